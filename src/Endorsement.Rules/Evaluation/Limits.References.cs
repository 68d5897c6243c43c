namespace Endorsement.Rules.Evaluation;

/// <summary>What bounds the search for raters.</summary>
internal static partial class Limits
{
    /// <summary>
    /// Ratings of a candidate. With <see cref="AmongRaters"/> it bounds the search for raters: every place is tried with every rater, and each
    /// trial is one search.
    /// </summary>
    public const int Ratings = 100;

    /// <summary>
    /// Raters that all among-clauses of one requirement ask for together, where it has more than one clause (S39): six can be parted into groups
    /// in 203 ways, and each way is one flow.
    /// </summary>
    public const int AmongRaters = 6;
}
