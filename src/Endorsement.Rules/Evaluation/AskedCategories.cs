using System.Collections.Immutable;

namespace Endorsement.Rules.Evaluation;

/// <summary>Categories of which one must be held, each with those that stand for it alone, and those that stand for one together (S53b).</summary>
/// <param name="any">Each of these alone will do.</param>
/// <param name="together">Of each list all must be held on a day; each item is a category with those that stand for it.</param>
internal sealed class AskedCategories(ulong any, ImmutableArray<ImmutableArray<ulong>> together)
{
    public ulong Any => any;

    public ImmutableArray<ImmutableArray<ulong>> Together => together;

    /// <summary>Every category that may be part of it.</summary>
    public ulong All { get; } = together.SelectMany(categories => categories).Aggregate(any, (all, category) => all | category);
}
