using System.Text.Json;

namespace Endorsement.Rules.Testing;

/// <summary>The JSON documents of a folder, found from where tests run.</summary>
internal static class TestFolders
{
    public static IEnumerable<TestDocument> Documents(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(Find(folder), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            yield return TestDocument.Read(path);
        }
    }

    private static string Find(string folder) =>
        Find(folder, Directory.Exists)
        ?? throw new DirectoryNotFoundException($"There is no folder `{folder}` here or in a folder above `{AppContext.BaseDirectory}`.");

    public static string FindFile(string file) =>
        Find(file, File.Exists)
        ?? throw new FileNotFoundException($"There is no file `{file}` here or in a folder above `{AppContext.BaseDirectory}`.", file);

    /// <summary>Tests run in a folder of the build: what a repository calls <c>rulesets</c> stands some folders above it.</summary>
    private static string? Find(string path, Func<string, bool> exists)
    {
        if (exists(path))
        {
            return path;
        }

        for (var above = new DirectoryInfo(AppContext.BaseDirectory); !Path.IsPathRooted(path) && above is not null; above = above.Parent)
        {
            var there = Path.Combine(above.FullName, path);
            if (exists(there))
            {
                return there;
            }
        }

        return null;
    }
}

/// <summary>A JSON file, and what it is by its first level.</summary>
internal sealed record TestDocument(string Path, byte[] Bytes, bool IsCase, bool IsRuleset)
{
    public static TestDocument Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var isInCases = System.IO.Path.GetDirectoryName(path)?.EndsWith(".cases", StringComparison.Ordinal) == true;
        var names = Names(bytes);
        var isCase = isInCases || names?.Contains("expect") == true;

        // What is no JSON counts as a ruleset: its reader says what is wrong with it, instead of nobody noticing.
        return new TestDocument(
            path,
            bytes,
            isCase,
            !isCase && (names is null || (names.Contains("association") && names.Contains("version")))
        );
    }

    private static HashSet<string>? Names(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8);
        var names = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return names;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                names.Add(reader.GetString()!);
                reader.Read();
                reader.Skip();
            }

            return names;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
