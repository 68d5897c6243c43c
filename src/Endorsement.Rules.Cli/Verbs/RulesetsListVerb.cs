using System.CommandLine;
using System.Text.Json;
using NodaTime;
using Spectre.Console;

namespace Endorsement.Rules.Cli.Verbs;

/// <summary>`endorse rulesets list`: every version that is built in, and those that are given.</summary>
internal static class RulesetsListVerb
{
    private const string Examples = """
          endorse rulesets list
              association and version, effective dates, categories, pathways, number of sources, and how much of it the
              association states itself, inherits, or is our reading (requirements counted; parts of one are not counted again)
          endorse rulesets list --rulesets ours/
              those of your own too
          endorse rulesets list --format json
        """;

    public static Verb Create(ToolIo io)
    {
        var format = new Option<string>("--format")
        {
            Description = "text to read, or json",
            DefaultValueFactory = _ => "text",
            HelpName = "text|json",
        };
        format.AcceptOnly("formats", "text", "json");
        var rulesets = new RulesetsOption();
        var verb = new Verb("list", "Lists every version that is at hand.", Examples) { format };
        rulesets.AddTo(verb);
        return verb.Does(parsed => Run(io, rulesets.Catalog(io, parsed), parsed.GetRequiredValue(format) == "json"));
    }

    private static ExitCode Run(ToolIo io, RulesetCatalog catalog, bool isJson)
    {
        if (isJson)
        {
            io.Out.WriteLine(DeterminationOutput.Json(json => Json(json, catalog)));
        }
        else if (io.IsTerminal)
        {
            Table(io, catalog);
        }
        else
        {
            Text(io, catalog);
        }

        return ExitCode.Done;
    }

    private static void Text(ToolIo io, RulesetCatalog catalog)
    {
        foreach (var ruleset in catalog.Rulesets)
        {
            var row = Row(ruleset);
            io.Out.WriteLine(ReportWords.Version(row[0], row[1], ruleset.Extends));
            io.Out.WriteLine($"  categories    {row[2]}");
            io.Out.WriteLine($"  pathways      {row[3]}");
            io.Out.WriteLine($"  sources       {row[4]}");
            io.Out.WriteLine($"  requirements  {ReportWords.Shares(ProvenanceCounts.Of(ruleset).Total, row[5], row[6], row[7])}");
            io.Out.WriteLine();
        }

        io.Out.WriteLine(Words.Count(catalog.Rulesets.Length, "ruleset"));
    }

    private static void Table(ToolIo io, RulesetCatalog catalog)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var heading in (string[])["ruleset", "effective", "categories", "pathways", "sources", "requirements"])
        {
            table.AddColumn(new TableColumn(heading) { NoWrap = heading is not ("categories" or "pathways") });
        }

        foreach (var ruleset in catalog.Rulesets)
        {
            var row = Row(ruleset);
            var shares = new[] { ReportWords.Stated(row[5]), ReportWords.Inherited(row[6]), ReportWords.Inferred(row[7]) }.Where(s =>
                !s.StartsWith("0%", StringComparison.Ordinal)
            );
            table.AddRow(
                new[] { row[0], ReportWords.OnTwoLines(row[1]), row[2], row[3], row[4], string.Join('\n', shares) }.Select(
                    c => new Spectre.Console.Text(c)
                )
            );
        }

        table.ShowRowSeparators();
        table.Caption = new TableTitle(ReportWords.AboutShares);
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(io.Out),
                Ansi = io.UsesColour ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = io.UsesColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
            }
        );
        console.Profile.Width = Math.Max(Width(), 100);
        console.Write(table);
    }

    /// <summary>Where the width cannot be known, as wide as most screens.</summary>
    private static int Width()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return 120;
        }
    }

    private static string[] Row(Ruleset ruleset)
    {
        var counts = ProvenanceCounts.Of(ruleset);
        return
        [
            ruleset.Key,
            ReportWords.Effective(Day(ruleset.EffectiveFrom), ruleset.EffectiveUntil is { } until ? Day(until) : null),
            string.Join(", ", ruleset.Categories.Select(c => c.Code)),
            string.Join(", ", Pathways(ruleset)),
            Words.Number(ruleset.Sources.Length),
            Percent(counts.Stated, counts.Total),
            Percent(counts.Inherited, counts.Total),
            Percent(counts.Inferred, counts.Total),
        ];
    }

    private static IEnumerable<string> Pathways(Ruleset ruleset) =>
        ruleset.Categories.SelectMany(c => c.Pathways).Select(p => p.Name).Distinct(StringComparer.Ordinal);

    /// <summary>Rounded, but never to nothing and never to everything.</summary>
    private static string Percent(int part, int whole)
    {
        var share = whole == 0 ? 0 : (int)Math.Round(100m * part / whole, MidpointRounding.AwayFromZero);
        return $"{Words.Number(part == 0 || part == whole ? share : Math.Clamp(share, 1, 99))}%";
    }

    private static void Json(Utf8JsonWriter json, RulesetCatalog catalog)
    {
        json.WriteStartArray();
        foreach (var ruleset in catalog.Rulesets)
        {
            var counts = ProvenanceCounts.Of(ruleset);
            json.WriteStartObject();
            json.WriteString("association", ruleset.Association);
            json.WriteString("version", ruleset.Version);
            json.WriteStartObject("effective");
            json.WriteString("from", Day(ruleset.EffectiveFrom));
            json.WriteString("until", ruleset.EffectiveUntil is { } until ? Day(until) : null);
            json.WriteEndObject();
            Names("categories", ruleset.Categories.Select(c => c.Code));
            Names("pathways", Pathways(ruleset));
            json.WriteNumber("sources", ruleset.Sources.Length);
            json.WriteStartObject("requirements");
            json.WriteNumber("stated", counts.Stated);
            json.WriteNumber("inherited", counts.Inherited);
            json.WriteNumber("inferred", counts.Inferred);
            json.WriteNumber("local", counts.Local);
            json.WriteEndObject();
            json.WriteString("hash", ruleset.Hash);
            json.WriteString("extends", ruleset.Extends);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void Names(string name, IEnumerable<string> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }
    }

    private static string Day(LocalDate day) => DocumentedDate.OfDay(day).ToString();
}
