using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>What is known of one fact: settled, or open and who settles it (S7).</summary>
/// <remarks>The order matters: "one of them" is the largest, so that what the candidate must supply outweighs what a reviewer settles.</remarks>
internal enum Truth
{
    No,
    Review,
    Unknown,
    Yes,
}

internal static class Truths
{
    public static Truth Of(bool value) => value ? Truth.Yes : Truth.No;

    public static bool IsOpen(this Truth truth) => truth is Truth.Review or Truth.Unknown;

    public static Truth Not(this Truth truth) =>
        truth switch
        {
            Truth.Yes => Truth.No,
            Truth.No => Truth.Yes,
            _ => truth,
        };

    /// <summary>One that surely fails settles it; else whatever is open stays open.</summary>
    public static Truth All(params IEnumerable<Truth> truths)
    {
        var list = truths.ToList();
        return list.Contains(Truth.No) ? Truth.No
            : list.Contains(Truth.Unknown) ? Truth.Unknown
            : list.Contains(Truth.Review) ? Truth.Review
            : Truth.Yes;
    }

    /// <summary>One that surely holds settles it; else whatever is open stays open.</summary>
    public static Truth Any(params IEnumerable<Truth> truths) => truths.Append(Truth.No).Max();

    /// <summary>A quantity that is there twice (S7).</summary>
    public static Outcome Decide(bool certain, bool possible, Truth open) =>
        certain ? Outcome.Met
        : !possible ? Outcome.NotMet
        : open == Truth.Review ? Outcome.NeedsReview
        : Outcome.Unknown;

    public static Outcome Decide(Truth truth) => Decide(truth == Truth.Yes, truth != Truth.No, truth);
}
