using NodaTime;

namespace Endorsement.Rules.Words;

/// <summary>The parts of a report, each with its heading.</summary>
internal enum ReportPart
{
    ToDo,
    Overview,
    Drawings,
    Years,
    Record,
    Sources,
}

/// <summary>The headings of columns of data.</summary>
internal enum ReportColumnName
{
    Day,
    Days,
    From,
    To,
    Hours,
    Provider,
    Counts,
    Work,
    DaysCounted,
    DaysCut,
    Training,
    Topics,
    Asked,
    Counted,
    What,
    Place,
    Rater,
    Rating,
    Outcome,
    Missing,
}

/// <summary>The marks of drawings, as their legend explains them.</summary>
internal enum ReportMark
{
    Counts,
    CountsNot,
    Planned,
    Window,
    LeastSpan,
    DropsOut,
    Asked,
    CutOff,
    AsOf,
    Fills,
    Competes,
    PlanDate,
}

/// <summary>What one language says in the frame of a report: headings, questions that its head answers, and what data are called.</summary>
internal interface IReportWords
{
    /// <summary>What a window is called: the category, and whose report it is.</summary>
    string Document(string heading, string candidate);

    /// <summary>The link that leads past the head.</summary>
    string Skip { get; }

    /// <summary>Above the heading: whose report it is, and as of which day.</summary>
    string Kicker(string candidate, LocalDate asOf);

    /// <summary>The category and the pathway.</summary>
    string Heading(string category, Pathway pathway);

    /// <summary>How many of the requirements are met, in one sentence.</summary>
    string Lead(int asked, int met);

    string Part(ReportPart part);

    /// <summary>The question whether it may be.</summary>
    string MayLabel(Pathway pathway);

    /// <summary>Its answer in a few words.</summary>
    string May(Outcome outcome);

    /// <summary>The answer in one sentence: what is missing, where that can be said in a line.</summary>
    /// <param name="missing">What is missing, as the record says it; empty where nothing is.</param>
    /// <param name="outcome">The outcome.</param>
    string Answer(string missing, Outcome outcome);

    string MissingLabel { get; }

    /// <summary>How many requirements are not met or open; of none, that nothing is missing.</summary>
    string Missing(int notMet, int open);

    /// <summary>That there are more than are named.</summary>
    string AndMore(int count);

    string WhenLabel { get; }

    /// <summary>The day in a few words.</summary>
    string When(CandidatePlan plan);

    /// <summary>The same in a sentence.</summary>
    string WhenMore(CandidatePlan plan);

    /// <summary>Of a step: by when, or when time brings it; <see langword="null"/>: no day is known.</summary>
    string? StepWhen(Remedy remedy, CandidatePlan plan);

    /// <summary>Nothing is to be done.</summary>
    string NothingToDo { get; }

    /// <summary>That a requirement is advice, behind its title.</summary>
    string Advice(string title);

    string Column(ReportColumnName column);

    /// <summary>How many rows of data are left out.</summary>
    string MoreRows(int count);

    /// <summary>What the record is offered under.</summary>
    string RecordTitle { get; }

    /// <summary>Of a source: when it was published, and for how many requirements it is cited.</summary>
    string Source(string? published, int requirements);

    /// <summary>Below everything: which rules decided, by which version of the library.</summary>
    string Foot(string rules, string version, string? engine);

    /// <summary>A day.</summary>
    string Day(LocalDate day);

    /// <summary>A day, a month or a year, as exactly as it is known.</summary>
    string Day(DocumentedDate date);

    /// <summary>An amount of hours without its noun.</summary>
    string Hours(ClockHours hours);

    /// <summary>A number.</summary>
    string Number(long number);
}
