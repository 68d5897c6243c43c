using System.CommandLine;
using System.Globalization;
using NodaTime;

namespace Endorsement.Rules.Cli;

/// <summary>What is asked about a candidate: the options that `evaluate` and `batch` share.</summary>
/// <param name="namesRules">Whether it is also asked whose rules apply, and which.</param>
/// <param name="needsCategory">Whether it is about one category, which must be named.</param>
internal sealed class QuestionOptions(bool namesRules = true, bool needsCategory = false)
{
    private static readonly string[] Codes = [.. PathwayCodes.Codes];

    public Option<string?> Association { get; } =
        new("--association")
        {
            Description = "The association whose rules apply [default: the one whose jurisdiction holds the candidate's residence]",
            HelpName = "ID",
        };

    public Option<string?> Category { get; } =
        new("--category")
        {
            Description = needsCategory
                ? "The category, e.g. IMHS (needed)"
                : "One category, e.g. IMHS [default: every one that has the pathway]",
            HelpName = "CODE",
        };

    public Option<string?> Pathway { get; } =
        new("--pathway") { Description = $"{string.Join(", ", Codes)} [default: initial]", HelpName = "NAME" };

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

    public RulesetsOption Rulesets { get; } = new();

    public IEnumerable<Option<string?>> All =>
        namesRules ? [Association, Category, Pathway, AsOf, Cycle, Ruleset] : [Category, Pathway, AsOf, Cycle];

    public void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Add(option);
        }

        Rulesets.AddTo(command);
    }

    /// <exception cref="UsageException">An option cannot be understood.</exception>
    /// <exception cref="DocumentException">A ruleset that is given is not one.</exception>
    public AskedQuestion Read(ToolIo io, ParseResult parsed)
    {
        var named = Words.InItsCase(parsed.GetValue(Pathway), Codes);
        if (!PathwayCodes.TryRead(named ?? Codes[0], out var pathway))
        {
            throw new UsageException($"`{named}` is not a pathway", Suggestion.Help(named!, Codes, "pathways"));
        }

        var cycle = parsed.GetValue(Cycle);
        if (cycle is not null && !pathway.HasCycle())
        {
            throw new UsageException(
                "`--cycle` goes with `--pathway renewal` or `--pathway reinstatement`",
                "away from renewal nothing looks at a cycle; leave it out"
            );
        }

        var catalog = Rulesets.Catalog(io, parsed);
        return new AskedQuestion(
            catalog,
            parsed.GetValue(AsOf) is { } day ? Day("--as-of", day) : null,
            namesRules ? parsed.GetValue(Ruleset) : null,
            new Question(
                parsed.GetValue(Category),
                default,
                pathway,
                cycle is null ? null : Year(cycle),
                namesRules ? Words.InItsCase(parsed.GetValue(Association), catalog.Associations) : null
            )
        );
    }

    /// <exception cref="UsageException">It is no day.</exception>
    public static LocalDate Day(string option, string text) =>
        text.Length == 10 && DocumentedDate.TryRead(text, out var date) && date.IsDay
            ? date.First
            : throw new UsageException($"`{option} {text}` is not a day of the calendar", "write YYYY-MM-DD; years run from 1900 to 2200");

    private static int Year(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= DocumentedDate.MinYear and <= DocumentedDate.MaxYear
            ? year
            : throw new UsageException($"`--cycle {text}` is not a year", "write the year in which the cycle ends, e.g. 2019");
}

/// <summary>A question as it was asked on the command line.</summary>
/// <param name="Catalog">The rulesets that are at hand.</param>
/// <param name="AsOf">The day asked about; <see langword="null"/>: today, which is read when it is needed.</param>
/// <param name="Ruleset">The version or file that decides, whatever the dates say; <see langword="null"/>: the one that they choose.</param>
/// <param name="Question">The rest of the question.</param>
internal sealed record AskedQuestion(RulesetCatalog Catalog, LocalDate? AsOf, string? Ruleset, Question Question);
