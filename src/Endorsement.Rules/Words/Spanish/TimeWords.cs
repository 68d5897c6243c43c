using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Over which time evidence counts, in words.</summary>
/// <param name="spanish">The language.</param>
internal sealed class TimeWords(SpanishLanguage spanish)
{
    /// <summary>"el día de la primera maestría o título superior".</summary>
    public static string After(StartingPoint after) =>
        after.Degree is { } degree
            ? $"el día {Of(FirstDegree(degree))}"
            : $"el día de la primera credencial que se acepta para «{LabelWords.Plain(after.CredentialOf!)}»";

    /// <summary>The first degree of a level.</summary>
    private static string FirstDegree(Degree degree) =>
        degree switch
        {
            Degree.None => "el primer título",
            Degree.Associate => "el primer título de asociado o superior",
            Degree.Bachelor => "la primera licenciatura o título superior",
            Degree.Master => "la primera maestría o título superior",
            Degree.Doctorate => "el primer doctorado",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static readonly string[] Last = ["último ", "última ", "últimos ", "últimas "];

    private static readonly string[] Best = ["mejor ", "mejor ", "mejores ", "mejores "];

    /// <summary>Whether a length of time is one unit, so that what follows is in the singular.</summary>
    public static bool IsOne(string length) =>
        (length.StartsWith("un ", StringComparison.Ordinal) || length.StartsWith("una ", StringComparison.Ordinal))
        && !length.Contains(" y ", StringComparison.Ordinal);

    /// <summary>"los dos años", "el año".</summary>
    public static string Stretch(string length) => Stretch(length, ["", "", "", ""]);

    /// <summary>"los últimos dos años", "el último año".</summary>
    public static string LastOf(string length) => Stretch(length, Last);

    /// <summary>"los mejores dos años", "el mejor año".</summary>
    public static string BestOf(string length) => Stretch(length, Best);

    private static string Stretch(string length, string[] adjective) =>
        IsOne(length)
            ? length.StartsWith("una ", StringComparison.Ordinal)
                ? $"la {adjective[1]}{length[4..]}"
                : $"el {adjective[0]}{length[3..]}"
            : length.EndsWith("semanas", StringComparison.Ordinal) && !length.Contains(" y ", StringComparison.Ordinal)
                ? $"las {adjective[3]}{length}"
                : $"los {adjective[2]}{length}";

    /// <summary>" en el ciclo de renovación".</summary>
    public static string In(EvidenceTime when) =>
        when.Frame switch
        {
            TimeFrame.Ever => "",
            TimeFrame.Cycle => " en el ciclo de renovación",
            TimeFrame.Last => $" en {LastOf(FigureWords.Of(when.Last!))}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>What stands before a sentence that holds under a condition only.</summary>
    public string Where(Condition? when, string alone, string behind) =>
        when is null ? alone : $"Cuando {spanish.Conditions.Clause(when)}, {behind}";

    /// <summary>A title in brackets.</summary>
    public string Name(string? title) => title is null ? "" : $" ({spanish.Labels.Title(title)})";

    /// <summary>" desde hace al menos dos años y como máximo tres años".</summary>
    public static string Between(NodaTime.Period? atLeast, NodaTime.Period? atMost) =>
        (atLeast, atMost) switch
        {
            ({ } least, { } most) => $" desde hace al menos {FigureWords.Of(least)} y como máximo {FigureWords.Of(most)}",
            ({ } least, null) => $" desde hace al menos {FigureWords.Of(least)}",
            (null, { } most) => $" desde hace como máximo {FigureWords.Of(most)}",
            _ => "",
        };
}
