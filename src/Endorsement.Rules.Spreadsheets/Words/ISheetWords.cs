namespace Endorsement.Rules.Spreadsheets.Words;

/// <summary>What workbooks say in one language: names of sheets, words for values, and problems.</summary>
internal interface ISheetWords
{
    /// <summary>The sheet that tells how to fill the others.</summary>
    string StartHere { get; }

    /// <summary>The sheet with the lists behind the drop-downs.</summary>
    string Choices { get; }

    /// <summary>The sheet that lists mistakes, its title, and its three headings.</summary>
    string ToMend { get; }

    string ToMendTitle(IReadOnlyCollection<SheetProblem> problems);

    IReadOnlyList<string> ToMendHeadings { get; }

    /// <summary>The heading of the column that says whose row it is.</summary>
    string Owner { get; }

    /// <summary>The heading of the column that says within which entry a row stands.</summary>
    string EntryOf(string section);

    /// <summary>A sheet's name: at most 31 characters.</summary>
    string SheetName(string heading);

    string Yes { get; }

    string No { get; }

    /// <summary>What says that there is nothing: of a list, or of a whole section.</summary>
    string None { get; }

    /// <summary>Words that mean yes, no and none, as authors type them.</summary>
    IReadOnlyList<string> YesWords { get; }

    IReadOnlyList<string> NoWords { get; }

    /// <summary>Words that authors write for the end of what goes on, plain.</summary>
    IReadOnlyList<string> StillWords { get; }

    /// <summary>The twelve months, in whole words.</summary>
    IReadOnlyList<string> Months { get; }

    /// <summary>An example of what may stand in a column: "e.g. BSW".</summary>
    string Example(string value);

    /// <summary>The value of an example, by column; <see langword="null"/>: one of its kind will do.</summary>
    string? ExampleOf(string column);

    /// <summary>What stands behind the help of a column that holds a list.</summary>
    /// <param name="isOfChoices">Whether they are choices: then what a cell does not name is not so.</param>
    string SeveralHint(bool isOfChoices);

    /// <summary>The help of the column that says whose row it is.</summary>
    string OwnerHint(string applicants);

    /// <summary>The help of the column that says within which entry a row stands.</summary>
    /// <param name="section">The sheet of those entries.</param>
    /// <param name="naming">The heading of the column by which one may be named.</param>
    string EntryHint(string section, string naming);

    /// <summary>What stands behind the heading of a column that every row needs, in its help.</summary>
    string NeededHint { get; }

    /// <summary>The title of the first sheet, and the lines below it; the names of the sheets follow.</summary>
    string StartTitle(string? association, string? category, string? pathway);

    /// <summary>How to fill the workbook, one step a line.</summary>
    IReadOnlyList<string> Steps(bool isRegistry);

    /// <summary>"Step 1".</summary>
    string Step(int number);

    string SheetsTitle { get; }

    /// <summary>Above the rows that say what the workbook was made for, and what each of them is about.</summary>
    string PurposeTitle { get; }

    string PurposeAssociation { get; }

    string PurposeCategory { get; }

    string PurposePathway { get; }

    // Problems, in the order of their codes.

    Said NotAWorkbook(Unreadable why, string? detail);

    Said TooLarge(Measure what, string most);

    Said SheetNotRead(string sheet, string? near, IEnumerable<string> known);

    Said NoHeadings(string sheet, string example);

    Said ColumnNotRead(string heading, string? near);

    Said HeadingTwice(string heading, string first);

    Said NotAChoice(string text, string column, string? near, IReadOnlyCollection<string> known);

    /// <param name="text">What stands there.</param>
    /// <param name="near">The dates that may be meant; several where it can be read in several ways.</param>
    Said NotADate(string text, IReadOnlyList<string> near);

    /// <param name="text">A word that says that it goes on.</param>
    /// <param name="help">The help of a column of last days; <see langword="null"/>: of another.</param>
    Said NotYetOver(string text, string? help);

    Said NotADay(string text);

    Said NotHours(string text, string? near);

    Said NotYesOrNo(string text);

    Said NotANumber(string text, int least, int most);

    Said NotMoney(string text);

    Said Fault(string text);

    Said NobodyCalled(string id, string? near, string sheet);

    /// <summary>An id that differs from another on the same sheet only in capitals or blanks.</summary>
    Said AlmostTwice(string id, string other, string first);

    /// <summary>The same, of an id by which a row is somebody's; or of a name in its place.</summary>
    Said AlmostCalled(string id, string meant, bool isName);

    Said NoApplicant(string id, string? near, string sheet);

    Said WhoseRow(string heading);

    Said WhichEntry(string heading, string sheet);

    Said NoSuchEntry(string text, string sheet, string? near);

    /// <param name="text">A name.</param>
    /// <param name="sheet">The sheet on which several are called so; <see langword="null"/>: on several.</param>
    Said SeveralEntries(string text, string? sheet);

    Said NoneBesideOthers(string none);

    Said NoneOfWhom(string none, string heading);

    Said NotAFinding(string text, string attribute);

    Said ReadAsYear(string text);

    Said UnknownCode(string text, string near);

    /// <summary>A word of a column that no rule reads.</summary>
    string NobodyReads(string text, string column);

    Said SeveralCalled(string name, string sheet);

    Said PersonTwice(string id, string first);

    Said NoPeople(string sheet);

    Said MoreNotTold(int count);

    Said Encoding(string encoding);

    /// <summary>What to do about too many hours of a day, and of a week.</summary>
    string TooManyHours { get; }

    string TooManyHoursAWeek { get; }

    /// <summary>What may be meant by a word that nobody knows, else what may be written.</summary>
    string Meant(string? near, IReadOnlyCollection<string> known);

    /// <summary>A problem that the candidate reader found, by its code; <see langword="null"/>: in its own words.</summary>
    Said? OfReader(string code, string column, Diagnostic diagnostic);
}
