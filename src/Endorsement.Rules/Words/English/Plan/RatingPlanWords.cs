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
            if (!blocking.People.IsEmpty && !blocking.Slots.IsEmpty)
            {
                var others = And(blocking.People.Select(id => Person(id, facts)));
                var either = Or(blocking.Slots.Select(slot => english.Labels.Slot(slot, leaf)));
                return count == 1
                    ? $"{rating}, from somebody other than {others} who can fill the place of {either}."
                    : $"{rating}, from people other than {others} who can fill the places of {either}.";
            }

            string[] places = [.. blocking.Slots.Select(slot => english.Labels.Slot(slot, leaf))];
            string[] among = [.. blocking.Among.Select(clause => english.Labels.Clause(clause, leaf))];
            if (places.Length + among.Length > 0)
            {
                var whom = asked?.Slots.Where(slot => blocking.Slots.Contains(slot.Id)).ToArray() is [var only]
                    ? english.People.Rater(only.Rater)
                    : "";
                var from =
                    whom.Length is > 0 and < LongestRater && !places[0].EndsWith(whom, StringComparison.Ordinal)
                        ? $" It can be given by: {whom}."
                        : "";
                return places.Length == 0 ? $"{rating}. Among the raters must be {And(among)}."
                    : among.Length == 0 ? $"{rating}, for the place{(places.Length == 1 ? "" : "s")} of {And(places)}.{from}"
                    : $"{rating}, for the place{(places.Length == 1 ? "" : "s")} of {And(places)}; among the raters must be {And(among)}.{from}";
            }
        }

        return count == 1 ? $"{rating}, from somebody who has not rated you yet." : $"{rating}, each from a different person.";
    }

    private string Person(string id, RemedyFacts facts) =>
        facts.Plan.Candidate.People?.FirstOrDefault(person => person.Id == id) is { } person
            ? SpokenWords.Person(person, english.Names.File?.TellsIds != false)
            : id;
}
