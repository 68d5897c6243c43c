using System.CommandLine;
using System.Text;
using Endorsement.Rules.Cli.Scaffolding;
using NodaTime;

namespace Endorsement.Rules.Cli.Verbs;

/// <summary>`endorse rulesets new`: the next version of a ruleset, with the cases of the one before.</summary>
internal static class RulesetsNewVerb
{
    private const string Examples = """
          endorse rulesets new lantern-bay@2027 --from lantern-bay@2026 --effective 2027-01-01 --rulesets bay
              beside bay/2026.json: 2027.json, which extends it and changes nothing yet, 2027.cases/ with its cases pointed at
              the new version, 2027.changelog.md; and in bay/2026.json the last day, 2026-12-31
          endorse rulesets new mi-aimh@2027 --from mi-aimh@2023 --effective 2027-01-01 --out ours/mi-aimh --cases rulesets/mi-aimh/2023.cases
              a built-in version cannot be closed: ours/mi-aimh/2023.json is a copy of it that ends, and takes its place wherever
              `--rulesets ours/mi-aimh` is given

        Nothing is overwritten. Exit codes: 0 written, 2 it cannot be; then nothing was.
        """;

    public static Verb Create(ToolIo io)
    {
        var key = new Argument<string>("A@V") { Description = "The next version: association@version" };
        var from = new Option<string>("--from")
        {
            Description = "The version that it is made from",
            Required = true,
            HelpName = "A@W or FILE.json",
        };
        var effective = new Option<string>("--effective")
        {
            Description = "Its first day, YYYY-MM-DD",
            Required = true,
            HelpName = "DATE",
        };
        var into = new Option<string?>("--out")
        {
            Description =
                "Where it is written; the folder of the earlier version's file when absent, one named after the association for a built-in one",
            HelpName = "DIR",
        };
        var cases = new Option<string?>("--cases")
        {
            Description = "The cases of the earlier version; the folder <version>.cases beside its file when absent",
            HelpName = "DIR",
        };
        var rulesets = new RulesetsOption();
        var verb = new Verb("new", "Begins the next version of a ruleset.", Examples) { key, from, effective, into, cases };
        rulesets.AddTo(verb);
        return verb.Does(parsed =>
        {
            var files = rulesets.Files(io, parsed).ToList();
            if (parsed.GetValue(into) is { } folder && Directory.Exists(folder))
            {
                files.AddRange(
                    FoundFiles
                        .Under(io, [folder], DocumentKind.Ruleset)
                        .Where(f => f.Kind == DocumentKind.Ruleset && !files.Exists(other => IsSame(other.Path, f.Path)))
                );
            }

            return Run(
                io,
                parsed.GetRequiredValue(key),
                parsed.GetRequiredValue(from),
                QuestionOptions.Day("--effective", parsed.GetRequiredValue(effective)),
                parsed.GetValue(into),
                parsed.GetValue(cases),
                files
            );
        });
    }

    private static ExitCode Run(ToolIo io, string key, string from, LocalDate first, string? into, string? cases, List<FoundFile> own)
    {
        var next = Next(io, key, from, first, own);
        var earlier = next.Earlier;
        var folder = into ?? (earlier.Path is { } path ? Path.GetDirectoryName(path)! : earlier.Ruleset.Association);
        var file = Path.Combine(folder, $"{next.Version}.json");
        var document = next.Document(file);
        var closed = next.Closing is { } until ? earlier.Closed(until) : earlier.Bytes;
        var ruleset = Checked(next, new RulesetDocument(file, document), closed, own);
        var copied = Cases(io, next, cases);

        var files = new WrittenFiles();
        files.Add(file, document);
        foreach (var copy in copied.Files)
        {
            files.Add(Path.Combine(folder, $"{next.Version}.cases", copy.Name), copy.Bytes);
        }

        var changelog = Path.Combine(folder, $"{next.Version}.changelog.md");
        files.Add(changelog, Encoding.UTF8.GetBytes(next.Changelog(ruleset, file.Replace('\\', '/'))));
        var ended = Path.Combine(folder, $"{earlier.Ruleset.Version}.json");
        if (next.Closing is not null && earlier.Path is null)
        {
            files.Add(ended, closed);
        }
        else if (next.Closing is not null)
        {
            files.Change(earlier.Path!, closed);
        }

        files.Write();
        io.Out.WriteLine(ScaffoldWords.Version(file, next.Key, NextVersion.Day(first), earlier.Ruleset.Key));
        TellCases(io, next, ruleset, folder, copied);
        io.Out.WriteLine(ScaffoldWords.Changelog(changelog));
        TellClosing(io, next, ended, folder);
        return ExitCode.Done;
    }

    private static NextVersion Next(ToolIo io, string key, string from, LocalDate first, List<FoundFile> own)
    {
        var catalog = Catalog(own.Select(f => new RulesetDocument(f.Path, f.Bytes)));
        var earlier = EarlierVersion.Find(io, from, catalog, own);
        var at = key.IndexOf('@', StringComparison.Ordinal);
        if (at <= 0 || at == key.Length - 1 || key[..at] != earlier.Ruleset.Association)
        {
            throw new UsageException(
                $"`{key}` is no version of `{earlier.Ruleset.Association}`",
                $"write {earlier.Ruleset.Association}@ and the name of the version, e.g. {earlier.Ruleset.Association}@{first.Year}"
            );
        }

        var version = key[(at + 1)..];
        return version.AsSpan().IndexOfAny(Path.GetInvalidFileNameChars()) >= 0
                ? throw new UsageException(
                    $"`{version}` cannot be the name of a file",
                    "call it, e.g., by the year from which on it is in force"
                )
            : catalog.Find(key) is not null ? throw new UsageException($"there is a ruleset `{key}` already", "name another version")
            : new NextVersion(earlier, version, first).Checked();
    }

    /// <summary>The next version as it will be read, beside the earlier one as it will be; nothing is written that does not load.</summary>
    private static Ruleset Checked(NextVersion next, RulesetDocument document, ReadOnlyMemory<byte> closed, List<FoundFile> own)
    {
        var earlier = next.Earlier;
        var others = own.Where(f => earlier.Path is null || !IsSame(f.Path, earlier.Path))
            .Select(f => new RulesetDocument(f.Path, f.Bytes));
        return Catalog([.. others, new RulesetDocument(earlier.Path ?? earlier.Ruleset.Key, closed), document]).Find(next.Key)!;
    }

    private static RulesetCatalog Catalog(IEnumerable<RulesetDocument> documents) =>
        RulesetCatalog.BuiltIn.TryWith(documents, out var catalog, out var diagnostics)
            ? catalog
            : throw new DocumentException(diagnostics);

    private static CopiedCases Cases(ToolIo io, NextVersion next, string? given)
    {
        var earlier = next.Earlier;
        var folder =
            given
            ?? (
                earlier.Path is { } path
                    ? Path.Combine(Path.GetDirectoryName(path)!, $"{Path.GetFileNameWithoutExtension(path)}.cases")
                    : null
            );
        if (folder is null || !Directory.Exists(folder))
        {
            return given is null
                ? CopiedCases.None
                : throw new UsageException(
                    $"there is no folder `{given}`",
                    "name the folder in which the case files of the earlier version stand"
                );
        }

        var copied = CopiedCases.Of(io, folder, earlier.Ruleset.Key, next.Key);
        return given is null || !copied.Files.IsEmpty ? copied : throw NoCase(given, earlier.Ruleset.Key, copied);
    }

    /// <summary>Somebody who names the cases of something else is told before anything is written.</summary>
    private static UsageException NoCase(string given, string earlier, CopiedCases copied) =>
        new(
            $"no case in `{given}` is one of {earlier}",
            copied.Others.IsEmpty
                ? "nothing was written; name the folder of its cases, or leave `--cases` out and write cases anew"
                : $"those there are cases of {Words.Some([.. copied.Others.Select(other => $"`{other}`")], 5)}; nothing was written; name the folder of its own cases, or leave `--cases` out"
        );

    private static void TellCases(ToolIo io, NextVersion next, Ruleset ruleset, string folder, CopiedCases copied)
    {
        var (earlier, cases) = (next.Earlier.Ruleset.Key, Path.Combine(folder, $"{next.Version}.cases"));
        if (copied.LeftOut > 0)
        {
            io.Complain(
                $"{Words.Count(copied.LeftOut, "case")} for which the dates choose the version, or of another version, {(copied.LeftOut == 1 ? "was" : "were")} left out",
                $"{(copied.LeftOut == 1 ? "it says" : "they say")} nothing about the new one; write those that its dates need"
            );
        }

        if (copied.Files.IsEmpty)
        {
            io.Complain(
                $"no case that names {earlier} is at hand, so that nothing tests {next.Key} yet",
                copied.Others.IsEmpty
                    ? $"write cases into {cases}, or take away what was written and begin again with `--cases DIR`"
                    : $"those given are cases of {Words.Some([.. copied.Others.Select(other => $"`{other}`")], 5)}; take away what was written and begin again with the right ones"
            );
            return;
        }

        io.Out.WriteLine(ScaffoldWords.Cases(cases, copied.Cases, earlier, next.Key));
        var failing = copied.Failing(ruleset).Select(name => $"`{name}`").ToList();
        if (failing.Count > 0)
        {
            io.Complain(
                $"{Words.Count(failing.Count, "case")} of them, about {earlier} itself, do not pass: {Words.Some(failing, 5)}",
                $"`endorse test {folder}` says what differs"
            );
        }
    }

    private static void TellClosing(ToolIo io, NextVersion next, string copy, string folder)
    {
        var earlier = next.Earlier;
        if (next.Closing is not { } until)
        {
            return;
        }

        if (earlier.Path is { } path)
        {
            io.Out.WriteLine(ScaffoldWords.Closed(path, earlier.Ruleset.Key, NextVersion.Day(until)));
            return;
        }

        io.Out.WriteLine(ScaffoldWords.Copy(copy, earlier.Ruleset.Key, NextVersion.Day(until)));
        io.Complain(
            $"{earlier.Ruleset.Key} is built in and cannot be closed; the copy takes its place wherever `--rulesets {folder}` is given",
            "without it the built-in version stays in force, and the new one is used only where it is named"
        );
    }

    private static bool IsSame(string path, string other) => Path.GetFullPath(path) == Path.GetFullPath(other);
}
