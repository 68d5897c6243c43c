using System.CommandLine;
using System.Globalization;
using NodaTime;

namespace Endorsement.Rules.Cli;

/// <summary>What is asked about a candidate: the options that `evaluate` and `batch` share.</summary>
internal sealed class QuestionOptions
{
    private static readonly string[] Pathways = ["initial", "renewal", "emerging", "reinstatement"];

    public Option<string?> Association { get; } =
        new("--association")
        {
            Description = "The association whose rules apply [default: the one whose jurisdiction holds the candidate's residence]",
            HelpName = "ID",
        };

    public Option<string?> Category { get; } =
        new("--category") { Description = "One category, e.g. IMHS [default: every one that has the pathway]", HelpName = "CODE" };

    public Option<string?> Pathway { get; } =
        new("--pathway") { Description = $"{string.Join(", ", Pathways)} [default: initial]", HelpName = "NAME" };

    public Option<string?> AsOf { get; } =
        new("--as-of") { Description = "The determination date, YYYY-MM-DD [default: today]", HelpName = "DATE" };

    public Option<string?> Cycle { get; } =
        new("--cycle")
        {
            Description = "At renewal: the year in which the cycle ends [default: the earliest cycle that is still due]",
            HelpName = "YEAR",
        };

    public Option<string?> Ruleset { get; } =
        new("--ruleset")
        {
            Description = "This version (association@version) or this file (.json), whatever the dates say",
            HelpName = "A@V or FILE.json",
        };

    public IEnumerable<Option<string?>> All => [Association, Category, Pathway, AsOf, Cycle, Ruleset];

    public void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Add(option);
        }
    }

    /// <exception cref="UsageException">An option cannot be understood.</exception>
    public Question Read(ParseResult parsed)
    {
        var pathway = parsed.GetValue(Pathway);
        pathway = Words.InItsCase(pathway, Pathways);
        if (pathway is not null && !Pathways.Contains(pathway))
        {
            throw new UsageException($"`{pathway}` is not a pathway", Suggestion.Help(pathway, Pathways, "pathways"));
        }

        var cycle = parsed.GetValue(Cycle);
        if (cycle is not null && pathway is not ("renewal" or "reinstatement"))
        {
            throw new UsageException(
                "`--cycle` goes with `--pathway renewal` or `--pathway reinstatement`",
                "away from renewal nothing looks at a cycle; leave it out"
            );
        }

        return new Question(
            Words.InItsCase(parsed.GetValue(Association), RulesetCatalog.BuiltIn.Associations),
            parsed.GetValue(Category),
            pathway ?? "initial",
            pathway is not null,
            parsed.GetValue(AsOf) is { } day ? Day("--as-of", day) : null,
            cycle is null ? null : Year(cycle),
            parsed.GetValue(Ruleset)
        );
    }

    /// <exception cref="UsageException">It is no day.</exception>
    public static LocalDate Day(string option, string text) =>
        text.Length == 10 && DocumentedDate.TryParse(text, out var date) && date.IsDay
            ? date.First
            : throw new UsageException($"`{option} {text}` is not a day of the calendar", "write YYYY-MM-DD; years run from 1900 to 2200");

    private static int Year(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= DocumentedDate.MinYear and <= DocumentedDate.MaxYear
            ? year
            : throw new UsageException($"`--cycle {text}` is not a year", "write the year in which the cycle ends, e.g. 2019");
}

/// <summary>A question as it was asked; what is null was left to the defaults.</summary>
internal sealed record Question(
    string? Association,
    string? Category,
    string Pathway,
    bool NamesPathway,
    LocalDate? AsOf,
    int? CycleYear,
    string? Ruleset
);
