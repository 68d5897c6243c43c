using System.Collections.Immutable;

namespace Endorsement.Rules.Remedies;

/// <summary>One way in which a requirement may come to be met: generous, and made less until nothing is in it that is not needed.</summary>
/// <remarks>A kind offers ways; whether one leads anywhere, only deciding tells.</remarks>
internal sealed record RemedyWay
{
    /// <summary>What is added at once.</summary>
    public ImmutableArray<Addition> Additions { get; init; } = [];

    /// <summary>Of what comes month by month: what is added where so many months are given to it; <see langword="null"/>: nothing comes so.</summary>
    public Func<int, ImmutableArray<Addition>>? ByMonths { get; init; }

    /// <summary>The months after which more of them can hardly help.</summary>
    public int MostMonths { get; init; }

    /// <summary>Whether it grows with time: the first day on which it is enough is looked for.</summary>
    public bool IsGrowing { get; init; }

    /// <summary>Whether a reviewer brings it, and not the candidate.</summary>
    public bool IsJudgement { get; init; }

    /// <summary>Of what is planned already: what takes the place of it; <see langword="null"/>: nothing does.</summary>
    public ImmutableArray<Addition>? InPlaceOfPlanned { get; init; }

    public static RemedyWay Of(params ImmutableArray<Addition> additions) => new() { Additions = additions };
}
