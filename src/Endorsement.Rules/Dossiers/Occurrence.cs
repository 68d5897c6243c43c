namespace Endorsement.Rules.Dossiers;

/// <summary>
/// When an entry took place: one day, one unknown day of a range (S11), or a block with sessions on its first and last day (S33).
/// </summary>
/// <param name="First">The first day it may concern.</param>
/// <param name="Last">The last day it may concern.</param>
/// <param name="SurelyBy">A day on or before which something of it surely took place.</param>
/// <param name="SurelyFrom">A day on or after which something of it surely took place.</param>
/// <param name="IsBlock">Whether it holds more than one session.</param>
internal readonly record struct Occurrence(int First, int Last, int SurelyBy, int SurelyFrom, bool IsBlock)
{
    /// <summary>One known day: almost every entry.</summary>
    public bool IsDay => First == Last;

    /// <summary>Whether every date of it is known to the day.</summary>
    public bool IsFull => IsDay || (IsBlock && First == SurelyBy && Last == SurelyFrom);

    /// <summary>The documented day, or the first one of a block; absent where neither is known.</summary>
    public DayRange Start => First < Days.First ? DayRange.Absent : new(First, IsBlock ? SurelyBy : Last);

    public static Occurrence OfDay(int day) => new(day, day, day, day, IsBlock: false);

    public static Occurrence Of(DocumentedDate? date, DocumentedDate? from, DocumentedDate? to) =>
        Of(DayRange.Of(date), DayRange.Of(from), DayRange.Of(to));

    public static Occurrence Of(DayRange date, DayRange from, DayRange to)
    {
        if (date.IsGiven)
        {
            return new(date.First, date.Last, date.Last, date.First, IsBlock: false);
        }

        // What has no beginning lies before every frame, what has no end behind it: it is never surely inside one.
        var start = from.IsGiven ? from : new DayRange(Days.First - 1, Days.Never);
        var end = to.IsGiven ? to : new DayRange(Days.First - 1, Days.Never);
        return new(start.First, end.Last, start.Last, end.First, from.IsGiven || to.IsGiven);
    }

    /// <summary>What is left of one unknown day of a range when it must lie inside other days too; blocks keep their days (S33).</summary>
    public Occurrence Within(int first, int last) =>
        IsBlock || IsInside(first, last) || !Touches(first, last)
            ? this
            : new(Math.Max(First, first), Math.Min(Last, last), Math.Min(Last, last), Math.Max(First, first), IsBlock: false);

    /// <summary>What two entries that may be one say together of their day, each as exactly as either says it (S13).</summary>
    public Occurrence Together(in Occurrence other) =>
        new(
            Math.Max(First, other.First),
            Math.Min(Last, other.Last),
            Math.Min(SurelyBy, other.SurelyBy),
            Math.Max(SurelyFrom, other.SurelyFrom),
            IsBlock || other.IsBlock
        );

    public bool IsInside(int first, int last) => first <= First && Last <= last;

    public bool Touches(int first, int last) => First <= last && first <= Last;
}
