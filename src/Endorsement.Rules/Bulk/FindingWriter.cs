using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Endorsement.Rules.Documents;
using Endorsement.Rules.Explanations;
using Endorsement.Rules.Findings;
using Endorsement.Rules.Rulesets;

namespace Endorsement.Rules.Bulk;

/// <summary>Writes determinations of one row: whole, or only what is not met, unknown or needs review.</summary>
internal sealed class FindingWriter(BulkOptions options)
{
    private readonly Utf8JsonWriter _json = new(Stream.Null, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public void Write(IBufferWriter<byte> output, Determination determination)
    {
        _json.Reset(output);
        if (options.Detail == BulkDetail.Full)
        {
            DeterminationJson.Write(_json, determination);
        }
        else
        {
            Failures(determination);
        }

        _json.Flush();
    }

    private void Failures(Determination determination)
    {
        _json.WriteStartObject();
        _json.WriteString("category", determination.Category);
        _json.WriteString("pathway", determination.Pathway);
        _json.WriteString("outcome", determination.Outcome.Spell());
        Failures(determination.Requirements);
        _json.WriteEndObject();
    }

    private void Failures(ImmutableArray<Finding> findings)
    {
        _json.WriteStartArray("requirements");
        foreach (var finding in findings)
        {
            if (finding.Level == RequirementLevel.Required && finding.Outcome is not (Outcome.Met or Outcome.NotApplicable))
            {
                Failure(finding);
            }
        }

        _json.WriteEndArray();
    }

    private void Failure(Finding finding)
    {
        _json.WriteStartObject();
        _json.WriteString("id", finding.Id);
        _json.WriteString("outcome", finding.Outcome.Spell());
        _json.WriteStartObject("reason");
        _json.WriteString("code", finding.ReasonCode);
        _json.WriteEndObject();
        DeterminationJson.Figures(_json, "shortfall", finding.Shortfall);
        if (!finding.Requirements.IsEmpty)
        {
            Failures(finding.Requirements);
        }

        _json.WriteEndObject();
    }
}
