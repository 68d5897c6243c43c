using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Findings;

/// <summary>People who may be one and the same, and a rating by the candidate (S52).</summary>
/// <remarks>
/// Few people are compared with one another in place, and only where two may be alike, or there are many, by hashing; so that many cost no more
/// each than few. Names are compared, and never repeated.
/// </remarks>
internal static class PeopleWarnings
{
    private const int Many = 64;

    public static void Look(Dossier dossier, WarningList found)
    {
        var texts = dossier.Texts.Utf8.Span;
        var people = dossier.People.Entries;
        if (people.Length > Many || MayHaveOneName(people, texts))
        {
            SameNames(dossier, found);
        }

        if (MayShare(dossier.HeldByOthers.Entries) || MayShare(dossier.Vettings.Entries))
        {
            SharedRecords(dossier, found);
        }

        if (MayBeOwn(dossier, texts))
        {
            OwnRatings(dossier, found);
        }
    }

    private static bool MayHaveOneName(ReadOnlySpan<PersonFacts> people, ReadOnlySpan<byte> texts)
    {
        for (var i = 1; i < people.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (AreAlike(people[i].Name, people[j].Name, texts))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool AreAlike(TextAt one, TextAt other, ReadOnlySpan<byte> texts) =>
        one.IsGiven && other.IsGiven && FoldedNames.MayBeEqual(one.In(texts), other.In(texts));

    private static bool MayShare(ReadOnlySpan<HeldFacts> held)
    {
        for (var i = 1; i < held.Length; i++)
        {
            for (var j = 0; j < i && held[i].From.IsDay; j++)
            {
                if (i > Many || (held[i].From == held[j].From && held[i].To == held[j].To && held[i].Category == held[j].Category))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool MayShare(ReadOnlySpan<VettingFacts> vettings)
    {
        for (var i = 1; i < vettings.Length; i++)
        {
            for (var j = 0; j < i && vettings[i].From.IsDay; j++)
            {
                if (i > Many || (vettings[i].From == vettings[j].From && vettings[i].To == vettings[j].To))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool MayBeOwn(Dossier dossier, ReadOnlySpan<byte> texts)
    {
        var own = dossier.Candidate;
        foreach (ref readonly var rating in dossier.Ratings.Entries)
        {
            if (rating.PersonId.In(texts).SequenceEqual(own.Id.In(texts)))
            {
                return true;
            }
        }

        foreach (ref readonly var person in dossier.People.Entries)
        {
            if (AreAlike(own.Name, person.Name, texts))
            {
                return true;
            }
        }

        return false;
    }

    private static void SameNames(Dossier dossier, WarningList found)
    {
        var first = new Dictionary<string, string>();
        foreach (var i in ById(dossier))
        {
            var (name, id) = (Name(dossier, i), dossier.PersonName(i));
            if (name.Length > 0 && !first.TryAdd(name, id))
            {
                Tell(found, i, "name", first[name], id, SharedTrait.Name);
            }
        }
    }

    private static void SharedRecords(Dossier dossier, WarningList found)
    {
        var endorsements = new Dictionary<(string, string?, DayRange, DayRange, DayRange, EndorsementStatus), int>();
        var vettings = new Dictionary<(string?, DayRange, DayRange), int>();
        foreach (var i in ById(dossier))
        {
            ref readonly var person = ref dossier.People.Entries[i];
            foreach (ref readonly var held in dossier.HeldByOthers.Entries.Slice(person.FirstHeld, person.HeldCount))
            {
                var (category, association) = (dossier.Texts.Of(held.CategoryText), Text(dossier, held.AssociationText));
                var record = (category, association, held.Submitted, held.From, held.To, held.Status);
                Share(endorsements, record, held.From, i, "endorsements", SharedTrait.Endorsement);
            }

            foreach (ref readonly var vetting in dossier.Vettings.Entries.Slice(person.FirstVetting, person.VettingCount))
            {
                var record = (Text(dossier, vetting.AssociationText), vetting.From, vetting.To);
                Share(vettings, record, vetting.From, i, "vetted", SharedTrait.Vetting);
            }
        }

        void Share<T>(Dictionary<T, int> known, T record, DayRange from, int person, string member, SharedTrait what)
            where T : notnull
        {
            if (from.IsDay && !known.TryAdd(record, person) && known[record] != person)
            {
                Tell(found, person, member, dossier.PersonName(known[record]), dossier.PersonName(person), what);
            }
        }
    }

    private static void OwnRatings(Dossier dossier, WarningList found)
    {
        var name = dossier.Candidate.Name.IsGiven ? Fold(dossier.Texts.Free(dossier.Candidate.Name)) : "";
        var own = new HashSet<string>(StringComparer.Ordinal) { dossier.CandidateId };
        for (var i = 0; i < dossier.People.Count; i++)
        {
            if (name.Length > 0 && Name(dossier, i) == name)
            {
                own.Add(dossier.PersonName(i));
            }
        }

        foreach (var rating in dossier.Ratings.Entries.ToArray().OrderBy(rating => rating.Entry))
        {
            if (own.Contains(dossier.Texts.Of(rating.PersonId)) && found.Takes())
            {
                var pointer = FormattableString.Invariant($"/references/{rating.Entry}/person");
                found.Add(new DeterminationWarning.OwnRating(pointer, dossier.Ratings.Name(in rating)));
            }
        }
    }

    /// <summary>A name without case, blanks and punctuation.</summary>
    private static string Fold(string name) =>
        string.Concat(name.Where(c => !char.IsWhiteSpace(c) && !char.IsPunctuation(c)).Select(char.ToUpperInvariant));

    private static string Name(Dossier dossier, int person) =>
        dossier.People.Entries[person].Name is { IsGiven: true } name ? Fold(dossier.Texts.Free(name)) : "";

    private static string? Text(Dossier dossier, TextAt text) => text.IsGiven ? dossier.Texts.Of(text) : null;

    /// <summary>In order of id, so that the order in the file changes nothing but pointers (S1).</summary>
    private static IEnumerable<int> ById(Dossier dossier) =>
        Enumerable.Range(0, dossier.People.Count).OrderBy(dossier.PersonName, StringComparer.Ordinal);

    private static void Tell(WarningList found, int person, string member, string one, string other, SharedTrait what)
    {
        if (found.Takes())
        {
            found.Add(new DeterminationWarning.SamePerson(FormattableString.Invariant($"/people/{person}/{member}"), one, other, what));
        }
    }
}
