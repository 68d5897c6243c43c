using System.Globalization;
using Endorsement.Rules;

namespace Portal.Words;

/// <inheritdoc/>
internal sealed class EnglishPortalWords : PortalWords
{
    public override Language Language => Language.English;
    public override string Site => "Endorsement check";
    public override string Skip => "Skip to the content";
    public override string Languages => "Language";
    public override string Footer =>
        "What this page says rests on what was entered. The association decides. Independent of the associations; names are theirs.";
    public override string Welcome => "Where does my application stand?";
    public override string WelcomeMore =>
        "Enter what you have done so far, or send a file. You see which requirements are met, what is missing, and what to do by when.";
    public override string WhichAssociation => "Which association do you apply to?";
    public override string NothingKept => "Nothing is kept";
    public override string NothingKeptMore =>
        "What you enter is used to answer you and then forgotten: it is in no database, no file and no log. To go on another day, save your answers at the end.";
    public override string BackToAssociations => "Other associations";
    public override string Category => "Category";
    public override string PathwayLabel => "I apply for";
    public override string AsOf => "As of";
    public override string AsOfHelp => "The day for which it is looked at; mostly today.";
    public override string FillForm => "Fill in a form";
    public override string FillFormMore => "It asks what this category asks, and nothing else. Leave blank what you do not know.";
    public override string OpenForm => "Open the form";
    public override string SendFile => "Send a file";
    public override string SendFileMore => "A file that you saved here, or one from your association.";
    public override string File => "File";
    public override string FileHelp => "A workbook (.xlsx), or a JSON file (.json), of at most 8 MB.";
    public override string ShowReport => "Show the report";

    public override string FormLead(string version) =>
        $"Leave blank what you do not know: it is then counted as not known, and you see what it would decide. The rules are those of version {version}.";

    public override string Applicant => "About you";
    public override string None => "There are none";
    public override string NoneHelp => "Without this tick and without rows it counts as not known.";

    public override string AddRow(string table) => $"Add to “{table}”";

    public override string RemoveRow(string row) => $"Remove {row}";

    public override string Row(string table, int number) => string.Create(CultureInfo.InvariantCulture, $"{table} {number}");

    public override string Chosen(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} chosen");

    public override string Choose => "—";
    public override string Yes => "Yes";
    public override string No => "No";
    public override string NotKnown => "Not known";
    public override string ExampleDate => "For example 2018-05-31; 2018-05 or 2018 where you know no more.";
    public override string ExampleHours => "For example 1.5 or 1:30.";

    public override string Mistakes(int count) =>
        count == 1
            ? "One answer needs to be looked at"
            : string.Create(CultureInfo.InvariantCulture, $"{count} answers need to be looked at");

    public override string MistakesMore => "Nothing is lost. Follow a line to its field.";
    public override string ChangeAnswers => "Change the answers";
    public override string DownloadLetter => "Download the letter";
    public override string DownloadLetterText => "The letter as text";
    public override string DownloadReport => "Download the report";
    public override string DownloadAnswers => "Save the answers";
    public override string DownloadWorkbook => "Save them as a workbook";
    public override string DownloadAnswersMore => "Keep this file to go on another day: nothing is kept here.";
    public override string WhatIf => "What if …";
    public override string WhatIfLead => "See where you would stand with more hours by a certain day. Your answers stay as they are.";
    public override string WhatIfTraining => "Hours of training";
    public override string WhatIfRsc => "Hours of reflective supervision (RS/C)";
    public override string WhatIfWork => "Hours of work a week";
    public override string WhatIfUntil => "Until";
    public override string WhatIfAssumed =>
        "Supposed: training that is attended; RS/C of the kind and from the provider of your last session that counts; work like your last job that counts.";
    public override string WhatIfAsk => "Show what would be";
    public override string WhatIfEnd => "Back to how it is";
    public override string WhatIfNotice => "This is a what-if: it shows what would be, not what is.";

    public override string SupposedTraining(string hours, string from, string until) => $"{hours} hours of training from {from} to {until}";

    public override string SupposedRsc(string hours, string from, string until) => $"{hours} hours of RS/C from {from} to {until}";

    public override string SupposedWork(string hours, string from, string until) => $"{hours} hours of work a week from {from} to {until}";

    public override string UntilMistake => "Write a day after the day that you asked about, like 2030-06-01.";
    public override string HoursMistake => "Write hours above 0, like 12 or 1.5, and at most 10,000; of work at most 100 a week.";
    public override string NothingSupposed => "Write hours into at least one of the fields.";
    public override string EmptyWorkbook => "Get an empty workbook for this category";
    public override string Workbook => "Your workbook";
    public override string SeveralPeople => "The workbook holds several people. Send one person at a time.";
    public override string FileNotRead => "The workbook could not be read.";
    public override string MendWorkbook => "Mend them in your workbook, then send it again.";
    public override string DownloadMarked => "Download the workbook with these cells marked";
    public override string SendAgain => "Send the workbook again";
    public override string ReadAsTheyStand => "They were read as they stand in your workbook.";

    public override string Cell(string sheet, string cell, int row) =>
        row == 0 ? sheet
        : char.IsAsciiDigit(cell[0]) ? $"{sheet}, row {cell}"
        : $"{sheet}, cell {cell}";

    public override string Quoted(string words) => $"“{words}”";

    public override string NoFile => "Choose a file first.";
    public override string WrongFile =>
        "This file is neither a workbook (.xlsx) nor answers that were saved here (.json). Nothing was read of it; choose another one.";
    public override string FileTooLarge => "The file is larger than 8 MB.";
    public override string NoAnswer => "This cannot be answered";
    public override string Problem => "Something went wrong";
    public override string ProblemMore => "It was not you. Please go back and try again; what you typed is still in your browser.";
    public override string NotFound => "This page does not exist";
    public override string NotFoundMore => "Perhaps the rules have changed since you opened it.";
    public override string FormExpired =>
        "The form was open for too long, or the server has started anew. Go back in your browser, reload the page and send it again.";
    public override string Start => "To the start";

    public override string PersonHelp => "The name of somebody who is listed under “People”.";

    public override string? SectionHelp(string path) =>
        path switch
        {
            "people" => "Everybody who is named elsewhere: supervisors, providers of RS/C, raters.",
            "work/leave" => "Days of this job that do not count, such as parental leave.",
            "people/endorsements" => "What this person is endorsed as.",
            "people/vetted" => "By which association, and when, this person was vetted as a provider.",
            _ => null,
        };

    public override string Of(Pathway pathway) =>
        pathway switch
        {
            Pathway.Initial => "a first endorsement",
            Pathway.Renewal => "the renewal of one",
            Pathway.Emerging => "an emerging endorsement",
            Pathway.Reinstatement => "the reinstatement of one",
            _ => throw new InvalidOperationException("There is no such pathway."),
        };

    public override string Mistake(string code, CandidateValueKind? kind, int most) =>
        (code, kind) switch
        {
            ("ER1102", _) => "This is needed.",
            ("ER1109", _) => "This is used twice; each needs one of its own.",
            ("ER1110", _) => "Nobody of this name is listed under “People”. Add the person there.",
            ("ER1111", _) => "The dates are not in order: check both.",
            ("ER1112", _) => "Take the blanks at the ends away.",
            ("ER1108", _) => "Only one of the two can be given.",
            (_, CandidateValueKind.Date) => "This is not a date. Write it like 2018-05-31; 2018-05 or 2018 where you know no more.",
            (_, CandidateValueKind.Day) => "This is not a day. Write it like 2018-05-31.",
            (_, CandidateValueKind.Hours) => string.Create(
                CultureInfo.InvariantCulture,
                $"Write the hours like 1.5 or 1:30: more than 0, and at most {most:N0}."
            ),
            (_, CandidateValueKind.Whole) => string.Create(CultureInfo.InvariantCulture, $"Write a whole number of at most {most:N0}."),
            (_, CandidateValueKind.Money) => "Write an amount such as 25 or 25.50.",
            (_, CandidateValueKind.ClosedCode) => "Choose one of the answers.",
            (_, CandidateValueKind.Flag or CandidateValueKind.OnlyYes) => "Choose yes or no.",
            ("ER1101", _) => "The file has something here that nobody knows.",
            ("ER1001" or "ER1002", _) => "The file is not JSON, or it is damaged.",
            ("ER1003" or "ER1004" or "ER1005", _) => "The file is larger than is read here.",
            ("ER1006", _) => "This is in the file twice.",
            ("ER1009", _) => "There are more mistakes than are shown.",
            _ => "This cannot be so.",
        };
}
