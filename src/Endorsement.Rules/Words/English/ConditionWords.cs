namespace Endorsement.Rules.Words.English;

/// <summary>Conditions as clauses: "the candidate gives RS/C to others".</summary>
internal static class ConditionWords
{
    public static string Clause(Condition condition) =>
        condition switch
        {
            GivesRscCondition { Value: true } => "the candidate gives RS/C to others",
            GivesRscCondition => "the candidate does not give RS/C to others",
            CircumstanceCondition circumstance => $"“{CodeWords.Code(circumstance.Code)}” is true of the candidate",
            DegreeCondition degree => $"the candidate holds {CodeWords.DegreeName(degree.Degree)}{On(degree.On)}",
            HoldsCondition holds =>
                $"the candidate holds {PeopleWords.Held(holds.Held)}{For(holds)}{(holds.At is { } at ? $", measured on {CodeWords.Day(at)}" : "")}",
            AwardedCondition awarded =>
                $"{Endorsement("an", awarded.Categories, awarded.Associations)} began{Range(awarded.From, awarded.Before)}",
            AwardSubmittedCondition award =>
                $"the application for {Endorsement("an", award.Categories, award.Associations)} was submitted{Range(award.From, award.Before)}",
            SubmittedCondition submitted => $"this application was submitted{Range(submitted.From, submitted.Before)}",
            ResidenceCondition residence => $"the candidate lives in {CodeWords.Or(residence.Places)}",
            CycleYearCondition { From: { } from, Until: { } until } => FormattableString.Invariant(
                $"the renewal cycle ends in {from} to {until}"
            ),
            CycleYearCondition { From: { } from } => FormattableString.Invariant($"the renewal cycle ends in {from} or later"),
            CycleYearCondition { Until: { } until } => FormattableString.Invariant($"the renewal cycle ends in {until} or earlier"),
            GivenCondition given => $"the file says {Fact(given)}",
            RecordedCondition recorded => $"the file records “{CodeWords.Code(recorded.Code)}”",
            AllCondition all => CodeWords.And(all.Parts.Select(Inner)),
            AnyCondition any => CodeWords.Or(any.Parts.Select(Inner)),
            NotCondition not => Negated(not.Part),
            _ => throw new System.Diagnostics.UnreachableException($"No words are written for {condition.GetType().Name}."),
        };

    private static string Negated(Condition condition) =>
        condition switch
        {
            GivesRscCondition gives => Clause(new GivesRscCondition(!gives.Value)),
            CircumstanceCondition circumstance => $"“{CodeWords.Code(circumstance.Code)}” is not true of the candidate",
            DegreeCondition degree => $"the candidate does not hold {CodeWords.DegreeName(degree.Degree)}{On(degree.On)}",
            HoldsCondition holds =>
                $"the candidate does not hold {PeopleWords.Held(holds.Held)}{For(holds)}{(holds.At is { } at ? $", measured on {CodeWords.Day(at)}" : "")}",
            AwardedCondition awarded =>
                $"no {Endorsement("", awarded.Categories, awarded.Associations)} began{Range(awarded.From, awarded.Before)}",
            AwardSubmittedCondition award =>
                $"no application for {Endorsement("an", award.Categories, award.Associations)} was submitted{Range(award.From, award.Before)}",
            SubmittedCondition submitted => $"this application was not submitted{Range(submitted.From, submitted.Before)}",
            ResidenceCondition residence => $"the candidate does not live in {CodeWords.Or(residence.Places)}",
            GivenCondition given => $"the file does not say {Fact(given)}",
            RecordedCondition recorded => $"the file does not record “{CodeWords.Code(recorded.Code)}”",
            NotCondition not => Clause(not.Part),
            _ => $"it is not so that {Inner(condition)}",
        };

    /// <summary>An "and" inside an "or" stands in brackets, so that nobody has to guess.</summary>
    private static string Inner(Condition condition) =>
        condition is AllCondition { Parts.Length: > 1 } or AnyCondition { Parts.Length: > 1 }
            ? $"({Clause(condition)})"
            : Clause(condition);

    /// <summary>What may be in a file or not, as a coordinator would ask for it.</summary>
    private static string Fact(GivenCondition given) =>
        given.Fact switch
        {
            "residence" => "where the candidate lives",
            "worksIn" => "where the candidate works",
            "submitted" => "when the application was submitted",
            "providesReflectiveSupervision" => "whether the candidate gives RS/C to others",
            "families" => "how many families were served",
            "reflectiveSupervision" => "anything of RS/C",
            var section => $"anything of {section}",
        };

    private static string On(RuleDay day) => day.Kind == RuleDayKind.AsOf ? "" : $" on {CodeWords.Day(day)}";

    private static string For(HoldsCondition holds) =>
        (holds.For, holds.NoLongerThan) switch
        {
            ({ } least, { } most) => $" for at least {FigureWords.Of(least)} and at most {FigureWords.Of(most)}",
            ({ } least, null) => $" for at least {FigureWords.Of(least)}",
            (null, { } most) => $" for at most {FigureWords.Of(most)}",
            _ => "",
        };

    private static string Endorsement(string article, Sequence<string>? categories, Sequence<string>? associations)
    {
        var text = categories is { } named ? $"{article} endorsement as {CodeWords.Or(named)}" : $"{article} endorsement";
        return (associations is { } by ? $"{text} by {CodeWords.Named(by)}" : text).TrimStart();
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
