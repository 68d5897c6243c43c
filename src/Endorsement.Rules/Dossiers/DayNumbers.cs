namespace Endorsement.Rules.Dossiers;

/// <summary>Documented dates in UTF-8 to day numbers.</summary>
internal static class DayNumbers
{
    /// <summary>The first day of every month that a document may name, and of the one behind.</summary>
    private static readonly int[] Months =
    [
        .. Enumerable.Range(0, ((DocumentedDate.MaxYear - DocumentedDate.MinYear + 1) * 12) + 1).Select(FirstOf),
    ];

    /// <summary><see cref="DayRange.Absent"/> when the text is not <c>YYYY-MM-DD</c>, <c>YYYY-MM</c> or <c>YYYY</c>, or there is no such day.</summary>
    public static DayRange Of(ReadOnlySpan<byte> text)
    {
        if (text.Length is not (4 or 7 or 10))
        {
            return DayRange.Absent;
        }

        var year = (Pair(text, 0) * 100) + Pair(text, 2);
        if (year is < DocumentedDate.MinYear or > DocumentedDate.MaxYear)
        {
            return DayRange.Absent;
        }

        var first = (year - DocumentedDate.MinYear) * 12;
        if (text.Length == 4)
        {
            return new DayRange(Months[first], Months[first + 12] - 1);
        }

        var month = Pair(text, 5);
        if (text[4] != '-' || month is < 1 or > 12)
        {
            return DayRange.Absent;
        }

        first += month - 1;
        if (text.Length == 7)
        {
            return new DayRange(Months[first], Months[first + 1] - 1);
        }

        var day = Months[first] + Pair(text, 8) - 1;
        return text[7] == '-' && day >= Months[first] && day < Months[first + 1] ? new DayRange(day, day) : DayRange.Absent;
    }

    /// <summary>Two digits; far below zero when they are none.</summary>
    private static int Pair(ReadOnlySpan<byte> text, int at)
    {
        var (tens, ones) = (text[at] - '0', text[at + 1] - '0');
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9 ? (tens * 10) + ones : -100_000;
    }

    private static int FirstOf(int month) => new DateOnly(DocumentedDate.MinYear + (month / 12), (month % 12) + 1, 1).DayNumber;
}
