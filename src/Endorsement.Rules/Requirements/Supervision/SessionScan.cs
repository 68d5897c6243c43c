using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <summary>One look at a candidate's sessions: the days between which they count, the spells in which they must lie, who was found to provide them.</summary>
/// <remarks>The buffers are kept from question to question; <see cref="Begin"/> empties what it does not fill.</remarks>
internal sealed class SessionScan : IForgets
{
    public static readonly ScratchSlot<SessionScan> Slot = new(static () => new());

    /// <summary>The days between which sessions surely count, but for what came before them.</summary>
    public int First { get; private set; }

    public int Last { get; private set; }

    /// <summary>From when on they surely count.</summary>
    public int Certain { get; private set; }

    /// <summary>From when on they may.</summary>
    public int Possible { get; private set; }

    /// <summary>The days of the spells that they must lie in, where they must.</summary>
    public DayUnion ServingCertain { get; } = new();

    public DayUnion ServingPossible { get; } = new();

    public ProviderMemo Providers { get; } = new();

    /// <summary>Looks for a window while sessions come in.</summary>
    public WindowSeek Seek { get; } = new();

    /// <summary>The sessions that were gathered.</summary>
    public WindowScan Windows { get; } = new();

    /// <summary>Whether nothing is open of what is kept.</summary>
    public bool IsClosed { get; private set; }

    private KeptFor _gathered;
    private KeptFor _weighed;
    private KeptFor _notMet;
    private TwinWays<SessionFacts>? _ways;

    /// <summary>It holds every session that surely counts for a plan, until something else is gathered or another question put.</summary>
    public void Keep(SupervisionPlan plan, QuestionInHand hand, bool isClosed)
    {
        _gathered.Keep(plan, hand);
        IsClosed = isClosed;
    }

    public bool Keeps(SupervisionPlan plan, QuestionInHand hand) => _gathered.IsFor(plan, hand);

    /// <summary>A plan was decided, and found not met although something is open.</summary>
    public Outcome Keep(SupervisionPlan plan, QuestionInHand hand, Outcome outcome)
    {
        if (outcome == Outcome.NotMet)
        {
            _notMet.Keep(plan, hand);
        }

        return outcome;
    }

    public bool IsNotMet(SupervisionPlan plan, QuestionInHand hand) => _notMet.IsFor(plan, hand);

    /// <summary>The sessions are about to be gathered otherwise.</summary>
    public void Drop() => _gathered.Drop();

    /// <summary>Keeps the ways of taking sessions that may be one, as a plan weighs them.</summary>
    public TwinWays<SessionFacts> KeepWays(SupervisionPlan plan, QuestionInHand hand, TwinWays<SessionFacts> ways)
    {
        _weighed.Keep(plan, hand);
        _ways = ways;
        return ways;
    }

    public TwinWays<SessionFacts>? WaysOf(SupervisionPlan plan, QuestionInHand hand) => _weighed.IsFor(plan, hand) ? _ways : null;

    public void Forget()
    {
        _gathered.Drop();
        _weighed.Drop();
        _notMet.Drop();
        _ways = null;
    }

    public SessionScan Begin((int First, int Last) days, (int Certain, int Possible) after)
    {
        Drop();
        (First, Last) = days;
        (Certain, Possible) = after;
        Providers.Clear();
        return this;
    }

    public bool SurelyHolds(in Occurrence occurred) => occurred.First >= First && occurred.First >= Certain && occurred.Last <= Last;
}
