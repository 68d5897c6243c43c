using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Bulk;

public sealed partial record BulkSummary
{
    private static readonly DocumentLimits Limits = new() { MaxBytes = 256 * 1024 * 1024, MaxEntries = 10_000_000 };

    /// <summary>Reads a summary that <see cref="ToJson"/> wrote.</summary>
    /// <param name="utf8">One JSON object in UTF-8.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <exception cref="DocumentException">The document is no summary; the exception holds every problem.</exception>
    public static BulkSummary Read(ReadOnlyMemory<byte> utf8, string file = "summary.json") =>
        TryRead(utf8, out var summary, out var diagnostics, file) ? summary : throw new DocumentException(diagnostics);

    /// <param name="json">The text of the document itself.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, string)"/>
    public static BulkSummary Read(string json, string file = "summary.json") => Read(DocumentBytes.Of(json), file);

    /// <param name="utf8">The document in UTF-8, read to the end of the stream, which is not closed.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, string)"/>
    public static BulkSummary Read(Stream utf8, string file = "summary.json") => Read(DocumentBytes.Of(utf8, Limits), file);

    /// <summary>Reads a summary that <see cref="ToJson"/> wrote; never throws for bad data.</summary>
    /// <param name="utf8">One JSON object in UTF-8.</param>
    /// <param name="summary">The summary, when there is no error.</param>
    /// <param name="diagnostics">Every problem found, in the order of the document.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryRead(
        ReadOnlyMemory<byte> utf8,
        [NotNullWhen(true)] out BulkSummary? summary,
        out ImmutableArray<Diagnostic> diagnostics,
        string file = "summary.json"
    )
    {
        var problems = new Problems(Limits);
        summary = null;
        if (JsonParser.Parse(new JsonText(file, utf8), problems) is { } root)
        {
            new ShapeValidator(problems).Check(root, BulkSummaryShape.Document);
            if (!problems.HasErrors)
            {
                BulkSummaryReader.Check(root, problems);
            }

            summary = problems.HasErrors ? null : BulkSummaryReader.Read(root);
        }

        diagnostics = problems.ToImmutable();
        return summary is not null;
    }

    /// <param name="json">The text of the document itself.</param>
    /// <param name="summary">The summary, when there is no error.</param>
    /// <param name="diagnostics">Every problem found, in the order of the document.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <inheritdoc cref="TryRead(ReadOnlyMemory{byte}, out BulkSummary?, out ImmutableArray{Diagnostic}, string)"/>
    public static bool TryRead(
        string json,
        [NotNullWhen(true)] out BulkSummary? summary,
        out ImmutableArray<Diagnostic> diagnostics,
        string file = "summary.json"
    ) => TryRead(DocumentBytes.Of(json), out summary, out diagnostics, file);

    /// <param name="utf8">The document in UTF-8, read to the end of the stream, which is not closed.</param>
    /// <param name="summary">The summary, when there is no error.</param>
    /// <param name="diagnostics">Every problem found, in the order of the document.</param>
    /// <param name="file">What to call the document in diagnostics.</param>
    /// <inheritdoc cref="TryRead(ReadOnlyMemory{byte}, out BulkSummary?, out ImmutableArray{Diagnostic}, string)"/>
    public static bool TryRead(
        Stream utf8,
        [NotNullWhen(true)] out BulkSummary? summary,
        out ImmutableArray<Diagnostic> diagnostics,
        string file = "summary.json"
    ) => TryRead(DocumentBytes.Of(utf8, Limits), out summary, out diagnostics, file);
}
