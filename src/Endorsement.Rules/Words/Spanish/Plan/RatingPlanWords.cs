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
            var whom = Whom(asked, blocking.Slots, leaf);
            if (!blocking.People.IsEmpty && !blocking.Slots.IsEmpty)
            {
                var others = And(blocking.People.Select(id => Person(id, facts)));
                var either = Or(blocking.Slots.Select(slot => spanish.Labels.Slot(slot, leaf)));
                return count == 1
                    ? $"{rating}, de alguien distinto {CodeWords.Of(others)} que pueda ocupar el lugar de {either}.{whom}"
                    : $"{rating}, de personas distintas {CodeWords.Of(others)} que puedan ocupar los lugares de {either}.{whom}";
            }

            string[] places = [.. blocking.Slots.Select(slot => spanish.Labels.Slot(slot, leaf))];
            string[] among = [.. blocking.Among.Select(clause => spanish.Labels.Clause(clause, leaf))];
            if (places.Length + among.Length > 0)
            {
                var some =
                    count <= places.Length ? ""
                    : places.Length == 1 ? " una de ellas"
                    : $" {FigureWords.Number(places.Length)} de ellas";
                return places.Length == 0 ? $"{rating}. Entre las personas evaluadoras debe estar {And(among)}."
                    : among.Length == 0 ? $"{rating},{some} para {Places(places)}.{whom}"
                    : $"{rating},{some} para {Places(places)}; entre las personas evaluadoras debe estar {And(among)}.{whom}";
            }
        }

        var from = RaterRoles.Of(asked) is { Length: > 0 } roles
            ? $" {(count == 1 ? "Puede darla" : "Pueden darlas")}: {spanish.Labels.Or(CodeKind.Roles, roles)}."
            : "";
        return count == 1
            ? $"{rating}, de alguien que todavía no haya dado una sobre usted.{from}"
            : $"{rating}, cada una de una persona distinta.{from}";
    }

    /// <summary>Who may serve in places that are still empty; of a place whose name says it, or with a long list of endorsements, the record does.</summary>
    private string Whom(ReferencesRequirement? asked, Sequence<string> slots, Finding leaf)
    {
        string[] told =
        [
            .. RaterRoles
                .Places(asked, slots)
                .Select(slot => (Place: spanish.Labels.Slot(slot.Id, leaf), Rater: spanish.People.Rater(slot.Rater)))
                .Where(each => each.Rater.Length < LongestRater && !each.Place.EndsWith(each.Rater, StringComparison.Ordinal))
                .Select(each => $"el lugar de {each.Place} puede ocuparlo: {each.Rater}"),
        ];
        return told.Length == 0 ? "" : $" {Capital(string.Join("; ", told))}.";
    }

    private static string Places(string[] places) => $"{(places.Length == 1 ? "el lugar" : "los lugares")} de {And(places)}";

    private string Person(string id, RemedyFacts facts) =>
        facts.Plan.Candidate.People?.FirstOrDefault(person => person.Id == id) is { } person
            ? SpokenWords.Person(person, spanish.Names.File?.TellsIds != false)
            : id;
}
