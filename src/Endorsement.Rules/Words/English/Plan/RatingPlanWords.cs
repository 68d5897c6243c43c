using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>Ratings: how many, from whom, for which places.</summary>
/// <param name="english">The language.</param>
internal sealed class RatingPlanWords(EnglishLanguage english)
{
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
                var places = Or(blocking.Slots.Select(slot => english.Labels.Slot(slot, leaf)));
                return count == 1
                    ? $"{rating}, from somebody other than {others} who can fill the place of {places}."
                    : $"{rating}, from people other than {others} who can fill the places of {places}.";
            }

            string[] whom =
            [
                .. (asked?.Slots ?? []).Where(slot => blocking.Slots.Contains(slot.Id)).Select(slot => english.People.Rater(slot.Rater)),
                .. (asked?.Among ?? [])
                    .Where(clause => blocking.Among.Contains(clause.Id))
                    .Select(clause => english.People.Rater(clause.Rater)),
            ];
            if (whom.Length > 0)
            {
                return whom.Length == 1 && count == 1
                    ? $"{rating}, from this person: {whom[0]}."
                    : $"{rating}; among the raters must be: {string.Join("; ", whom)}.";
            }
        }

        return count == 1 ? $"{rating}, from somebody who has not rated you yet." : $"{rating}, each from a different person.";
    }

    private static string Person(string id, RemedyFacts facts) =>
        facts.Plan.Candidate.People?.FirstOrDefault(person => person.Id == id) is { } person ? SpokenWords.Person(person) : id;
}
