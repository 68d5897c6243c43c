using System.Collections.Immutable;
using Endorsement.Rules.Words;
using NodaTime;

namespace Endorsement.Rules;

/// <summary>The answer to one question about one candidate: one finding per requirement, and the outcome of the pathway.</summary>
/// <remarks>
/// A value: equal when all that was asked and found is. Immutable and safe to share between threads. Words and JSON are made from it on demand.
/// </remarks>
/// <example>
/// <code>
/// var determination = RulesetCatalog.BuiltIn.Determine(maria, first);
/// Console.Write(determination.Explain(Language.English));
/// var same = Determination.Read(determination.ToJson()).Equals(determination);
/// </code>
/// </example>
public sealed partial class Determination : IEquatable<Determination>
{
    /// <summary>Found when first asked for, by any thread the same.</summary>
    private Lazy<ImmutableArray<DeterminationWarning>> _warnings;

    /// <summary>A determination of which nothing is said yet, without warnings: for tests and for what shows determinations.</summary>
    public Determination()
        : this(() => []) { }

    internal Determination(Func<ImmutableArray<DeterminationWarning>> warnings) => _warnings = new(warnings);

    /// <summary>The candidate's id.</summary>
    public required string CandidateId { get; init; }

    /// <summary>Which rules decided.</summary>
    public required RulesetIdentity DecidedBy { get; init; }

    /// <summary>
    /// The rules that decided, as they are asked; <see langword="null"/>: a saved determination by rules that are not at hand. No part of what is compared.
    /// </summary>
    public Ruleset? Ruleset { get; init; }

    /// <summary>Whose file it was made of, for words alone: no part of what is compared or written; <see langword="null"/>: it is not at hand.</summary>
    internal Candidate? Candidate { get; private set; }

    /// <summary>
    /// The version of the library that decided, e.g. <c>1.2.0</c> (S45): by it a changed engine is told from changed rules. <see langword="null"/>: a saved
    /// determination from before it said so.
    /// </summary>
    public string? Engine { get; internal init; } = EngineVersion.Text;

    /// <summary>Why it was this version (S43).</summary>
    public required SelectionReason Selected { get; init; }

    /// <summary>The category code.</summary>
    public required string Category { get; init; }

    /// <summary>The pathway.</summary>
    public required Pathway Pathway { get; init; }

    /// <summary>The determination date.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>At renewal, the cycle that was looked at (S36).</summary>
    public RenewalPeriod? Cycle { get; init; }

    /// <summary>At renewal, the cycle that has just ended, when it is another one than was looked at (S36).</summary>
    public EndedCycle? JustEnded { get; init; }

    /// <summary>
    /// At renewal, how the endorsement of the category stands on the as-of date, as the file documents it; <see langword="null"/> where it does not.
    /// </summary>
    public RegistryStanding? Standing { get; init; }

    /// <summary>The outcome of the pathway (S2).</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>One finding per requirement, in the order the ruleset lists them.</summary>
    public required Sequence<Finding> Requirements { get; init; }

    /// <summary>What was found of one requirement, or of a part of one.</summary>
    /// <param name="requirementId">The stable id, e.g. <c>IMHS.initial.training</c>; that of a part has the part's name behind it.</param>
    /// <remarks>It knows where it is from: <see cref="FindingExtensions.Explain"/> calls its entries by what they are, and says what is to be done.</remarks>
    /// <exception cref="KeyNotFoundException">Nothing was found of such a requirement; the message says of which something was.</exception>
    public Finding this[string requirementId]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(requirementId);
            return All(Requirements).FirstOrDefault(finding => finding.Id == requirementId) is { } found
                ? found with
                {
                    Within = this,
                }
                : throw new KeyNotFoundException(
                    $"Nothing was found of a requirement `{requirementId}`: {Suggestion.Help(requirementId, [.. All(Requirements).Select(finding => finding.Id)], "there is")}"
                );
        }
    }

    private static IEnumerable<Finding> All(IEnumerable<Finding> findings) =>
        findings.SelectMany(finding => All(finding.Requirements).Prepend(finding));

    /// <summary>
    /// Codes in the candidate that no rule knows, each with what may have been meant (S49), and what is not plausible (S52). At most 100,
    /// a last one saying how many more there are.
    /// </summary>
    public ImmutableArray<DeterminationWarning> Warnings => _warnings.Value;

    /// <summary>Equal when all that was asked and found is equal; by which version of the library it was found is no part of it.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(Determination? other) =>
        other is not null
        && (CandidateId, Category, Pathway, AsOf, Outcome) == (other.CandidateId, other.Category, other.Pathway, other.AsOf, other.Outcome)
        && Equals(Cycle, other.Cycle)
        && Equals(JustEnded, other.JustEnded)
        && Equals(Standing, other.Standing)
        && DecidedBy == other.DecidedBy
        && Requirements == other.Requirements;

    /// <summary>Whether both say the same; see <see cref="Equals(Determination)"/>.</summary>
    /// <param name="left">One, or nothing.</param>
    /// <param name="right">The other, or nothing.</param>
    public static bool operator ==(Determination? left, Determination? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they say something else.</summary>
    /// <param name="left">One, or nothing.</param>
    /// <param name="right">The other, or nothing.</param>
    public static bool operator !=(Determination? left, Determination? right) => !(left == right);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Determination);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(CandidateId, Category, Pathway, AsOf, Outcome);

    /// <summary>What the rules say of the category; <see langword="null"/> where they are not at hand, or have it no more.</summary>
    internal RulesetCategory? RulesOfCategory => Ruleset?.Categories.FirstOrDefault(category => category.Code == Category);

    /// <summary>The rules, where they are at hand and ask what was found; a saved finding may be of none that they have.</summary>
    internal Ruleset? RulesOf(Finding finding) => Ruleset?.Find(finding.Id)?.Kind == finding.Kind ? Ruleset : null;

    /// <summary>Whose it is, what was asked, and the outcome.</summary>
    public override string ToString() =>
        $"{CandidateId}, {Category} {Pathway.Code()}, as of {DocumentedDate.Text(AsOf)}: {Outcome.Spell()} ({DecidedBy.Key})";

    /// <summary>The same, which remembers the file that it was made of.</summary>
    internal Determination Of(Candidate candidate)
    {
        Candidate = candidate;
        return this;
    }

    /// <summary>For a batch, which tells them once for all categories.</summary>
    internal Determination WithoutWarnings()
    {
        _warnings = new([]);
        return this;
    }

    /// <summary>The determination in words: outcome, figures, evidence, what to do, and source, requirement by requirement.</summary>
    /// <param name="language">The language; <see langword="null"/>: English.</param>
    /// <param name="width">The columns of a line, at least 40: longer ones are wrapped, what follows hanging under what was begun.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is less than 40.</exception>
    /// <remarks>
    /// The first line says the outcome and what is missing; then what is not met, what is open, what is met, and what is told for information. Entries are
    /// called by what the file says of them. Of a saved determination by rules that are not at hand (<see cref="Ruleset"/>), what the document says: its own sentences, without names and notes of
    /// the ruleset, and without what to do, which only the rules can tell.
    /// </remarks>
    /// <returns>Lines separated by LF, the last one ended too; the same on every machine and in every culture.</returns>
    public string Explain(Language? language = null, int width = 100)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 40);
        return Explanation.Of(this, language ?? Language.English, width);
    }
}

/// <summary>A renewal cycle (S36).</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Due">The day on which renewal is due.</param>
public sealed record RenewalPeriod(LocalDate From, LocalDate To, LocalDate Due);
