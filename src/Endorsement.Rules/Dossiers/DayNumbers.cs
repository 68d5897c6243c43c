using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace Endorsement.Rules.Dossiers;

/// <summary>Documented dates in UTF-8 to day numbers.</summary>
internal static class DayNumbers
{
    /// <summary>The first day of every month that a document may name, and of the one behind.</summary>
    private static readonly int[] Months =
    [
        .. Enumerable.Range(0, ((DocumentedDate.MaxYear - DocumentedDate.MinYear + 1) * 12) + 1).Select(FirstOf),
    ];

    /// <summary>How long a day is with its quotes.</summary>
    public const int QuotedLength = 12;

    /// <summary>The least of each byte of a day in quotes.</summary>
    private static Vector128<byte> Lowest => Vector128.Create("\"0000-00-00\"\0\0\0\0"u8);

    /// <summary>How far above the least it may be.</summary>
    private static Vector128<byte> Reach => Vector128.Create(0, 9, 9, 9, 9, 0, 9, 9, 0, 9, 9, 0, 255, 255, 255, (byte)255);

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

        return text[7] == '-' && TryDay(first, Pair(text, 8), out var day) ? new DayRange(day, day) : DayRange.Absent;
    }

    /// <summary>A day as most documents write it, <c>"YYYY-MM-DD"</c> with its quotes, at a glance.</summary>
    /// <param name="text">Sixteen bytes, of which the last four are anything.</param>
    /// <param name="day">The number of the day.</param>
    /// <returns>Whether it is such a text, and there is such a day.</returns>
    public static bool TryQuoted(ReadOnlySpan<byte> text, out int day)
    {
        day = 0;
        var bytes = Vector128.Create(text);
        if (Vector128.GreaterThanAny(bytes - Lowest, Reach))
        {
            return false;
        }
        unchecked
        {
            // The year in pairs of digits, the first the lowest.
            var year = BinaryPrimitives.ReadUInt32LittleEndian(text[1..]) - 0x3030_3030;
            year = ((year * 10) + (year >> 8)) & 0x00FF_00FF;
            year = ((year & 0xFF) * 100) + (year >> 16);
            var month = (text[6] * 10) + text[7] - ('0' * 11);
            var isInRange = year - DocumentedDate.MinYear <= DocumentedDate.MaxYear - DocumentedDate.MinYear && (uint)(month - 1) < 12;
            return isInRange
                && TryDay((((int)year - DocumentedDate.MinYear) * 12) + month - 1, (text[9] * 10) + text[10] - ('0' * 11), out day);
        }
    }

    private static bool TryDay(int month, int dayOfMonth, out int day)
    {
        day = Months[month] + dayOfMonth - 1;
        return dayOfMonth >= 1 && day < Months[month + 1];
    }

    /// <summary>Two digits; far below zero when they are none.</summary>
    private static int Pair(ReadOnlySpan<byte> text, int at)
    {
        var (tens, ones) = (text[at] - '0', text[at + 1] - '0');
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9 ? (tens * 10) + ones : -100_000;
    }

    private static int FirstOf(int month) => new DateOnly(DocumentedDate.MinYear + (month / 12), (month % 12) + 1, 1).DayNumber;
}
