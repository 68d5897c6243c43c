using System.Collections.Immutable;
using System.Text.Json;

namespace Endorsement.Rules.Cli;

/// <summary>Determinations on standard output, as words or as JSON.</summary>
internal static class DeterminationOutput
{
    public static void Json(ToolIo io, ImmutableArray<Determination> determinations, bool isList) =>
        Documents(io, [.. determinations.Select(determination => determination.ToJson(indented: false, io.Language))], isList);

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

    /// <summary>One whole; of several how near each is, since nobody reads hundreds of lines to find the nearest.</summary>
    public static void Text(ToolIo io, ImmutableArray<Determination> determinations)
    {
        if (determinations is [var only])
        {
            io.Out.Write(Colours.Outcomes(io, only.Outcome, only.Explain(io.Language, io.Width)));
        }
        else
        {
            CategoryMatrix.Write(io, determinations);
        }
    }
}
