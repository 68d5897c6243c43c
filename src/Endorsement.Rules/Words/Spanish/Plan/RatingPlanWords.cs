using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Ratings: how many, from whom, for which places.</summary>
/// <param name="spanish">The language.</param>
internal sealed class RatingPlanWords(SpanishLanguage spanish)
{
    /// <summary>Whom a place asks for is said where that is no long list of endorsements; the record has it whole.</summary>
    private const int LongestRater = 140;

    public string Of(int count, RemedyFacts facts)
    {
        var leaf = facts.Leaf("references");
        var asked = facts.Asked<ReferencesRequirement>(leaf);
        var rating = Capital(SpokenWords.Count(count, "una evaluación de referencia más", "evaluaciones de referencia más"));
        if (leaf?.Blocking is { } blocking)
        {
            if (!blocking.People.IsEmpty && !blocking.Slots.IsEmpty)
            {
                var others = And(blocking.People.Select(id => Person(id, facts)));
                var either = Or(blocking.Slots.Select(slot => spanish.Labels.Slot(slot, leaf)));
                return count == 1
                    ? $"{rating}, de alguien distinto de {others} que pueda ocupar el lugar de {either}."
                    : $"{rating}, de personas distintas de {others} que puedan ocupar los lugares de {either}.";
            }

            string[] places = [.. blocking.Slots.Select(slot => spanish.Labels.Slot(slot, leaf))];
            string[] among = [.. blocking.Among.Select(clause => spanish.Labels.Clause(clause, leaf))];
            if (places.Length + among.Length > 0)
            {
                var whom = asked?.Slots.Where(slot => blocking.Slots.Contains(slot.Id)).ToArray() is [var only]
                    ? spanish.People.Rater(only.Rater)
                    : "";
                var from =
                    whom.Length is > 0 and < LongestRater && !places[0].EndsWith(whom, StringComparison.Ordinal)
                        ? $" Puede darla: {whom}."
                        : "";
                return places.Length == 0 ? $"{rating}. Entre las personas evaluadoras debe estar {And(among)}."
                    : among.Length == 0 ? $"{rating}, para {Places(places)}.{from}"
                    : $"{rating}, para {Places(places)}; entre las personas evaluadoras debe estar {And(among)}.{from}";
            }
        }

        return count == 1
            ? $"{rating}, de alguien que todavía no haya dado una sobre usted."
            : $"{rating}, cada una de una persona distinta.";
    }

    private static string Places(string[] places) => $"{(places.Length == 1 ? "el lugar" : "los lugares")} de {And(places)}";

    private string Person(string id, RemedyFacts facts) =>
        facts.Plan.Candidate.People?.FirstOrDefault(person => person.Id == id) is { } person
            ? SpokenWords.Person(person, spanish.Names.File?.TellsIds != false)
            : id;
}
