namespace Endorsement.Rules.Words.Spanish;

/// <summary>What a reviewer has judged: "deg-1: el campo está relacionado (R. Ortiz, 12 de septiembre de 2018: visto en el programa)".</summary>
/// <param name="spanish">The language.</param>
internal sealed class JudgementWords(SpanishLanguage spanish)
{
    public string Of(Judgement judgement)
    {
        var reason = judgement.Because is { Length: > 0 } given ? $": {given}" : "";
        return $"{spanish.Entries.Of(judgement.Entry, FileEntries.Of("", judgement.Attribute.Spell()))}: {Found(judgement)} ({judgement.By}, {DateWords.Day(judgement.On)}{reason})";
    }

    private string Found(Judgement judgement) =>
        (judgement.Attribute, judgement.Value) switch
        {
            (JudgedAttribute.RelatedField, JudgedValue.YesOrNo value) => value.Holds
                ? "el campo está relacionado"
                : "el campo no está relacionado",
            (JudgedAttribute.FocusSpecific, JudgedValue.YesOrNo value) => value.Holds
                ? "el título es específico del enfoque"
                : "el título no es específico del enfoque",
            (JudgedAttribute.Attested, JudgedValue.CodeList { Items.IsEmpty: true }) => "nada queda confirmado",
            (JudgedAttribute.Attested, JudgedValue.CodeList codes) => $"confirmado: {spanish.Labels.And(CodeKind.Attested, codes.Items)}",
            (JudgedAttribute.Vetted, JudgedValue.VettingList { Items.IsEmpty: true }) => "sin aval",
            (JudgedAttribute.Vetted, JudgedValue.VettingList vettings) => $"con aval {CodeWords.And(vettings.Items.Select(Vetting))}",
            (JudgedAttribute.MeetsCriteriaFor, JudgedValue.CodeList { Items.IsEmpty: true }) =>
                "no cumple los criterios de ninguna categoría",
            (JudgedAttribute.MeetsCriteriaFor, JudgedValue.CodeList codes) =>
                $"cumple los criterios de {CodeWords.And(codes.Items.Select(spanish.Labels.Category))}",
            (JudgedAttribute.Result, JudgedValue.Decision value) => value.Result == Result.Passed ? "aprobado" : "no aprobado",
            (JudgedAttribute.Date, JudgedValue.Day day) => $"la revisión fue el {DateWords.Day(day.Date)}",
            _ => MemberWords.OfEntry(judgement.Attribute.Spell()),
        };

    private string Vetting(Vetting vetting)
    {
        var by = vetting.Association is { } association ? $"de {spanish.Labels.Named([association])}" : "de una asociación";
        var from = vetting.From is { } first ? $" desde {DateWords.The(first)}" : "";
        return vetting.To is { } last ? $"{by}{from} hasta {DateWords.The(last)}" : $"{by}{from}";
    }
}
