using System.Collections.Immutable;
using System.Reflection;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>The open codes that all associations share; the file is embedded.</summary>
internal static class SharedVocabulary
{
    private static readonly Lazy<JsonNode> Document = new(() => ReadEmbedded("vocabulary.json"));

    public static ImmutableArray<string> Of(CodeKind kind) => Document.Value.Codes(kind.Name) ?? [];

    /// <summary>A document that travels inside the library.</summary>
    public static JsonNode ReadEmbedded(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return JsonParser.Parse(new JsonText(name, bytes), new Problems(DocumentLimits.Default))!;
    }
}
