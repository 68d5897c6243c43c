namespace Endorsement.Rules.Words.English;

/// <summary>What is said of exceptions that the association granted (S51).</summary>
/// <param name="english">The language.</param>
internal sealed class ExceptionWords(EnglishLanguage english)
{
    /// <summary>"waived by the committee on 2024-01-15".</summary>
    public static string Of(ExceptionInForce exception) =>
        exception.Kind switch
        {
            ExceptionKind.Waived => $"waived by {Decision(exception)}",
            ExceptionKind.Extended when exception.Until is { } until => $"extended until {DateWords.Day(until)} by {Decision(exception)}",
            ExceptionKind.Extended => $"extended by {Decision(exception)}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The whole sentence of a finding that is met by an exception, and what was found without it.</summary>
    public string Sentence(Finding finding)
    {
        if (finding.ExceptionInForce is not { } exception)
        {
            return finding.Reason == ExceptionReasons.Waived ? "The association waived it." : "The association gave more time for it.";
        }

        var text = CodeWords.Capital(Of(exception)) + ".";
        return exception.Without is { } without ? $"{text} {Without(finding, without, exception.Kind)}" : text;
    }

    private string Without(Finding finding, FoundWithout found, ExceptionKind kind)
    {
        var without = finding with { Outcome = found.Outcome, Reason = found.Reason, Shortfall = found.Shortfall, ExceptionInForce = null };
        var sentence = english.Kind(finding.Kind).Sentence(without);
        var lead = kind == ExceptionKind.Waived ? "Without that" : "So far";
        return $"{lead}: {FindingWords.Name(found.Outcome)}. {sentence}".TrimEnd();
    }

    private static string Decision(ExceptionInForce exception) => $"{exception.DecidedBy} on {DateWords.Day(exception.Decided)}";
}
