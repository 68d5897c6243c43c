using System.Buffers;
using System.Text.Json;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Analysis;

/// <summary>A case file that a comparison proposes: a witness, and what is found of the requirement under one of the two rulesets (S61).</summary>
/// <param name="Name">What to call the file.</param>
/// <param name="Utf8">The document.</param>
public sealed record WitnessCase(string Name, ReadOnlyMemory<byte> Utf8);

/// <summary>Witnesses as pairs of case files: the same candidate under both rulesets.</summary>
internal static class WitnessCases
{
    public static IEnumerable<WitnessCase> Of(RulesetComparison comparison, Language language) =>
        comparison.Requirements.SelectMany(compared =>
            Pair(comparison, compared, compared.BeforeAlone, "older-alone", language)
                .Concat(Pair(comparison, compared, compared.AfterAlone, "newer-alone", language))
        );

    private static IEnumerable<WitnessCase> Pair(
        RulesetComparison comparison,
        ComparedRequirement compared,
        Witness? witness,
        string direction,
        Language language
    )
    {
        if (witness is null)
        {
            yield break;
        }

        var because = language.Differences.Shows(
            comparison
                .Difference.Changes.Where(change => change.Requirements.Any(touched => IsIn(touched, compared.Requirement)))
                .Select(change => change.Id)
        );
        var name = compared.Requirement.Id;
        if (compared.Requirement.Before is { } before)
        {
            var found = new Side(comparison.Difference.Before, before, witness.First);
            yield return new($"{name}.{direction}.before.json", Write(found, witness, because, language));
        }

        if (compared.Requirement.After is { } after)
        {
            var found = new Side(comparison.Difference.After, after, witness.Second);
            yield return new($"{name}.{direction}.after.json", Write(found, witness, because, language));
        }
    }

    private static bool IsIn(ChangedRequirement touched, ChangedRequirement whole) =>
        (touched.After is { } after && whole.After is { } now && RulesetIds.IsSameOrPart(after, now))
        || (touched.Before is { } before && whole.Before is { } was && RulesetIds.IsSameOrPart(before, was));

    private static ReadOnlyMemory<byte> Write(Side side, Witness witness, string because, Language language)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonWriting.Indented))
        {
            var question = witness.Question;
            json.WriteStartObject();
            json.WriteString("name", language.Differences.Found(Title(side, language), language.Of(side.Outcome), side.Rules.Version));
            json.WriteString("ruleset", side.Rules.Key);
            json.WriteString("category", RulesetIds.Category(side.Id));
            json.WriteString("pathway", question.Pathway.Code());
            json.WriteString("asOf", DocumentedDate.Text(question.AsOf));
            if (question.CycleYear is { } year)
            {
                json.WriteNumber("cycle", year);
            }

            json.WriteString("because", because);
            json.WritePropertyName("candidate");
            json.WriteRawValue(witness.Candidate.Document.Span);
            json.WriteStartObject("expect");
            json.WriteStartObject("requirements");
            json.WriteStartObject(side.Id);
            json.WriteString("outcome", side.Outcome.Spell());
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static string Title(Side side, Language language) =>
        side.Rules.Find(side.Id) is { } requirement ? language.For(side.Rules).Names.Title(requirement.Title) : side.Id;

    /// <summary>A ruleset, the requirement as it calls it, and what is found of it.</summary>
    private sealed record Side(Ruleset Rules, string Id, Outcome Outcome);
}
