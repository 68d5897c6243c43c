namespace Endorsement.Rules.Words.English;

/// <summary>What a reviewer has judged: "deg-1: the field is related (R. Ortiz, 2018-09-12: seen in the syllabus)".</summary>
internal static class JudgementWords
{
    public static string Of(Judgement judgement)
    {
        var reason = judgement.Because is { Length: > 0 } given ? $": {given}" : "";
        return $"{judgement.Entry}: {Found(judgement)} ({judgement.By}, {judgement.On}{reason})";
    }

    private static string Found(Judgement judgement) =>
        (judgement.Attribute, judgement.Value) switch
        {
            (JudgedAttribute.RelatedField, JudgedValue.YesOrNo value) => value.Holds ? "the field is related" : "the field is not related",
            (JudgedAttribute.FocusSpecific, JudgedValue.YesOrNo value) => value.Holds
                ? "the degree is specific to the focus"
                : "the degree is not specific to the focus",
            (JudgedAttribute.Attested, JudgedValue.CodeList { Items.IsEmpty: true }) => "nothing is attested",
            (JudgedAttribute.Attested, JudgedValue.CodeList codes) => $"attested: {CodeWords.And(codes.Items.Select(CodeWords.Code))}",
            (JudgedAttribute.Vetted, JudgedValue.VettingList { Items.IsEmpty: true }) => "not vetted",
            (JudgedAttribute.Vetted, JudgedValue.VettingList vettings) => $"vetted {CodeWords.And(vettings.Items.Select(Vetting))}",
            (JudgedAttribute.MeetsCriteriaFor, JudgedValue.CodeList { Items.IsEmpty: true }) => "meets the criteria of no category",
            (JudgedAttribute.MeetsCriteriaFor, JudgedValue.CodeList codes) => $"meets the criteria of {CodeWords.And(codes.Items)}",
            (JudgedAttribute.Result, JudgedValue.Decision value) => value.Result == Result.Passed ? "passed" : "not passed",
            (JudgedAttribute.Date, JudgedValue.Day day) => $"the review was on {day.Date}",
            _ => $"`{judgement.Attribute.Spell()}`",
        };

    private static string Vetting(Vetting vetting)
    {
        var by = vetting.Association is { } association ? $"by {association}" : "by an association";
        var from = vetting.From is { } first ? $" from {first}" : "";
        return vetting.To is { } last ? $"{by}{from} to {last}" : $"{by}{from}";
    }
}
