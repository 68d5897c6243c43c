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
public sealed class CompiledRuleset
{
    private readonly FrozenDictionary<(string Category, string Pathway), Lazy<PathwayPlan>> _pathways;
    private readonly ConcurrentBag<QuestionInHand> _idle = [];

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
        var hand = Rent();
        try
        {
            DossierBuilder.Fill(hand.Case.Dossier, candidate, Vocabulary);
            return EvaluateFilled(hand, plan, category, asOf, pathway, cycleYear, selected, justEnded);
        }
        finally
        {
            Return(hand);
        }
    }

    /// <summary>The outcome alone: the same answer as <see cref="Evaluate(Candidate, string, LocalDate, string, int?, string?)"/>, without the findings.</summary>
    /// <inheritdoc cref="Evaluate(Candidate, string, LocalDate, string, int?, string?)"/>
    public Outcome Decide(Candidate candidate, string category, LocalDate asOf, string pathway = "initial", int? cycleYear = null)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        candidate.ThrowIfInvalid();
        var plan = Plan(category, pathway);
        CheckDay(asOf);
        var hand = Rent();
        try
        {
            DossierBuilder.Fill(hand.Case.Dossier, candidate, Vocabulary);
            return DecideFilled(hand, plan, category, asOf, pathway, cycleYear);
        }
        finally
        {
            Return(hand);
        }
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
    ) =>
        [
            .. Ruleset
                .Categories.Where(category => Has(category.Code, pathway))
                .Select(category => Evaluate(candidate, category.Code, asOf, pathway, cycleYear, selected, justEnded))
                .OrderBy(determination => Distance.OfAll(determination.Requirements)),
        ];

    internal PathwayPlan Plan(string category, string pathway)
    {
        ArgumentNullException.ThrowIfNull(category);
        ArgumentNullException.ThrowIfNull(pathway);
        return _pathways.TryGetValue((category, pathway), out var plan)
            ? plan.Value
            : throw new ArgumentException($"{Ruleset.Key} has no pathway `{pathway}` of a category `{category}`.", nameof(category));
    }

    /// <summary>For a dossier that has been filled already.</summary>
    internal Determination EvaluateFilled(
        QuestionInHand hand,
        PathwayPlan plan,
        string category,
        LocalDate asOf,
        string pathway,
        int? cycleYear,
        string? selected,
        EndedCycle? justEnded
    )
    {
        Ask(hand, plan, category, asOf, pathway, cycleYear);
        var (outcome, findings) = plan.Find(hand);
        return new Determination(this, hand.Case.Dossier.Source!)
        {
            Selected = selected ?? "given by the caller",
            Category = category,
            Pathway = pathway,
            AsOf = asOf,
            Cycle = hand.Case.HasCycle
                ? new RenewalPeriod(Days.Date(hand.Case.CycleFirst), Days.Date(hand.Case.CycleLast), Days.Date(hand.Case.CycleDue))
                : null,
            JustEnded = justEnded,
            Outcome = outcome,
            Requirements = findings,
        };
    }

    internal Outcome DecideFilled(QuestionInHand hand, PathwayPlan plan, string category, LocalDate asOf, string pathway, int? cycleYear)
    {
        Ask(hand, plan, category, asOf, pathway, cycleYear);
        return plan.Decide(hand);
    }

    /// <summary>The same, with the outcome of each top-level requirement. For one dossier it may be asked of any number of categories.</summary>
    internal Outcome DecideFilled(
        QuestionInHand hand,
        PathwayPlan plan,
        string category,
        LocalDate asOf,
        string pathway,
        int? cycleYear,
        Span<Outcome> each
    )
    {
        Ask(hand, plan, category, asOf, pathway, cycleYear);
        return plan.Decide(hand, each);
    }

    internal QuestionInHand Rent() => _idle.TryTake(out var hand) ? hand : new QuestionInHand();

    internal void Return(QuestionInHand hand)
    {
        hand.Case.Dossier.Source = null;
        _idle.Add(hand);
    }

    private static void CheckDay(LocalDate asOf)
    {
        if (asOf.Year is < DocumentedDate.MinYear or > DocumentedDate.MaxYear)
        {
            throw new ArgumentOutOfRangeException(nameof(asOf), QuestionProblems.OutOfRange(asOf));
        }
    }

    /// <summary>Puts the question, its cycle among it; the dossier has been filled.</summary>
    internal void Ask(QuestionInHand hand, PathwayPlan plan, string category, LocalDate asOf, string pathway, int? cycleYear)
    {
        hand.Case.AsOf = Days.Of(asOf);
        hand.Case.Category = Vocabulary.Categories[category];
        hand.Case.CompetencyBits = Vocabulary.Competencies;
        hand.Case.HasCycle = false;
        (hand.Case.CycleFirst, hand.Case.CycleLast, hand.Case.CycleDue, hand.Case.CycleSigned) = (
            Days.First,
            Days.Never,
            Days.Never,
            Days.Never
        );
        if (RulesetPathway.HasCycle(pathway) && Ruleset.Cycle is { } cycle && Cycle(hand, cycle, asOf, cycleYear) is { } dates)
        {
            hand.Case.HasCycle = true;
            hand.Case.CycleFirst = Days.Of(dates.First);
            hand.Case.CycleLast = Days.Of(dates.Last);
            hand.Case.CycleDue = Days.Of(dates.Due);
            hand.Case.CycleYear = dates.Last.Year;
            hand.Case.CycleSigned = hand.Case.CycleDue;
            foreach (var grace in plan.Graces)
            {
                hand.Case.CycleSigned = Math.Max(hand.Case.CycleSigned, Days.Of(grace.GraceAfter(dates.Due)));
            }
        }
    }

    /// <summary>Whether a cycle of a category ends in the year asked for; cycles that run from the award differ from category to category.</summary>
    internal bool HasCycle(QuestionInHand hand, string category, LocalDate asOf, int cycleYear)
    {
        hand.Case.AsOf = Days.Of(asOf);
        hand.Case.Category = Vocabulary.Categories[category];
        return Ruleset.Cycle is not { } cycle
            || (
                cycle.Ends is not null
                    ? cycle.EndingIn(cycleYear) is not null
                    : Award(hand) is not { } award || cycle.Since(award, asOf, cycleYear) is not null
            );
    }

    /// <summary>The cycle asked for; <see langword="null"/> when cycles run from the award and the first day of the standing is not known.</summary>
    private static CycleDates? Cycle(QuestionInHand hand, RenewalCycle cycle, LocalDate asOf, int? cycleYear)
    {
        if (cycle.Ends is not null)
        {
            return cycleYear is not { } year
                ? cycle.At(asOf)
                : cycle.EndingIn(year) ?? throw new ArgumentException($"No renewal cycle ends in {year}.", nameof(cycleYear));
        }

        return Award(hand) is not { } award ? null
            : cycle.Since(award, asOf, cycleYear) is { } found ? found
            : throw new ArgumentException($"No renewal cycle counted from this award ends in {cycleYear}.", nameof(cycleYear));
    }

    private static LocalDate? Award(QuestionInHand hand) =>
        AwardDay.Of(
            hand.Case.Dossier.Endorsements.Entries,
            hand.Case.Category,
            hand.Case.AsOf,
            hand.Scratch.Standings,
            hand.Scratch.HeldPossible
        )
            is var day
        && day < Days.Never
            ? Days.Date(day)
            : null;
}
