using System.Collections.Immutable;
using System.Text.Json;
using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Cli;

/// <summary>What the cases of rulesets show of them (S63), and what they notice when a rule changes (S64).</summary>
internal sealed record CaseStrength(ImmutableArray<CoverageReport> Coverages, ImmutableArray<MutationReport> Mutations)
{
    /// <summary>The rulesets of which there is no case: nothing is tried of them, and they count for nothing.</summary>
    public ImmutableArray<string> WithoutCases { get; init; } = [];

    /// <summary>So many cases without use are named; JSON names all.</summary>
    private const int MostNamed = 20;

    /// <summary>Cases that neither show nor notice anything that no other does.</summary>
    private RulesetCase[] NotNeeded =>
        [
            .. (Coverages.IsEmpty, Mutations.IsEmpty) switch
            {
                (true, _) => Mutations.SelectMany(report => report.NotNeeded),
                (_, true) => Coverages.SelectMany(report => report.NotNeeded),
                _ => Mutations.SelectMany(report => report.NotNeeded).Intersect(Coverages.SelectMany(report => report.NotNeeded)),
            },
        ];

    /// <summary>Of several rulesets together, each of what was asked by itself.</summary>
    public bool Reaches(decimal percent) =>
        !(Mutations.IsEmpty && Coverages.IsEmpty)
        && Mutations.Sum(m => m.Killed) * 100m >= percent * Mutations.Sum(m => m.Counted)
        && Coverages.Sum(c => c.Covered) * 100m >= percent * Coverages.Sum(c => c.Points.Length);

    public void Text(ToolIo io)
    {
        foreach (var report in Coverages)
        {
            io.Out.WriteLine();
            io.Out.WriteLine(io.Language.Summary(report));
            foreach (var open in report.Open)
            {
                io.Out.WriteLine($"{open.Location}: {io.Language.NotShown(open)}");
            }
        }

        foreach (var report in Mutations)
        {
            io.Out.WriteLine();
            io.Out.WriteLine(io.Language.Summary(report));
            foreach (var survivor in report.Survivors)
            {
                io.Out.WriteLine($"{survivor.Location}: {io.Language.Sentence(survivor)}");
            }
        }

        if (NotNeeded is { Length: > 0 } idle)
        {
            io.Out.WriteLine();
            io.Out.WriteLine(io.Language.NotNeeded(idle.Length));
            foreach (var one in idle.Take(MostNamed))
            {
                io.Out.WriteLine($"  {one.File}");
            }

            if (idle.Length > MostNamed)
            {
                io.Out.WriteLine("  …");
            }
        }

        if (!WithoutCases.IsEmpty)
        {
            io.Out.WriteLine();
        }

        foreach (var ruleset in WithoutCases)
        {
            io.Out.WriteLine(ReportWords.NoCase(ruleset));
        }
    }

    public void Json(Utf8JsonWriter json, Language language)
    {
        if (!Coverages.IsEmpty)
        {
            json.WriteStartArray("coverage");
            foreach (var report in Coverages)
            {
                Write(json, report, language);
            }

            json.WriteEndArray();
        }

        if (!Mutations.IsEmpty)
        {
            json.WriteStartArray("mutation");
            foreach (var report in Mutations)
            {
                Write(json, report, language);
            }

            json.WriteEndArray();
        }

        Strings(json, "notNeeded", NotNeeded.Select(one => one.File));
        Strings(json, "withoutCases", WithoutCases);
    }

    private static void Write(Utf8JsonWriter json, CoverageReport report, Language language)
    {
        json.WriteStartObject();
        json.WriteString("ruleset", report.Ruleset.Key);
        json.WriteNumber("cases", report.Cases.Length);
        json.WriteNumber("covered", report.Covered);
        json.WriteNumber("points", report.Points.Length);
        json.WriteStartArray("open");
        foreach (var point in report.Open)
        {
            json.WriteStartObject();
            json.WriteString("id", point.Id);
            json.WriteString("sort", point.Sort.Code());
            json.WriteString("text", language.NotShown(point));
            Strings(json, "requirements", point.Requirements);
            Place(json, point.Location);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MutationReport report, Language language)
    {
        json.WriteStartObject();
        json.WriteString("ruleset", report.Ruleset.Key);
        json.WriteNumber("cases", report.Cases.Length);
        json.WriteNumber("killed", report.Killed);
        json.WriteNumber("counted", report.Counted);
        json.WriteNumber("notLoading", report.NotLoading);
        json.WriteStartArray("mutants");
        foreach (var mutant in report.Mutants)
        {
            Write(json, mutant, language);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Mutant mutant, Language language)
    {
        json.WriteStartObject();
        json.WriteString("id", mutant.Id);
        json.WriteString("operator", mutant.Operator.Code());
        json.WriteString("state", mutant.State.Code());
        json.WriteString("text", language.Sentence(mutant));
        json.WriteString("before", mutant.Before);
        json.WriteString("after", mutant.After);
        Strings(json, "requirements", mutant.Requirements);
        Strings(json, "killedBy", mutant.KilledBy.Select(one => one.File));
        Place(json, mutant.Location);
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, RuleLocation location)
    {
        json.WriteStartObject("rule");
        json.WriteString("file", location.File);
        json.WriteNumber("line", location.Line);
        json.WriteNumber("column", location.Column);
        json.WriteString("pointer", location.Pointer);
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
