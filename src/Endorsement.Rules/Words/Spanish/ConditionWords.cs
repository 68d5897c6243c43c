namespace Endorsement.Rules.Words.Spanish;

/// <summary>Conditions as clauses: "la persona candidata da supervisión reflexiva a otras personas".</summary>
/// <param name="spanish">The language.</param>
internal sealed class ConditionWords(SpanishLanguage spanish)
{
    public string Clause(Condition condition) =>
        condition switch
        {
            GivesRscCondition { Value: true } => "la persona candidata da supervisión reflexiva a otras personas",
            GivesRscCondition => "la persona candidata no da supervisión reflexiva a otras personas",
            CircumstanceCondition circumstance => spanish.Labels.Circumstance(circumstance.Code, isSo: true),
            DegreeCondition degree => $"la persona candidata tiene {CodeWords.DegreeName(degree.Degree)}{On(degree.On)}",
            HoldsCondition holds =>
                $"la persona candidata tiene {spanish.People.Held(holds.Held)}{For(holds)}{(holds.At is { } at ? $", según {CodeWords.OnDay(CodeWords.Day(at))}" : "")}",
            AwardedCondition awarded =>
                $"una {Endorsement(awarded.Categories, awarded.Associations)} empezó{Range(awarded.From, awarded.Before)}",
            AwardSubmittedCondition award =>
                $"la solicitud de una {Endorsement(award.Categories, award.Associations)} se presentó{Range(award.From, award.Before)}",
            SubmittedCondition submitted => $"esta solicitud se presentó{Range(submitted.From, submitted.Before)}",
            ResidenceCondition residence => $"la persona candidata vive en {spanish.Labels.Places(residence.Places)}",
            CycleYearCondition { From: { } from, Until: { } until } => FormattableString.Invariant(
                $"el ciclo de renovación termina entre {from} y {until}"
            ),
            CycleYearCondition { From: { } from } => FormattableString.Invariant($"el ciclo de renovación termina en {from} o después"),
            CycleYearCondition { Until: { } until } => FormattableString.Invariant($"el ciclo de renovación termina en {until} o antes"),
            GivenCondition given => $"el expediente dice {Fact(given).Replace("nada sobre", "algo sobre", StringComparison.Ordinal)}",
            RecordedCondition recorded => $"en el expediente consta que {spanish.Labels.Circumstance(recorded.Code, isSo: true)}",
            AllCondition all => CodeWords.And(all.Parts.Select(Inner)),
            AnyCondition any => CodeWords.Or(any.Parts.Select(Inner)),
            NotCondition not => Negated(not.Part),
            _ => throw new System.Diagnostics.UnreachableException($"No words are written for {condition.GetType().Name}."),
        };

    private string Negated(Condition condition) =>
        condition switch
        {
            GivesRscCondition gives => Clause(new GivesRscCondition(!gives.Value)),
            CircumstanceCondition circumstance => spanish.Labels.Circumstance(circumstance.Code, isSo: false),
            DegreeCondition degree => $"la persona candidata no tiene {CodeWords.DegreeName(degree.Degree)}{On(degree.On)}",
            HoldsCondition holds =>
                $"la persona candidata no tiene {spanish.People.Held(holds.Held)}{For(holds)}{(holds.At is { } at ? $", según {CodeWords.OnDay(CodeWords.Day(at))}" : "")}",
            AwardedCondition awarded =>
                $"ninguna {Endorsement(awarded.Categories, awarded.Associations)} empezó{Range(awarded.From, awarded.Before)}",
            AwardSubmittedCondition award =>
                $"ninguna solicitud de una {Endorsement(award.Categories, award.Associations)} se presentó{Range(award.From, award.Before)}",
            SubmittedCondition submitted => $"esta solicitud no se presentó{Range(submitted.From, submitted.Before)}",
            ResidenceCondition residence => $"la persona candidata no vive en {spanish.Labels.Places(residence.Places)}",
            GivenCondition given => $"el expediente no dice {Fact(given)}",
            RecordedCondition recorded => $"en el expediente no consta que {spanish.Labels.Circumstance(recorded.Code, isSo: true)}",
            NotCondition not => Clause(not.Part),
            _ => $"no es cierto que {Inner(condition)}",
        };

    /// <summary>An "and" inside an "or" stands in brackets, so that nobody has to guess.</summary>
    private string Inner(Condition condition) =>
        condition is AllCondition { Parts.Length: > 1 } or AnyCondition { Parts.Length: > 1 }
            ? $"({Clause(condition)})"
            : Clause(condition);

    /// <summary>What may be in a file or not, as a coordinator would ask for it.</summary>
    private string Fact(GivenCondition given) => spanish.Members.OfCandidate(given.Fact);

    private static string On(RuleDay day) => day.Kind == RuleDayKind.AsOf ? "" : $" {CodeWords.OnDay(CodeWords.Day(day))}";

    private static string For(HoldsCondition holds) =>
        (holds.For, holds.NoLongerThan) switch
        {
            ({ } least, { } most) => $" desde hace al menos {FigureWords.Of(least)} y como máximo {FigureWords.Of(most)}",
            ({ } least, null) => $" desde hace al menos {FigureWords.Of(least)}",
            (null, { } most) => $" desde hace como máximo {FigureWords.Of(most)}",
            _ => "",
        };

    private string Endorsement(Sequence<string>? categories, Sequence<string>? associations)
    {
        var text = categories is { } named ? $"acreditación como {spanish.Labels.Categories(named)}" : "acreditación";
        return associations is { } by ? $"{text} otorgada por {spanish.Labels.Named(by)}" : text;
    }

    private static string Range(RuleDay? from, RuleDay? before) =>
        (from, before) switch
        {
            ({ } first, { } end) => $" {CodeWords.OnDay(CodeWords.Day(first))} o después y antes {CodeWords.Of(CodeWords.Day(end))}",
            ({ } first, null) => $" {CodeWords.OnDay(CodeWords.Day(first))} o después",
            (null, { } end) => $" antes {CodeWords.Of(CodeWords.Day(end))}",
            _ => "",
        };
}
