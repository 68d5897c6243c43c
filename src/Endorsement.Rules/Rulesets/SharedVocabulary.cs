using System.Collections.Immutable;
using System.Reflection;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>The open codes that all associations share; the file is embedded.</summary>
internal static class SharedVocabulary
{
    private static readonly Lazy<JsonNode> Document = new(Read);

    public static ImmutableArray<string> Of(CodeKind kind) => Document.Value.Codes(kind.Name) ?? [];

    private static JsonNode Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("vocabulary.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return JsonParser.Parse(new JsonText("vocabulary.json", bytes), new Problems(DocumentLimits.Default))!;
    }
}
