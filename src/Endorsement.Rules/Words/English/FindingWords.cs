namespace Endorsement.Rules.Words.English;

/// <summary>What is said of any finding: its outcome, the entries that do not count or count in part, and what is open.</summary>
/// <param name="english">The language.</param>
internal sealed class FindingWords(EnglishLanguage english) : IFindingWords
{
    private readonly FallsShortWords _short = new(english);

    public static string Name(Outcome outcome) =>
        outcome switch
        {
            Rules.Outcome.Met => "met",
            Rules.Outcome.NotMet => "not met",
            Rules.Outcome.Unknown => "unknown",
            Rules.Outcome.NeedsReview => "needs review",
            Rules.Outcome.NotApplicable => "not applicable",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Outcome(Outcome outcome) => Name(outcome);

    public string SetAside(SetAsideReason reason) => SetAsideWords.Of(reason);

    /// <summary>The reason, with what is missing, or with what an entry of a later day would bring.</summary>
    public string SetAside(SetAside aside, Finding finding) =>
        aside switch
        {
            { Attribute: "sessions" } when IsIncomplete(aside) => $"{SetAside(aside.Reason)}: it is not given session by session",
            { Attribute: { } attribute } when IsIncomplete(aside) && attribute.Split('/') is [var whose, var member] =>
                $"{SetAside(aside.Reason)}: the file does not clearly say {Member(whose, member)}",
            { Attribute: { } attribute } when IsIncomplete(aside) =>
                $"{SetAside(aside.Reason)}: the file does not clearly say {MemberWords.OfEntry(attribute)}",
            { On: { } on, Brings: { } brings } => $"{SetAside(aside.Reason)}: {DateWords.Day(on)}, would bring {Amount(brings)}",
            { On: { } on } => $"{SetAside(aside.Reason)}: {DateWords.Day(on)}",
            _ => _short.Of(FallsShort.Of(aside, finding, english.Names)) ?? SetAside(aside.Reason),
        };

    /// <summary>A member of another entry than the one that is asked, or of the candidate.</summary>
    private string Member(string whose, string member) =>
        whose == OpenFact.Candidate
            ? english.Members.OfCandidate(member)
            : $"of {english.Entries.Of(whose, FileEntries.Of("", member))} {MemberWords.OfEntry(member)}";

    private static bool IsIncomplete(SetAside aside) => aside.Reason == SetAsideReason.Incomplete;

    /// <summary>An entry of which a part counts: "tr-4: 2 hours of it count, 1 hour does not".</summary>
    public string Partly(CountedInPart part, string kind)
    {
        var (counted, cut) = part.Unit switch
        {
            PartUnit.Minutes => (Clock(part.Counted), Clock(part.Cut)),
            PartUnit.Days => (FigureWords.Count(part.Counted, "day"), FigureWords.Count(part.Cut, "day")),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var one = part.Unit == PartUnit.Minutes ? 60 : 1;
        var leave =
            part.OnLeave == 0 ? ""
            : part.OnLeave == part.Cut ? " (on leave)"
            : $" ({part.OnLeave} of them on leave)";
        return $"{english.Entries.Of(part.Id, FileEntries.Of(kind))}: {counted} of it {(part.Counted == one ? "counts" : "count")}, {cut} {(part.Cut == one ? "does" : "do")} not{leave}";

        static string Clock(long minutes) => Amount(new Figure(Figures.Hours, new FigureValue.Hours(new ClockHours(minutes))));
    }

    public string Accepted(AcceptedCredential credential) => DocumentWords.Of(credential);

    public string Share(int percent) => FigureWords.Share(percent);

    public string NotOwed(FigureValue.NotOwed money) => DocumentWords.Of(money);

    public string Judged(Judgement judgement) => english.Judgements.Of(judgement);

    public string Open(OpenFact open, string kind) =>
        open switch
        {
            OpenFact.ReviewedFact => "a reviewer decides whether it may stand",
            OpenFact.Ruling => "the association says what is asked here",
            OpenFact.BeyondLimit => $"a reviewer looks: there is more {MemberWords.Much(open.Entry)} than can be decided in bounded time",
            OpenFact.PortfolioReview => "a reviewer's decision on the portfolio",
            OpenFact.DayOfApplication => $"the file does not say {english.Members.OfCandidate(open.Attribute)}",
            OpenFact.NotInFile => $"the file does not say {english.Members.OfCandidate(open.Attribute)}",
            OpenFact.SessionBySession =>
                $"{english.Entries.Of(open.Entry, FileEntries.Of(kind, open.Attribute))}: give this entry session by session",
            OpenFact.SameAgain =>
                $"{english.Entries.Of(open.Entry, FileEntries.Of(kind, open.Attribute))}: whether it is the same entry again",
            OpenFact.AfterDegree =>
                $"{english.Entries.Of(open.Entry, FileEntries.Of(kind, open.Attribute))}: whether it lies after the degree",
            OpenFact.DuringWork =>
                $"{english.Entries.Of(open.Entry, FileEntries.Of(kind, open.Attribute))}: whether it lies during work that counts",
            OpenFact.Judgement =>
                $"{english.Entries.Of(open.Entry, FileEntries.Of(kind, open.Attribute))}: a reviewer judges {MemberWords.OfEntry(open.Attribute)}",
            OpenFact.Member =>
                $"{english.Entries.Of(open.Entry, FileEntries.Of(kind, open.Attribute))}: the file does not clearly say {MemberWords.OfEntry(open.Attribute)}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Amount(Figure figure) =>
        figure.Value switch
        {
            FigureValue.Hours hours => HourWords.Hours(FigureWords.Of(hours)),
            FigureValue.Count count when figure.Is(Figures.Days) => FigureWords.Count(count.Number, "day"),
            var value => FigureWords.Of(value),
        };
}
