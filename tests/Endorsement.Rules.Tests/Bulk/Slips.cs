using System.Text;

namespace Endorsement.Rules.Tests.Bulk;

/// <summary>Small mistakes in a row: of bytes, and of meaning.</summary>
internal static class Slips
{
    private static readonly string[] Words =
    [
        "true",
        "false",
        "null",
        "\"\"",
        "\" a\"",
        "\"2019\"",
        "\"2019-02\"",
        "\"2019-02-29\"",
        "\"2016-02-29\"",
        "0",
        "1",
        "1.5",
        "0.33",
        "1e2",
        "-1",
        "600000",
        "10000",
        "10000.25",
        "[]",
        "{}",
        "[\"attachment\"]",
        "\"direct-service\"",
        "\"p-1\"",
        "\"p-9\"",
        "\"tr-1\"",
        "\"rs-2\"",
        "\"\\u0041\"",
        "\"a\\\"b\"",
        "\"é\"",
        "\"presenter\"",
        "\"group\"",
        "\"peer\"",
    ];

    public static byte[] Make(byte[] row, Random random) =>
        random.Next(8) switch
        {
            0 => Byte(row, random),
            1 => Cut(row, random),
            2 => Doubled(row, random),
            3 or 4 or 5 => Value(row, random),
            6 => SwappedEntries(row, random),
            _ => WithoutMember(row, random),
        };

    private static byte[] Byte(byte[] row, Random random)
    {
        var changed = row.ToArray();
        changed[random.Next(changed.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)" \"\\{}[],:0129-ae\t"[random.Next(17)];
        return changed;
    }

    private static byte[] Cut(byte[] row, Random random)
    {
        var at = random.Next(row.Length);
        var length = Math.Min(random.Next(1, 4), row.Length - at);
        return [.. row[..at], .. row[(at + length)..]];
    }

    /// <summary>An entry given twice, perhaps with a new id: possible duplicates (S13).</summary>
    private static byte[] Doubled(byte[] row, Random random)
    {
        var text = Encoding.UTF8.GetString(row);
        var (start, end) = Entry(text, random);
        if (end < 0)
        {
            return row;
        }

        var copy = text[start..end];
        copy = random.Next(4) > 0 ? copy.Replace("\"id\":\"", "\"id\":\"0", StringComparison.Ordinal) : copy;
        return Encoding.UTF8.GetBytes($"{text[..end]},{copy}{text[end..]}");
    }

    private static byte[] Value(byte[] row, Random random)
    {
        var text = Encoding.UTF8.GetString(row);
        var start = text.IndexOf(':', random.Next(text.Length)) + 1;
        var end = start > 0 ? text.AsSpan(start).IndexOfAny(",]}") : -1;
        return end < 0 ? row : Encoding.UTF8.GetBytes($"{text[..start]}{Words[random.Next(Words.Length)]}{text[(start + end)..]}");
    }

    private static byte[] SwappedEntries(byte[] row, Random random)
    {
        var text = Encoding.UTF8.GetString(row);
        var (start, end) = Entry(text, random);
        var next = end < 0 || end + 1 >= text.Length || text[end] != ',' || text[end + 1] != '{' ? -1 : text.IndexOf('}', end);
        return next < 0
            ? row
            : Encoding.UTF8.GetBytes($"{text[..start]}{text[(end + 1)..(next + 1)]},{text[start..end]}{text[(next + 1)..]}");
    }

    private static byte[] WithoutMember(byte[] row, Random random)
    {
        var text = Encoding.UTF8.GetString(row);
        var start = text.IndexOf(",\"", random.Next(text.Length), StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.AsSpan(start + 1).IndexOfAny(",]}");
        return end < 0 ? row : Encoding.UTF8.GetBytes($"{text[..start]}{text[(start + 1 + end)..]}");
    }

    private static (int Start, int End) Entry(string text, Random random)
    {
        var start = text.IndexOf("{\"id\":", random.Next(1, text.Length), StringComparison.Ordinal);
        return (start, start < 0 ? -1 : text.IndexOf('}', start) + 1);
    }
}
