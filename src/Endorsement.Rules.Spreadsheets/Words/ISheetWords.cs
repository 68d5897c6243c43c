namespace Endorsement.Rules.Spreadsheets.Words;

/// <summary>What workbooks say in one language: names of sheets, words for values, and problems.</summary>
internal interface ISheetWords
{
    /// <summary>The sheet that tells how to fill the others.</summary>
    string StartHere { get; }

    /// <summary>The sheet with the lists behind the drop-downs.</summary>
    string Choices { get; }

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

    /// <summary>An example of what may stand in a column: "e.g. BSW".</summary>
    string Example(string value);

    /// <summary>The value of an example, by column; <see langword="null"/>: one of its kind will do.</summary>
    string? ExampleOf(string column);

    /// <summary>What stands behind the help of a column that holds a list.</summary>
    string SeveralHint { get; }

    /// <summary>What stands behind the heading of a column that every row needs, in its help.</summary>
    string NeededHint { get; }

    /// <summary>The title of the first sheet, and the lines below it; the names of the sheets follow.</summary>
    string StartTitle(string? association, string? category, string? pathway);

    /// <summary>How to fill the workbook, one step a line.</summary>
    IReadOnlyList<string> Steps(bool isRegistry);

    /// <summary>"Step 1".</summary>
    string Step(int number);

    string SheetsTitle { get; }

    // Problems, in the order of their codes.

    Said NotAWorkbook(string why);

    Said TooLarge(string what, string most);

    Said SheetNotRead(string sheet, string? near, IEnumerable<string> known);

    Said NoHeadings(string sheet, string example);

    Said ColumnNotRead(string heading, string? near);

    Said HeadingTwice(string heading, string first);

    Said NotAChoice(string text, string column, string? near, IReadOnlyCollection<string> known);

    Said NotADate(string text, string? near);

    Said NotADay(string text);

    Said NotHours(string text, string? near);

    Said NotYesOrNo(string text);

    Said OnlyYes(string text);

    Said NotANumber(string text, int least, int most);

    Said NotMoney(string text);

    Said Fault(string text);

    Said NobodyCalled(string id, string? near, string sheet);

    Said WhoseRow(string heading);

    Said NoSuchEntry(string text, string sheet, string? near);

    Said NoneBesideOthers(string none);

    Said NotAFinding(string text, string attribute);

    Said ReadAsYear(string text);

    Said UnknownCode(string text, string near);

    Said SeveralCalled(string name, string sheet);

    Said PersonTwice(string id, string first);

    Said NoPeople(string sheet);

    Said MoreNotTold(int count);

    Said Encoding(string encoding);

    /// <summary>A problem that the candidate reader found, by its code; <see langword="null"/>: in its own words.</summary>
    Said? OfReader(string code, string column, Diagnostic diagnostic);
}
