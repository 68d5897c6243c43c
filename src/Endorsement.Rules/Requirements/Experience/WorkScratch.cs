using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <summary>The buffers of measuring work.</summary>
internal sealed class WorkScratch
{
    public static readonly ScratchSlot<WorkScratch> Slot = new(static () => new());

    public DayUnion Certain { get; } = new();

    public DayUnion Possible { get; } = new();

    /// <summary>What days of work weigh, where they are weighed or credits fill them.</summary>
    public DayWeights Weights { get; } = new();

    public FamilyTally Families { get; } = new();
}
