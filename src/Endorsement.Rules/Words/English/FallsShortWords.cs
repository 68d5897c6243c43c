using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>Why an entry does not count, with what it falls short of by name.</summary>
/// <param name="english">The language.</param>
internal sealed class FallsShortWords(EnglishLanguage english)
{
    /// <summary>"not attested as relationship-focused"; <see langword="null"/>: nothing more can be named.</summary>
    public string? Of(FallsShort? what) =>
        what switch
        {
            { Qualities: { } qualities } => $"not attested as {english.Labels.And(CodeKind.Attested, qualities)}",
            { Activities: { } activities } => $"another kind of work than {english.Labels.Or(CodeKind.Activities, activities)}",
            { Topics: { } topics } => $"not about {english.Labels.Or(CodeKind.Topics, topics)}",
            { Ages: { IsEmpty: false } ages } => $"not about families whose child is {Ages(ages)}",
            { Scope: { } scope } => scope == LeadershipScope.National
                ? "the leadership is not of national reach"
                : $"the leadership is not of {(scope == LeadershipScope.State ? "statewide" : scope.Spell())} reach or wider",
            { Supervised: { } people } => $"fewer than {FigureWords.Count(people, "person", "people")} supervised",
            { Associations: { } associations } => $"not of {english.Labels.Named(associations)}",
            { Day: { } day } => $"not in force on {DateWords.Day(day)}",
            { Roles: { } roles } => $"{SetAsideWords.Of(SetAsideReason.OtherRole)}: {english.Labels.Or(CodeKind.Roles, roles)}",
            { Areas: { } areas } => $"{SetAsideWords.Of(SetAsideReason.OtherAreas)}: {english.Labels.Or(CodeKind.Competencies, areas)}",
            { NotBefore: { } last } => $"longer ago than {FigureWords.Of(last)}",
            { Rating: { } rating } => Rating(rating),
            _ => null,
        };

    /// <summary>"known since March 2018, and the rating came on 2 May 2018; one year is asked".</summary>
    private static string Rating(ShortRating rating) =>
        rating switch
        {
            ShortRating.Known { Received: { } received } known =>
                $"known since {DateWords.Day(known.Since)}, and the rating came {DateWords.On(received)}; {FigureWords.Of(known.Asked)} of acquaintance {AreAsked(known.Asked)}",
            ShortRating.Known known =>
                $"known only since {DateWords.Day(known.Since)}; {FigureWords.Of(known.Asked)} of acquaintance {AreAsked(known.Asked)}",
            ShortRating.Old old => $"received {DateWords.On(old.Received)}, and a rating is valid for {FigureWords.Of(old.Valid)}",
            ShortRating.Unanswered answers =>
                $"{FigureWords.Count(answers.Given, "answer", "answers")} “not enough information”; at most {FigureWords.Number(answers.Most)} may be",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string AreAsked(NodaTime.Period period) =>
        period.Years + period.Months + period.Weeks + period.Days == 1 ? "is asked" : "are asked";
}
