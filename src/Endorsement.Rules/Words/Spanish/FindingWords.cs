namespace Endorsement.Rules.Words.Spanish;

/// <summary>What is said of any finding: its outcome, the entries that do not count or count in part, and what is open.</summary>
/// <param name="spanish">The language.</param>
internal sealed class FindingWords(SpanishLanguage spanish) : IFindingWords
{
    private readonly FallsShortWords _short = new(spanish);

    public static string Name(Outcome outcome) =>
        outcome switch
        {
            Rules.Outcome.Met => "se cumple",
            Rules.Outcome.NotMet => "no se cumple",
            Rules.Outcome.Unknown => "no se sabe",
            Rules.Outcome.NeedsReview => "requiere revisión",
            Rules.Outcome.NotApplicable => "no corresponde",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Outcome(Outcome outcome) => Name(outcome);

    public string SetAside(SetAsideReason reason) => SetAsideWords.Of(reason);

    /// <summary>The reason, with what is missing, or with what an entry of a later day would bring.</summary>
    public string SetAside(SetAside aside, Finding finding) =>
        aside switch
        {
            { Attribute: "sessions" } when IsIncomplete(aside) => $"{SetAside(aside.Reason)}: no consta sesión por sesión",
            { Attribute: { } attribute } when IsIncomplete(aside) && attribute.Split('/') is [var whose, var member] =>
                $"{SetAside(aside.Reason)}: el expediente no dice con claridad {Member(whose, member)}",
            { Attribute: { } attribute } when IsIncomplete(aside) =>
                $"{SetAside(aside.Reason)}: el expediente no dice con claridad {MemberWords.OfEntry(attribute)}",
            { On: { } on, Brings: { } brings } => $"{SetAside(aside.Reason)}: {DateWords.Day(on)}, aportaría {Amount(brings)}",
            { On: { } on } => $"{SetAside(aside.Reason)}: {DateWords.Day(on)}",
            _ => _short.Of(FallsShort.Of(aside, finding, spanish.Names)) ?? SetAside(aside.Reason),
        };

    /// <summary>A member of another entry than the one that is asked, or of the candidate.</summary>
    private string Member(string whose, string member) =>
        whose == OpenFact.Candidate
            ? spanish.Members.OfCandidate(member)
            : $"de {spanish.Entries.Of(whose, FileEntries.Of("", member))} {MemberWords.OfEntry(member)}";

    private static bool IsIncomplete(SetAside aside) => aside.Reason == SetAsideReason.Incomplete;

    /// <summary>An entry of which a part counts: "tr-4: cuentan 2 horas, 1 hora no".</summary>
    public string Partly(CountedInPart part, string kind)
    {
        var (counted, cut) = part.Unit switch
        {
            PartUnit.Minutes => (Clock(part.Counted), Clock(part.Cut)),
            PartUnit.Days => (FigureWords.Count(part.Counted, "día"), FigureWords.Count(part.Cut, "día")),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var one = part.Unit == PartUnit.Minutes ? 60 : 1;
        var leave =
            part.OnLeave == 0 ? ""
            : part.OnLeave == part.Cut ? " (con licencia)"
            : $" ({part.OnLeave} de ellos con licencia)";
        return $"{spanish.Entries.Of(part.Id, FileEntries.Of(kind))}: {(part.Counted == one ? "cuenta" : "cuentan")} {counted}, {cut} no{leave}";

        static string Clock(long minutes) => Amount(new Figure(Figures.Hours, new FigureValue.Hours(new ClockHours(minutes))));
    }

    public string Accepted(AcceptedCredential credential) => DocumentWords.Of(credential);

    public string Share(int percent) => DocumentWords.Share(percent);

    public string NotOwed(FigureValue.NotOwed money) => DocumentWords.Of(money);

    public string Judged(Judgement judgement) => spanish.Judgements.Of(judgement);

    public string Open(OpenFact open, string kind) =>
        open switch
        {
            OpenFact.ReviewedFact => "una persona revisora decide si puede aceptarse",
            OpenFact.Ruling => "la asociación dice qué se pide aquí",
            OpenFact.BeyondLimit =>
                $"una persona revisora lo mira: hay más {MemberWords.Much(open.Entry)} de lo que puede decidirse en un tiempo limitado",
            OpenFact.PortfolioReview => "la decisión de una persona revisora sobre el portafolio",
            OpenFact.DayOfApplication => $"el expediente no dice {spanish.Members.OfCandidate(open.Attribute)}",
            OpenFact.NotInFile => $"el expediente no dice {spanish.Members.OfCandidate(open.Attribute)}",
            OpenFact.SessionBySession =>
                $"{spanish.Entries.Of(open.Entry, FileEntries.Of(kind, open.Attribute))}: esta entrada debe constar sesión por sesión",
            OpenFact.SameAgain =>
                $"{spanish.Entries.Of(open.Entry, FileEntries.Of(kind, open.Attribute))}: si es la misma entrada otra vez",
            OpenFact.AfterDegree => $"{spanish.Entries.Of(open.Entry, FileEntries.Of(kind, open.Attribute))}: si es posterior al título",
            OpenFact.DuringWork =>
                $"{spanish.Entries.Of(open.Entry, FileEntries.Of(kind, open.Attribute))}: si cae en un trabajo que cuente",
            OpenFact.Judgement =>
                $"{spanish.Entries.Of(open.Entry, FileEntries.Of(kind, open.Attribute))}: una persona revisora valora {MemberWords.OfEntry(open.Attribute)}",
            OpenFact.Member =>
                $"{spanish.Entries.Of(open.Entry, FileEntries.Of(kind, open.Attribute))}: el expediente no dice con claridad {MemberWords.OfEntry(open.Attribute)}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Amount(Figure figure) =>
        figure.Value switch
        {
            FigureValue.Hours hours => HourWords.Hours(FigureWords.Of(hours)),
            FigureValue.Count count when figure.Is(Figures.Days) => FigureWords.Count(count.Number, "día"),
            var value => FigureWords.Of(value),
        };
}
