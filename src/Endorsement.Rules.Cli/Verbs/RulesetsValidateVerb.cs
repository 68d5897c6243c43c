using System.CommandLine;

namespace Endorsement.Rules.Cli.Verbs;

/// <summary>`endorse rulesets validate`: every problem of ruleset files at once.</summary>
internal static class RulesetsValidateVerb
{
    private const string Examples = """
          endorse rulesets validate ours.json
              one file; what it extends is looked up among the built-in rulesets
          endorse rulesets validate rulesets
              a folder of association folders; its files may extend one another, and their dates must leave no gap and no overlap
          endorse rulesets validate draft.json --rulesets ours/
              a draft that extends one of your own versions

        Exit codes: 0 no problems, 2 something is wrong.
        """;

    public static Verb Create(ToolIo io)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Ruleset files, or folders that hold them",
            Arity = ArgumentArity.OneOrMore,
        };
        var rulesets = new RulesetsOption();
        var verb = new Verb("validate", "Checks ruleset files and says every problem.", Examples) { paths };
        rulesets.AddTo(verb);
        return verb.Does(parsed => Run(io, parsed.GetRequiredValue(paths), rulesets.Catalog(io, parsed)));
    }

    private static ExitCode Run(ToolIo io, string[] paths, RulesetCatalog below)
    {
        var files = FoundFiles.Under(io, paths, DocumentKind.Ruleset).Where(f => f.Kind == DocumentKind.Ruleset).ToArray();
        if (files.Length == 0)
        {
            throw new UsageException(
                $"no ruleset file was found under {Words.List([.. paths.Select(p => $"`{p}`")])}",
                "rulesets are files such as <association>/<version>.json"
            );
        }

        var isSound = RulesetCatalog.TryLoad(files.Select(f => new RulesetDocument(f.Path, f.Bytes)), out _, out var diagnostics, below);
        io.Show(diagnostics);
        if (!isSound)
        {
            return ExitCode.BadInput;
        }

        var warnings = diagnostics.Count(d => d.Severity == Severity.Warning);
        io.Out.WriteLine(ReportWords.Checked(files.Length, warnings));
        return ExitCode.Done;
    }
}
