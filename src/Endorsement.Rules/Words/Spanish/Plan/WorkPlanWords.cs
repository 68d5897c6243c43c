using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Several spells of work that are to be had together, each with what it is and its days.</summary>
/// <param name="spanish">The language.</param>
internal sealed class WorkPlanWords(SpanishLanguage spanish)
{
    public IEnumerable<string> Of(WorkEntry[] spells, RemedyFacts facts)
    {
        yield return $"Trabajo de {FigureWords.Number(spells.Length)} clases, cada una con su propio tiempo.";
        foreach (var spell in spells)
        {
            yield return $"{Capital(What(spell))}{Days(spell)}.";
        }

        if (!facts.RaisesFamilies && RecordPlanWords.Families(facts.Leaf("experience")) is { Length: > 0 } families)
        {
            yield return $"Debe atender a {families}.";
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
        return spanish.Works.Filter([filter]) is { Length: > 0 } what ? what : "otro trabajo que cuente";
    }

    private static string Days(WorkEntry spell) =>
        (spell.From, spell.To) switch
        {
            ({ } from, { } to) when from.First <= to.Last => $"; desde {DateWords.The(from)} hasta {DateWords.The(to)}",
            ({ } from, _) => $"; desde {DateWords.The(from)}",
            _ => "",
        };
}
