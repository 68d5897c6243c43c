using System.Collections.Immutable;

namespace Endorsement.Rules.Findings;

/// <summary>People who may be one and the same, and a rating by the candidate (S52).</summary>
/// <remarks>By hashing, so that many people cost no more each than few. Names are compared, and never repeated.</remarks>
internal static class PeopleWarnings
{
    public static void Look(Candidate candidate, WarningList found)
    {
        SameNames(candidate, found);
        SharedRecords(candidate, found);
        OwnRatings(candidate, found);
    }

    /// <summary>A name without case, blanks and punctuation.</summary>
    public static string Fold(string name) =>
        string.Concat(name.Where(c => !char.IsWhiteSpace(c) && !char.IsPunctuation(c)).Select(char.ToUpperInvariant));

    private static void SameNames(Candidate candidate, WarningList found)
    {
        var first = new Dictionary<string, string>();
        var people = candidate.People ?? [];
        foreach (var i in ById(people))
        {
            if (people[i].Name is { } name && Fold(name) is { Length: > 0 } folded && !first.TryAdd(folded, people[i].Id))
            {
                Tell(found, i, "name", first[folded], people[i].Id, SharedTrait.Name);
            }
        }
    }

    private static void SharedRecords(Candidate candidate, WarningList found)
    {
        var endorsements = new Dictionary<HeldEndorsement, int>();
        var vettings = new Dictionary<Vetting, int>();
        var people = candidate.People ?? [];
        foreach (var i in ById(people))
        {
            foreach (var held in people[i].Endorsements ?? [])
            {
                Share(endorsements, held, held.From, i, "endorsements", SharedTrait.Endorsement);
            }

            foreach (var vetting in people[i].Vetted ?? [])
            {
                Share(vettings, vetting, vetting.From, i, "vetted", SharedTrait.Vetting);
            }
        }

        void Share<T>(Dictionary<T, int> known, T record, DocumentedDate? from, int person, string member, SharedTrait what)
            where T : notnull
        {
            if (from is { IsDay: true } && !known.TryAdd(record, person) && known[record] != person)
            {
                Tell(found, person, member, people[known[record]].Id, people[person].Id, what);
            }
        }
    }

    /// <summary>In order of id, so that the order in the file changes nothing but pointers (S1).</summary>
    private static IEnumerable<int> ById(Sequence<Person> people) =>
        Enumerable.Range(0, people.Length).OrderBy(i => people[i].Id, StringComparer.Ordinal);

    private static void OwnRatings(Candidate candidate, WarningList found)
    {
        var name = candidate.Name is { } given ? Fold(given) : "";
        var own = new HashSet<string>(StringComparer.Ordinal) { candidate.Id };
        own.UnionWith(
            (candidate.People ?? []).Where(p => name.Length > 0 && p.Name is { } theirs && Fold(theirs) == name).Select(p => p.Id)
        );
        var references = candidate.References ?? [];
        for (var i = 0; i < references.Length; i++)
        {
            if (own.Contains(references[i].Rater) && found.Takes())
            {
                found.Add(new DeterminationWarning.OwnRating(FormattableString.Invariant($"/references/{i}/person"), references[i].Id));
            }
        }
    }

    private static void Tell(WarningList found, int person, string member, string one, string other, SharedTrait what)
    {
        if (found.Takes())
        {
            found.Add(new DeterminationWarning.SamePerson(FormattableString.Invariant($"/people/{person}/{member}"), one, other, what));
        }
    }
}
