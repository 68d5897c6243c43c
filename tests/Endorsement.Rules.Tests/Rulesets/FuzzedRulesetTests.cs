using System.Text;
using System.Text.Json.Nodes;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Tests.Bulk;
using Endorsement.Rules.Tests.Oracle;
using NodaTime;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>
/// Shipped rulesets with parts taken away, doubled, swapped, made extreme or nested deep: whatever can be read can be asked about everybody, told,
/// written and printed.
/// </summary>
/// <remarks><c>QUESTIONS</c> and <c>SEED</c> ask for more and for others, as in <see cref="Generators"/>.</remarks>
public sealed class FuzzedRulesetTests
{
    private static readonly JsonNode[] Shipped = [.. EmbeddedRulesets.Documents().Select(d => JsonNode.Parse(d.Utf8.Span)!)];

    private static readonly string[] Extremes =
    [
        "0",
        "-1",
        "1",
        "2147483647",
        "2147483648",
        "9999999999999999999999",
        "1e400",
        "1.00000000000000000000000000000000001",
        "0.0166666",
        "10000",
        "null",
        "true",
        "false",
        "\"\"",
        "\" \"",
        "\"P0D\"",
        "\"P9999Y\"",
        "\"P1Y6M\"",
        "\"P2147483647D\"",
        "\"1900-01-01\"",
        "\"2200-12-31\"",
        "\"02-29\"",
        "\"cycle\"",
        "\"this\"",
        "\"submitted\"",
        "\"cycle-end\"",
        "\"any\"",
        "[]",
        "{}",
        "[[]]",
        "[null]",
        "\"\\u001b[2J\"",
    ];

    private static readonly Candidate[] Candidates =
    [
        Candidate.Read(File.ReadAllBytes(RepositoryFiles.At("samples", "candidates", "mi-imhs-rsc-five-hours-short.json"))),
        .. MadeUp.Lines(MadeUp.Rows(40)).Select(row => Candidate.Read(row)),
    ];

    [Fact]
    public void Whatever_can_be_read_can_be_asked_told_written_and_printed()
    {
        var (tried, read) = (0, 0);
        foreach (var seed in Generators.SmallSeeds(400))
        {
            tried++;
            var dice = new Random(seed);
            var bytes = Encoding.UTF8.GetBytes(Fuzzed(dice));
            try
            {
                read += Use(bytes, dice) ? 1 : 0;
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"seed {seed}: {exception.Message}\n{exception}", exception);
            }
        }

        read.Should().BeGreaterThan(tried / 5, "the changes are small enough to be asked about");
    }

    private static bool Use(byte[] bytes, Random dice)
    {
        var isRead = Ruleset.TryRead(bytes, out var ruleset, out var diagnostics);
        PointInto(JsonNode.Parse(bytes, documentOptions: new System.Text.Json.JsonDocumentOptions { MaxDepth = 1000 }), diagnostics);
        if (!isRead || ruleset is null)
        {
            diagnostics.Should().NotBeEmpty();
            diagnostics.Sum(d => d.ToString().Length).Should().BeLessThan(1_000_000);
            return false;
        }

        Encoding.UTF8.GetString(ruleset.ToJson()).Should().NotBeEmpty();
        Handbook.Render(ruleset).Should().NotBeEmpty();
        Handbook.RenderText(ruleset).Should().NotBeEmpty();
        var pathways = ruleset.Categories.SelectMany(c => c.Pathways.Select(p => (c.Code, p.Pathway))).ToArray();
        if (pathways.Length == 0)
        {
            return true;
        }

        foreach (var candidate in (Candidate[])[Candidates[0], Candidates[dice.Next(1, Candidates.Length)], new() { Id = "c" }])
        {
            for (var i = 0; i < 3; i++)
            {
                var (category, pathway) = pathways[dice.Next(pathways.Length)];
                var asOf = new LocalDate(dice.Next(2005, 2031), dice.Next(1, 13), 15);
                int? cycleYear = pathway.HasCycle() && dice.Next(3) == 0 ? dice.Next(2005, 2031) : null;
                if (
                    !ruleset.TryDetermine(
                        candidate,
                        new Question(category, asOf, pathway, cycleYear),
                        out var determination,
                        out var problems
                    )
                )
                {
                    problems.Should().ContainSingle().Which.Code.Should().Be("ER4103", "the category and the day are there");
                    continue;
                }

                determination.Explain().Should().NotBeEmpty();
                determination.ToJson().Should().NotBeEmpty();
                ruleset.Open(candidate).Decide(new Question(category, asOf, pathway, cycleYear)).Should().Be(determination.Outcome);
            }
        }

        return true;
    }

    /// <summary>Whatever is told of the document, as an error or a warning, is told of a value that it has.</summary>
    private static void PointInto(JsonNode? document, IEnumerable<Diagnostic> diagnostics)
    {
        // Long names and control characters are shown otherwise than they are written.
        foreach (
            var told in diagnostics.Where(d => d.File == "ruleset.json" && d.Pointer.Length > 0 && d.Pointer.IndexOfAny(['…', '\\']) < 0)
        )
        {
            var (at, isThere) = (document, true);
            foreach (
                var key in told
                    .Pointer.Split('/')
                    .Skip(1)
                    .Select(k => k.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
            )
            {
                JsonNode? next = null;
                isThere &= at switch
                {
                    JsonObject members => members.TryGetPropertyValue(key, out next),
                    JsonArray items => int.TryParse(key, System.Globalization.CultureInfo.InvariantCulture, out var index)
                        && index < items.Count,
                    _ => false,
                };
                at = at is JsonArray list && isThere ? list[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)] : next;
            }

            isThere.Should().BeTrue("{0} is told of a value of the file", told);
        }
    }

    private static string Fuzzed(Random dice)
    {
        var document = Shipped[dice.Next(Shipped.Length)].DeepClone();
        for (var changes = dice.Next(1, 3); changes > 0; changes--)
        {
            Change(document, dice);
        }

        return document.ToJsonString(new System.Text.Json.JsonSerializerOptions { MaxDepth = 1000 });
    }

    private static void Change(JsonNode document, Random dice)
    {
        var all = Below(document).ToArray();
        if (all.Length == 0)
        {
            return;
        }

        // Mostly with its like: what is of another kind is refused before anybody is asked about it.
        var (parent, key) = all[dice.Next(all.Length)];
        var like = dice.Next(5) > 0 ? Array.FindAll(all, place => Equals(place.Key, key)) : all;
        var other = like[dice.Next(like.Length)];
        switch (dice.Next(7))
        {
            case 0:
                Remove(parent, key);
                break;
            case 1 when parent is JsonArray list:
                list.Insert((int)key, Get(parent, key)?.DeepClone());
                break;
            case 1:
                // Another member's value under the name that stands there, or one more of the same.
                Set(parent, key, Get(other.Parent, other.Key)?.DeepClone());
                break;
            case 2:
                var (here, there) = (Get(parent, key)?.DeepClone(), Get(other.Parent, other.Key)?.DeepClone());
                Set(parent, key, there);
                Set(other.Parent, other.Key, here);
                break;
            case 3:
                Set(parent, key, Deep(Get(parent, key), dice));
                break;
            case 4 when parent is JsonObject named:
                var value = Get(parent, key)?.DeepClone();
                named[all[dice.Next(all.Length)].Key.ToString()!] = value;
                break;
            default:
                Set(parent, key, Extreme(Get(parent, key), dice));
                break;
        }
    }

    private static JsonNode? Extreme(JsonNode? value, Random dice)
    {
        var kind = value?.GetValueKind();
        var like = Array.FindAll(Extremes, text => JsonNode.Parse(text)?.GetValueKind() == kind);
        var from = like.Length > 0 && dice.Next(5) > 0 ? like : Extremes;
        return JsonNode.Parse(from[dice.Next(from.Length)]);
    }

    /// <summary>The value inside of many composites, conditions or lists.</summary>
    private static JsonNode? Deep(JsonNode? value, Random dice)
    {
        var node = value?.DeepClone();
        var kind = dice.Next(3);
        for (var depth = dice.Next(1, 40); depth > 0; depth--)
        {
            node = kind switch
            {
                0 => new JsonObject { ["not"] = node },
                1 => new JsonArray(node),
                _ => new JsonObject
                {
                    ["id"] = "deep",
                    ["kind"] = "all",
                    ["title"] = "Deep",
                    ["citation"] = new JsonObject { ["source"] = "s", ["locator"] = "1" },
                    ["parts"] = new JsonArray(node),
                },
            };
        }

        return node;
    }

    private static JsonNode? Get(JsonNode parent, object key) => parent is JsonObject members ? members[(string)key] : Item(parent, key);

    private static JsonNode? Item(JsonNode parent, object key) => (int)key < parent.AsArray().Count ? parent[(int)key] : null;

    private static void Set(JsonNode parent, object key, JsonNode? value)
    {
        if (parent is JsonObject members)
        {
            members[(string)key] = value;
        }
        else if ((int)key < parent.AsArray().Count)
        {
            parent[(int)key] = value;
        }
    }

    private static void Remove(JsonNode parent, object key)
    {
        if (parent is JsonObject members)
        {
            members.Remove((string)key);
        }
        else
        {
            parent.AsArray().RemoveAt((int)key);
        }
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Below(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(m => Below(m.Value).Prepend((members, m.Key))),
            JsonArray items => items.SelectMany((item, i) => Below(item).Prepend((items, i))),
            _ => [],
        };
}
