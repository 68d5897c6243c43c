using System.Buffers;
using System.Text;
using System.Text.Json;
using Endorsement.Rules.Text;
using NodaTime;

namespace Endorsement.Rules.Tests.Text;

/// <summary>Our documents are written as the writer of the platform writes them, byte for byte.</summary>
public sealed class JsonBytesTests
{
    [Fact]
    public void Texts_are_escaped_as_the_platform_escapes_them()
    {
        var texts = Enumerable
            .Range(0, 0x1_0000)
            .Select(i => $"{(char)i}")
            .Concat([
                "",
                "😀",
                "a😀b",
                "\ud83d",
                "x\ude00",
                "“half” ½ – é",
                new string('ü', 1000),
                new string('"', 700),
                "plain, and long enough",
            ])
            .Concat(Enumerable.Range(0, 40).Select(i => new string('a', i) + "\"" + new string('b', 40 - i)));
        foreach (var text in texts)
        {
            Ours(false, json => json.Text(text)).Should().Be(Theirs(false, json => json.WriteStringValue(text)));
        }
    }

    [Fact]
    public void S9_hours_are_shown_to_four_places_without_zeros_at_their_end()
    {
        long[] some = [.. Enumerable.Range(0, 10_000).Select(i => (long)i), 599_999, 600_000, 1_000_000_000_001, long.MaxValue];
        foreach (var minutes in some)
        {
            var hours = decimal.Round(minutes / 60m, 4) / 1.0000000000000000000000000000m;
            Ours(false, json => json.Hours(new ClockHours(minutes))).Should().Be(Theirs(false, json => json.WriteNumberValue(hours)));
        }
    }

    [Theory]
    [InlineData(1900, 1, 1, "\"1900-01-01\"")]
    [InlineData(2019, 10, 9, "\"2019-10-09\"")]
    [InlineData(9999, 12, 31, "\"9999-12-31\"")]
    [InlineData(-5, 2, 3, "\"-0005-02-03\"")]
    public void Days_are_written_as_documents_have_them(int year, int month, int day, string written) =>
        Ours(false, json => json.Day(new LocalDate(year, month, day))).Should().Be(written);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Objects_and_lists_are_laid_out_as_the_platform_lays_them_out(bool indented)
    {
        string[] documents =
        [
            """{"a":{},"b":[],"c":[{},[],[1,-2.50,"x"]],"d":{"e":null,"f":true,"g":false},"“h”":"½"}""",
            "[]",
            "[[[{\"a\":[{\"b\":{\"c\":[]}}]}]],1e5]",
            "\"alone\"",
        ];
        foreach (var document in documents)
        {
            using var parsed = JsonDocument.Parse(document);
            Ours(indented, json => json.Value(parsed.RootElement)).Should().Be(Theirs(indented, parsed.WriteTo));
        }
    }

    [Fact]
    public void Members_that_were_written_once_can_be_written_again()
    {
        var json = new JsonBytes();
        json.StartArray();
        json.StartObject();
        json.Number("n"u8, 1);
        var begin = json.Begin();
        json.Text("a"u8, "x");
        json.Day("b"u8, new LocalDate(2019, 6, 1));
        var kept = json.Since(begin).ToArray();
        json.Flag("c"u8, value: true);
        json.EndObject();
        json.StartObject();
        json.Again(begin, kept.Length);
        json.Members(kept);
        json.EndObject();
        json.EndArray();

        Encoding
            .UTF8.GetString(json.Written)
            .Should()
            .Be("""[{"n":1,"a":"x","b":"2019-06-01","c":true},{"a":"x","b":"2019-06-01","a":"x","b":"2019-06-01"}]""");
        json.Clear();
        json.Number(-7);
        Encoding.UTF8.GetString(json.Written).Should().Be("-7");
    }

    private static string Ours(bool indented, Action<JsonBytes> write)
    {
        var json = new JsonBytes(indented);
        write(json);
        return Encoding.UTF8.GetString(json.Written);
    }

    private static string Theirs(bool indented, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, indented ? JsonWriting.Indented : JsonWriting.Compact))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
