using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>Several spells of work that are to be had together, each with what it is and its days.</summary>
/// <param name="english">The language.</param>
internal sealed class WorkPlanWords(EnglishLanguage english)
{
    public IEnumerable<string> Of(WorkEntry[] spells, RemedyFacts facts)
    {
        yield return $"Work of {FigureWords.Number(spells.Length)} kinds, each for its own time.";
        foreach (var spell in spells)
        {
            yield return $"{Capital(What(spell))}{Days(spell)}.";
        }

        if (!facts.RaisesFamilies && RecordPlanWords.Families(facts.Leaf("experience")) is { Length: > 0 } families)
        {
            yield return $"It must serve {families}.";
        }
    }

    /// <summary>A spell as a rule would ask for it.</summary>
    private string What(WorkEntry spell)
    {
        var filter = new WorkFilter
        {
            Activities = spell.Activity is { IsEmpty: false } activity ? activity : null,
            Paid = spell.Paid,
            Supervised = spell.Supervised,
            Ages = spell.Ages is { IsEmpty: false } ages ? ages : null,
            Scope = spell.Scope,
            Attested = spell.Attested is { IsEmpty: false } attested ? attested : null,
            PeopleSupervised = spell.PeopleSupervised,
        };
        return english.Works.Filter([filter]) is { Length: > 0 } what ? what : "other work that counts";
    }

    private static string Days(WorkEntry spell) =>
        (spell.From, spell.To) switch
        {
            ({ } from, { } to) when from.First <= to.Last => $"; from {DateWords.Day(from)} to {DateWords.Day(to)}",
            ({ } from, _) => $"; from {DateWords.Day(from)} on",
            _ => "",
        };
}
