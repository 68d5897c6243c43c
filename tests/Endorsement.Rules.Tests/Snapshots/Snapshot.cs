using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Endorsement.Rules.Tests.Architecture;
using Xunit.Sdk;

namespace Endorsement.Rules.Tests.Snapshots;

/// <summary>Compares a text with the approved one beside the test: <c>Type.Method.verified.txt</c>, as Verify names it.</summary>
/// <remarks>
/// A difference fails the test, shows the lines that differ, and leaves <c>Type.Method.received.txt</c> (ignored by git) to look at; whoever
/// agrees renames it to <c>.verified.txt</c>. Files are UTF-8 without a byte order mark, lines end with LF. The type is the one the file is named after.
/// </remarks>
internal static class Snapshot
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Compares with the snapshot of the calling test.</summary>
    /// <param name="text">What came out.</param>
    /// <param name="parameters">For a theory, the row: <c>name=value</c>, joined by <c>_</c> when there are several.</param>
    /// <param name="sourceFile">The test's source; the compiler fills it in.</param>
    /// <param name="method">The test's name; the compiler fills it in.</param>
    public static void Match(
        string text,
        string? parameters = null,
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = ""
    )
    {
        var suffix = parameters is null ? "" : "_" + FileName(parameters);
        MatchFile(text, Path.Combine(Folder(sourceFile), $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}{suffix}"));
    }

    /// <summary>Compares with <c>path.verified.txt</c>: for data that keeps its snapshot beside it.</summary>
    /// <param name="text">What came out.</param>
    /// <param name="path">Folder and name, without the ending.</param>
    public static void MatchFile(string text, string path)
    {
        var (verified, received) = ($"{path}.verified.txt", $"{path}.received.txt");
        var now = text.ReplaceLineEndings("\n");
        var approved = File.Exists(verified) ? Utf8.GetString(WithoutMark(File.ReadAllBytes(verified))).ReplaceLineEndings("\n") : null;
        if (now == approved)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, now, Utf8);
        throw new XunitException(
            approved is null
                ? $"There is no {Path.GetFileName(verified)} yet. Received:\n\n{now}"
                : $"{Path.GetFileName(verified)} is not what came out (- approved, + received):\n\n{Difference(approved, now)}"
        );
    }

    /// <summary>The lines that differ, each with two lines around it.</summary>
    internal static string Difference(string approved, string received)
    {
        const int around = 2;
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(approved, received, ignoreWhitespace: false).Lines;
        var shown = new StringBuilder();
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var near = Enumerable.Range(Math.Max(0, i - around), Math.Min(lines.Count, i + around + 1) - Math.Max(0, i - around));
            if (!near.Any(n => lines[n].Type != ChangeType.Unchanged))
            {
                continue;
            }

            shown.Append(last >= 0 && last != i - 1 ? "  …\n" : "");
            var sign = lines[i].Type switch
            {
                ChangeType.Inserted => '+',
                ChangeType.Deleted => '-',
                _ => ' ',
            };
            shown.Append(sign).Append(' ').Append(lines[i].Text).Append('\n');
            last = i;
        }

        return shown.Length > 0 ? shown.ToString() : "only the end of the last line differs\n";
    }

    /// <summary>A build that maps paths (<c>/_/tests/…</c>) is taken back to the repository.</summary>
    private static string Folder(string sourceFile)
    {
        var folder = Path.GetDirectoryName(sourceFile)!;
        return Directory.Exists(folder) || !sourceFile.StartsWith("/_/", StringComparison.Ordinal)
            ? folder
            : RepositoryFiles.At(folder[3..]);
    }

    private static ReadOnlySpan<byte> WithoutMark(byte[] bytes) => bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes;

    private static string FileName(string parameters) =>
        string.Concat(
            parameters.Select(c => c is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' || char.IsControl(c) ? '-' : c)
        );
}
