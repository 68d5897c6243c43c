using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Endorsement.Rules.Tests.Architecture;

namespace Endorsement.Rules.Tests.Documentation;

/// <summary>A package of others that ours carry or need.</summary>
/// <param name="Name">Its id.</param>
/// <param name="Version">The version that was restored.</param>
/// <param name="Licence">An SPDX expression.</param>
/// <param name="Copyright">Whose it is, as its own description says.</param>
/// <param name="NeededBy">Those of ours that need it, directly or not.</param>
internal sealed record ForeignPackage(string Name, string Version, string Licence, string Copyright, ImmutableArray<string> NeededBy);

/// <summary>THIRD-PARTY-NOTICES.txt, made from what was restored for the projects that are packed.</summary>
internal static class ThirdPartyNotices
{
    /// <summary>Licences whose text stands in docs/licences.</summary>
    public static ImmutableArray<string> Licences { get; } =
    [
        .. Directory
            .EnumerateFiles(RepositoryFiles.At("docs", "licences"), "*.txt")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal),
    ];

    public static string Text()
    {
        var packages = Packages();
        var text = new StringBuilder(
            "What the packages of Endorsement.Rules carry or need that others have made. A test keeps this list.\n"
        );
        foreach (var package in packages)
        {
            text.Append($"\n{package.Name} {package.Version}\n");
            text.Append($"  {package.Copyright}\n");
            text.Append($"  licence:   {package.Licence}\n");
        }

        foreach (var licence in Licences.Where(licence => packages.Any(package => package.Licence == licence)))
        {
            text.Append($"\n{new string('-', 80)}\n{licence}\n{new string('-', 80)}\n\n");
            text.Append(File.ReadAllText(RepositoryFiles.At("docs", "licences", $"{licence}.txt")).ReplaceLineEndings("\n").Trim('\n'))
                .Append('\n');
        }

        return text.ToString();
    }

    /// <summary>In the order of their names.</summary>
    public static ImmutableArray<ForeignPackage> Packages() =>
        [
            .. Directory
                .EnumerateFiles(RepositoryFiles.At("src"), "*.csproj", SearchOption.AllDirectories)
                .Where(project => File.ReadAllText(project).Contains("<IsPackable>true</IsPackable>", StringComparison.Ordinal))
                .SelectMany(Restored)
                .GroupBy(found => (found.Name, found.Version))
                .OrderBy(group => group.Key.Name, StringComparer.OrdinalIgnoreCase)
                .Select(group =>
                    Described(
                        group.Key.Name,
                        group.Key.Version,
                        group.First().Folder,
                        [.. group.Select(found => found.Project).Order(StringComparer.Ordinal)]
                    )
                ),
        ];

    /// <summary>Every package of which a project takes something that runs, needed by it or by what it needs.</summary>
    private static IEnumerable<(string Project, string Name, string Version, string Folder)> Restored(string project)
    {
        using var assets = JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(project)!, "obj", "project.assets.json"))
        );
        var folders = assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToArray();
        var libraries = assets.RootElement.GetProperty("libraries");
        foreach (var library in assets.RootElement.GetProperty("targets").GetProperty("net10.0").EnumerateObject())
        {
            if (library.Value.GetProperty("type").GetString() == "package" && library.Value.TryGetProperty("runtime", out _))
            {
                var path = libraries.GetProperty(library.Name).GetProperty("path").GetString()!;
                var parts = library.Name.Split('/');
                var folder = folders.Select(each => Path.Combine(each, path)).First(Directory.Exists);
                yield return (Path.GetFileNameWithoutExtension(project), parts[0], parts[1], folder);
            }
        }
    }

    private static ForeignPackage Described(string name, string version, string folder, ImmutableArray<string> neededBy)
    {
        var description = XDocument.Load(Directory.EnumerateFiles(folder, "*.nuspec").Single());
        string? Said(string element) => description.Descendants().FirstOrDefault(e => e.Name.LocalName == element)?.Value.Trim();
        var copyright = Said("copyright") ?? Said("authors")!;
        return new(
            name,
            version,
            Said("license") ?? "none is named",
            copyright.StartsWith('©') || copyright.StartsWith("Copyright", StringComparison.OrdinalIgnoreCase)
                ? copyright
                : $"Copyright {copyright}",
            neededBy
        );
    }
}
