namespace Endorsement.Rules.Words.English;

/// <summary>What a reviewer has judged: "deg-1: the field is related (R. Ortiz, 2018-09-12: seen in the syllabus)".</summary>
/// <param name="english">The language.</param>
internal sealed class JudgementWords(EnglishLanguage english)
{
    public string Of(Judgement judgement)
    {
        var reason = judgement.Because is { Length: > 0 } given ? $": {given}" : "";
        return $"{english.Entries.Of(judgement.Entry, FileEntries.Of("", judgement.Attribute.Spell()))}: {Found(judgement)} ({judgement.By}, {DateWords.Day(judgement.On)}{reason})";
    }

    private string Found(Judgement judgement) =>
        (judgement.Attribute, judgement.Value) switch
        {
            (JudgedAttribute.RelatedField, JudgedValue.YesOrNo value) => value.Holds ? "the field is related" : "the field is not related",
            (JudgedAttribute.FocusSpecific, JudgedValue.YesOrNo value) => value.Holds
                ? "the degree is specific to the focus"
                : "the degree is not specific to the focus",
            (JudgedAttribute.Attested, JudgedValue.CodeList { Items.IsEmpty: true }) => "nothing is attested",
            (JudgedAttribute.Attested, JudgedValue.CodeList codes) => $"attested: {english.Labels.And(CodeKind.Attested, codes.Items)}",
            (JudgedAttribute.Vetted, JudgedValue.VettingList { Items.IsEmpty: true }) => "not vetted",
            (JudgedAttribute.Vetted, JudgedValue.VettingList vettings) => $"vetted {CodeWords.And(vettings.Items.Select(Vetting))}",
            (JudgedAttribute.MeetsCriteriaFor, JudgedValue.CodeList { Items.IsEmpty: true }) => "meets the criteria of no category",
            (JudgedAttribute.MeetsCriteriaFor, JudgedValue.CodeList codes) =>
                $"meets the criteria of {CodeWords.And(codes.Items.Select(english.Labels.Category))}",
            (JudgedAttribute.Result, JudgedValue.Decision value) => value.Result == Result.Passed ? "passed" : "not passed",
            (JudgedAttribute.Date, JudgedValue.Day day) => $"the review was on {DateWords.Day(day.Date)}",
            _ => MemberWords.OfEntry(judgement.Attribute.Spell()),
        };

    private string Vetting(Vetting vetting)
    {
        var by = vetting.Association is { } association ? $"by {english.Labels.Named([association])}" : "by an association";
        var from = vetting.From is { } first ? $" from {DateWords.Day(first)}" : "";
        return vetting.To is { } last ? $"{by}{from} to {DateWords.Day(last)}" : $"{by}{from}";
    }
}
