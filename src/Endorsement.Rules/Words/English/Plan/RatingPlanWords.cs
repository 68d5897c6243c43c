using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>Ratings: how many, from whom, for which places.</summary>
/// <param name="english">The language.</param>
internal sealed class RatingPlanWords(EnglishLanguage english)
{
    /// <summary>Whom a place asks for is said where that is no long list of endorsements; the record has it whole.</summary>
    private const int LongestRater = 140;

    public string Of(int count, RemedyFacts facts)
    {
        var leaf = facts.Leaf("references");
        var asked = facts.Asked<ReferencesRequirement>(leaf);
        var rating = Capital(SpokenWords.Count(count, "more reference rating"));
        if (leaf?.Blocking is { } blocking)
        {
            var whom = Whom(asked, blocking.Slots, leaf);
            if (!blocking.People.IsEmpty && !blocking.Slots.IsEmpty)
            {
                var others = And(blocking.People.Select(id => Person(id, facts)));
                var either = Or(blocking.Slots.Select(slot => english.Labels.Slot(slot, leaf)));
                return count == 1
                    ? $"{rating}, from somebody other than {others} who can fill the place of {either}.{whom}"
                    : $"{rating}, from people other than {others} who can fill the places of {either}.{whom}";
            }

            string[] places = [.. blocking.Slots.Select(slot => english.Labels.Slot(slot, leaf))];
            string[] among = [.. blocking.Among.Select(clause => english.Labels.Clause(clause, leaf))];
            if (places.Length + among.Length > 0)
            {
                var some = count > places.Length ? $" {FigureWords.Number(places.Length)} of them" : "";
                var there = $"{rating},{some} for the place{(places.Length == 1 ? "" : "s")} of {And(places)}";
                return places.Length == 0 ? $"{rating}. Among the raters must be {And(among)}."
                    : among.Length == 0 ? $"{there}.{whom}"
                    : $"{there}; among the raters must be {And(among)}.{whom}";
            }
        }

        var from = RaterRoles.Of(asked) is { Length: > 0 } roles
            ? $" {(count == 1 ? "It" : "They")} can be given by: {english.Labels.Or(CodeKind.Roles, roles)}."
            : "";
        return count == 1 ? $"{rating}, from somebody who has not rated you yet.{from}" : $"{rating}, each from a different person.{from}";
    }

    /// <summary>Who may serve in places that are still empty; of a place whose name says it, or with a long list of endorsements, the record does.</summary>
    private string Whom(ReferencesRequirement? asked, Sequence<string> slots, Finding leaf)
    {
        string[] told =
        [
            .. RaterRoles
                .Places(asked, slots)
                .Select(slot => (Place: english.Labels.Slot(slot.Id, leaf), Rater: english.People.Rater(slot.Rater)))
                .Where(each => each.Rater.Length < LongestRater && !each.Place.EndsWith(each.Rater, StringComparison.Ordinal))
                .Select(each => $"{each.Place} can be: {each.Rater}"),
        ];
        return told.Length == 0 ? "" : $" {Capital(string.Join("; ", told))}.";
    }

    private string Person(string id, RemedyFacts facts) =>
        facts.Plan.Candidate.People?.FirstOrDefault(person => person.Id == id) is { } person
            ? SpokenWords.Person(person, english.Names.File?.TellsIds != false)
            : id;
}
