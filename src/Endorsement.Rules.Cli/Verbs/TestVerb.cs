using System.Collections.Immutable;
using System.CommandLine;
using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Cli.Verbs;

/// <summary>`endorse test`: case files, each a candidate with what must come out.</summary>
internal static class TestVerb
{
    private const string Examples = """
          endorse test rulesets
              every case file of every version
          endorse test rulesets/mi-aimh/2018.cases
              the cases of one version
          endorse test ours/
              a folder with ruleset files and *.cases folders: its rulesets are used before the built-in ones
          endorse test rulesets/mi-aimh/2023.cases --ruleset draft.json
              the cases of a version under a draft of the next one: what fails is what the draft changes
          endorse test ours/cases --rulesets ours/versions
              cases beside rulesets that stand elsewhere
          endorse test "Fifty hours.json" --format json

        Exit codes: 0 all passed, 1 a case failed, 2 a file is bad or no case was found.
        """;

    public static Verb Create(ToolIo io)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Case files, or folders that are searched for them",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = new Option<string>("--format")
        {
            Description = "text to read, or json",
            DefaultValueFactory = _ => "text",
            HelpName = "text|json",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var ruleset = new Option<string?>("--ruleset")
        {
            Description = "Run the cases of this association under this version or file, whatever they name",
            HelpName = "A@V or FILE.json",
        };
        var rulesets = new RulesetsOption();
        var verb = new Verb("test", "Runs case files: rules tested as data.", Examples) { paths, ruleset, format };
        rulesets.AddTo(verb);
        return verb.Does(parsed =>
            Run(
                io,
                parsed.GetRequiredValue(paths),
                parsed.GetValue(ruleset),
                rulesets.Catalog(io, parsed),
                parsed.GetRequiredValue(format) == "json"
            )
        );
    }

    private static ExitCode Run(ToolIo io, string[] paths, string? ruleset, RulesetCatalog below, bool isJson)
    {
        var files = FoundFiles.Under(io, paths, FileKind.Case);
        var cases = files.Where(f => f.Kind == FileKind.Case).ToArray();
        if (cases.Length == 0)
        {
            throw new UsageException(
                $"no case file was found under {Words.List([.. paths.Select(p => $"`{p}`")])}",
                "case files stand in folders named <version>.cases"
            );
        }

        var given = ruleset is null ? null : Rulebook.Open(io, ruleset, below);
        var own = OwnRulesets(files, below);
        var results = new List<CaseResult>();
        var leftOut = 0;
        var bad = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var file in cases)
        {
            if (RulesetCase.TryRead(file.Bytes, out var read, out var diagnostics, file.Path, name => Base(io, file.Path, name)))
            {
                if (given is not null && read.Association != given.Association)
                {
                    leftOut++;
                }
                else
                {
                    results.Add(Run(file.Path, read, given, own, below));
                }
            }

            bad.AddRange(diagnostics);
        }

        if (isJson)
        {
            Json(io, results);
        }
        else
        {
            Text(io, results);
        }

        Warn(io, given, own, results, leftOut);
        io.Show(bad.ToImmutable());
        return bad.Any(d => d.Severity == Severity.Error) ? ExitCode.BadInput
            : results.TrueForAll(r => r.Passed) ? ExitCode.Done
            : ExitCode.FellShort;
    }

    private static CaseResult Run(string path, RulesetCase read, Ruleset? given, RulesetCatalog? own, RulesetCatalog below)
    {
        if (given is not null)
        {
            return new CaseResult(path, read, given.Key, read.Run(given));
        }

        var isOwn = read.RulesetKey is { } key ? own?.Find(key) is not null : own?.Associations.Contains(read.Association) == true;
        return new CaseResult(path, read, read.RulesetKey ?? read.Association, read.Run(isOwn ? own! : below));
    }

    /// <summary>What was given and not tested: a ruleset without a case passes every test there is.</summary>
    private static void Warn(ToolIo io, Ruleset? given, RulesetCatalog? own, List<CaseResult> results, int leftOut)
    {
        if (leftOut > 0)
        {
            io.Complain($"{Words.Count(leftOut, "case")} of other associations than {given!.Association} were left out");
        }

        if (given is not null && results.Count == 0)
        {
            io.Complain($"{given.Key} was given, and no case tested it");
        }

        var tested = results.Select(r => r.Ruleset).ToHashSet(StringComparer.Ordinal);
        foreach (var untested in given is null ? own?.Rulesets ?? [] : [])
        {
            if (!tested.Contains(untested.Key) && !tested.Contains(untested.Association))
            {
                io.Complain(
                    $"{untested.Key} was given, and no case tested it",
                    $"write cases into a folder {untested.Version}.cases beside it"
                );
            }
        }
    }

    /// <summary>Rulesets, each with how many cases it had, and how many of them failed. A case that its dates choose a version for counts by its association.</summary>
    private static IEnumerable<(string Ruleset, int Cases, int Failed)> Tested(List<CaseResult> results) =>
        results
            .GroupBy(r => r.Ruleset, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, g.Count(), g.Count(r => !r.Passed)));

    /// <summary>The rulesets among the files; null when there are none.</summary>
    private static RulesetCatalog? OwnRulesets(IReadOnlyList<FoundFile> files, RulesetCatalog below)
    {
        var documents = files.Where(f => f.Kind == FileKind.Ruleset).Select(f => new RulesetDocument(f.Path, f.Bytes)).ToArray();
        return documents.Length == 0 ? null
            : RulesetCatalog.TryLoad(documents, out var catalog, out var diagnostics, below) ? catalog
            : throw new DocumentException(diagnostics);
    }

    /// <summary>A base is a file of the same folder: a name that leads elsewhere leads nowhere.</summary>
    private static ReadOnlyMemory<byte>? Base(ToolIo io, string path, string name)
    {
        if (Path.GetFileName(name) != name)
        {
            return null;
        }

        var file = Path.Combine(Path.GetDirectoryName(path) ?? "", name);
        return File.Exists(file) ? io.Read(file) : null;
    }

    private static void Text(ToolIo io, List<CaseResult> results)
    {
        foreach (var failed in results.Where(r => !r.Passed))
        {
            io.Out.WriteLine($"failed: {failed.File}: {failed.Case.Name}");
            foreach (var difference in failed.Differences)
            {
                io.Out.WriteLine($"  {difference}");
            }

            io.Out.WriteLine();
        }

        foreach (var (ruleset, count, failures) in Tested(results))
        {
            io.Out.WriteLine(ReportWords.Tested(ruleset, count, failures));
        }

        io.Out.WriteLine(ReportWords.Tested(results.Count(r => r.Passed), results.Count(r => !r.Passed)));
    }

    private static void Json(ToolIo io, List<CaseResult> results) =>
        io.Out.WriteLine(
            DeterminationOutput.Json(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("passed", results.Count(r => r.Passed));
                json.WriteNumber("failed", results.Count(r => !r.Passed));
                json.WriteStartArray("rulesets");
                foreach (var (ruleset, count, failures) in Tested(results))
                {
                    json.WriteStartObject();
                    json.WriteString("ruleset", ruleset);
                    json.WriteNumber("cases", count);
                    json.WriteNumber("failed", failures);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartArray("cases");
                foreach (var result in results)
                {
                    json.WriteStartObject();
                    json.WriteString("file", result.File);
                    json.WriteString("name", result.Case.Name);
                    json.WriteString("ruleset", result.Ruleset);
                    json.WriteString("category", result.Case.Question.Category);
                    json.WriteString("pathway", result.Case.Question.Pathway.Code());
                    json.WriteBoolean("passed", result.Passed);
                    json.WriteStartArray("differences");
                    foreach (var difference in result.Differences)
                    {
                        json.WriteStringValue(difference);
                    }

                    json.WriteEndArray();
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            })
        );

    private sealed record CaseResult(string File, RulesetCase Case, string Ruleset, ImmutableArray<string> Differences)
    {
        public bool Passed => Differences.IsEmpty;
    }
}
