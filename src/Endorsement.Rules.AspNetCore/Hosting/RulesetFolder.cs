using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Endorsement.Rules.AspNetCore.Hosting;

/// <summary>What was found in a folder.</summary>
/// <param name="Documents">The rulesets, by name.</param>
/// <param name="Fingerprint">Names, sizes and times of the files, taken before they were read.</param>
/// <param name="Problem">Why it cannot be read; <see langword="null"/>: it was.</param>
internal sealed record FolderDocuments(ImmutableArray<RulesetDocument> Documents, string Fingerprint, Diagnostic? Problem);

/// <summary>The rulesets of a folder and of those below it; case files, and what is no ruleset, are left out.</summary>
internal static class RulesetFolder
{
    /// <summary>Reads every ruleset.</summary>
    public static FolderDocuments Read(string folder)
    {
        try
        {
            var files = Files(folder);
            var fingerprint = Fingerprint(files);
            var documents = files
                .Select(file => new RulesetDocument(Name(folder, file), File.ReadAllBytes(file.FullName)))
                .Where(document => DocumentKinds.Of(document.Utf8.Span) == DocumentKind.Ruleset)
                .ToImmutableArray();
            return new FolderDocuments(documents, fingerprint, documents.IsEmpty ? Problem("the folder holds no ruleset") : null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new FolderDocuments([], exception.GetType().Name, Problem("the folder cannot be read to its end"));
        }
    }

    /// <summary>What the folder looks like, without reading any file.</summary>
    public static string Fingerprint(string folder)
    {
        try
        {
            return Fingerprint(Files(folder));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.GetType().Name;
        }
    }

    private static FileInfo[] Files(string folder) =>
        [
            .. new DirectoryInfo(folder)
                .EnumerateFiles("*.json", SearchOption.AllDirectories)
                .Where(file => file.DirectoryName?.EndsWith(".cases", StringComparison.Ordinal) != true)
                .OrderBy(file => file.FullName, StringComparer.Ordinal),
        ];

    private static string Fingerprint(FileInfo[] files)
    {
        var text = new StringBuilder();
        foreach (var file in files)
        {
            text.Append(CultureInfo.InvariantCulture, $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}\n");
        }

        return text.ToString();
    }

    /// <summary>Diagnostics and the status name files as the folder does: where it lies is nobody's business.</summary>
    private static string Name(string folder, FileInfo file) => Path.GetRelativePath(folder, file.FullName).Replace('\\', '/');

    private static Diagnostic Problem(string message) =>
        new("ER4221", Severity.Error, message, "put the rulesets there, files ending in .json", "rulesets", 0, 0, "");
}
