using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Why an entry does not count, with what it falls short of by name.</summary>
/// <param name="spanish">The language.</param>
internal sealed class FallsShortWords(SpanishLanguage spanish)
{
    /// <summary>"no consta como centrado en las relaciones"; <see langword="null"/>: nothing more can be named.</summary>
    public string? Of(FallsShort? what) =>
        what switch
        {
            { Qualities: { } qualities } => $"no consta como {spanish.Labels.And(CodeKind.Attested, qualities)}",
            { Activities: { } activities } => $"se pide otra clase de trabajo: {spanish.Labels.Or(CodeKind.Activities, activities)}",
            { Topics: { } topics } => $"no trata de {spanish.Labels.Or(CodeKind.Topics, topics)}",
            { Ages: { IsEmpty: false } ages } => $"no se refiere a familias con hijos {Ages(ages)}",
            { Scope: { } scope } => scope switch
            {
                LeadershipScope.National => "el liderazgo no es de alcance nacional",
                LeadershipScope.State => "el liderazgo no es de alcance estatal o mayor",
                LeadershipScope.Regional => "el liderazgo no es de alcance regional o mayor",
                _ => "el liderazgo no es de alcance local o mayor",
            },
            { Supervised: { } people } => people == 1
                ? "ninguna persona supervisada"
                : $"menos de {FigureWords.Count(people, "persona supervisada", "personas supervisadas")}",
            { Associations: { } associations } => $"no es de {spanish.Labels.Named(associations)}",
            { Day: { } day } => $"no vigente {DateWords.On(day)}",
            { Roles: { } roles } => $"{SetAsideWords.Of(SetAsideReason.OtherRole)}: {spanish.Labels.Or(CodeKind.Roles, roles)}",
            { Areas: { } areas } => $"{SetAsideWords.Of(SetAsideReason.OtherAreas)}: {spanish.Labels.Or(CodeKind.Competencies, areas)}",
            { NotBefore: { } last } => $"hace más de {FigureWords.Of(last)}",
            { Rating: { } rating } => Rating(rating),
            _ => null,
        };

    /// <summary>"se conocen desde marzo de 2018, y la evaluación llegó el 2 de mayo de 2018; se pide que se conozcan desde hace un año".</summary>
    private static string Rating(ShortRating rating) =>
        rating switch
        {
            ShortRating.Known { Received: { } received } known =>
                $"se conocen desde {DateWords.The(known.Since)}, y la evaluación llegó {DateWords.On(received)}; se pide que se conozcan desde hace {FigureWords.Of(known.Asked)}",
            ShortRating.Known known =>
                $"se conocen solo desde {DateWords.The(known.Since)}; se pide que se conozcan desde hace {FigureWords.Of(known.Asked)}",
            ShortRating.Old old => $"recibida {DateWords.On(old.Received)}, y una evaluación vale {FigureWords.Of(old.Valid)}",
            ShortRating.Unanswered answers =>
                $"{FigureWords.Count(answers.Given, "respuesta", "respuestas")} «sin información suficiente»; puede haber {FigureWords.Number(answers.Most)} como máximo",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
