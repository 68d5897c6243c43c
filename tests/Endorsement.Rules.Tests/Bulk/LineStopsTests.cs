using System.Buffers.Binary;
using System.Text;
using Endorsement.Rules.Dossiers;
using Xunit.Abstractions;

namespace Endorsement.Rules.Tests.Bulk;

/// <summary>The first stage of reading, and what is read at a glance, beside the same byte by byte.</summary>
public sealed class LineStopsTests(ITestOutputHelper output)
{
    public static TheoryData<int> Widths => [64, 32, 16, 1];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Vectors_of_every_width_mark_the_same_bytes_at_every_alignment(int width)
    {
        var random = new Random(31);
        output.WriteLine("seed 31");
        for (var length = 0; length < 260; length++)
        {
            // Whatever stands around the document is full of stops, and is no ASCII.
            var around = new byte[length + 256];
            random.NextBytes(around);
            var start = length % 64;
            var line = around.AsSpan(start, length);
            for (var i = 0; i < length; i++)
            {
                line[i] = random.Next(4) switch
                {
                    0 => (byte)"\"\\\n\u001f !#[]"u8[random.Next(9)],
                    1 when length % 3 == 0 => (byte)random.Next(256),
                    _ => (byte)random.Next(' ', 128),
                };
            }

            var stops = new ulong[LineStops.Room(length) + 1];
            stops.AsSpan().Fill(ulong.MaxValue);

            var isAscii = LineStops.Mark(line, stops, width);

            isAscii.Should().Be(Ascii.IsValid(line));
            stops[^1].Should().Be(ulong.MaxValue, "only the room of the document is written");
            for (var at = 0; at < (stops.Length - 1) * 64; at++)
            {
                var isStop = at < length && line[at] is (byte)'"' or (byte)'\\' or < (byte)' ';
                (((stops[at / 64] >> (at % 64)) & 1) != 0).Should().Be(at < length && isStop, "of byte {0} of {1}", at, length);
            }
        }
    }

    [Fact]
    public void S9_short_numbers_are_the_same_at_a_glance_and_digit_by_digit()
    {
        var random = new Random(32);
        output.WriteLine("seed 32");
        string[] ends = ["", ",", "}", "]", " ", ".", "e1", "-", "/", ":", "\u007f", "0", "\u0000"];
        for (var i = 0; i < 60_000; i++)
        {
            var number = random.Next(5) switch
            {
                0 => $"{random.Next(200)}",
                1 => $"{random.Next(100)}.{random.Next(100)}",
                2 => $"{random.Next(10)}.{random.Next(10)}{(random.Next(2) == 0 ? "0" : "")}",
                3 => $"{random.Next(3_000_000)}.{random.Next(3_000)}",
                _ => new string([.. Enumerable.Range(0, random.Next(9)).Select(_ => "0123459.+-,\"\u00b1"[random.Next(13)])]),
            };

            Same(number + ends[i % ends.Length], (ref scan) => scan.Minutes(inMinutes: i % 2 == 0, most: 600_000));
        }
    }

    [Fact]
    public void S11_every_day_is_the_same_at_a_glance_and_digit_by_digit()
    {
        for (var day = new DateOnly(1898, 12, 1); day < new DateOnly(2202, 2, 1); day = day.AddDays(1))
        {
            Same($"\"{day:yyyy-MM-dd}\",", (ref scan) => scan.Date().GetHashCode());
        }

        var random = new Random(33);
        output.WriteLine("seed 33");
        for (var i = 0; i < 40_000; i++)
        {
            var text = Encoding.UTF8.GetBytes($"\"{random.Next(1890, 2210)}-{random.Next(0, 14):00}-{random.Next(0, 33):00}\"");
            for (var slips = random.Next(3); slips > 0; slips--)
            {
                text[random.Next(text.Length)] = random.Next(2) == 0 ? (byte)random.Next(128) : "\"-0129/:"u8[random.Next(8)];
            }

            Same(Encoding.UTF8.GetString(text), (ref scan) => scan.Date().GetHashCode());
        }
    }

    [Fact]
    public void Flags_and_codes_are_the_same_at_a_glance_and_byte_by_byte()
    {
        string[] words = ["a", "seven77", "eight888", "nine99999", "prenatal", new('x', 63), new('x', 64), new('x', 65), "é", "a\\u0062"];
        var table = new Utf8Table(words);
        string[] others = ["", "b", "seven7", "seven777", "eight88", "eight889", "nine99998", new('x', 62), new('x', 66), "\"", "\\n"];
        foreach (var word in words.Concat(others))
        {
            Same($"\"{word}\",", (ref scan) => scan.Closed(table))
                .Should()
                .Be(Array.IndexOf(words, word) is < 0 or 9, "the last is not closed: it is written with an escape");
            var text = Encoding.UTF8.GetBytes(word);
            table.IndexOf(text).Should().Be(Array.IndexOf(words, word));
        }

        foreach (var flag in new[] { "true", "false", "tru", "truf", "fals", "falsy", "True", "trueX", "", "null", "1" })
        {
            Same(flag + ",", (ref scan) => (int)scan.Flag())
                .Should()
                .Be(!flag.StartsWith("tru", StringComparison.Ordinal) ? flag != "false" : flag.Length < 4 || flag[3] != 'e');
        }
    }

    private delegate int Reading(ref LineScanner scan);

    /// <summary>Reads one value where much follows, and where nothing does: the same value, the same place, odd or not.</summary>
    /// <returns>Whether it is odd.</returns>
    private static bool Same(string text, Reading read)
    {
        var value = Encoding.UTF8.GetBytes(text);
        var slowly = new LineScanner(value);
        var expected = read(ref slowly);
        byte[] followed = [.. value, .. Encoding.UTF8.GetBytes(new string('\n', 100))];
        var stops = new ulong[LineStops.Room(followed.Length)];
        LineStops.Mark(followed, stops, LineStops.Widest);
        var bytes = new byte[stops.Length * 8];
        for (var i = 0; i < stops.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * 8), stops[i]);
        }

        var quickly = new LineScanner(followed, bytes);
        var found = read(ref quickly);

        quickly.IsOdd.Should().Be(slowly.IsOdd, text);
        if (!slowly.IsOdd)
        {
            found.Should().Be(expected, text);
            quickly.At.Should().Be(slowly.At, text);
        }

        return slowly.IsOdd;
    }
}
