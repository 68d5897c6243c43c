using System.Collections.Immutable;
using System.Text;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>
/// The canonical layout of a ruleset document: members in the order in which the language describes them, what belongs together on one line where it
/// fits. Only blanks and the order of members are another; comments, numbers and words stay as they are written.
/// </summary>
internal static class RulesetLayout
{
    /// <summary>Characters of a line, the comma at its end included.</summary>
    public const int Width = 140;

    /// <summary>The document in the canonical layout, or what is wrong with it: only what can be read can be laid out.</summary>
    /// <param name="document">The document as it is written.</param>
    /// <param name="diagnostics">Every problem of its shape.</param>
    public static byte[]? Format(RulesetDocument document, out ImmutableArray<Diagnostic> diagnostics)
    {
        var problems = new Problems(DocumentLimits.Default);
        var source = new JsonText(document.Name, document.Utf8);
        RulesetReader.ReadDocument(source, problems);
        diagnostics = problems.ToImmutable();
        return problems.HasErrors ? null : Write(JsonParser.Parse(source, problems)!);
    }

    private static byte[] Write(JsonNode document)
    {
        var lines = new LayoutLines(Width);
        lines.Write(LayoutTree.Of(document, RulesetShape.Document));
        return Encoding.UTF8.GetBytes(lines.ToString());
    }
}
