using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Cli;

/// <summary>The reports and cases that `test` writes about the strength of cases.</summary>
internal static class StrengthFiles
{
    /// <summary>Makes sure, before anything is tried, that no report is written over what is read, nor two over one another.</summary>
    /// <param name="asked">What was asked for.</param>
    /// <param name="read">Every file that is read.</param>
    /// <exception cref="UsageException">Two of the files are one.</exception>
    public static void Check(AskedStrength asked, IEnumerable<string> read)
    {
        string[] written = [.. new[] { asked.Stryker, asked.Report }.OfType<string>()];
        if (written.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).Count() < written.Length)
        {
            throw new UsageException("`--stryker` and `--report` must be different files");
        }

        using var claims = new FileClaims();
        claims.Compare(written, read);
    }

    /// <summary>Writes what was asked for.</summary>
    public static void Write(AskedStrength asked, CaseStrength? strength, ToolIo io)
    {
        if (strength is null)
        {
            return;
        }

        if (asked.Stryker is { } viewed)
        {
            Write(viewed, StrykerReport.Of(strength.Mutations, io.Language) + "\n");
        }

        if (asked.Report is { } page)
        {
            Write(page, MutationReport.ToHtml(strength.Mutations, strength.Coverages, io.Language));
        }

        if (asked.Write is { } folder)
        {
            WriteCases(strength, folder, io);
        }
    }

    /// <summary>Each into the folder given; where several rulesets were tested, into the folder of its version below it.</summary>
    private static void WriteCases(CaseStrength strength, string folder, ToolIo io)
    {
        var (written, beside, survivors) = (0, 0, strength.Mutations.Sum(report => report.Survivors.Count()));
        foreach (var report in strength.Mutations)
        {
            var (rules, inside) = (report.Ruleset, folder);
            if (strength.Mutations.Length > 1)
            {
                inside = Path.Combine(folder, rules.Association, $"{rules.Version}.cases");
            }

            // What was written before is there still, under its own name or another: nothing is written twice.
            var there = CasesIn(inside, io).Except(report.Cases, ByFile.Instance).ToList();
            beside += there.Count;
            foreach (var one in report.Suggest(io.Language, there))
            {
                Write(FreeName(inside, one.FileName), one.Json);
                written++;
            }
        }

        io.Complain(ReportWords.CasesWritten(written, survivors, folder), beside == 0 ? null : ReportWords.CasesBeside(beside, folder));
    }

    /// <summary>The cases that stand in a folder, as far as they can be read.</summary>
    private static IEnumerable<RulesetCase> CasesIn(string folder, ToolIo io)
    {
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [])
        {
            if (RulesetCase.TryRead(io.Read(file), out var read, out _, file, name => Verbs.TestVerb.Base(io, file, name)))
            {
                yield return read;
            }
        }
    }

    /// <summary>A case is the same as another that was read of the same file.</summary>
    private sealed class ByFile : IEqualityComparer<RulesetCase>
    {
        public static ByFile Instance { get; } = new();

        public bool Equals(RulesetCase? one, RulesetCase? other) => FileOf(one) == FileOf(other);

        public int GetHashCode(RulesetCase one) => StringComparer.Ordinal.GetHashCode(FileOf(one));

        private static string FileOf(RulesetCase? one) => one is null ? "" : Path.GetFullPath(one.File);
    }

    /// <summary>Writes a file, and the folders above it.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    private static void Write(string path, string text)
    {
        try
        {
            Folders.Make(Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".");
            File.WriteAllText(path, text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"`{path}` cannot be written: {Folders.Why(path, exception)}", null);
        }
    }

    /// <summary>What stands there already is never written over.</summary>
    private static string FreeName(string folder, string name)
    {
        var file = Path.Combine(folder, name);
        for (var number = 2; File.Exists(file); number++)
        {
            file = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(name)}-{Words.Number(number)}.json");
        }

        return file;
    }
}
