using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Text;

namespace Endorsement.Rules;

/// <content>A ruleset is a value: compared by what it says, and changed by making another.</content>
public sealed partial class Ruleset
{
    /// <summary>The ruleset that asks something else in one place, with everything else as it is.</summary>
    /// <typeparam name="TRequirement">The kind of requirement, or <see cref="Requirement"/> where any will do.</typeparam>
    /// <param name="id">The full id of the requirement, e.g. <c>IMHS.initial.training</c>; that of a part has the part's name behind it.</param>
    /// <param name="change">
    /// The requirement to what takes its place, which keeps the id: <c>(TrainingRequirement r) =&gt; r with { Hours = 33.ClockHours() }</c>.
    /// </param>
    /// <returns>Another ruleset of the same association and version, to be asked, hashed and printed like one that was read.</returns>
    /// <exception cref="KeyNotFoundException">The ruleset has no such requirement.</exception>
    /// <exception cref="ArgumentException">The requirement is of another kind, or the change gives it another id or takes it away.</exception>
    /// <exception cref="DocumentException">
    /// No document could say what comes out: no hours, an empty list, a category that the ruleset does not define, parts that are more than there are …
    /// The diagnostics are those of reading it.
    /// </exception>
    /// <remarks>
    /// About what reading the ruleset costs. Where the requirement is written is said to be where the one was whose place it takes.
    /// </remarks>
    /// <example>
    /// <code>
    /// var ruleset = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;
    /// var stricter = ruleset.With("IMHS.initial.training", (TrainingRequirement r) =&gt; r with { Hours = 33.ClockHours() });
    /// </code>
    /// </example>
    public Ruleset With<TRequirement>(string id, Func<TRequirement, TRequirement> change)
        where TRequirement : Requirement =>
        TryWith(id, change, out var ruleset, out var diagnostics) ? ruleset : throw new DocumentException(diagnostics);

    /// <summary>The same with diagnostics where no document could say what comes out.</summary>
    /// <typeparam name="TRequirement">The kind of requirement, or <see cref="Requirement"/> where any will do.</typeparam>
    /// <param name="id">The full id of the requirement.</param>
    /// <param name="change">The requirement to what takes its place, which keeps the id.</param>
    /// <param name="ruleset">The other ruleset, when there is no error.</param>
    /// <param name="diagnostics">What reading the other ruleset would say.</param>
    /// <returns>Whether there is another ruleset.</returns>
    /// <exception cref="KeyNotFoundException">The ruleset has no such requirement.</exception>
    /// <exception cref="ArgumentException">The requirement is of another kind, or the change gives it another id or takes it away.</exception>
    public bool TryWith<TRequirement>(
        string id,
        Func<TRequirement, TRequirement> change,
        [NotNullWhen(true)] out Ruleset? ruleset,
        out ImmutableArray<Diagnostic> diagnostics
    )
        where TRequirement : Requirement
    {
        ArgumentNullException.ThrowIfNull(change);
        if (Find(id) is not { } found)
        {
            var help = Suggestion.For(id, Requirements.Select(r => r.Id)) is { } near ? $" Did you mean `{near}`?" : "";
            throw new KeyNotFoundException($"`{Key}` has no requirement `{id}`.{help}");
        }

        if (found is not TRequirement requirement)
        {
            throw new ArgumentException($"`{id}` is a {found.GetType().Name}, and no {typeof(TRequirement).Name}.", nameof(change));
        }

        if (change(requirement) is not { } changed || changed.Id != id)
        {
            throw new ArgumentException($"What takes the place of `{id}` keeps its id.", nameof(change));
        }

        var problems = new Problems(DocumentLimits.Default);
        ruleset = RulesetChange.Apply(this, changed, problems);
        diagnostics = problems.ToImmutable();
        return ruleset is not null;
    }

    /// <summary>Whether both say the same, in what decides and in words: both hashes are equal (S45).</summary>
    /// <remarks>Order of members, shared definitions, and whether the one extends another or is written out make no difference.</remarks>
    /// <param name="other">Another ruleset.</param>
    public bool Equals(Ruleset? other) =>
        ReferenceEquals(this, other) || (other is not null && Hash == other.Hash && WordsHash == other.WordsHash);

    /// <summary>Whether both say the same; see <see cref="Equals(Ruleset)"/>.</summary>
    /// <param name="left">One, or nothing.</param>
    /// <param name="right">The other, or nothing.</param>
    public static bool operator ==(Ruleset? left, Ruleset? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they say something else.</summary>
    /// <param name="left">One, or nothing.</param>
    /// <param name="right">The other, or nothing.</param>
    public static bool operator !=(Ruleset? left, Ruleset? right) => !(left == right);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Ruleset);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.GetHashCode(StringComparison.Ordinal);

    /// <summary>The same with other categories, of the same ids.</summary>
    internal Ruleset Over(Sequence<RulesetCategory> categories) => Over(categories, _ => this, null);

    /// <summary>The same with other categories, and with what holds for the whole taken from another ruleset where that is wanted.</summary>
    /// <param name="categories">The categories.</param>
    /// <param name="of">The ruleset from which each part comes that decides and is no requirement.</param>
    internal Ruleset Over(Sequence<RulesetCategory> categories, Func<RuleChangeKind, Ruleset> of) => Over(categories, of, null);

    /// <summary>
    /// The same with some requirements asking something else, decided at once: what is compiled are the pathways that hold them, when they are asked, and a
    /// file that is read for this one is read for that one. Nothing checks whether a document could say it.
    /// </summary>
    /// <param name="changed">What takes the places of the requirements with their ids, parts included; they name no code that this ruleset does not.</param>
    internal Ruleset Switched(IReadOnlyDictionary<string, Requirement> changed) =>
        Over(SwitchedRequirements.In(Categories, changed), _ => this, this);

    /// <summary>The same without one requirement of a pathway.</summary>
    /// <param name="id">Its id; no part's.</param>
    internal Ruleset Without(string id) => Over(SwitchedRequirements.Without(Categories, id), _ => this, this);

    /// <summary>The same with another renewal cycle and other categories that stand for one another: nothing of it is compiled yet.</summary>
    internal Ruleset SayingAsAWhole(RenewalCycle? cycle, Sequence<Sequence<string>> equivalents, Sequence<CompoundEquivalent> compounds) =>
        Over(Categories, _ => this, null, new Whole(cycle, equivalents, compounds));

    /// <summary>Whether both have one renewal cycle, and the same categories that stand for one another.</summary>
    internal bool SaysTheSameAsAWhole(Ruleset other) =>
        Equals(Cycle, other.Cycle) && Equivalents == other.Equivalents && Compounds == other.Compounds;

    private Ruleset Over(Sequence<RulesetCategory> categories, Func<RuleChangeKind, Ruleset> of, Ruleset? from, Whole? whole = null) =>
        new(categories, Places)
        {
            SwitchedFrom = from,
            Association = Association,
            Name = Name,
            Version = Version,
            Jurisdiction = of(RuleChangeKind.Jurisdiction).Jurisdiction,
            Jurisdictions = of(RuleChangeKind.OtherJurisdictions).Jurisdictions,
            EffectiveFrom = EffectiveFrom,
            EffectiveUntil = EffectiveUntil,
            Extends = Extends,
            Note = Note,
            Sources = Sources,
            Cycle = whole is null ? of(RuleChangeKind.Cycle).Cycle : whole.Cycle,
            Equivalents = whole?.Equivalents ?? of(RuleChangeKind.Equivalents).Equivalents,
            Compounds = whole?.Compounds ?? of(RuleChangeKind.Compounds).Compounds,
            Vocabulary = of(RuleChangeKind.KnownCodes).Vocabulary,
            Contact = Contact,
            Labels = Labels,
            SaidTitles = SaidTitles,
            MonthlyHours = MonthlyHours,
            Exceptions = of(RuleChangeKind.Exceptions).Exceptions,
            Renamed = Renamed,
        };

    /// <summary>What is said of the ruleset as a whole, and decides.</summary>
    private sealed record Whole(RenewalCycle? Cycle, Sequence<Sequence<string>> Equivalents, Sequence<CompoundEquivalent> Compounds);
}
