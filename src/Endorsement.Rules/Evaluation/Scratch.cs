using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation.Solvers;
using Endorsement.Rules.Requirements;

namespace Endorsement.Rules.Evaluation;

/// <summary>The buffers of deciding, kept from question to question, so that deciding allocates nothing once warm.</summary>
/// <remarks>Whoever uses one begins by emptying it. Not for two threads at once.</remarks>
internal sealed class Scratch
{
    /// <summary>One for each composite that a finding is inside of, and one more.</summary>
    private readonly Stack<FindingDraft> _drafts = new();

    /// <summary>While a provider row asks a condition at the session: its days and the candidate's degree then.</summary>
    public Occurrence Session { get; set; }

    public int SessionDegree { get; set; }

    /// <summary>Days on which a provider is known to be accepted; most sessions of a portfolio come from one or two people.</summary>
    public ProviderStanding Standing { get; set; }

    public DayUnion WorkCertain { get; } = new();

    public DayUnion WorkPossible { get; } = new();

    /// <summary>What days of work weigh, where they are weighed or credits fill them.</summary>
    public DayWeights Weights { get; } = new();

    public DayUnion HeldCertain { get; } = new();

    public DayUnion HeldPossible { get; } = new();

    public StandingDays Standings { get; } = new();

    public DayUnion ServingCertain { get; } = new();

    public DayUnion ServingPossible { get; } = new();

    public WindowScan Windows { get; } = new();

    public ProviderDays ProviderDays { get; } = new();

    /// <summary>The same for a rater whose rating came on an unknown day.</summary>
    public ProviderDays RaterDays { get; } = new();

    public RaterTable Raters { get; } = new();

    public TrainingTally Training { get; } = new();

    public FamilyTally Families { get; } = new();

    public FindingDraft TakeDraft() => _drafts.TryPop(out var draft) ? draft : new FindingDraft();

    public void GiveBack(FindingDraft draft) => _drafts.Push(draft);
}
