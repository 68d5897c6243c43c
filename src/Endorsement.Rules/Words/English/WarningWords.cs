using Endorsement.Rules.Text;
using static Endorsement.Rules.DeterminationWarning;

namespace Endorsement.Rules.Words.English;

/// <summary>Warnings: what is wrong, and what to do.</summary>
internal sealed class WarningWords : IWarningWords
{
    public string Message(DeterminationWarning warning) =>
        warning switch
        {
            UnknownCode code => $"no rule knows `{JsonNode.Short(code.Word)}` among {code.Kind.Name}; nothing reads it",
            MisspeltCode code => $"`{JsonNode.Short(code.Word)}` is not spelt as any of {code.Kind.Name} is; it is open",
            Further further => FormattableString.Invariant($"{further.Count} more warnings are not shown"),
            LongDay day => $"{HourWords.Clock(HourWords.Number(day.Hours))} are dated on {DateWords.Day(day.Day)}; a day has 24",
            LongRscDay day =>
                $"{HourWords.Clock(HourWords.Number(day.Hours))} of RS/C are dated on {DateWords.Day(day.Day)}; more than 12 are not likely",
            LongWeek week =>
                $"the work on {DateWords.Day(week.Day)} comes to {HourWords.Hours(HourWords.Number(week.Hours))} a week; a week has 168",
            SamePerson same =>
                $"`{JsonNode.Short(same.One)}` and `{JsonNode.Short(same.Other)}` {Shared(same.Shared)}; they may be one person",
            LongAgo old => FormattableString.Invariant(
                $"{DateWords.Day(old.Date)} is more than {old.Years} years before {DateWords.Day(old.AsOf)}"
            ),
            RemovedAndActive held => $"`{JsonNode.Short(held.Category)}` is removed and active at once on {DateWords.Day(held.Day)}",
            OwnRating own => $"`{JsonNode.Short(own.Reference)}` is a rating by the candidate",
            AfterDay later => $"{DateWords.Day(later.Date)} is after {DateWords.Day(later.AsOf)}: until then it does not count",
            SameEntry { IsSure: true } => "the same is written down twice; it counts once",
            SameEntry => "this may be the same as another entry; then it counts once",
            UnknownRequirement unknown =>
                $"no requirement of these rules is called `{JsonNode.Short(unknown.Word)}`; the exception does nothing",
            OldRequirement old => $"`{JsonNode.Short(old.Word)}` is called `{JsonNode.Short(old.Renamed)}` now; the exception is in force",
            EndingException ending => $"the exception for `{JsonNode.Short(ending.Word)}` ends on {DateWords.Day(ending.LastDay)}",
            NeedlessException needless =>
                $"the exception is no longer needed: without it `{JsonNode.Short(needless.Id)}` asks nothing more",
            UnknownItem item => $"no fee of these rules has an item `{JsonNode.Short(item.Item)}`; the payment pays for nothing",
            OtherCurrency other =>
                $"`{JsonNode.Short(other.Item)}` is not asked in `{JsonNode.Short(other.Currency)}`; the payment does not count",
            Saved saved => saved.Message,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string? Help(DeterminationWarning warning) =>
        warning switch
        {
            UnknownCode { Near: { } near } => $"did you mean `{near}`?",
            UnknownCode => null,
            MisspeltCode code => $"did you mean `{code.Meant}`?",
            Further => "mend these first, then evaluate again",
            LongDay => "check the dates and hours; several days have `from` and `to`",
            LongRscDay => "check the dates and hours; a block of sessions has `from` and `to`",
            LongWeek => "check the dates and `hoursPerWeek`",
            SamePerson => "list each person once",
            LongAgo => "check the year",
            RemovedAndActive => "end one of them with `to`",
            OwnRating => "name the person who rated",
            AfterDay => "check the date",
            SameEntry { IsSure: true } => "take one of them away, or say what is different",
            SameEntry => "take one of them away, or give what tells them apart: the day, the hours, the title",
            UnknownRequirement { Near: { } near } => $"did you mean `{near}`?",
            UnknownRequirement => "ids are `category.pathway.name`, or `*.pathway.name` for every category",
            OldRequirement => "write the new id",
            EndingException => "decide in time whether it is to go on",
            NeedlessException => "end it with `expires`, or leave it as a record",
            UnknownItem { Near: { } near } => $"did you mean `{near}`?",
            UnknownItem => "name the item as the handbook does",
            OtherCurrency => "write what it came to in the currency of the fee",
            Saved saved => saved.Help,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Shared(SharedTrait trait) =>
        trait switch
        {
            SharedTrait.Name => "have the same name",
            SharedTrait.Endorsement => "share a dated endorsement",
            SharedTrait.Vetting => "share a dated vetting",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
