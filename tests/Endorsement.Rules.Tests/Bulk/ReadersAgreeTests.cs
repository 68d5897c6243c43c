using System.Text;
using System.Text.Json.Nodes;
using Endorsement.Rules.Analysis;
using Endorsement.Rules.Compilation;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;
using Xunit.Abstractions;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace Endorsement.Rules.Tests.Bulk;

/// <summary>Two speeds, one meaning: what the quick reader reads, the friendly one reads too, into the same dossier.</summary>
public sealed class ReadersAgreeTests(ITestOutputHelper output)
{
    private static readonly CompiledRuleset Rules = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!.Compile();

    private readonly DossierReader _reader = new();
    private readonly Dossier _quick = new();

    [Theory]
    [InlineData("mi-aimh")]
    [InlineData("nmaimh")]
    [InlineData("macmh-iec")]
    public void Ordinary_rows_are_read_quickly_and_mean_the_same(string association)
    {
        var lines = MadeUp.Lines(MadeUp.Rows(300, seed: 7, association));

        var quick = lines.Count(line => Agrees(line));

        output.WriteLine($"{quick} of {lines.Count} read quickly");
        quick.Should().BeGreaterThan(lines.Count * 9 / 10);
    }

    [Fact]
    public void The_candidates_of_all_case_files_mean_the_same()
    {
        var files = Directory
            .GetFiles(Architecture.RepositoryFiles.At("rulesets"), "*.json", SearchOption.AllDirectories)
            .Where(f => Path.GetDirectoryName(f)!.EndsWith(".cases", StringComparison.Ordinal))
            .ToList();
        var (read, quick) = (0, 0);
        foreach (var file in files)
        {
            if (
                RulesetCase.TryRead(
                    File.ReadAllBytes(file),
                    out var parsed,
                    out _,
                    file,
                    name => File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(file)!, name))
                )
            )
            {
                read++;
                quick += Agrees(parsed.Candidate.ToJson()) ? 1 : 0;
            }
        }

        output.WriteLine($"{quick} of {read} read quickly");
        read.Should().BeGreaterThan(500);
        quick.Should().BeGreaterThan(read / 2);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public void Rows_with_slips_of_the_pen_mean_the_same_or_are_refused_by_both(int seed)
    {
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var lines = MadeUp.Lines(MadeUp.Rows(40, seed));
        var (quick, valid) = (0, 0);
        for (var i = 0; i < 6_000; i++)
        {
            var line = lines[random.Next(lines.Count)];
            for (var slips = random.Next(1, 4); slips > 0; slips--)
            {
                line = Slips.Make(line, random);
            }

            quick += Agrees(line) ? 1 : 0;
            valid += Candidate.TryRead(line, out _, out _) ? 1 : 0;
        }

        output.WriteLine($"{quick} read quickly, {valid} valid");
        quick.Should().BeGreaterThan(500);
        valid.Should().BeGreaterThan(quick);
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Members_in_any_order_and_texts_in_any_spelling_mean_the_same(int seed)
    {
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        foreach (var line in MadeUp.Lines(MadeUp.Rows(60, seed)))
        {
            // Codes that no rule knows, or misspelt, and entries that are there twice are among them.
            var document = Encoding
                .UTF8.GetString(line)
                .Replace("direct-service", random.Next(3) == 0 ? "direct-servise" : "direct-service", StringComparison.Ordinal)
                .Replace("\"IMHS\"", random.Next(3) == 0 ? "\"imh s\"" : "\"IMHS\"", StringComparison.Ordinal);
            var node = JsonNode.Parse(document)!;
            Twice(node["training"], random);
            Twice(node["reflectiveSupervision"], random);
            Twice(node["work"], random);
            var plain = Encoding.UTF8.GetBytes(node.ToJsonString());
            var other = Encoding.UTF8.GetBytes(Respelt(node, random));
            var shuffled = new Dossier();

            Agrees(plain).Should().BeTrue();
            Agrees(other).Should().BeTrue("of {0}", Encoding.UTF8.GetString(other));
            _reader.TryRead(plain, Rules.Utf8Vocabulary, _quick, DocumentLimits.Default, Days.None).Should().BeTrue();
            _reader.TryRead(other, Rules.Utf8Vocabulary, shuffled, DocumentLimits.Default, Days.None).Should().BeTrue();
            Dossiers.Differences(_quick, shuffled).Should().BeEmpty("of {0}", Encoding.UTF8.GetString(other));
        }
    }

    private static void Twice(JsonNode? section, Random random)
    {
        if (section is JsonArray { Count: > 0 } entries && random.Next(2) == 0)
        {
            var twin = entries[random.Next(entries.Count)]!.DeepClone();
            twin["id"] = $"twin-{entries.Count}";
            if (random.Next(2) == 0)
            {
                twin.AsObject().Remove("competencies");
            }

            entries.Add(twin);
        }
    }

    /// <summary>The same document with its members in another order and its characters, here and there, as escapes.</summary>
    private static string Respelt(JsonNode? node, Random random) =>
        node switch
        {
            JsonObject members =>
                $"{{{string.Join(" , ", Shuffled(members, random).Select(m => $"{Text(m.Key, random)}: {Respelt(m.Value, random)}"))}}}",
            JsonArray items => $"[{string.Join(",\n", items.Select(item => Respelt(item, random)))}]",
            JsonValue value when value.TryGetValue<string>(out var text) => Text(text, random),
            _ => node!.ToJsonString(),
        };

    private static KeyValuePair<string, JsonNode?>[] Shuffled(JsonObject members, Random random)
    {
        var shuffled = members.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }

    private static string Text(string text, Random random)
    {
        var escapes = random.Next(4) == 0;
        return $"\"{string.Concat(text.Select(c => escapes && random.Next(3) == 0 || c is '"' or '\\' || c < ' ' ? $"\\u{(int)c:x4}" : c.ToString()))}\"";
    }

    [Theory]
    [InlineData("{\"id\":\"a\"}", true)]
    [InlineData(" { \"id\" : \"a\" , \"work\" : [ ] }\r", true)]
    [InlineData("{\"id\":\"a\",}", false)]
    [InlineData("{\"id\":\"a\"} x", false)]
    [InlineData("{\"id\":\"a\",\"id\":\"b\"}", false)]
    [InlineData("{\"id\":\" a\"}", false)]
    [InlineData("{\"id\":\"\\u0061\"}", true)]
    [InlineData("{\"id\":\"\\ud83d\\ude00\",\"\\u0077ork\":[]}", true)]
    [InlineData("{\"id\":\"\\u0020a\"}", false)]
    [InlineData("{\"id\":\"\u00e9\"}", true)]
    [InlineData("{\"id\":\"\u00a0a\"}", false)]
    [InlineData("{\"id\":\"a\",\"work\":[{\"id\":\"j\",\"activity\":\"direct-service\"}]}", true)]
    [InlineData("{\"id\":\"a\",\"training\":[{\"id\":\"t\",\"hours\":0.33}]}", false)]
    [InlineData("{\"id\":\"a\",\"training\":[{\"id\":\"t\",\"hours\":1.50}]}", true)]
    [InlineData("{\"id\":\"a\",\"training\":[{\"id\":\"t\",\"hours\":01}]}", false)]
    [InlineData("{\"id\":\"a\",\"training\":[{\"id\":\"t\",\"hours\":1,\"minutes\":60}]}", false)]
    [InlineData("{\"id\":\"a\",\"training\":[{\"id\":\"t\",\"minutes\":600000}]}", true)]
    [InlineData("{\"id\":\"a\",\"training\":[{\"id\":\"t\",\"minutes\":600001}]}", false)]
    [InlineData("{\"id\":\"a\",\"training\":[{\"id\":\"t\",\"date\":\"2020-02-30\"}]}", false)]
    [InlineData("{\"id\":\"a\",\"training\":[{\"id\":\"t\",\"date\":\"2020-02\"}]}", true)]
    [InlineData("{\"id\":\"a\",\"training\":[{\"id\":\"t\",\"from\":\"2020-03\",\"to\":\"2020-02\"}]}", false)]
    [InlineData("{\"id\":\"a\",\"training\":[{\"id\":\"t\",\"title\":\"a \\\"b\\\"\"}]}", true)]
    [InlineData("{\"id\":\"a\",\"training\":[{\"id\":\"t\",\"title\":\"\\ud800\"}]}", false)]
    [InlineData(
        "{\"id\":\"a\",\"training\":[{\"id\":\"t\",\"date\":\"2020-02-01\",\"hours\":2},{\"id\":\"u\",\"date\":\"2020-02-01\",\"hours\":2}]}",
        true
    )]
    [InlineData(
        "{\"id\":\"a\",\"training\":[{\"id\":\"t\",\"date\":\"2020-02-01\",\"hours\":2},{\"id\":\"u\",\"date\":\"2020-02-01\",\"hours\":3}]}",
        true
    )]
    [InlineData(
        "{\"id\":\"a\",\"training\":[{\"id\":\"t\",\"date\":\"2020-02-01\",\"title\":\"a \\\"b\\\"\"},{\"id\":\"u\",\"date\":\"2020-02-01\",\"title\":\"a \\\"c\\\"\"}]}",
        true
    )]
    [InlineData(
        "{\"id\":\"a\",\"training\":[{\"id\":\"t\",\"date\":\"2020-02-01\",\"title\":\"a \\\"b\\\"\"},{\"id\":\"u\",\"date\":\"2020-02-01\",\"title\":\"a \\\"b\\\"\"}]}",
        true
    )]
    [InlineData(
        "{\"id\":\"a\",\"training\":[{\"id\":\"t\",\"date\":\"2020-02-01\",\"title\":\"a/b\"},{\"id\":\"u\",\"date\":\"2020-02-01\",\"title\":\"a\\/b\"}]}",
        true
    )]
    [InlineData(
        "{\"id\":\"a\",\"training\":[{\"id\":\"t\",\"date\":\"2020-02-01\",\"title\":\"a\\\\b\"},{\"id\":\"u\",\"date\":\"2020-02-01\",\"title\":\"a\\\\c\"}]}",
        true
    )]
    [InlineData("{\"id\":\"a\",\"reflectiveSupervision\":[{\"id\":\"t\",\"provider\":\"p\"}],\"people\":[{\"id\":\"p\"}]}", true)]
    [InlineData("{\"id\":\"a\",\"reflectiveSupervision\":[{\"id\":\"t\",\"provider\":\"q\"}],\"people\":[{\"id\":\"p\"}]}", false)]
    [InlineData("{\"id\":\"a\",\"agreements\":[{\"kind\":\"x\",\"date\":\"2020\"}]}", false)]
    [InlineData("{\"id\":\"a\",\"reviews\":[{\"kind\":\"x\",\"part\":\"y\"}]}", false)]
    [InlineData("{\"id\":\"a\",\"circumstances\":{\"x\":true,\"x\":true}}", false)]
    [InlineData("{\"id\":null}", false)]
    [InlineData("[]", false)]
    [InlineData("", false)]
    public void The_quick_reader_takes_what_is_ordinary_and_leaves_the_rest(string line, bool isQuick) =>
        Agrees(Encoding.UTF8.GetBytes(line)).Should().Be(isQuick);

    [Fact]
    public void S11_every_date_is_the_same_day_number_in_both_readers()
    {
        foreach (
            var text in new[]
            {
                "1900",
                "2200",
                "1900-01",
                "2200-12",
                "2000-02",
                "1900-02",
                "1900-01-01",
                "2200-12-31",
                "2024-02-29",
                "2023-02-29",
                "2023-00-01",
                "2023-13",
                "2023-1-1",
                "1899",
                "2201",
                "20a3",
                "2023/01/01",
                "",
            }
        )
        {
            var expected = DocumentedDate.TryRead(text, out var date) ? DayRange.Of(date) : DayRange.Absent;

            DayNumbers.Of(Encoding.UTF8.GetBytes(text)).Should().Be(expected, text);
        }
    }

    /// <returns>Whether the quick reader read the document as it is.</returns>
    private bool Agrees(byte[] line)
    {
        var isQuick = _reader.TryRead(line, Rules.Utf8Vocabulary, _quick, DocumentLimits.Default, Days.None);
        var text = Encoding.UTF8.GetString(line);
        var isValid = Candidate.TryRead(line, out var candidate, out var diagnostics);
        if (!isValid)
        {
            isQuick.Should().BeFalse("the quick reader took {0}, {1}", text, string.Join("; ", diagnostics));
            return false;
        }

        // Written again, whatever is valid is read quickly, and means the same.
        var written = new Dossier();
        _reader
            .TryRead(candidate!.ToJson(), Rules.Utf8Vocabulary, written, DocumentLimits.Default, Days.None)
            .Should()
            .BeTrue("of {0}", text);
        written.CandidateId.Should().Be(candidate.Id);
        (written.ResidenceText ?? "").Should().Be(candidate.Residence ?? "");
        written.Submitted.Should().Be(DayRange.Of(candidate.Application?.Submitted));
        if (isQuick)
        {
            Dossiers.Differences(_quick, written).Should().BeEmpty("of {0}", text);
        }

        return isQuick;
    }
}
