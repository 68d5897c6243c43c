namespace Endorsement.Rules.Words.Spanish;

/// <summary>What is said of exceptions that the association granted (S51).</summary>
/// <param name="spanish">The language.</param>
internal sealed class ExceptionWords(SpanishLanguage spanish)
{
    /// <summary>"eximido por el comité el 15 de enero de 2024".</summary>
    public static string Of(ExceptionInForce exception) =>
        exception.Kind switch
        {
            ExceptionKind.Waived => $"eximido por decisión de {Decision(exception)}",
            ExceptionKind.Extended when exception.Until is { } until =>
                $"prorrogado hasta el {DateWords.Day(until)} por decisión de {Decision(exception)}",
            ExceptionKind.Extended => $"prorrogado por decisión de {Decision(exception)}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The whole sentence of a finding that is met by an exception, and what was found without it.</summary>
    public string Sentence(Finding finding)
    {
        if (finding.ExceptionInForce is not { } exception)
        {
            return finding.Reason == ExceptionReasons.Waived
                ? "La asociación eximió de este requisito."
                : "La asociación concedió más tiempo para este requisito.";
        }

        var text = CodeWords.Capital(Of(exception)) + ".";
        return exception.Without is { } without ? $"{text} {Without(finding, without, exception.Kind)}" : text;
    }

    private string Without(Finding finding, FoundWithout found, ExceptionKind kind)
    {
        var without = finding with { Outcome = found.Outcome, Reason = found.Reason, Shortfall = found.Shortfall, ExceptionInForce = null };
        var sentence = spanish.Kind(finding.Kind).Sentence(without);
        var lead = kind == ExceptionKind.Waived ? "Sin esa decisión" : "Hasta ahora";
        return $"{lead}: {FindingWords.Name(found.Outcome)}. {sentence}".TrimEnd();
    }

    private static string Decision(ExceptionInForce exception) => $"{exception.DecidedBy}, {DateWords.Day(exception.Decided)}";
}
