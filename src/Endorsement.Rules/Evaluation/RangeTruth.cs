using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>Whether a day lies in a range of days that a rule names.</summary>
internal static class RangeTruth
{
    public static Truth Ask(DayRange date, DayPlan? from, DayPlan? before, Case facts)
    {
        if (!date.IsGiven)
        {
            return Truth.Unknown;
        }

        var afterStart = from is null ? Truth.Yes : NotBefore(date, from.Day(facts));
        var beforeEnd = before is null ? Truth.Yes : NotBefore(date, before.Day(facts)).Not();
        return afterStart == Truth.No || beforeEnd == Truth.No ? Truth.No
            : afterStart == Truth.Yes && beforeEnd == Truth.Yes ? Truth.Yes
            : Truth.Unknown;
    }

    /// <summary>What would tell the ends of the range to the day.</summary>
    public static IEnumerable<(string Entry, string Attribute)> Lacking(DayPlan? from, DayPlan? before, Case facts) =>
        (from?.Lacking(facts) ?? []).Concat(before?.Lacking(facts) ?? []);

    private static Truth NotBefore(DayRange date, DayRange day) =>
        date.First >= day.Last ? Truth.Yes
        : date.Last < day.First ? Truth.No
        : Truth.Unknown;
}
