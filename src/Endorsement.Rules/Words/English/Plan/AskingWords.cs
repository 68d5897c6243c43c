namespace Endorsement.Rules.Words.English;

/// <summary>What the file does not say and the candidate can tell, and what others decide: never with advice to declare it (S54).</summary>
/// <param name="english">The language.</param>
internal sealed class AskingWords(EnglishLanguage english)
{
    public string Of(SuppliedFact fact, RemedyFacts facts)
    {
        if (facts.IsRaised(fact))
        {
            var more = RecordPlanWords.Families(facts.Leaf("experience"));
            return $"{CodeWords.Capital(more.Length > 0 ? more : "more families")}. Once you have served them, send us the new number.";
        }

        var open = OpenFact.Of(fact.Entry.Length == 0 ? OpenFact.Candidate : fact.Entry, Attribute(fact, facts), fact.By);
        var asked = Of(open, facts.Finding?.Kind ?? "");
        return fact.By == SettledBy.Candidate ? $"{asked}{IfSo(fact, facts)}" : asked;
    }

    /// <summary>One open fact, to whoever settles it.</summary>
    public string Of(OpenFact open, string kind) =>
        open switch
        {
            OpenFact.ReviewedFact => "A reviewer decides whether it may stand.",
            OpenFact.Ruling => "The association says what is asked here.",
            OpenFact.BeyondLimit => "A reviewer looks at it, since there is more in your file than can be decided by itself.",
            OpenFact.PortfolioReview => "A reviewer decides on your portfolio.",
            OpenFact.NotInFile { By: SettledBy.Reviewer } => $"A reviewer judges {english.Members.OfCandidate(open.Attribute)}.",
            OpenFact.DayOfApplication or OpenFact.NotInFile => IsSection(open.Attribute)
                ? $"Please send us {MemberWords.Section(open.Attribute)}."
                : $"Please tell us {SpokenWords.You(english.Members.OfCandidate(open.Attribute))}.",
            OpenFact.SessionBySession => $"Please list each session with its day and hours: {Entry(open, kind)}.",
            OpenFact.SameAgain => $"Please tell us whether this is the same as another entry: {Entry(open, kind)}.",
            OpenFact.AfterDegree => $"Please tell us whether this lies after your degree: {Entry(open, kind)}.",
            OpenFact.DuringWork => $"Please tell us whether this lies during work that counts: {Entry(open, kind)}.",
            OpenFact.Judgement => $"A reviewer judges {MemberWords.OfEntry(Member(open.Attribute))}: {Entry(open, kind)}.",
            OpenFact.Member => $"Please tell us {MemberWords.OfEntry(Member(open.Attribute))}: {Entry(open, kind)}.",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>What would settle it, where that can be said shortly.</summary>
    private static string IfSo(SuppliedFact fact, RemedyFacts facts)
    {
        if (fact.Member == "families")
        {
            var asked = facts
                .Leaf("experience")
                ?.Required.Where(figure => Figures.AgesOf(figure.Name) is not null)
                .Select(figure => figure.Value)
                .OfType<FigureValue.Count>()
                .ToArray();
            return asked is [var only] ? $" {CodeWords.Capital(FigureWords.Number(only.Number))} or more are enough." : "";
        }

        return fact.Json switch
        {
            "true" => " If so, this is met.",
            "false" => " If not, this is met.",
            _ => "",
        };
    }

    private string Entry(OpenFact open, string kind) => english.Entries.Of(open.Entry, FileEntries.Of(kind, Member(open.Attribute)));

    private static string Attribute(SuppliedFact fact, RemedyFacts facts) =>
        fact.Member == "circumstances"
        && facts.Finding is { } finding
        && finding.Open.FirstOrDefault(open => open.Attribute.StartsWith("circumstances/", StringComparison.Ordinal)) is { } open
            ? open.Attribute
        : fact.Member == "application" ? "application/submitted"
        : fact.Member;

    /// <summary>Of a member of another entry: the member alone.</summary>
    private static string Member(string attribute) => attribute[(attribute.LastIndexOf('/') + 1)..];

    private static bool IsSection(string attribute) =>
        attribute
            is "agreements"
                or "education"
                or "endorsements"
                or "examinations"
                or "memberships"
                or "people"
                or "references"
                or "reflectiveSupervision"
                or "reviews"
                or "training"
                or "work";
}
