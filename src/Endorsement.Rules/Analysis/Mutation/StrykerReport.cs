using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Analysis;

/// <summary>Mutation reports in the schema of Stryker's reports, version 2, so that its viewer shows rulesets with their mutants.</summary>
/// <remarks>The same reports give the same bytes. https://github.com/stryker-mutator/mutation-testing-elements describes the schema.</remarks>
public static class StrykerReport
{
    private const int High = 100;
    private const int Low = 80;

    /// <summary>One document over several rulesets.</summary>
    /// <param name="reports">The reports, each of a ruleset of its own.</param>
    /// <param name="language">The language of the descriptions; <see langword="null"/>: English.</param>
    /// <returns>JSON.</returns>
    public static string Of(IEnumerable<MutationReport> reports, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ImmutableArray<MutationReport> all = [.. reports];
        var tests = new Dictionary<RulesetCase, string>(ReferenceEqualityComparer.Instance);
        foreach (var one in all.SelectMany(report => report.Cases))
        {
            tests.TryAdd(one, tests.Count.ToString(CultureInfo.InvariantCulture));
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonWriting.Indented))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://git.io/mutation-testing-schema");
            json.WriteString("schemaVersion", "2");
            json.WriteStartObject("thresholds");
            json.WriteNumber("high", High);
            json.WriteNumber("low", Low);
            json.WriteEndObject();
            json.WriteStartObject("framework");
            json.WriteString("name", "Endorsement.Rules");
            json.WriteString("version", EngineVersion.Text);
            json.WriteEndObject();
            json.WriteStartObject("files");
            foreach (
                var file in all.SelectMany(report => report.Mutants.Select(mutant => (report, mutant)))
                    .GroupBy(one => one.mutant.Written.Edit.Place.Text)
            )
            {
                File(json, file.Key, [.. file.Select(one => one.mutant)], tests, language ?? Language.English);
            }

            json.WriteEndObject();
            Tests(json, tests);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void File(
        Utf8JsonWriter json,
        JsonText text,
        ImmutableArray<Mutant> mutants,
        Dictionary<RulesetCase, string> tests,
        Language language
    )
    {
        json.WriteStartObject(text.File);
        json.WriteString("language", "json");
        json.WriteString("source", text.Bytes.Span[text.Start..]);
        json.WriteStartArray("mutants");
        foreach (var mutant in mutants)
        {
            json.WriteStartObject();
            json.WriteString("id", mutant.Id);
            json.WriteString("mutatorName", mutant.Operator.Code());
            json.WriteString("replacement", mutant.After ?? "");
            json.WriteString("description", language.Sentence(mutant));
            json.WriteString("status", StatusOf(mutant.State));
            if (mutant.State == MutantState.Ignored)
            {
                json.WriteString("statusReason", language.Sentence(mutant));
            }

            Location(json, text, mutant.Written.Edit);
            Names(json, "coveredBy", mutant.CoveredBy, tests);
            Names(json, "killedBy", mutant.KilledBy, tests);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Location(Utf8JsonWriter json, JsonText text, WrittenEdit edit)
    {
        json.WriteStartObject("location");
        Place(json, "start", text.Place(edit.Begin));
        Place(json, "end", text.Place(edit.End));
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, string name, (int Line, int Column) place)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter json, string name, ImmutableArray<RulesetCase> cases, Dictionary<RulesetCase, string> tests)
    {
        json.WriteStartArray(name);
        foreach (var one in cases)
        {
            json.WriteStringValue(tests[one]);
        }

        json.WriteEndArray();
    }

    private static void Tests(Utf8JsonWriter json, Dictionary<RulesetCase, string> tests)
    {
        json.WriteStartObject("testFiles");
        foreach (var file in tests.GroupBy(test => test.Key.File, StringComparer.Ordinal))
        {
            json.WriteStartObject(file.Key);
            json.WriteStartArray("tests");
            foreach (var (one, id) in file)
            {
                json.WriteStartObject();
                json.WriteString("id", id);
                json.WriteString("name", one.Name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string StatusOf(MutantState state) =>
        state switch
        {
            MutantState.Killed => "Killed",
            MutantState.Survived => "Survived",
            MutantState.NoCoverage => "NoCoverage",
            _ => "Ignored",
        };
}
