using System.Globalization;

namespace Endorsement.Rules.Spreadsheets.Words.English;

/// <summary>Workbooks in English.</summary>
internal sealed class EnglishSheetWords : ISheetWords
{
    private const int Shown = 12;

    public static EnglishSheetWords Instance { get; } = new();

    public string StartHere => "Start here";

    public string Choices => "Choices";

    public string ToMend => "To mend";

    public string ToMendTitle(IReadOnlyCollection<SheetProblem> problems) =>
        $"{Count(problems.Count(problem => problem.Severity == Severity.Error), "mistake")}, {Count(problems.Count(problem => problem.Severity == Severity.Warning), "cell")} to look at. Mend them where they stand, and import this file again. This sheet is not read.";

    public IReadOnlyList<string> ToMendHeadings { get; } = ["Where", "What is wrong", "What to do"];

    public string Owner => "Applicant's id";

    public string EntryOf(string section) => $"{section}: id";

    public string SheetName(string heading) => heading;

    public string Yes => "yes";

    public string No => "no";

    public string None => "none";

    public IReadOnlyList<string> YesWords { get; } = ["yes", "y", "true", "x"];

    public IReadOnlyList<string> NoWords { get; } = ["no", "n", "false"];

    public IReadOnlyList<string> StillWords { get; } =
    ["present", "current", "currently", "now", "today", "ongoing", "still", "to date", "until now", "to present", "continuing"];

    public IReadOnlyList<string> Months { get; } =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public string Example(string value) => $"e.g. {value}";

    public string SeveralHint(bool isOfChoices) =>
        isOfChoices
            ? "Several: name all of them, parted by semicolons; what is not named is not so. None at all: write none. Blank: nobody knows."
            : "Several: part them by semicolons. None at all: write none.";

    public string OwnerHint(string applicants) => $"Needed: the person's id from the sheet {applicants}, written the same way.";

    public string EntryHint(string section, string naming) =>
        $"Needed: which row of the sheet {section}. Its {naming} will do where one row alone has it; else its id.";

    public string NeededHint => "Needed.";

    public string StartTitle(string? association, string? category, string? pathway) =>
        category is null
            ? association is null
                ? "Portfolios"
                : $"Portfolios for {association}"
            : $"{category}{(association is null ? "" : $", {association}")}{(pathway is null or "initial" ? "" : $": {pathway}")}";

    public IReadOnlyList<string> Steps(bool isRegistry) =>
        [
            isRegistry
                ? "Begin with the sheet Applicant: one row for each person, with an id of your own. On every other sheet write that id into the first column."
                : "Begin with the sheet Applicant: one row, with an id of your own. All other sheets are this person's.",
            "Then fill the sheet People: everybody whom other sheets name. There you may write the name or the id.",
            "Each row below the dark headings is one entry. Brown headings are needed in every row. The grey rows above are help and examples.",
            "Leave a cell blank where nobody knows. Blank means unknown, never no.",
            isRegistry
                ? "Where somebody surely has nothing of a whole sheet, write the person's id into its first column and none beside it. None alone says it of everybody."
                : "Where there surely is nothing on a whole sheet, write none into its first column, in one row.",
            "Dates: 2016-02-20. If only the month or the year is known, type '2016-02 or '2016, with the apostrophe.",
            "Hours: 1.5, 1:30 or 90 min. Minutes are kept as they are.",
            "Many cells offer choices. Where several fit, name all of them, parted by semicolons: what is not named is taken not to be so.",
            "Columns may be moved, hidden or taken away; keep their headings. Columns of your own are not read.",
        ];

    public string Step(int number) => string.Create(CultureInfo.InvariantCulture, $"Step {number}");

    public string SheetsTitle => "The sheets";

    public string PurposeTitle => "What this workbook was made for (please leave these lines: they are read)";

    public string PurposeAssociation => "Association";

    public string PurposeCategory => "Category";

    public string PurposePathway => "Pathway";

    public string? ExampleOf(string column) => SheetExamples.Of(column);

    public Said NotAWorkbook(Unreadable why, string? detail)
    {
        var because = why switch
        {
            Unreadable.Old => "it is an old .xls file, or has a password",
            Unreadable.Macros => "it has macros",
            Unreadable.NoWorkbook => "it has no workbook",
            Unreadable.PartTwice => $"it has two parts called {detail}",
            _ => detail,
        };
        return new($"it cannot be read as a workbook: {because}", "save it as .xlsx, without macros and without a password");
    }

    public Said TooLarge(Measure what, string most)
    {
        var of = what switch
        {
            Measure.Bytes => "bytes",
            Measure.Parts => "parts",
            Measure.Rows => "rows",
            Measure.Columns => "columns",
            _ => "characters",
        };
        return new($"it has more {of} than {most}", "divide it, and import the parts one by one");
    }

    public Said SheetNotRead(string sheet, string? near, IEnumerable<string> known) =>
        new($"the sheet `{sheet}` is not read", near is null ? $"sheets that are: {List(known)}" : $"did you mean `{near}`?");

    public Said NoHeadings(string sheet, string example) =>
        new($"no row of headings is found in `{sheet}`", $"one of its first rows needs headings such as {example}");

    public Said ColumnNotRead(string heading, string? near) =>
        new($"the column `{heading}` is not read", near is null ? null : $"did you mean `{near}`?");

    public Said HeadingTwice(string heading, string first) =>
        new($"the heading `{heading}` stands twice; the first is in {first}", "keep one of the columns");

    public Said NotAChoice(string text, string column, string? near, IReadOnlyCollection<string> known) =>
        new(
            $"`{text}` is none of the choices of “{column}”",
            near is null ? $"choices: {List(known)}" : $"did you mean `{near}`? choices: {List(known)}"
        );

    public Said NotADate(string text, IReadOnlyList<string> near) =>
        near switch
        {
            [] => new(
                $"`{text}` is not a date of the calendar",
                "write 2016-02-20, or 2016-02 or 2016 where only that much is known; years run from 1900 to 2200; leave it blank where nobody knows"
            ),
            [var one] => new(
                $"`{text}` is not written as dates are here",
                $"did you mean `{one}`? dates are written 2016-02-20, or 2016-02 or 2016 where only that much is known"
            ),
            _ => new(
                $"`{text}` can be read as {string.Join(" or as ", near.Select(date => $"`{date}`"))}",
                "write the one that is meant, in this way: year, month, day"
            ),
        };

    public Said NotYetOver(string text, string? help) =>
        help is null
            ? new($"`{text}` is not a date", "write the day itself, such as 2016-02-20; leave it blank where nobody knows")
            : new($"`{text}` is not a last day", $"leave the cell blank while it goes on, or write a day. {help}");

    public Said NotADay(string text) => new($"`{text}` is not a day", "write the whole date, such as 2016-02-20");

    public Said NotHours(string text, string? near) =>
        new(
            $"`{text}` is not an amount of hours",
            $"{(near is null ? "" : $"did you mean `{near}`? ")}write 1.5, 1:30 or 90 min; more than 0, in whole minutes"
        );

    public Said NotYesOrNo(string text) => new($"`{text}` is neither yes nor no", "write yes or no; leave it blank where nobody knows");

    public Said NotANumber(string text, int least, int most) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"`{text}` is not a whole number from {least} to {most}"),
            string.Create(CultureInfo.InvariantCulture, $"write a whole number from {least} to {most}")
        );

    public Said NotMoney(string text) =>
        new($"`{text}` is not an amount of money", "write a number from 0 to 1000000 with at most two decimals, without the currency");

    public Said Fault(string text) => new($"the formula in this cell gives `{text}`", "mend the formula, or write the value itself");

    public Said NobodyCalled(string id, string? near, string sheet) =>
        new(
            $"nobody on the sheet “{sheet}” has the id or name `{id}`",
            near is null ? $"add a row for this person to “{sheet}”" : $"did you mean `{near}`?"
        );

    public Said AlmostTwice(string id, string other, string first) =>
        new(
            $"the id `{id}` is that of {first}, `{other}`, but for capitals or blanks",
            "each person has one row here; give another person another id, or write this one between double quotes"
        );

    public Said AlmostCalled(string id, string meant, bool isName) =>
        new(
            isName
                ? $"`{id}` is nobody's id, but the name of `{meant}`"
                : $"`{id}` is nobody's id, but for capitals or blanks it is `{meant}`",
            $"write `{meant}`"
        );

    public Said NoApplicant(string id, string? near, string sheet) =>
        new(
            $"nobody on the sheet “{sheet}” has the id `{id}`",
            near is null ? $"add a row with this id to “{sheet}”" : $"did you mean `{near}`?"
        );

    public Said WhoseRow(string heading) => new("it is not said whose row this is", $"write the person's id into “{heading}”");

    public Said WhichEntry(string heading, string sheet) =>
        new($"it is not said of which row on the sheet “{sheet}” this is", $"write its id or name into “{heading}”");

    public Said SeveralEntries(string text, string? sheet) =>
        new(
            sheet is null ? $"several rows are called `{text}`" : $"several rows on the sheet “{sheet}” are called `{text}`",
            "give the one that is meant an id of its own on its sheet, and write that here"
        );

    public Said NoSuchEntry(string text, string sheet, string? near) =>
        new(
            $"no row on the sheet “{sheet}” of the same person has the id or name `{text}`",
            near is null ? $"give the row on “{sheet}” an id, and write it here" : $"did you mean `{near}`?"
        );

    public Said NoneBesideOthers(string none) =>
        new($"a row that says `{none}` stands beside others", $"`{none}` says that there is nothing; take that row away, or the others");

    public Said NoneOfWhom(string none, string heading) =>
        new(
            $"`{none}` stands here alone, and others have rows on this sheet",
            $"write under “{heading}” who has nothing here, and `{none}` beside it; one row for each"
        );

    public Said NotAFinding(string text, string attribute) =>
        new($"`{text}` cannot be found of “{attribute}”", "write what would stand in the entry: yes or no, codes, a result or a day");

    public Said ReadAsYear(string text) => new($"`{text}` is read as the year alone", "write the whole date if you know it");

    public Said UnknownCode(string text, string near) =>
        new($"`{text}` is a word that no ruleset knows; it is kept as it is", $"did you mean `{near}`?");

    public string NobodyReads(string text, string column) => $"no rule knows `{text}` as “{column}”; nothing is counted by it";

    public Said SeveralCalled(string name, string sheet) =>
        new($"several people on the sheet “{sheet}” are called `{name}`", "write the person's id instead");

    public Said PersonTwice(string id, string first) =>
        new($"the id `{id}` stands twice; the first is in {first}", "each person has one row here");

    public Said NoPeople(string sheet) =>
        new($"the sheet “{sheet}” has no person", "write at least the id of the person whose sheets these are");

    public Said MoreNotTold(int count) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{count} more problems are not shown"), "mend these first, then import again");

    public Said Encoding(string encoding) =>
        new($"it is not UTF-8, and is read as {encoding}", "save it as “CSV UTF-8” if letters look wrong");

    public string TooManyHours => "check the day and the hours; what took several days has a first and a last day";

    public string TooManyHoursAWeek => "check the days and the hours a week";

    public string Meant(string? near, IReadOnlyCollection<string> known) =>
        near is null ? $"known words: {List(known)}" : $"did you mean `{near}`?";

    public Said? OfReader(string code, string column, Diagnostic diagnostic) =>
        code switch
        {
            "ER1102" => new($"“{column}” is blank, and every row needs it"),
            "ER1121" => new("the entry that was judged is not on its sheet", "write its id or name as it stands there"),
            "ER1122" => new("the same was judged twice on one day", "keep the judgement that holds"),
            "ER1130" => new("an extension has no last day", "write it into “Extended until”"),
            "ER1131" => new("a waiver has no last day", "leave “Extended until” blank, or make it an extension"),
            "ER1132" => new("it is not said for which renewal cycle this is", "write the year in which the cycle ends"),
            _ => null,
        };

    private static string Count(int count, string word) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(count == 1 ? "" : "s")}");

    private static string List(IEnumerable<string> words)
    {
        var all = words.ToArray();
        return all.Length <= Shown
            ? string.Join("; ", all)
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join("; ", all.Take(Shown))}; and {all.Length - Shown} more");
    }
}
