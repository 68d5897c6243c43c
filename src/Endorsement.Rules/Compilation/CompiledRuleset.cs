using System.Collections.Frozen;
using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Findings;
using Endorsement.Rules.Requirements;
using NodaTime;

namespace Endorsement.Rules.Compilation;

/// <summary>A ruleset as the machine runs it: immutable, and safe to use from any number of threads at once.</summary>
/// <remarks>
/// S1: evaluating reads no clock, culture, file, network or random number; the same arguments give the same determination on any machine.
/// </remarks>
internal sealed class CompiledRuleset
{
    /// <summary>The pathway as a number: an enumeration in a key is boxed when it is hashed.</summary>
    private readonly FrozenDictionary<(string Category, int Pathway), Lazy<PathwayPlan>> _pathways;
    private readonly Lazy<RulesetIdentity> _identity;
    private readonly HandPool _hands;

    public CompiledRuleset(
        Ruleset ruleset,
        Vocabulary vocabulary,
        Lazy<TwinRequirements> twins,
        Func<RulesetCategory, RulesetPathway, Lazy<PathwayPlan>> compile
    )
        : this(
            ruleset,
            new Lazy<RulesetIdentity>(() => ruleset.Identity),
            vocabulary,
            new Utf8Vocabulary(vocabulary),
            twins,
            new HandPool(),
            compile
        ) { }

    /// <summary>The same names with other rules: what is read for one is read for the other, and what is asked of both is said to be of the first.</summary>
    public CompiledRuleset(CompiledRuleset from, Ruleset ruleset, Func<RulesetCategory, RulesetPathway, Lazy<PathwayPlan>> compile)
        : this(ruleset, from._identity, from.Vocabulary, from.Utf8Vocabulary, from.Twins, from._hands, compile) { }

    private CompiledRuleset(
        Ruleset ruleset,
        Lazy<RulesetIdentity> identity,
        Vocabulary vocabulary,
        Utf8Vocabulary utf8,
        Lazy<TwinRequirements> twins,
        HandPool hands,
        Func<RulesetCategory, RulesetPathway, Lazy<PathwayPlan>> compile
    )
    {
        (Ruleset, _identity, Vocabulary, Utf8Vocabulary, Twins, _hands) = (ruleset, identity, vocabulary, utf8, twins, hands);
        Named = new NamedInFiles(
            new Lazy<ExceptionNames>(() => ExceptionSpellings.Of(ruleset)),
            new Lazy<PaidItems>(() => new PaidItems(ruleset.Requirements.SelectMany(r => Kinds.Of(r).ItemsToPay(r))))
        );
        _pathways = ruleset
            .Categories.SelectMany(category => category.Pathways.Select(pathway => (category, pathway)))
            .ToFrozenDictionary(pair => (pair.category.Code, (int)pair.pathway.Pathway), pair => compile(pair.category, pair.pathway));
    }

    /// <summary>What it was compiled from.</summary>
    public Ruleset Ruleset { get; }

    public Vocabulary Vocabulary { get; }

    /// <summary>Its requirements that ask the same.</summary>
    public Lazy<TwinRequirements> Twins { get; }

    /// <summary>The same as it stands in documents.</summary>
    public Utf8Vocabulary Utf8Vocabulary { get; }

    /// <summary>What exceptions and payments may name.</summary>
    public NamedInFiles Named { get; }

    /// <summary>The plan of a category and pathway; <see langword="null"/> where the ruleset lacks it.</summary>
    public PathwayPlan? Plan(string category, Pathway pathway) => FindPlan(category, pathway)?.Value;

    /// <summary>The same, made when it is needed.</summary>
    public Lazy<PathwayPlan>? FindPlan(string category, Pathway pathway) => _pathways.GetValueOrDefault((category, (int)pathway));

    /// <summary>The candidate in the form that questions are decided on. Nothing writes to it afterwards.</summary>
    /// <param name="candidate">What is documented.</param>
    /// <param name="asOf">The day whose judgements hold (S51a).</param>
    /// <returns><see langword="null"/>: the candidate was built by a program and is not valid.</returns>
    public Dossier? TryRead(Candidate candidate, LocalDate asOf)
    {
        var dossier = Dossier.For(candidate);
        return candidate.TryReadInto(dossier, Utf8Vocabulary, Days.Of(asOf)) ? dossier : null;
    }

    /// <summary>The same of a candidate that is valid.</summary>
    /// <exception cref="DocumentException">It was built by a program and is not.</exception>
    public Dossier Read(Candidate candidate, LocalDate asOf) => TryRead(candidate, asOf) ?? throw candidate.Refused();

    /// <summary>What somebody should look at in a candidate, whatever is asked.</summary>
    public ImmutableArray<DeterminationWarning> Warnings(Candidate candidate, LocalDate asOf)
    {
        var (dossier, entries) = (Read(candidate, asOf), new WarningList());
        EntryWarnings.Look(dossier, asOf, entries);
        return [.. DeterminationWarnings.Find(dossier, Vocabulary, Named, asOf, new WarningList()), .. entries.ToImmutable()];
    }

    /// <summary>The outcome alone, which allocates nothing once warm; <see langword="null"/> when no cycle ends in the year asked for.</summary>
    /// <param name="dossier">A dossier of this ruleset's vocabulary.</param>
    /// <param name="plan">The category and pathway, of this ruleset.</param>
    /// <param name="asOf">The determination date, in range.</param>
    /// <param name="cycleYear">At renewal, the year in which the wanted cycle ends (S36).</param>
    public Outcome? Decide(Dossier dossier, PathwayPlan plan, LocalDate asOf, int? cycleYear)
    {
        var hand = _hands.Rent();
        try
        {
            return hand.Put(dossier, plan, asOf, cycleYear) ? plan.Decide(hand) : null;
        }
        finally
        {
            _hands.Return(hand);
        }
    }

    /// <summary>The same with the outcome of each requirement that is due; the others keep theirs.</summary>
    /// <param name="dossier">A dossier of this ruleset's vocabulary.</param>
    /// <param name="plan">The category and pathway, of this ruleset.</param>
    /// <param name="asOf">The determination date, in range.</param>
    /// <param name="cycleYear">At renewal, the year in which the wanted cycle ends (S36).</param>
    /// <param name="each">One outcome for each requirement.</param>
    /// <param name="due">Says which are decided; <see langword="null"/>: all are.</param>
    public Outcome? Decide(Dossier dossier, PathwayPlan plan, LocalDate asOf, int? cycleYear, Span<Outcome> each, IDueRequirements? due)
    {
        var hand = _hands.Rent();
        try
        {
            return hand.Put(dossier, plan, asOf, cycleYear)
                ? plan.Decide(hand, each, due is null ? default : due.On(plan, hand.Case))
                : null;
        }
        finally
        {
            _hands.Return(hand);
        }
    }

    /// <summary>The outcome of one requirement; <see langword="null"/> when no cycle ends in the year asked for.</summary>
    public Outcome? Decide(Dossier dossier, PathwayPlan plan, LocalDate asOf, int? cycleYear, int place)
    {
        var hand = _hands.Rent();
        try
        {
            return hand.Put(dossier, plan, asOf, cycleYear) ? plan.Decide(hand, place) : null;
        }
        finally
        {
            _hands.Return(hand);
        }
    }

    /// <summary>The finding of one requirement; <see langword="null"/> when no cycle ends in the year asked for.</summary>
    public Finding? Find(Dossier dossier, PathwayPlan plan, LocalDate asOf, int? cycleYear, int place)
    {
        var hand = _hands.Rent();
        try
        {
            return hand.Put(dossier, plan, asOf, cycleYear) ? plan.Find(hand, place) : null;
        }
        finally
        {
            _hands.Return(hand);
        }
    }

    /// <summary>The whole determination; <see langword="null"/> when no cycle ends in the year asked for.</summary>
    /// <param name="dossier">A dossier of this ruleset's vocabulary, made of a candidate.</param>
    /// <param name="plan">The category and pathway, of this ruleset.</param>
    /// <param name="asOf">The determination date, in range.</param>
    /// <param name="cycleYear">At renewal, the year in which the wanted cycle ends (S36).</param>
    /// <param name="selected">Why this ruleset was chosen.</param>
    /// <param name="justEnded">At renewal, a cycle that ended shortly before.</param>
    /// <param name="told">What the question has told of other categories; <see langword="null"/>: it asks for one.</param>
    public Determination? Tell(
        Dossier dossier,
        PathwayPlan plan,
        LocalDate asOf,
        int? cycleYear,
        SelectionReason selected,
        EndedCycle? justEnded,
        SharedAnswers? told = null
    )
    {
        var hand = _hands.Rent();
        try
        {
            return hand.Put(dossier, plan, asOf, cycleYear) ? Tell(hand, plan, asOf, selected, justEnded, told) : null;
        }
        finally
        {
            _hands.Return(hand);
        }
    }

    /// <summary>The same of a question that has been put already.</summary>
    public Determination Tell(
        QuestionInHand hand,
        PathwayPlan plan,
        LocalDate asOf,
        SelectionReason selected,
        EndedCycle? justEnded,
        SharedAnswers? told = null
    )
    {
        var (outcome, findings) = plan.Find(hand, told);
        var facts = hand.Case;
        var dossier = facts.Dossier;
        var notices = new WarningList();
        ExceptionNotices.Look(hand, plan, notices);
        return new Determination(() =>
            [.. DeterminationWarnings.Find(dossier, Vocabulary, Named, asOf, new WarningList()), .. notices.ToImmutable()]
        )
        {
            CandidateId = dossier.CandidateId,
            DecidedBy = _identity.Value,
            Ruleset = Ruleset,
            Selected = selected,
            Category = plan.Category,
            Pathway = plan.Pathway,
            AsOf = asOf,
            Cycle = facts.HasCycle
                ? new RenewalPeriod(Days.Date(facts.CycleFirst), Days.Date(facts.CycleLast), Days.Date(facts.CycleDue))
                : null,
            JustEnded = justEnded,
            Standing = plan.Pathway.HasCycle() ? StandingOnDay.Of(facts, Ruleset.Association) : null,
            Outcome = outcome,
            Requirements = findings,
        };
    }
}
