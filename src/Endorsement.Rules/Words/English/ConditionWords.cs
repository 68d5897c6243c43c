namespace Endorsement.Rules.Words.English;

/// <summary>Conditions as clauses: "the candidate gives RS/C to others".</summary>
/// <param name="english">The language.</param>
internal sealed class ConditionWords(EnglishLanguage english)
{
    public string Clause(Condition condition) =>
        condition switch
        {
            GivesRscCondition { Value: true } => "the candidate gives RS/C to others",
            GivesRscCondition => "the candidate does not give RS/C to others",
            CircumstanceCondition circumstance => english.Labels.Circumstance(circumstance.Code, isSo: true),
            DegreeCondition degree => $"the candidate holds {CodeWords.DegreeName(degree.Degree)}{On(degree.On)}",
            HoldsCondition holds =>
                $"the candidate holds {english.People.Held(holds.Held)}{For(holds)}{(holds.At is { } at ? $", measured on {CodeWords.Day(at)}" : "")}",
            AwardedCondition awarded =>
                $"{Endorsement("an", awarded.Categories, awarded.Associations)} began{Range(awarded.From, awarded.Before)}",
            AwardSubmittedCondition award =>
                $"the application for {Endorsement("an", award.Categories, award.Associations)} was submitted{Range(award.From, award.Before)}",
            SubmittedCondition submitted => $"this application was submitted{Range(submitted.From, submitted.Before)}",
            ResidenceCondition residence => $"the candidate lives in {english.Labels.Places(residence.Places)}",
            CycleYearCondition { From: { } from, Until: { } until } => FormattableString.Invariant(
                $"the renewal cycle ends in {from} to {until}"
            ),
            CycleYearCondition { From: { } from } => FormattableString.Invariant($"the renewal cycle ends in {from} or later"),
            CycleYearCondition { Until: { } until } => FormattableString.Invariant($"the renewal cycle ends in {until} or earlier"),
            GivenCondition given => $"the file says {Fact(given)}",
            RecordedCondition recorded => $"the file records that {english.Labels.Circumstance(recorded.Code, isSo: true)}",
            AllCondition all => CodeWords.And(all.Parts.Select(Inner)),
            AnyCondition any => CodeWords.Or(any.Parts.Select(Inner)),
            NotCondition not => Negated(not.Part),
            _ => throw new System.Diagnostics.UnreachableException($"No words are written for {condition.GetType().Name}."),
        };

    private string Negated(Condition condition) =>
        condition switch
        {
            GivesRscCondition gives => Clause(new GivesRscCondition(!gives.Value)),
            CircumstanceCondition circumstance => english.Labels.Circumstance(circumstance.Code, isSo: false),
            DegreeCondition degree => $"the candidate does not hold {CodeWords.DegreeName(degree.Degree)}{On(degree.On)}",
            HoldsCondition holds =>
                $"the candidate does not hold {english.People.Held(holds.Held)}{For(holds)}{(holds.At is { } at ? $", measured on {CodeWords.Day(at)}" : "")}",
            AwardedCondition awarded =>
                $"no {Endorsement("", awarded.Categories, awarded.Associations)} began{Range(awarded.From, awarded.Before)}",
            AwardSubmittedCondition award =>
                $"no application for {Endorsement("an", award.Categories, award.Associations)} was submitted{Range(award.From, award.Before)}",
            SubmittedCondition submitted => $"this application was not submitted{Range(submitted.From, submitted.Before)}",
            ResidenceCondition residence => $"the candidate does not live in {english.Labels.Places(residence.Places)}",
            GivenCondition given => $"the file does not say {Fact(given)}",
            RecordedCondition recorded => $"the file does not record that {english.Labels.Circumstance(recorded.Code, isSo: true)}",
            NotCondition not => Clause(not.Part),
            _ => $"it is not so that {Inner(condition)}",
        };

    /// <summary>An "and" inside an "or" stands in brackets, so that nobody has to guess.</summary>
    private string Inner(Condition condition) =>
        condition is AllCondition { Parts.Length: > 1 } or AnyCondition { Parts.Length: > 1 }
            ? $"({Clause(condition)})"
            : Clause(condition);

    /// <summary>What may be in a file or not, as a coordinator would ask for it.</summary>
    private string Fact(GivenCondition given) => english.Members.OfCandidate(given.Fact);

    private static string On(RuleDay day) => day.Kind == RuleDayKind.AsOf ? "" : $" on {CodeWords.Day(day)}";

    private static string For(HoldsCondition holds) =>
        (holds.For, holds.NoLongerThan) switch
        {
            ({ } least, { } most) => $" for at least {FigureWords.Of(least)} and at most {FigureWords.Of(most)}",
            ({ } least, null) => $" for at least {FigureWords.Of(least)}",
            (null, { } most) => $" for at most {FigureWords.Of(most)}",
            _ => "",
        };

    private string Endorsement(string article, Sequence<string>? categories, Sequence<string>? associations)
    {
        var text = categories is { } named ? $"{article} endorsement as {english.Labels.Categories(named)}" : $"{article} endorsement";
        return (associations is { } by ? $"{text} by {english.Labels.Named(by)}" : text).TrimStart();
    }

    private static string Range(RuleDay? from, RuleDay? before) =>
        (from, before) switch
        {
            ({ } first, { } end) => $" on or after {CodeWords.Day(first)} and before {CodeWords.Day(end)}",
            ({ } first, null) => $" on or after {CodeWords.Day(first)}",
            (null, { } end) => $" before {CodeWords.Day(end)}",
            _ => "",
        };
}
