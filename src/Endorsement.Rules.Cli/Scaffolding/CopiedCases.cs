using System.Collections.Immutable;
using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Cli.Scaffolding;

/// <summary>The cases of a version, pointed at the next one.</summary>
/// <remarks>
/// Files are copied as they are, but for the version that they name. Those for which the dates choose a version test the dates, and those of another version
/// that one; neither is about the next one, and they are copied only where another case is built on them.
/// </remarks>
/// <param name="Files">The copies, by the name of the file.</param>
/// <param name="Cases">How many of them are cases of the next version.</param>
/// <param name="LeftOut">How many were not copied.</param>
internal sealed record CopiedCases(ImmutableArray<CopiedCase> Files, int Cases, int LeftOut)
{
    public static CopiedCases None { get; } = new([], 0, 0);

    /// <summary>What they are cases of instead, where none is one of the next version: versions, or associations whose dates choose one.</summary>
    public ImmutableArray<string> Others { get; init; } = [];

    /// <exception cref="DocumentException">A file is no case.</exception>
    public static CopiedCases Of(ToolIo io, string folder, string earlier, string next)
    {
        var copies = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var bytes = io.Read(path);
            copies[Path.GetFileName(path)] =
                JsonPlaces.Text(bytes, "ruleset") == earlier ? JsonPlaces.Replaced(bytes, JsonPlaces.Quoted(next), "ruleset")! : bytes;
        }

        var about = new HashSet<string>(StringComparer.Ordinal);
        var others = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (name, bytes) in copies)
        {
            var read = RulesetCase.Read(
                bytes,
                Path.Combine(folder, name),
                other => copies.TryGetValue(other, out var found) ? found : null
            );
            if (read.RulesetKey == next)
            {
                about.Add(name);
            }
            else
            {
                others.Add(read.RulesetKey ?? read.Association);
            }
        }

        var kept = new HashSet<string>(about, StringComparer.Ordinal);
        foreach (var name in about)
        {
            for (var below = name; below is not null && copies.TryGetValue(below, out var bytes); below = JsonPlaces.Text(bytes, "base"))
            {
                kept.Add(below);
            }
        }

        return new CopiedCases(
            [.. copies.Where(copy => kept.Contains(copy.Key)).Select(copy => new CopiedCase(copy.Key, copy.Value))],
            about.Count,
            copies.Count - kept.Count
        )
        {
            Others = about.Count == 0 ? [.. others] : [],
        };
    }

    /// <summary>The cases that come out otherwise under the next version, though it asks the same: they are about the version itself.</summary>
    public IEnumerable<string> Failing(Ruleset next)
    {
        var byName = Files.ToDictionary(file => file.Name, file => file.Bytes, StringComparer.Ordinal);
        foreach (var file in Files)
        {
            var read = RulesetCase.Read(file.Bytes, file.Name, other => byName.TryGetValue(other, out var found) ? found : null);
            if (read.RulesetKey == next.Key && !read.Run(next).IsEmpty)
            {
                yield return file.Name;
            }
        }
    }
}

/// <summary>A case file to be written.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Bytes">What it holds.</param>
internal readonly record struct CopiedCase(string Name, ReadOnlyMemory<byte> Bytes);
