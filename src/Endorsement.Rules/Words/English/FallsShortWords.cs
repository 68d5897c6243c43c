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
            _ => null,
        };
}
