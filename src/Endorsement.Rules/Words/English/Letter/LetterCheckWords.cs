using Endorsement.Rules.Text;
using static Endorsement.Rules.DeterminationWarning;
using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>What may be a slip in the file, to the candidate, and what to do if it is one.</summary>
/// <param name="english">The language.</param>
internal sealed class LetterCheckWords(EnglishLanguage english)
{
    public static string More(int count) =>
        count == 1 ? "And one more thing: the record tells it." : $"And {FigureWords.Number(count)} more things: the record lists them.";

    public string Of(LetterNotice notice, LetterFacts facts) =>
        notice switch
        {
            { Warning: { } warning } => Of(warning, notice),
            { Reason: { } reason } when reason == SetAsideReason.Future =>
                $"{Entry(notice)}: this is after {DateWords.Day(facts.Now.AsOf)}, the day of this letter, and does not count yet. If the date is wrong, tell us the right one.",
            _ =>
                $"{Entry(notice)}: this is in your file twice, and counts once. If these are two different things, tell us how they differ.",
        };

    private string Of(DeterminationWarning warning, LetterNotice notice) =>
        warning switch
        {
            UnknownCode { Near: { } near } code =>
                $"{Where(notice)}our rules do not know “{JsonNode.Short(code.Word)}”, so nothing was counted by it. Is “{english.Labels.Of(code.Kind, near)}” meant? Please tell us.",
            UnknownCode code =>
                $"{Where(notice)}our rules do not know “{JsonNode.Short(code.Word)}”, so nothing was counted by it. Please tell us what it means.",
            MisspeltCode code =>
                $"{Where(notice)}“{JsonNode.Short(code.Word)}” may be misspelled. Is “{english.Labels.Of(code.Kind, code.Meant)}” meant? Please tell us.",
            LongDay day =>
                $"{Capital(SpokenWords.Hours(day.Hours))} of training and RS/C have the date {DateWords.Day(day.Day)}, and a day has 24. Please check it. If something took several days, tell us the first and the last.",
            LongRscDay day =>
                $"{Capital(SpokenWords.Hours(day.Hours))} of RS/C have the date {DateWords.Day(day.Day)}, which is more than is likely. If these were several sessions, tell us the days.",
            LongWeek week =>
                $"Your work on {DateWords.Day(week.Day)} adds up to {SpokenWords.Hours(week.Hours)} a week, and a week has 168. Please check the dates and the hours a week.",
            SamePerson same => $"{Capital(Person(same.One))} and {Person(same.Other)} may be the same person. Please tell us if they are.",
            LongAgo old => $"{Where(notice)}the date {DateWords.Day(old.Date)} is more than {old.Years} years ago. Please check the year.",
            RemovedAndActive held =>
                $"Your file says that your endorsement as {english.Labels.Category(held.Category)} was both removed and active on {DateWords.Day(held.Day)}. Please tell us which is right.",
            OwnRating => $"{Entry(notice)}: your file names yourself as the one who gave this rating. Please tell us who gave it.",
            _ => $"{Where(notice)}{english.Warnings.Message(warning)}.",
        };

    private string Person(string id) => english.Entries.Of(id, FileSection.People);

    /// <summary>The entry, and a colon; nothing where it is about none.</summary>
    private string Where(LetterNotice notice) => notice.Entry.Length == 0 ? "In your file " : $"{Entry(notice)}: ";

    private string Entry(LetterNotice notice) => Capital(english.Entries.Of(notice.Entry, notice.Section));
}
