using System.Collections.Frozen;
using Endorsement.Rules.Rulesets;

namespace Endorsement.Rules.Compilation;

/// <summary>What the codes are called that all associations share; the file is embedded beside their vocabulary.</summary>
internal static class SharedLabels
{
    private static readonly Lazy<FrozenDictionary<(CodeKind Kind, string Code, string Language), string>> Labels = new(Read);

    public static string? Of(CodeKind kind, string code, string language) => Labels.Value.GetValueOrDefault((kind, code, language));

    private static FrozenDictionary<(CodeKind Kind, string Code, string Language), string> Read()
    {
        var document = SharedVocabulary.ReadEmbedded("labels.json");
        return LabelForm.Read(document).ToFrozenDictionary(label => (label.Kind, label.Code, label.LanguageCode), label => label.Text);
    }
}
