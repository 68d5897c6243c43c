namespace Endorsement.Rules.Words.Spanish;

/// <summary>What the file does not say and the candidate can tell, and what others decide: never with advice to declare it (S54).</summary>
/// <param name="spanish">The language.</param>
internal sealed class AskingWords(SpanishLanguage spanish)
{
    public string Of(SuppliedFact fact, RemedyFacts facts)
    {
        if (facts.IsRaised(fact))
        {
            var more = RecordPlanWords.Families(facts.Leaf("experience"));
            return $"{CodeWords.Capital(more.Length > 0 ? more : "más familias")}. Cuando las haya atendido, envíenos el número nuevo.";
        }

        var open = OpenFact.Of(fact.Entry.Length == 0 ? OpenFact.Candidate : fact.Entry, Attribute(fact, facts), fact.By);
        var asked = Of(open, facts.Finding?.Kind ?? "");
        return fact.By == SettledBy.Candidate ? $"{asked}{IfSo(fact, facts)}" : asked;
    }

    /// <summary>One open fact, to whoever settles it.</summary>
    public string Of(OpenFact open, string kind) =>
        open switch
        {
            OpenFact.ReviewedFact => "Una persona revisora decide si puede aceptarse.",
            OpenFact.Ruling => "La asociación dice qué se pide aquí.",
            OpenFact.BeyondLimit =>
                "Lo mira una persona revisora, porque en su expediente hay más de lo que puede decidirse automáticamente.",
            OpenFact.PortfolioReview => "Una persona revisora decide sobre su portafolio.",
            OpenFact.NotInFile { By: SettledBy.Reviewer } =>
                $"Una persona revisora valora {SpokenWords.You(spanish.Members.OfCandidate(open.Attribute))}.",
            OpenFact.DayOfApplication or OpenFact.NotInFile => IsSection(open.Attribute)
                ? $"Envíenos, por favor, {MemberWords.Section(open.Attribute)}."
                : $"Indíquenos, por favor, {SpokenWords.You(spanish.Members.OfCandidate(open.Attribute))}.",
            OpenFact.SessionBySession => $"Anote, por favor, cada sesión con su día y sus horas: {Entry(open, kind)}.",
            OpenFact.SameAgain => $"Indíquenos, por favor, si esto es lo mismo que otra entrada: {Entry(open, kind)}.",
            OpenFact.AfterDegree => $"Indíquenos, por favor, si esto es posterior a su título: {Entry(open, kind)}.",
            OpenFact.DuringWork => $"Indíquenos, por favor, si esto cae en un trabajo que cuente: {Entry(open, kind)}.",
            OpenFact.Judgement =>
                $"Una persona revisora valora {SpokenWords.You(MemberWords.OfEntry(Member(open.Attribute)))}: {Entry(open, kind)}.",
            OpenFact.Member =>
                $"Indíquenos, por favor, {SpokenWords.You(MemberWords.OfEntry(Member(open.Attribute)))}: {Entry(open, kind)}.",
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
            return asked is [var only]
                ? only.Number == 1
                    ? " Basta una familia."
                    : $" Bastan {FigureWords.Number(only.Number)} familias o más."
                : "";
        }

        return fact.Json switch
        {
            "true" => " Si es así, esto se cumple.",
            "false" => " Si no es así, esto se cumple.",
            _ => "",
        };
    }

    private string Entry(OpenFact open, string kind) => spanish.Entries.Of(open.Entry, FileEntries.Of(kind, Member(open.Attribute)));

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
