using System.Collections.Immutable;
using System.Text.Json;

namespace Endorsement.Rules.Cli;

/// <summary>Determinations on standard output, as words or as JSON.</summary>
internal static class DeterminationOutput
{
    private static readonly string Rule = new('─', 78);

    public static void Json(ToolIo io, ImmutableArray<Determination> determinations, bool isList) =>
        Documents(io, [.. determinations.Select(determination => determination.ToJson(indented: false))], isList);

    /// <summary>Documents, indented, one or a list of them.</summary>
    public static void Documents(ToolIo io, ImmutableArray<byte[]> documents, bool isList) =>
        io.Out.WriteLine(
            Json(json =>
            {
                if (isList)
                {
                    json.WriteStartArray();
                }

                foreach (var written in documents)
                {
                    using var document = JsonDocument.Parse(written, new JsonDocumentOptions { MaxDepth = 512 });
                    document.RootElement.WriteTo(json);
                }

                if (isList)
                {
                    json.WriteEndArray();
                }
            })
        );

    /// <summary>Indented JSON with LF, the same on every machine.</summary>
    public static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            MaxDepth = 512,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            write(json);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Text(ToolIo io, ImmutableArray<Determination> determinations)
    {
        if (determinations.Length > 1)
        {
            Summary(io, determinations);
        }

        for (var i = 0; i < determinations.Length; i++)
        {
            if (determinations.Length > 1)
            {
                io.Out.WriteLine();
                io.Out.WriteLine(Rule);
                io.Out.WriteLine();
            }

            io.Out.Write(Colours.Outcomes(io, determinations[i].Explain()));
        }
    }

    /// <summary>What a coordinator wants first: how near each category is.</summary>
    private static void Summary(ToolIo io, ImmutableArray<Determination> determinations)
    {
        var first = determinations[0];
        io.Out.WriteLine(ReportWords.Heading(first));
        io.Out.WriteLine();
        var codes = determinations.Max(d => d.Category.Length);
        var words = determinations.Max(d => Language.English.Of(d.Outcome).Length);
        foreach (var determination in determinations)
        {
            var outcome = Language.English.Of(determination.Outcome);
            var counts = Counts(determination);
            io.Out.WriteLine(
                $"  {determination.Category.PadRight(codes)}  {Colours.Of(io, determination.Outcome, outcome)}{new string(' ', words - outcome.Length)}  {counts}"
            );
        }
    }

    private static string Counts(Determination determination)
    {
        var asked = determination
            .Requirements.Where(r => r.Level == RequirementLevel.Required && r.Outcome != Outcome.NotApplicable)
            .ToArray();
        var met = asked.Count(r => r.Outcome == Outcome.Met);
        var missing = asked.Count(r => r.Outcome == Outcome.NotMet);
        return ReportWords.Counts(asked.Length, met, missing);
    }
}
