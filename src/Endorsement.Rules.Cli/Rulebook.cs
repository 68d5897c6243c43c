using NodaTime;

namespace Endorsement.Rules.Cli;

/// <summary>The ruleset that a command line means.</summary>
internal static class Rulebook
{
    public static bool IsFile(string keyOrFile) => keyOrFile.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>A version that is at hand, or a ruleset file, which may extend those.</summary>
    /// <exception cref="UsageException">There is no such version or file.</exception>
    /// <exception cref="DocumentException">The file is not a ruleset.</exception>
    public static Ruleset Open(ToolIo io, string keyOrFile, RulesetCatalog catalog)
    {
        if (IsFile(keyOrFile))
        {
            return Ruleset.Read(io.Read(keyOrFile), keyOrFile, catalog);
        }

        if (Directory.Exists(keyOrFile))
        {
            throw new UsageException($"`{keyOrFile}` is a folder, not a ruleset", "name a ruleset file in it, which ends in .json");
        }

        if (File.Exists(keyOrFile))
        {
            throw new UsageException($"`{keyOrFile}` is not a ruleset file", "a ruleset file ends in .json");
        }

        var key = Words.InItsCase(keyOrFile, catalog.Keys)!;
        return catalog.Find(key)
            ?? throw new UsageException(
                $"there is no ruleset `{keyOrFile}`",
                Suggestion.Help(keyOrFile, catalog.Keys, ReferenceEquals(catalog, RulesetCatalog.BuiltIn) ? "built in" : "at hand")
            );
    }

    /// <summary>A candidate's file, asked under the ruleset that the command line gives, or under the version that the dates choose.</summary>
    public static CandidateFile Open(AskedQuestion asked, Ruleset? given, Candidate candidate) =>
        given?.Open(candidate, ReportWords.GivenOnTheCommandLine) ?? asked.Catalog.Open(candidate);

    /// <summary>The ruleset that the command line gives; <see langword="null"/>: the dates choose the version (S43).</summary>
    /// <exception cref="UsageException">There is no such version or file, or another association is named beside it.</exception>
    public static Ruleset? Given(ToolIo io, AskedQuestion asked)
    {
        if (asked.Ruleset is not { } given)
        {
            return null;
        }

        var ruleset = Open(io, given, asked.Catalog);
        return
            asked.Question.Association is not { } association || association.Equals(ruleset.Association, StringComparison.OrdinalIgnoreCase)
            ? ruleset
            : throw new UsageException(
                $"`--ruleset {given}` is of the association `{ruleset.Association}`, not of `{association}`",
                "leave `--association` out: the ruleset names it"
            );
    }

    /// <summary>The question of a day, its codes as the rulesets write them.</summary>
    /// <param name="asked">What was asked.</param>
    /// <param name="given">The ruleset that the command line gives.</param>
    /// <param name="asOf">The day.</param>
    public static Question Question(AskedQuestion asked, Ruleset? given, LocalDate asOf)
    {
        IReadOnlyList<string> codes = given is null ? asked.Catalog.CategoryCodes : [.. given.Categories.Select(c => c.Code)];
        return asked.Question with
        {
            AsOf = asOf,
            Category = Words.InItsCase(asked.Question.Category, codes),
            Association = given?.Association ?? asked.Question.Association,
        };
    }
}
