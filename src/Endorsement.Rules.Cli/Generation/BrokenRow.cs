using System.Text;

namespace Endorsement.Rules.Cli.Generation;

/// <summary>Rows as they come out of failed exports: cut off, of the wrong encoding, with a slip of the pen.</summary>
internal static class BrokenRow
{
    public static byte[] Of(byte[] row, Dice dice) =>
        dice.Below(8) switch
        {
            0 => row[..dice.Between(1, row.Length - 1)],
            1 => With(row, dice.Between(1, row.Length - 2), 0x00),
            2 => With(row, InText(row, dice), 0xFF),
            3 => Renamed(row, "\"education\"", "\"educations\""),
            4 => Renamed(row, "\"hours\":", "\"hours\":0.33,\"x\":"),
            5 => Renamed(row, "\"residence\":\"US-", "\"residence\":\" US-"),
            6 => Renamed(row, "\"id\":", "\"Id\":"),
            _ => "not a candidate at all"u8.ToArray(),
        };

    private static byte[] With(byte[] row, int at, byte value)
    {
        row[at] = value;
        return row;
    }

    /// <summary>A byte inside the candidate's id, which every row has.</summary>
    private static int InText(byte[] row, Dice dice) => 7 + dice.Below(Math.Min(3, row.Length - 8));

    private static byte[] Renamed(byte[] row, string from, string to)
    {
        var at = row.AsSpan().IndexOf(Encoding.UTF8.GetBytes(from));
        return at < 0 ? row[..(row.Length / 2)] : [.. row[..at], .. Encoding.UTF8.GetBytes(to), .. row[(at + from.Length)..]];
    }
}
