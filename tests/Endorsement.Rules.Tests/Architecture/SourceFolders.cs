using System.Text.RegularExpressions;

namespace Endorsement.Rules.Tests.Architecture;

/// <summary>Which folder of the library declares which type.</summary>
internal static partial class SourceFolders
{
    /// <summary>The folder under src/Endorsement.Rules of each outermost type, by its name with its namespace; empty: the root.</summary>
    public static Dictionary<string, string> OfTypes()
    {
        var root = Path.Combine(RepositoryFiles.Root, "src", "Endorsement.Rules");
        var folders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories))
        {
            var folder = Path.GetDirectoryName(Path.GetRelativePath(root, file))!.Replace('\\', '/');
            if (folder.Split('/')[0] is "obj" or "bin")
            {
                continue;
            }

            var text = File.ReadAllText(file);
            var scope = Namespace().Match(text).Groups["name"].Value;
            foreach (Match declaration in Declaration().Matches(text))
            {
                var name = $"{scope}.{declaration.Groups["name"].Value}";
                if (!folders.TryAdd(name, folder) && folders[name] != folder)
                {
                    throw new InvalidOperationException($"Two folders declare a type `{name}`: {folders[name]} and {folder}.");
                }
            }
        }

        return folders;
    }

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Namespace();

    [GeneratedRegex(
        @"^(?:(?:public|internal|file|static|sealed|abstract|readonly|partial|ref|unsafe)\s+)*(?:class|record\s+struct|record|struct|interface|enum|delegate\s+\S+)\s+(?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Declaration();
}
