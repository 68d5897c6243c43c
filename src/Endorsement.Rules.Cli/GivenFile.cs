using System.CommandLine;
using Endorsement.Rules.Analysis;
using NodaTime;

namespace Endorsement.Rules.Cli;

/// <summary>Judgements that are handed in with `--judgements`: a worklist that was filled in.</summary>
/// <param name="Path">The file.</param>
/// <param name="Judgements">What it says.</param>
internal sealed record GivenFile(string Path, GivenJudgements Judgements)
{
    private const int Shown = 5;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public static Option<string?> Option() =>
        new("--judgements") { Description = "A worklist that was filled in: what reviewers have judged", HelpName = "WORKLIST.json" };

    /// <summary>Reads the file, if one is named, and says what of it is left open.</summary>
    /// <exception cref="DocumentException">It is no worklist, or is filled in badly.</exception>
    public static GivenFile? Read(ToolIo io, string? path)
    {
        if (path is null)
        {
            return null;
        }

        var given = GivenJudgements.Read(io.Read(path, 256 * 1024 * 1024), InputFiles.Name(path));
        if (given.Open > 0)
        {
            io.Error.WriteLine(
                $"{InputFiles.Name(path)}: {Words.Count(given.Open, "judgement")} not filled in yet, {given.Count} filled in"
            );
        }

        return new GivenFile(path, given);
    }

    /// <summary>Judgements of a later day are none yet: whoever fills them in today and asks about yesterday should know.</summary>
    public void TellLater(ToolIo io, LocalDate asOf)
    {
        if (Judgements.Last is { } last && last.First > asOf)
        {
            io.Error.WriteLine(
                $"{InputFiles.Name(Path)}: the last judgement is of {last}; what is judged after {DocumentedDate.OfDay(asOf)} does not hold yet on that day"
            );
        }
    }

    /// <summary>The candidate with what is judged; what does not fit is told, and then there is none.</summary>
    public Candidate? AddTo(ToolIo io, Candidate candidate)
    {
        _seen.Add(candidate.Id);
        var fits = Judgements.TryAddTo(candidate, out var judged, out var diagnostics);
        io.Show(diagnostics);
        return fits ? judged : null;
    }

    /// <summary>Says of whom nothing was read, though something is judged.</summary>
    public void TellMissing(ToolIo io) => TellMissing(io, Path, [.. Judgements.Candidates.Where(id => !_seen.Contains(id))]);

    public static void TellMissing(ToolIo io, string path, IReadOnlyCollection<string> ids)
    {
        if (ids.Count > 0)
        {
            var names = Words.Some([.. ids.Select(id => $"`{id}`")], Shown);
            io.Complain($"{InputFiles.Name(path)} judges {Words.Count(ids.Count, "candidate")} not in the input: {names}");
        }
    }
}
