using System.Buffers;
using System.Text.Json;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words;

namespace Endorsement.Rules.Bulk;

/// <summary>Writes determinations of one row: whole, or only what is not met, unknown or needs review.</summary>
internal sealed class FindingWriter(BulkOptions options)
{
    private static readonly DeterminationJson Document = new(Language.English);
    private static readonly FigureJson Figures = new(Language.English);

    public void Write(IBufferWriter<byte> output, Determination determination)
    {
        using var json = new Utf8JsonWriter(output, JsonWriting.Compact);
        if (options.Detail == BulkDetail.Full)
        {
            Document.Write(json, determination);
        }
        else
        {
            Failures(json, determination);
        }
    }

    private static void Failures(Utf8JsonWriter json, Determination determination)
    {
        json.WriteStartObject();
        json.WriteString("category", determination.Category);
        json.WriteString("pathway", determination.Pathway.Code());
        json.WriteString("outcome", determination.Outcome.Spell());
        Failures(json, determination.Requirements);
        json.WriteEndObject();
    }

    private static void Failures(Utf8JsonWriter json, IEnumerable<Finding> findings)
    {
        json.WriteStartArray("requirements");
        foreach (var finding in findings)
        {
            if (finding.Level == RequirementLevel.Required && !finding.Outcome.IsMet())
            {
                Failure(json, finding);
            }
        }

        json.WriteEndArray();
    }

    private static void Failure(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Id);
        json.WriteString("outcome", finding.Outcome.Spell());
        json.WriteStartObject("reason");
        json.WriteString("code", finding.Reason.Code);
        json.WriteEndObject();
        Figures.Write(json, "shortfall", finding.Shortfall);
        if (!finding.Requirements.IsEmpty)
        {
            Failures(json, finding.Requirements);
        }

        json.WriteEndObject();
    }
}
