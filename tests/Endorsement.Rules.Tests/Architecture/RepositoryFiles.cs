using System.Runtime.CompilerServices;

namespace Endorsement.Rules.Tests.Architecture;

/// <summary>Files of the repository, found by walking up from the test assembly, or from its sources, to the folder that holds the solution.</summary>
internal static class RepositoryFiles
{
    private static readonly Lazy<string> Found = new(() =>
        Above(AppContext.BaseDirectory)
        ?? Above(Path.GetDirectoryName(ThisFile())!)
        ?? throw new DirectoryNotFoundException("The repository is not above the test assembly or its sources.")
    );

    /// <summary>The folder of the solution.</summary>
    public static string Root => Found.Value;

    /// <summary>A file or folder by its parts.</summary>
    public static string At(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>The path as the repository names it, with slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>Every source file below a folder, in ordinal order, what the build writes left out.</summary>
    public static IEnumerable<string> Sources(params ReadOnlySpan<string> parts) =>
        Directory
            .EnumerateFiles(At(parts), "*.cs", SearchOption.AllDirectories)
            .Where(path => !Relative(path).Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Endorsement.Rules.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
