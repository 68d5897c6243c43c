using Endorsement.Rules.Cli.Generation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using NodaTime;

namespace Endorsement.Rules.Benchmarks;

/// <summary>What `endorse generate --seed 1 --association mi-aimh --until 2019-05-31` writes.</summary>
internal static class MadeUpRows
{
    public static LocalDate AsOf { get; } = new(2019, 6, 1);

    public static byte[] Of(int count)
    {
        using var stream = new MemoryStream();
        using var rows = new Rows();
        var association = Array.Find(GeneratedAssociation.All, a => a.Id == "mi-aimh")!;
        rows.Write(stream, count, seed: 1, association, GeneratedPeriod.Until(AsOf.PlusDays(-1)), broken: 0, CancellationToken.None);
        return stream.ToArray();
    }

    /// <summary>The rows, each without its line feed.</summary>
    public static List<ReadOnlyMemory<byte>> Lines(byte[] rows)
    {
        var lines = new List<ReadOnlyMemory<byte>>();
        for (var start = 0; start < rows.Length; )
        {
            var length = rows.AsSpan(start).IndexOf((byte)'\n');
            lines.Add(rows.AsMemory(start, length));
            start += length + 1;
        }

        return lines;
    }
}
