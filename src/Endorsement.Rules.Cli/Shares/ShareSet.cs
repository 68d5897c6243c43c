using System.Collections.Immutable;

namespace Endorsement.Rules.Cli.Shares;

/// <summary>The shares of one run, in order, or why they are none.</summary>
internal static class ShareSet
{
    /// <summary>The manifests that are meant: files, and in folders those that end in <c>.manifest.json</c>.</summary>
    /// <exception cref="UsageException">A file is no manifest, or there is none.</exception>
    public static ImmutableArray<FoundManifest> Read(ToolIo io, IEnumerable<string> paths) =>
        [
            .. paths
                .SelectMany(In)
                .DistinctBy(Path.GetFullPath)
                .Select(path => new FoundManifest(path, ShareManifest.Read(io.Read(path).ToArray(), path))),
        ];

    /// <summary>Puts them in order.</summary>
    /// <param name="found">Manifests in any order.</param>
    /// <param name="problems">Gets every reason why they are not the shares of one run.</param>
    public static ImmutableArray<FoundManifest> InOrder(ImmutableArray<FoundManifest> found, List<string> problems)
    {
        var first = found[0];
        foreach (var other in found.Skip(1))
        {
            problems.AddRange(
                other.Manifest.DiffersFrom(first.Manifest).Select(difference => ShareWords.NotOfTheRun(other.Path, first.Path, difference))
            );
        }

        ImmutableArray<FoundManifest> ordered = [.. found.OrderBy(share => share.Manifest.Share.Index)];
        foreach (var same in ordered.GroupBy(share => share.Manifest.Share.Index).Where(same => same.Count() > 1))
        {
            problems.Add(ShareWords.Twice(same.Key, [.. same.Select(share => $"`{share.Path}`")]));
        }

        var missing = Enumerable.Range(1, first.Manifest.Share.Of).Except(ordered.Select(share => share.Manifest.Share.Index)).ToArray();
        if (missing.Length > 0)
        {
            problems.Add(ShareWords.Missing(first.Manifest.Share.Of, [.. missing.Select(Number)]));
        }

        if (problems.Count == 0)
        {
            Adjoin(ordered, problems);
        }

        foreach (var share in ordered)
        {
            problems.AddRange(share.Manifest.Files.Select(file => Missing(share, file)).OfType<string>());
        }

        return ordered;
    }

    /// <summary>Each begins where the one before ended: so all of them together have read the input, once.</summary>
    private static void Adjoin(ImmutableArray<FoundManifest> ordered, List<string> problems)
    {
        var end = 0L;
        foreach (var share in ordered.Where(share => share.Manifest.Share.Lines > 0))
        {
            if (share.Manifest.Share.From != end)
            {
                problems.Add(ShareWords.NotAdjoining(share.Path, share.Manifest.Share.From, end));
            }

            end = share.Manifest.Share.To;
        }
    }

    private static string? Missing(FoundManifest share, ShareFile file)
    {
        var path = ShareFiles.Beside(share.Path, file);
        return !File.Exists(path) ? ShareWords.NotThere(path, share.Path)
            : new FileInfo(path).Length != file.Bytes ? ShareWords.OtherLength(path, file.Bytes, share.Path)
            : null;
    }

    private static IEnumerable<string> In(string path)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        string[] found = [.. Directory.EnumerateFiles(path, $"*{ShareManifest.Ending}").Order(StringComparer.Ordinal)];
        return found.Length > 0
            ? found
            : throw new UsageException(
                $"the folder `{path}` holds no manifest",
                $"manifests that are looked for end in `{ShareManifest.Ending}`"
            );
    }

    private static string Number(int number) => FormattableString.Invariant($"{number}");
}

/// <summary>A manifest and where it is.</summary>
internal sealed record FoundManifest(string Path, ShareManifest Manifest);
