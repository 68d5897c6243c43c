using NodaTime;

namespace Endorsement.Rules.Testing.Steps;

/// <summary>Dates, moved; one that is not known stays so.</summary>
internal static class MovedDates
{
    public static DocumentedDate? From(this Period by, DocumentedDate? date)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (date is not { } known)
        {
            return null;
        }

        var first = known.First.Plus(by);
        return known.IsDay ? DocumentedDate.OfDay(first)
            : known.First.Month == known.Last.Month ? DocumentedDate.OfMonth(first.Year, first.Month)
            : DocumentedDate.OfYear(first.Year);
    }
}
