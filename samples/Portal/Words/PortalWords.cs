using Endorsement.Rules;

namespace Portal.Words;

/// <summary>What the pages say, in one language.</summary>
public abstract class PortalWords
{
    private static readonly PortalWords[] All = [new EnglishPortalWords(), new SpanishPortalWords()];

    /// <summary>The words of a language; English where there are none.</summary>
    public static PortalWords Of(Language language) => Array.Find(All, words => words.Language.Code == language.Code) ?? All[0];

    public abstract Language Language { get; }
    public abstract string Site { get; }
    public abstract string Skip { get; }
    public abstract string Languages { get; }
    public abstract string Footer { get; }
    public abstract string Welcome { get; }
    public abstract string WelcomeMore { get; }
    public abstract string WhichAssociation { get; }
    public abstract string NothingKept { get; }
    public abstract string NothingKeptMore { get; }
    public abstract string BackToAssociations { get; }
    public abstract string Category { get; }
    public abstract string PathwayLabel { get; }
    public abstract string AsOf { get; }
    public abstract string AsOfHelp { get; }
    public abstract string FillForm { get; }
    public abstract string FillFormMore { get; }
    public abstract string OpenForm { get; }
    public abstract string SendFile { get; }
    public abstract string SendFileMore { get; }
    public abstract string File { get; }
    public abstract string FileHelp { get; }
    public abstract string ShowReport { get; }
    public abstract string FormLead(string version);
    public abstract string Applicant { get; }
    public abstract string None { get; }
    public abstract string NoneHelp { get; }
    public abstract string AddRow(string table);
    public abstract string RemoveRow(string row);
    public abstract string Row(string table, int number);
    public abstract string Chosen(int count);
    public abstract string Choose { get; }
    public abstract string Yes { get; }
    public abstract string No { get; }
    public abstract string NotKnown { get; }
    public abstract string ExampleDate { get; }
    public abstract string ExampleHours { get; }
    public abstract string Mistakes(int count);
    public abstract string MistakesMore { get; }
    public abstract string ChangeAnswers { get; }
    public abstract string DownloadLetter { get; }
    public abstract string DownloadLetterText { get; }
    public abstract string DownloadReport { get; }
    public abstract string DownloadAnswers { get; }
    public abstract string DownloadWorkbook { get; }
    public abstract string DownloadAnswersMore { get; }
    public abstract string WhatIf { get; }
    public abstract string WhatIfLead { get; }
    public abstract string WhatIfTraining { get; }
    public abstract string WhatIfRsc { get; }
    public abstract string WhatIfWork { get; }
    public abstract string WhatIfUntil { get; }
    public abstract string WhatIfAssumed { get; }
    public abstract string WhatIfAsk { get; }
    public abstract string WhatIfEnd { get; }
    public abstract string WhatIfNotice { get; }
    public abstract string SupposedTraining(string hours, string from, string until);
    public abstract string SupposedRsc(string hours, string from, string until);
    public abstract string SupposedWork(string hours, string from, string until);
    public abstract string UntilMistake { get; }
    public abstract string HoursMistake { get; }
    public abstract string NothingSupposed { get; }
    public abstract string EmptyWorkbook { get; }
    public abstract string Workbook { get; }
    public abstract string SeveralPeople { get; }
    public abstract string FileNotRead { get; }
    public abstract string MendWorkbook { get; }
    public abstract string DownloadMarked { get; }
    public abstract string SendAgain { get; }
    public abstract string ReadAsTheyStand { get; }

    /// <summary>A cell of a workbook: "Training, cell B5".</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="cell">The cell, or the row where no cell is meant.</param>
    /// <param name="row">The row; 0 where the whole sheet is meant.</param>
    public abstract string Cell(string sheet, string cell, int row);

    /// <summary>Somebody's own words.</summary>
    public abstract string Quoted(string words);
    public abstract string NoFile { get; }
    public abstract string WrongFile { get; }
    public abstract string FileTooLarge { get; }
    public abstract string NoAnswer { get; }
    public abstract string Problem { get; }
    public abstract string ProblemMore { get; }
    public abstract string NotFound { get; }
    public abstract string NotFoundMore { get; }
    public abstract string FormExpired { get; }
    public abstract string Start { get; }

    /// <summary>What belongs into a section, where a form says it otherwise than a workbook; <see langword="null"/>: it does not.</summary>
    public abstract string? SectionHelp(string path);

    /// <summary>What belongs into a field that names somebody.</summary>
    public abstract string PersonHelp { get; }

    /// <summary>How a category is applied for.</summary>
    public abstract string Of(Pathway pathway);

    /// <summary>What is wrong with a field, to whoever filled it in.</summary>
    /// <param name="code">The code of the diagnostic.</param>
    /// <param name="kind">What the field holds; <see langword="null"/>: it is none of the form.</param>
    /// <param name="most">The most that a number may be.</param>
    public abstract string Mistake(string code, CandidateValueKind? kind, int most);

    /// <summary>Where a mistake is: "Training 3, Hours".</summary>
    public static string Place(params IEnumerable<string?> parts) => string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
}
