using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Evaluation;

/// <summary>The buffers of finding on which days a standing holds.</summary>
internal sealed class StandingScratch
{
    public static readonly ScratchSlot<StandingScratch> Slot = new(static () => new());

    public StandingDays Standings { get; } = new();

    public DayUnion Certain { get; } = new();

    public DayUnion Possible { get; } = new();

    /// <summary>Days on which several are held, and those of one of them.</summary>
    public DayUnion Joint { get; } = new();

    public DayUnion One { get; } = new();
}
