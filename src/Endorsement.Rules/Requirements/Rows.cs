namespace Endorsement.Rules.Requirements;

/// <summary>Whether one row of a list accepts whatever another accepts, member by member.</summary>
internal static class Rows
{
    /// <summary>A list of which one must match, <see langword="null"/> being any: whether the one takes all that the other takes.</summary>
    public static bool Covers<T>(Sequence<T>? wide, Sequence<T>? narrow) =>
        wide is not { } all || (narrow is { } some && some.All(item => all.Contains(item)));

    /// <summary>Whether what an earlier row accepts holds all that this one accepts, for some row before it.</summary>
    public static bool IsCovered<TRow>(Sequence<TRow> rows, int place, Func<TRow, TRow, bool> covers) =>
        rows.Take(place).Any(earlier => covers(earlier, rows[place]));
}
