using System.Text.Json;

namespace Endorsement.Rules.Cli;

/// <summary>What a JSON file is, by its first level.</summary>
internal enum FileKind
{
    Other,
    Ruleset,
    Case,
}

/// <summary>The JSON files under paths: rulesets and case files are told apart, schemas and vocabularies left alone.</summary>
internal static class FoundFiles
{
    private static readonly string[] MarksOfRuleset = ["association", "extends", "effective", "overrides", "sources"];

    /// <summary>Every file under the paths with what it is, in the order of the paths, then by name. A file that is named is never skipped.</summary>
    /// <param name="io">Where files are read from.</param>
    /// <param name="paths">Files and folders.</param>
    /// <param name="named">What a file is that is named itself and does not say.</param>
    /// <param name="passedOver">Takes what stands in the folders and is neither; absent: nobody asks.</param>
    public static IReadOnlyList<FoundFile> Under(ToolIo io, IEnumerable<string> paths, FileKind named, List<string>? passedOver = null)
    {
        var found = new List<FoundFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                foreach (var file in Directory.EnumerateFiles(path, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                {
                    Add(file, null);
                }
            }
            else
            {
                Add(path, named);
            }
        }

        return found;

        void Add(string path, FileKind? otherwise)
        {
            if (!seen.Add(Path.GetFullPath(path)))
            {
                return;
            }

            var bytes = io.Read(path);
            var kind = IsInCases(path) ? FileKind.Case : Kind(bytes.Span);
            kind = kind == FileKind.Other ? otherwise ?? kind : kind;
            if (kind != FileKind.Other)
            {
                found.Add(new FoundFile(path, kind, bytes));
            }
            else
            {
                passedOver?.Add(path);
            }
        }
    }

    private static bool IsInCases(string path) =>
        Path.GetDirectoryName(Path.GetFullPath(path))?.EndsWith(".cases", StringComparison.Ordinal) ?? false;

    /// <summary>A file that is not JSON counts as a ruleset: its reader says what is wrong with it, instead of nobody noticing.</summary>
    private static FileKind Kind(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8, new JsonReaderOptions { MaxDepth = 1000 });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return FileKind.Other;
            }

            var kind = FileKind.Other;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString();
                kind =
                    name == "expect" ? FileKind.Case
                    : kind == FileKind.Other && MarksOfRuleset.Contains(name) ? FileKind.Ruleset
                    : kind;
                reader.Read();
                reader.Skip();
            }

            return kind;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return FileKind.Ruleset;
        }
    }
}

/// <summary>A file, what it is, and what it holds.</summary>
internal sealed record FoundFile(string Path, FileKind Kind, ReadOnlyMemory<byte> Bytes);
