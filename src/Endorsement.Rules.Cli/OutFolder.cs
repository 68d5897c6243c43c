using System.Security.Cryptography;
using System.Text;

namespace Endorsement.Rules.Cli;

/// <summary>A folder with a letter or a report for each person, under names that go with their ids.</summary>
/// <param name="path">The folder, which is made where it is not there.</param>
/// <param name="format">What is written: it says how the names begin and end.</param>
internal sealed class OutFolder(string path, string format)
{
    private const int LongestId = 80;

    // Two ids may differ in case alone, which many file systems do not see.
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private int _skipped;

    /// <summary>Whether a path means a folder: it is one, or is written as one.</summary>
    public static bool IsMeant(string path) => path.EndsWith('/') || path.EndsWith(Path.DirectorySeparatorChar) || Directory.Exists(path);

    /// <summary>Writes what somebody is told.</summary>
    /// <returns>Whether it is written: of two people with one id the second is not.</returns>
    public bool Add(ToolIo io, CandidatePlan plan, string text, string document)
    {
        var id = plan.File.Id;
        if (!_ids.Add(id))
        {
            io.Complain(OutWords.IdAgain(DocumentId.Short(id), document), ManyWords.LeaveOneOut);
            return false;
        }

        Folders.Make(path);
        var day = DocumentedDate.OfDay(plan.Now.AsOf).ToString();
        var stem = $"{(PlanRun.IsLetter(format) ? "letter" : "report")}-{Safe(id)}-{plan.Now.Category}-{day}";
        var name = stem;
        for (var next = 2; !_names.Add(name); next++)
        {
            name = $"{stem}-{Words.Number(next)}";
        }

        Write(Path.Combine(path, $"{name}{Ending}"), text);
        return true;
    }

    /// <summary>Counts somebody for whom nothing is written, which was told.</summary>
    public void Skip() => _skipped++;

    /// <summary>Says what was written.</summary>
    /// <returns>Whether everybody has theirs.</returns>
    public bool Tell(ToolIo io)
    {
        io.Note(OutWords.Written(_ids.Count, PlanRun.IsLetter(format), path, _skipped));
        return _skipped == 0;
    }

    private string Ending =>
        format switch
        {
            "json" => ".json",
            "html" or "letter-html" => ".html",
            "markdown" => ".md",
            _ => ".txt",
        };

    /// <summary>A part of a file name, whatever characters an id is made of, and however many.</summary>
    private static string Safe(string id)
    {
        var escaped = Uri.EscapeDataString(id);
        return escaped.Length <= LongestId
            ? escaped
            : $"{escaped[..(LongestId / 2)]}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..16]}";
    }

    /// <summary>Under its name there is never half a letter.</summary>
    private static void Write(string file, string text)
    {
        var beside = $"{file}.new";
        try
        {
            File.WriteAllText(beside, text);
            File.Move(beside, file, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(OutWords.NotWritten(file, Folders.Why(file, exception)));
        }
    }
}
