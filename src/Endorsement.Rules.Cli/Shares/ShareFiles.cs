using System.Collections.Immutable;
using Endorsement.Rules.Bulk;

namespace Endorsement.Rules.Cli.Shares;

/// <summary>
/// The files of one attempt at a share: written under names of its own, and renamed when all of them are whole, the manifest last. Whoever is killed
/// before leaves the share undone, and nothing of it under its names but files that the next attempt gives again, byte for byte.
/// </summary>
/// <param name="manifest">Where the manifest goes.</param>
/// <param name="wanted">The files that are to be there when it is done.</param>
internal sealed class ShareFiles(string manifest, BatchFiles wanted)
{
    /// <summary>What stands behind the name of a file of an attempt that was not finished; such files may be deleted.</summary>
    public const string Ending = ".attempt";

    private readonly string _own = $".{Guid.NewGuid():N}"[..13] + Ending;

    /// <summary>The same files under names that no other attempt has.</summary>
    public BatchFiles Own =>
        wanted with
        {
            Results = wanted.Results + _own,
            Rejects = wanted.Rejects + _own,
            Summary = wanted.Summary is null ? null : wanted.Summary + _own,
        };

    /// <summary>What an earlier attempt has done, if it has done the same.</summary>
    /// <param name="asked">What is asked now; of its share only which one is known.</param>
    /// <exception cref="UsageException">A manifest is there that is not one, or is one of another run or share.</exception>
    public ShareManifest? Finished(ShareManifest asked)
    {
        if (!File.Exists(manifest))
        {
            return null;
        }

        var done = ShareManifest.Read(File.ReadAllBytes(manifest), manifest);
        string[] differences =
        [
            .. asked.DiffersFrom(done),
            .. asked.Share.Index == done.Share.Index ? [] : new[] { ShareWords.OtherShare(done.Share.Index) },
        ];
        if (differences.Length > 0)
        {
            throw new UsageException(
                $"`{manifest}` is the manifest of another run: {string.Join("; ", differences)}",
                "name another manifest, or take that run away; nothing was written"
            );
        }

        return done.Files.All(file => IsWhole(Beside(manifest, file), file)) && Named(done) ? done : null;
    }

    /// <summary>The attempt is done: its files get their names, and then the manifest is put in its place.</summary>
    /// <param name="asked">What was asked.</param>
    /// <param name="summary">What came of it.</param>
    public ShareManifest Commit(ShareManifest asked, BulkSummary summary)
    {
        var stretch = summary.Stretch!;
        var done = asked with
        {
            Share = asked.Share with { From = stretch.From, To = stretch.To, Lines = stretch.Lines, Hash = stretch.Hash },
            Rows = new ShareRows(summary.Written, summary.Rejected, summary.Blank),
            Files =
            [
                Rename(ShareRole.Results, Own.Results, wanted.Results),
                .. summary.Rejected == 0 ? [] : new[] { Rename(ShareRole.Rejects, Own.Rejects, wanted.Rejects) },
                .. wanted.Summary is null ? [] : new[] { Rename(ShareRole.Summary, Own.Summary!, wanted.Summary) },
            ],
        };
        WholeFiles.Write(manifest, done.ToJson(), _own);
        return done;
    }

    /// <summary>What is left of an attempt that was not finished, or of rejects that are none.</summary>
    public void Clear()
    {
        foreach (var path in new[] { Own.Results, Own.Rejects, Own.Summary }.OfType<string>())
        {
            File.Delete(path);
        }
    }

    /// <summary>Where a file of a manifest is: beside it, wherever both have been taken.</summary>
    public static string Beside(string manifest, ShareFile file) =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(manifest))!, file.Name);

    private static bool IsWhole(string path, ShareFile file) =>
        File.Exists(path) && new FileInfo(path).Length == file.Bytes && Sha256.OfFile(path) == file.Hash;

    private bool Named(ShareManifest done) =>
        done.File(ShareRole.Results)?.Name == Name(wanted.Results)
        && (done.File(ShareRole.Rejects)?.Name ?? Name(wanted.Rejects)) == Name(wanted.Rejects)
        && (wanted.Summary is null || done.File(ShareRole.Summary)?.Name == Name(wanted.Summary));

    /// <summary>The name beside the manifest; files elsewhere would be lost when the folder is moved.</summary>
    /// <exception cref="UsageException">It is in another folder.</exception>
    private string Name(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(manifest))!;
        return Path.GetDirectoryName(Path.GetFullPath(path)) == folder
            ? Path.GetFileName(path)
            : throw new UsageException(
                $"`{path}` is in another folder than its manifest `{manifest}`",
                "put the files of a share beside its manifest: both are taken along together"
            );
    }

    /// <exception cref="UsageException">A file is in another folder than the manifest.</exception>
    public void CheckNames() =>
        _ = new[] { wanted.Results, wanted.Rejects, wanted.Summary }.OfType<string>().Select(Name).ToImmutableArray();

    private ShareFile Rename(ShareRole role, string from, string to)
    {
        var file = new ShareFile(role, Name(to), new FileInfo(from).Length, Sha256.OfFile(from));
        WholeFiles.Move(from, to);
        return file;
    }
}
