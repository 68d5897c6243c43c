using System.Buffers;
using System.Text.Json;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Analysis;

/// <summary>One of the two files of a pair: a ruleset, the requirement as it calls it, and what is found of it.</summary>
/// <param name="Rules">The ruleset.</param>
/// <param name="Id">The requirement; <see langword="null"/>: the ruleset has none, and the file tells what is found of the whole.</param>
/// <param name="Category">The category that is asked for.</param>
/// <param name="Outcome">What is found of the requirement.</param>
internal sealed record WitnessSide(Ruleset Rules, string? Id, string Category, Outcome Outcome)
{
    public ReadOnlyMemory<byte> Write(Witness witness, string because, Language language)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonWriting.Indented))
        {
            var (question, outcome) = (witness.Question, Id is null ? OfWhole(witness) : Outcome);
            json.WriteStartObject();
            json.WriteString("name", language.Differences.Found(Title(language), language.Of(outcome), Rules.Version));
            json.WriteString("ruleset", Rules.Key);
            json.WriteString("category", Category);
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
            Expect(json, outcome);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private void Expect(Utf8JsonWriter json, Outcome outcome)
    {
        if (Id is null)
        {
            json.WriteString("outcome", outcome.Spell());
            return;
        }

        json.WriteStartObject("requirements");
        json.WriteStartObject(Id);
        json.WriteString("outcome", outcome.Spell());
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private Outcome OfWhole(Witness witness) =>
        Rules.TryDetermine(witness.Candidate, witness.Question with { Category = Category, Association = null }, out var found, out _)
            ? found.Outcome
            : Outcome;

    /// <summary>The requirement's title, or that of the category where the ruleset has no such requirement.</summary>
    private string Title(Language language) =>
        language.For(Rules).Names is var names && Id is not null && Rules.Find(Id) is { } requirement
            ? names.Title(requirement.Title)
            : names.Category(Rules.Categories.First(category => category.Code == Category));
}
