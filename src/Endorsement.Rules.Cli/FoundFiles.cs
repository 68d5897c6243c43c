namespace Endorsement.Rules.Cli;

/// <summary>The JSON files under paths: rulesets and case files are told apart, schemas and vocabularies left alone.</summary>
internal static class FoundFiles
{
    /// <summary>Every file under the paths with what it is, in the order of the paths, then by name. A file that is named is never skipped.</summary>
    /// <param name="io">Where files are read from.</param>
    /// <param name="paths">Files and folders.</param>
    /// <param name="named">What a file is that is named itself and does not say.</param>
    /// <param name="passedOver">Takes what stands in the folders and is neither; absent: nobody asks.</param>
    public static IReadOnlyList<FoundFile> Under(ToolIo io, IEnumerable<string> paths, DocumentKind named, List<string>? passedOver = null)
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

        void Add(string path, DocumentKind? otherwise)
        {
            if (!seen.Add(Path.GetFullPath(path)))
            {
                return;
            }

            var bytes = io.Read(path);
            var kind = IsInCases(path) ? DocumentKind.Case : DocumentKinds.Of(bytes.Span);
            kind = kind == DocumentKind.Other ? otherwise ?? kind : kind;
            if (kind != DocumentKind.Other)
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
}

/// <summary>A file, what it is, and what it holds.</summary>
internal sealed record FoundFile(string Path, DocumentKind Kind, ReadOnlyMemory<byte> Bytes);
