using Endorsement.Rules.Text;

namespace Endorsement.Rules.Words.English;

/// <summary>Why this form of a rule applies to this candidate (S14c).</summary>
internal static class FormWords
{
    /// <summary>"the candidate does not hold IMHM-C for at least three years, measured on …; this standing began on 2019-03-01"; null where nothing chose.</summary>
    public static string? Because(Finding finding)
    {
        if (
            finding is not { ReasonCode: "when.applies", Requirement: ChoiceRequirement choice }
            || finding.Actual.Find("condition") is not FigureValue.Text chosen
        )
        {
            return null;
        }

        var clause = HandbookConditions.Clause(chosen.Words == "true" ? choice.Condition : new NotCondition(choice.Condition));
        return finding.Actual.Find("standingFrom") is { } since ? $"{clause}; this standing began on {FigureWords.Of(since)}" : clause;
    }
}
