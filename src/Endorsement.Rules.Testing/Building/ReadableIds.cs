using System.Globalization;

namespace Endorsement.Rules.Testing.Building;

/// <summary>Entries called by what they are, in the order of their section: <c>training-1</c>, <c>rsc-2</c>, <c>person-1</c>.</summary>
internal static class ReadableIds
{
    public static Candidate Of(Candidate candidate)
    {
        var people = (candidate.People ?? [])
            .Select((person, place) => KeyValuePair.Create(person.Id, Name("person", place)))
            .ToDictionary(StringComparer.Ordinal);
        return candidate with
        {
            Education = Each(candidate.Education, (entry, place) => entry with { Id = Name("degree", place) }),
            Work = Each(
                candidate.Work,
                (entry, place) => entry with { Id = Name("job", place), Supervisor = entry.Supervisor is { } by ? people[by] : null }
            ),
            Training = Each(candidate.Training, (entry, place) => entry with { Id = Name("training", place) }),
            ReflectiveSupervision = Each(
                candidate.ReflectiveSupervision,
                (entry, place) => entry with { Id = Name("rsc", place), Provider = entry.Provider is { } by ? people[by] : null }
            ),
            People = Each(candidate.People, (person, place) => person with { Id = Name("person", place) }),
            References = Each(
                candidate.References,
                (rating, place) => rating with { Id = Name("rating", place), Rater = people[rating.Rater] }
            ),
        };
    }

    private static string Name(string noun, int place) => string.Create(CultureInfo.InvariantCulture, $"{noun}-{place + 1}");

    private static Sequence<T>? Each<T>(Sequence<T>? entries, Func<T, int, T> rename) => entries?.Select(rename).ToSequence();
}
