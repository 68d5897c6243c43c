namespace Endorsement.Rules;

/// <summary>Categories that stand for another on every day on which all of them are held (S53b).</summary>
/// <param name="Category">The category for which they stand, wherever it is asked whether it is held.</param>
/// <param name="Is">Those that are held together; two to four, none of them a category for which others stand together.</param>
public sealed record CompoundEquivalent(string Category, Sequence<string> Is);
