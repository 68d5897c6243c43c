using System.Collections.Immutable;
using System.CommandLine;
using Endorsement.Rules.Cases;
using Endorsement.Rules.Documents;

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
        return new Verb("test", "Runs case files: rules tested as data.", Examples) { paths, format }.Does(parsed =>
            Run(io, parsed.GetRequiredValue(paths), parsed.GetRequiredValue(format) == "json")
        );
    }

    private static ExitCode Run(ToolIo io, string[] paths, bool isJson)
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

        var own = OwnRulesets(files);
        var results = new List<CaseResult>();
        var bad = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var file in cases)
        {
            if (RulesetCase.TryParse(file.Bytes, file.Path, name => Base(io, file.Path, name), out var read, out var diagnostics))
            {
                var isOwn = own is not null && (own.Find(read.Ruleset) is not null || own.Associations.Contains(read.Ruleset));
                var catalog = isOwn ? own! : RulesetCatalog.BuiltIn;
                results.Add(new CaseResult(file.Path, read, read.Run(catalog)));
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

        io.Show(bad.ToImmutable());
        return bad.Any(d => d.Severity == Severity.Error) ? ExitCode.BadInput
            : results.TrueForAll(r => r.Passed) ? ExitCode.Done
            : ExitCode.FellShort;
    }

    /// <summary>The rulesets among the files; null when there are none.</summary>
    private static RulesetCatalog? OwnRulesets(IReadOnlyList<FoundFile> files)
    {
        var documents = files.Where(f => f.Kind == FileKind.Ruleset).Select(f => (f.Path, f.Bytes)).ToArray();
        return documents.Length == 0 ? null
            : RulesetCatalog.TryLoad(documents, out var catalog, out var diagnostics, RulesetCatalog.BuiltIn) ? catalog
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

        io.Out.WriteLine($"{Words.Number(results.Count(r => r.Passed))} passed, {Words.Number(results.Count(r => !r.Passed))} failed");
    }

    private static void Json(ToolIo io, List<CaseResult> results) =>
        io.Out.WriteLine(
            DeterminationOutput.Json(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("passed", results.Count(r => r.Passed));
                json.WriteNumber("failed", results.Count(r => !r.Passed));
                json.WriteStartArray("cases");
                foreach (var result in results)
                {
                    json.WriteStartObject();
                    json.WriteString("file", result.File);
                    json.WriteString("name", result.Case.Name);
                    json.WriteString("ruleset", result.Case.Ruleset);
                    json.WriteString("category", result.Case.Category);
                    json.WriteString("pathway", result.Case.Pathway);
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

    private sealed record CaseResult(string File, RulesetCase Case, ImmutableArray<string> Differences)
    {
        public bool Passed => Differences.IsEmpty;
    }
}
