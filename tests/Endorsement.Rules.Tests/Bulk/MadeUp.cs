using System.Text;
using Endorsement.Rules.Bulk;
using Endorsement.Rules.Cli.Generation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using NodaTime;

namespace Endorsement.Rules.Tests.Bulk;

/// <summary>Made-up rows and short ways to run them.</summary>
internal static class MadeUp
{
    public static LocalDate AsOf { get; } = new(2019, 6, 1);

    public static byte[] Rows(int count, int seed = 1, string association = "mi-aimh", int broken = 0, LocalDate? until = null)
    {
        var period = GeneratedPeriod.Until(until ?? AsOf.PlusDays(-1));
        using var stream = new MemoryStream();
        using var rows = new Rows();
        rows.Write(
            stream,
            count,
            seed,
            Array.Find(GeneratedAssociation.All, a => a.Id == association)!,
            period,
            broken,
            CancellationToken.None
        );
        return stream.ToArray();
    }

    public static List<byte[]> Lines(byte[] text)
    {
        var lines = new List<byte[]>();
        for (var start = 0; start < text.Length; )
        {
            var length = text.AsSpan(start).IndexOf((byte)'\n');
            length = length < 0 ? text.Length - start : length;
            lines.Add(text[start..(start + length)]);
            start += length + 1;
        }

        return lines;
    }

    public static List<string> TextLines(byte[] text) => [.. Lines(text).Select(Encoding.UTF8.GetString)];

    public static (byte[] Results, byte[] Rejects, BulkSummary Summary) Run(byte[] input, Func<BulkOptions, BulkOptions>? change = null) =>
        Run(new MemoryStream(input), change);

    public static (byte[] Results, byte[] Rejects, BulkSummary Summary) Run(Stream input, Func<BulkOptions, BulkOptions>? change = null)
    {
        using var results = new MemoryStream();
        using var rejects = new MemoryStream();
        var options = new BulkOptions { Question = new Question(null, AsOf), Jobs = 1 };
        var summary = BulkEvaluation.Run(input, results, rejects, change is null ? options : change(options));
        return (results.ToArray(), rejects.ToArray(), summary);
    }

    /// <summary>A run of nothing with these options, to see what they are told.</summary>
    public static Action Invoking(Func<BulkOptions, BulkOptions> change) => () => Run([], change);

    /// <summary>The same bytes; where they differ, the first place is shown.</summary>
    public static void ShouldBe(this byte[] bytes, byte[] expected)
    {
        var same = bytes.AsSpan().CommonPrefixLength(expected);
        (bytes.Length, same).Should().Be((expected.Length, expected.Length));
    }
}
