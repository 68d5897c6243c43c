namespace Endorsement.Rules.Cli;

/// <summary>The rulesets that stand beside folders of cases: <c>2027.json</c> beside <c>2027.cases</c>, and its family in the same folder.</summary>
internal static class RulesetsBeside
{
    /// <summary>The rulesets at hand, and, where a case names one that is not, those that stand beside the folder of the case.</summary>
    /// <remarks>A version that is at hand is never replaced by a file that nobody gave.</remarks>
    /// <param name="io">Where files are read from.</param>
    /// <param name="cases">The cases that were read, with the path of each.</param>
    /// <param name="own">The rulesets among the files given; <see langword="null"/>: none.</param>
    /// <param name="below">The rulesets at hand.</param>
    /// <exception cref="DocumentException">A file beside is bad, or its version does not fit among the others.</exception>
    public static RulesetCatalog With(
        ToolIo io,
        IEnumerable<(string Path, Analysis.RulesetCase Case)> cases,
        RulesetCatalog? own,
        RulesetCatalog below
    )
    {
        var beside = cases
            .Where(one => one.Case.RulesetKey is { } key && own?.Find(key) is null && below.Find(key) is null)
            .Select(one => Path.GetDirectoryName(Path.GetFullPath(one.Path))!)
            .Distinct(StringComparer.Ordinal)
            .Where(folder => folder.EndsWith(".cases", StringComparison.Ordinal) && File.Exists(Path.ChangeExtension(folder, ".json")))
            .Select(folder => Path.GetDirectoryName(folder)!)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
            .ToArray();
        var files = FoundFiles.Under(io, beside, DocumentKind.Other).Where(file => file.Kind == DocumentKind.Ruleset).ToArray();
        return files.Length == 0 ? below
            : below.TryWith(files.Select(file => new RulesetDocument(file.Path, file.Bytes)), out var catalog, out var diagnostics)
                ? catalog
            : throw new DocumentException(diagnostics);
    }
}
