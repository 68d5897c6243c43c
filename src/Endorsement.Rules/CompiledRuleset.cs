using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using NodaTime;

namespace Endorsement.Rules;

/// <summary>A ruleset as the machine runs it: immutable, and safe to use from any number of threads at once.</summary>
/// <remarks>
/// S1: evaluating reads no clock, culture, file, network or random number; the same arguments give the same determination on any machine.
/// </remarks>
public sealed partial class CompiledRuleset
{
    private readonly FrozenDictionary<(string Category, string Pathway), Lazy<PathwayPlan>> _pathways;

    internal CompiledRuleset(Ruleset ruleset, Vocabulary vocabulary, Func<RulesetCategory, RulesetPathway, PathwayPlan> compile)
    {
        Ruleset = ruleset;
        Vocabulary = vocabulary;
        _pathways = ruleset
            .Categories.SelectMany(category => category.Pathways.Select(pathway => (category, pathway)))
            .ToFrozenDictionary(
                pair => (pair.category.Code, pair.pathway.Name),
                pair => new Lazy<PathwayPlan>(() => compile(pair.category, pair.pathway))
            );
    }

    /// <summary>What it was compiled from.</summary>
    public Ruleset Ruleset { get; }

    internal Vocabulary Vocabulary { get; }

    /// <summary>Whether the ruleset has this category with this pathway.</summary>
    /// <param name="category">The category code, e.g. <c>IMHS</c>.</param>
    /// <param name="pathway"><c>initial</c>, <c>renewal</c>, <c>emerging</c> or <c>reinstatement</c>.</param>
    public bool Has(string category, string pathway) => _pathways.ContainsKey((category, pathway));

    /// <summary>Determines which requirements of one pathway a candidate meets on a given date.</summary>
    /// <param name="candidate">What the candidate has documented. Entries dated after <paramref name="asOf"/> are set aside (S12).</param>
    /// <param name="category">The category code, e.g. <c>IMHS</c>.</param>
    /// <param name="asOf">The determination date.</param>
    /// <param name="pathway"><c>initial</c>, <c>renewal</c>, <c>emerging</c> or <c>reinstatement</c>.</param>
    /// <param name="cycleYear">At renewal, the year in which the wanted cycle ends; absent: the earliest cycle due on or after the as-of date (S36).</param>
    /// <param name="selected">Why this ruleset was chosen, for the determination to say.</param>
    /// <returns>One finding per requirement, in the order the ruleset lists them.</returns>
    /// <exception cref="ArgumentException">The ruleset has no such category or pathway, or no cycle ends in that year; see <see cref="Has"/>.</exception>
    /// <exception cref="DocumentException">The candidate was built by a program and is not valid; see <see cref="Candidate.Validate"/>.</exception>
    /// <remarks>Missing evidence is a finding, never an exception.</remarks>
    public Determination Evaluate(
        Candidate candidate,
        string category,
        LocalDate asOf,
        string pathway = "initial",
        int? cycleYear = null,
        string? selected = null
    ) => Evaluate(candidate, category, asOf, pathway, cycleYear, selected, justEnded: null);

    /// <summary>The same with diagnostics in place of exceptions where category, pathway, day or cycle are not there.</summary>
    /// <param name="candidate">What the candidate has documented.</param>
    /// <param name="category">The category code, e.g. <c>IMHS</c>.</param>
    /// <param name="asOf">The determination date.</param>
    /// <param name="determination">The answer, when there is no error.</param>
    /// <param name="diagnostics">Why there is none: ER4101 to ER4104, or what <see cref="Candidate.Validate"/> says of the candidate.</param>
    /// <param name="pathway"><c>initial</c>, <c>renewal</c>, <c>emerging</c> or <c>reinstatement</c>.</param>
    /// <param name="cycleYear">At renewal, the year in which the wanted cycle ends (S36).</param>
    /// <param name="selected">Why this ruleset was chosen, for the determination to say.</param>
    /// <returns>Whether there is an answer.</returns>
    public bool TryEvaluate(
        Candidate candidate,
        string category,
        LocalDate asOf,
        [NotNullWhen(true)] out Determination? determination,
        out ImmutableArray<Diagnostic> diagnostics,
        string pathway = "initial",
        int? cycleYear = null,
        string? selected = null
    )
    {
        determination = null;
        ArgumentNullException.ThrowIfNull(candidate);
        if (candidate.Validate() is { IsEmpty: false } invalid)
        {
            diagnostics = invalid;
            return false;
        }

        if (QuestionProblems.Find(this, category, asOf, pathway, cycleYear) is { } problem)
        {
            diagnostics = [problem];
            return false;
        }

        try
        {
            determination = Evaluate(candidate, category, asOf, pathway, cycleYear, selected);
            diagnostics = [];
            return true;
        }
        catch (ArgumentException exception) when (exception.ParamName == nameof(cycleYear))
        {
            diagnostics = [QuestionProblems.NoCycle(Ruleset, cycleYear ?? 0)];
            return false;
        }
    }

    internal Determination Evaluate(
        Candidate candidate,
        string category,
        LocalDate asOf,
        string pathway,
        int? cycleYear,
        string? selected,
        EndedCycle? justEnded
    )
    {
        ArgumentNullException.ThrowIfNull(candidate);
        candidate.ThrowIfInvalid();
        var plan = Plan(category, pathway);
        CheckDay(asOf);
        return Once(candidate, dossier => Tell(dossier, plan, asOf, cycleYear, selected, justEnded));
    }

    /// <summary>The outcome alone: the same answer as <see cref="Evaluate(Candidate, string, LocalDate, string, int?, string?)"/>, without the findings.</summary>
    /// <inheritdoc cref="Evaluate(Candidate, string, LocalDate, string, int?, string?)"/>
    public Outcome Decide(Candidate candidate, string category, LocalDate asOf, string pathway = "initial", int? cycleYear = null)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        candidate.ThrowIfInvalid();
        var plan = Plan(category, pathway);
        CheckDay(asOf);
        return Once(candidate, dossier => Decide(dossier, plan, asOf, cycleYear));
    }

    /// <summary>Every category that has the pathway, nearest first (S3): fewest requirements, or parts of them, not met along the nearest way; then the smallest shares missing; then the ruleset's order.</summary>
    /// <inheritdoc cref="Evaluate(Candidate, string, LocalDate, string, int?, string?)"/>
    public ImmutableArray<Determination> EvaluateAll(
        Candidate candidate,
        LocalDate asOf,
        string pathway = "initial",
        int? cycleYear = null,
        string? selected = null
    ) => EvaluateAll(candidate, asOf, pathway, cycleYear, selected, justEnded: null);

    internal ImmutableArray<Determination> EvaluateAll(
        Candidate candidate,
        LocalDate asOf,
        string pathway,
        int? cycleYear,
        string? selected,
        EndedCycle? justEnded
    )
    {
        ArgumentNullException.ThrowIfNull(candidate);
        candidate.ThrowIfInvalid();
        CheckDay(asOf);
        return Once<ImmutableArray<Determination>>(
            candidate,
            dossier =>
                [
                    .. Ruleset
                        .Categories.Where(category => Has(category.Code, pathway))
                        .Select(category => Tell(dossier, Plan(category.Code, pathway), asOf, cycleYear, selected, justEnded))
                        .OrderBy(determination => Distance.OfAll(determination.Requirements)),
                ]
        );
    }

    internal PathwayPlan Plan(string category, string pathway)
    {
        ArgumentNullException.ThrowIfNull(category);
        ArgumentNullException.ThrowIfNull(pathway);
        return _pathways.TryGetValue((category, pathway), out var plan)
            ? plan.Value
            : throw new ArgumentException($"{Ruleset.Key} has no pathway `{pathway}` of a category `{category}`.", nameof(category));
    }

    private static void CheckDay(LocalDate asOf)
    {
        if (asOf.Year is < DocumentedDate.MinYear or > DocumentedDate.MaxYear)
        {
            throw new ArgumentOutOfRangeException(nameof(asOf), QuestionProblems.OutOfRange(asOf));
        }
    }
}
