using System.CommandLine;

namespace Endorsement.Rules.Cli;

/// <summary>`--rulesets DIR`: an association's own rulesets beside the built-in ones.</summary>
internal sealed class RulesetsOption
{
    private readonly Option<string[]> _option = new("--rulesets")
    {
        Description =
            "Own rulesets beside the built-in ones, chosen by date like those; one with the key of a built-in one takes its place; repeatable",
        HelpName = "DIR",
    };

    public void AddTo(Command command) => command.Add(_option);

    /// <summary>The files that are meant.</summary>
    public string[] Paths(ParseResult parsed) => parsed.GetValue(_option) ?? [];

    /// <summary>The built-in rulesets, and those that are given.</summary>
    /// <exception cref="UsageException">A folder is not there, or holds no ruleset.</exception>
    /// <exception cref="DocumentException">A file is not a ruleset, or versions leave a gap or overlap; the problems of all files.</exception>
    public RulesetCatalog Catalog(ToolIo io, ParseResult parsed)
    {
        var files = Files(io, parsed);
        return files.Count == 0 ? RulesetCatalog.BuiltIn
            : RulesetCatalog.BuiltIn.TryWith(files.Select(f => new RulesetDocument(f.Path, f.Bytes)), out var catalog, out var diagnostics)
                ? catalog
            : throw new DocumentException(diagnostics);
    }

    /// <summary>The ruleset files that are given.</summary>
    public IReadOnlyList<FoundFile> Files(ToolIo io, ParseResult parsed)
    {
        var found = new List<FoundFile>();
        foreach (var path in Paths(parsed))
        {
            var files = FoundFiles.Under(io, [path], DocumentKind.Ruleset).Where(f => f.Kind == DocumentKind.Ruleset).ToArray();
            if (files.Length == 0)
            {
                throw new UsageException(
                    $"no ruleset file was found under `{path}`",
                    "rulesets are files such as <association>/<version>.json"
                );
            }

            found.AddRange(files.Where(f => !found.Exists(other => Path.GetFullPath(other.Path) == Path.GetFullPath(f.Path))));
        }

        return found;
    }
}
