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
          endorse test ours/2027.cases
              the cases of a version of one's own: it is read from ours/2027.json, which stands beside them
          endorse test rulesets/mi-aimh/2018.cases
              the cases of one version
          endorse test ours/
              a folder with ruleset files and *.cases folders: its rulesets are used before the built-in ones
          endorse test rulesets/mi-aimh/2023.cases --ruleset draft.json
              the cases of a version under a draft of the next one: what fails is what the draft changes
          endorse test ours/cases --rulesets ours/versions
              cases beside rulesets that stand elsewhere
          endorse test ours/ --coverage
              also tells what of the rulesets no case shows: met and not met, just met and just missed, conditions both ways
          endorse test ours/ --mutate
              also changes every figure, list and condition of the rulesets, one at a time, and tells which changes no case notices
          endorse test ours/ --mutate --min 100 --stryker mutation.json
              the same as a gate, with a report that Stryker's viewer shows
          endorse test ours/ --mutate --write ours/2024.cases --report known.html
              writes a case for each change that nothing notices, and the handbook coloured by what the cases know
          endorse test "Fifty hours.json" --format json

        Exit codes: 0 all passed, 1 a case failed or a gate was missed, 2 a file is bad or no case was found.
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
        format.AcceptOnly("formats", "text", "json");
        var ruleset = new Option<string?>("--ruleset")
        {
            Description = "Run the cases of this association under this version or file, whatever they name",
            HelpName = "A@V or FILE.json",
        };
        var strength = new StrengthOptions();
        var language = LanguageOption.Create();
        var rulesets = new RulesetsOption();
        var verb = new Verb("test", "Runs case files: rules tested as data.", Examples) { paths, ruleset, format };
        strength.AddTo(verb);
        verb.Add(language);
        rulesets.AddTo(verb);
        return verb.Does(parsed =>
            Run(
                io with
                {
                    Language = LanguageOption.Read(parsed, language),
                },
                parsed.GetRequiredValue(paths),
                parsed.GetValue(ruleset),
                strength.Read(parsed),
                rulesets.Catalog(io, parsed),
                [.. rulesets.Files(io, parsed).Select(file => file.Path)],
                parsed.GetRequiredValue(format) == "json"
            )
        );
    }

    private static ExitCode Run(
        ToolIo io,
        string[] paths,
        string? ruleset,
        AskedStrength asked,
        RulesetCatalog below,
        string[] besides,
        bool isJson
    )
    {
        var passedOver = new List<string>();
        var files = FoundFiles.Under(io, paths, DocumentKind.Case, passedOver);
        StrengthFiles.Check(
            asked,
            [.. files.Select(file => file.Path), .. besides, .. ruleset is not null && Rulebook.IsFile(ruleset) ? new[] { ruleset } : []]
        );
        var cases = files.Where(f => f.Kind == DocumentKind.Case).ToArray();
        if (cases.Length == 0)
        {
            throw new UsageException(
                $"no case file was found under {Words.List([.. paths.Select(p => $"`{p}`")])}",
                "case files stand in folders named <version>.cases"
            );
        }

        var given = ruleset is null ? null : Rulebook.Open(io, ruleset, below);
        var own = OwnRulesets(files, below);
        var all = new List<(string Path, RulesetCase Case)>();
        var bad = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var file in cases)
        {
            if (RulesetCase.TryRead(file.Bytes, out var read, out var diagnostics, file.Path, name => Base(io, file.Path, name)))
            {
                all.Add((file.Path, read));
            }

            bad.AddRange(diagnostics);
        }

        below = given is null ? RulesetsBeside.With(io, all, own, below) : below;
        var fitting = all.Where(one => given is null || one.Case.Association == given.Association);
        var results = fitting.Select(one => Run(one.Path, one.Case, given, own, below)).ToList();
        var strength = asked.Try(Tested(given, own, below, results), results, own ?? below, given is not null);
        if (isJson)
        {
            CaseReport.Json(io, results, strength);
        }
        else
        {
            CaseReport.Text(io, results, strength);
        }

        StrengthFiles.Write(asked, strength, io);
        WarnOfBuiltIn(io, given, own, results, passedOver);
        Warn(io, given, own, results, all.Count - results.Count, strength?.WithoutCases ?? []);
        io.Show(bad.ToImmutable());
        return bad.Any(d => d.Severity == Severity.Error) ? ExitCode.BadInput
            : results.TrueForAll(r => r.Passed) && asked.IsReached(strength) ? ExitCode.Done
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

    /// <summary>The ruleset given; else those among the files, and those that the cases name.</summary>
    private static IEnumerable<Ruleset> Tested(Ruleset? given, RulesetCatalog? own, RulesetCatalog below, List<CaseResult> results) =>
        given is not null
            ? [given]
            : (own?.Rulesets ?? []).Concat(
                results
                    .Select(result => result.Ruleset)
                    .Distinct(StringComparer.Ordinal)
                    .Where(key => own?.Find(key) is null)
                    .Select(below.Find)
                    .OfType<Ruleset>()
            );

    /// <summary>Whoever means to test a file that stands beside the cases must know that another version was tested in its place.</summary>
    private static void WarnOfBuiltIn(ToolIo io, Ruleset? given, RulesetCatalog? own, List<CaseResult> results, List<string> passedOver)
    {
        var others = results
            .Select(r => r.Ruleset)
            .Where(key => given is null && own?.Find(key) is null)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var beside = results.SelectMany(r => new[] { Folder(r.Case.File), Folder(Folder(r.Case.File)) }).ToHashSet(StringComparer.Ordinal);
        foreach (var file in others.Length == 0 ? [] : passedOver.Where(file => beside.Contains(Folder(file))))
        {
            io.Complain(
                ReportWords.PassedOver(file),
                $"a ruleset names its `association` and `version`; {Words.List(others)} {(others.Length == 1 ? "is a version that is" : "are versions that are")} built in or given by `--rulesets`"
            );
        }
    }

    private static string Folder(string path) => Path.GetDirectoryName(Path.GetFullPath(path)) ?? "";

    /// <summary>What was given and not tested: a ruleset without a case passes every test there is.</summary>
    private static void Warn(
        ToolIo io,
        Ruleset? given,
        RulesetCatalog? own,
        List<CaseResult> results,
        int leftOut,
        ImmutableArray<string> told
    )
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
            if (!told.Contains(untested.Key) && !tested.Contains(untested.Key) && !tested.Contains(untested.Association))
            {
                io.Complain(
                    $"{untested.Key} was given, and no case tested it",
                    $"write cases into a folder {untested.Version}.cases beside it"
                );
            }
        }
    }

    /// <summary>The rulesets among the files; null when there are none.</summary>
    private static RulesetCatalog? OwnRulesets(IReadOnlyList<FoundFile> files, RulesetCatalog below)
    {
        var documents = files.Where(f => f.Kind == DocumentKind.Ruleset).Select(f => new RulesetDocument(f.Path, f.Bytes)).ToArray();
        return documents.Length == 0 ? null
            : RulesetCatalog.TryLoad(documents, out var catalog, out var diagnostics, below) ? catalog
            : throw new DocumentException(diagnostics);
    }

    /// <summary>A base is a file of the same folder: a name that leads elsewhere leads nowhere.</summary>
    public static ReadOnlyMemory<byte>? Base(ToolIo io, string path, string name)
    {
        if (Path.GetFileName(name) != name)
        {
            return null;
        }

        var file = Path.Combine(Path.GetDirectoryName(path) ?? "", name);
        return File.Exists(file) ? io.Read(file) : null;
    }
}
