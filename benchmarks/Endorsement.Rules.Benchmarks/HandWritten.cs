using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Benchmarks;

/// <summary>
/// IMHS initial of mi-aimh@2011 as somebody would write it by hand for this one ruleset, on the same dossier: yes or no, no missing facts, no
/// explanation. The baseline that the engine is measured against.
/// </summary>
internal sealed class HandWritten
{
    private readonly ulong _directService;
    private readonly ulong _internship;
    private readonly ulong _serviceQualities;
    private readonly ulong _internshipQualities;
    private readonly ulong _specialistOrMentor;
    private readonly ulong _levelTwoToFour;
    private readonly ulong _supervisorRoles;
    private readonly ulong _rscProvider;
    private readonly ulong _colleague;
    private readonly ulong _supervisee;
    private readonly ulong _supervisesOthers;
    private readonly ulong _ethics;
    private readonly ulong _agreement;
    private readonly ulong _exam;
    private readonly ulong _portfolio;
    private readonly int _criteriaUntil = Days.Of(new NodaTime.LocalDate(2010, 9, 30));
    private readonly List<(int First, int Last)> _spells = new(8);
    private readonly List<(int First, int Last)> _serving = new(8);

    public HandWritten(Vocabulary vocabulary)
    {
        _directService = vocabulary[CodeKind.Activities]["direct-service"];
        _internship = vocabulary[CodeKind.Activities]["internship"];
        _serviceQualities = vocabulary[CodeKind.Attested].Mask(["infant-and-parent", "relationship-focused"]);
        _internshipQualities = vocabulary[CodeKind.Attested].Mask(["relationship-focused"]);
        _specialistOrMentor = vocabulary[CodeKind.Categories].Mask(["IMHS", "IMHM-C"]);
        _levelTwoToFour = vocabulary[CodeKind.Categories].Mask(["IFS", "IMHS", "IMHM-C", "IMHM-P", "IMHM-RF"]);
        _supervisorRoles = vocabulary[CodeKind.Roles].Mask(["program-supervisor", "teacher", "trainer", "consultant"]);
        _rscProvider = vocabulary[CodeKind.Roles]["rsc-provider"];
        _colleague = vocabulary[CodeKind.Roles]["colleague"];
        _supervisee = vocabulary[CodeKind.Roles]["supervisee"];
        _supervisesOthers = vocabulary[CodeKind.CircumstanceNames]["supervises-others"];
        _ethics = vocabulary[CodeKind.Agreements]["code-of-ethics"];
        _agreement = vocabulary[CodeKind.Agreements]["endorsement-agreement"];
        _exam = vocabulary[CodeKind.Examinations]["imh-exam"];
        _portfolio = vocabulary[CodeKind.Reviews]["portfolio"];
    }

    public bool Meets(Dossier dossier, int asOf) =>
        Education(dossier, asOf, out var masters)
        && Work(dossier, asOf, masters)
        && Training(dossier, asOf)
        && Supervision(dossier, asOf)
        && References(dossier, asOf)
        && Signed(dossier, asOf, _ethics)
        && Signed(dossier, asOf, _agreement)
        && Member(dossier, asOf)
        && Examined(dossier, asOf)
        && Reviewed(dossier, asOf);

    private static bool Education(Dossier dossier, int asOf, out int masters)
    {
        masters = Days.Never;
        var accepted = false;
        foreach (ref readonly var entry in dossier.Education.Entries)
        {
            if (
                entry.Credential is CredentialKind.Master or CredentialKind.Doctorate
                && entry.Conferred.IsGiven
                && entry.Conferred.Last <= asOf
            )
            {
                masters = Math.Min(masters, entry.Conferred.Last);
                accepted |= entry.Transcript == Transcript.Official;
            }
        }

        return accepted;
    }

    private bool Work(Dossier dossier, int asOf, int masters)
    {
        Collect(dossier, asOf, _directService, 1UL << (int)AgeGroup.InfantToddler, _serviceQualities, masters, _spells);
        if (Reaches(_spells, 2))
        {
            return true;
        }

        if (!Reaches(_spells, 1))
        {
            return false;
        }

        Collect(dossier, asOf, _internship, 1UL << (int)AgeGroup.InfantToddler, _internshipQualities, 0, _spells);
        return Reaches(_spells, 1);
    }

    private static void Collect(
        Dossier dossier,
        int asOf,
        ulong activities,
        ulong ages,
        ulong qualities,
        int from,
        List<(int First, int Last)> spells
    )
    {
        spells.Clear();
        foreach (ref readonly var spell in dossier.Work.Entries)
        {
            if (
                (spell.Activities.Bits & activities) != 0
                && (spell.Ages.Bits & ages) != 0
                && (qualities == 0 || (spell.Supervised == Truth.Yes && (spell.Attested.Bits & qualities) == qualities))
            )
            {
                var last = spell.To.IsGiven ? Math.Min(spell.To.First, asOf) : asOf;
                if (Math.Max(spell.From.Last, from) <= last)
                {
                    spells.Add((Math.Max(spell.From.Last, from), last));
                }
            }
        }

        spells.Sort();
        for (var i = 1; i < spells.Count; )
        {
            if (spells[i].First <= spells[i - 1].Last + 1)
            {
                spells[i - 1] = (spells[i - 1].First, Math.Max(spells[i - 1].Last, spells[i].Last));
                spells.RemoveAt(i);
            }
            else
            {
                i++;
            }
        }
    }

    private static bool Reaches(List<(int First, int Last)> spells, int years)
    {
        var days = 0;
        for (var i = spells.Count - 1; i >= 0; i--)
        {
            days += spells[i].Last - spells[i].First + 1;
            if (spells[i].First + days >= DateOnly.FromDayNumber(spells[i].First).AddYears(years).DayNumber)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Training(Dossier dossier, int asOf)
    {
        var minutes = 0L;
        foreach (ref readonly var entry in dossier.Training.Entries)
        {
            minutes += entry.Occurred.Last <= asOf && !entry.IsDuplicate ? entry.Minutes : 0;
        }

        return minutes >= 30 * 60;
    }

    private bool Supervision(Dossier dossier, int asOf)
    {
        const ulong ages = (1UL << (int)AgeGroup.Prenatal) | (1UL << (int)AgeGroup.InfantToddler);
        Collect(dossier, asOf, _directService | _internship, ages, 0, 0, _serving);
        var sessions = dossier.Sessions.Entries;
        var (next, minutes, last) = (0, 0L, 0);
        for (var first = 0; first < sessions.Length; first++)
        {
            if (!Qualifies(dossier, in sessions[first], asOf))
            {
                next = Math.Max(next, first + 1);
                continue;
            }

            var start = DateOnly.FromDayNumber(sessions[first].Occurred.First);
            var end = start.AddYears(2).DayNumber;
            while (next < sessions.Length && sessions[next].Occurred.First <= end)
            {
                if (Qualifies(dossier, in sessions[next], asOf))
                {
                    minutes += sessions[next].Minutes;
                    last = sessions[next].Occurred.First;
                }

                next++;
            }

            if (minutes >= 50 * 60 && last >= start.AddYears(1).DayNumber)
            {
                return true;
            }

            minutes -= sessions[first].Minutes;
        }

        return false;
    }

    private bool Qualifies(Dossier dossier, in SessionFacts session, int asOf)
    {
        var day = session.Occurred.First;
        if (day > asOf || session.IsDuplicate || session.Provider < 0 || (session.Format.Bits & 3) == 0)
        {
            return false;
        }

        var isServing = false;
        foreach (var (first, last) in _serving)
        {
            isServing |= first <= day && day <= last;
        }

        ref readonly var person = ref dossier.People.Entries[session.Provider];
        return isServing
            && (
                Holds(dossier, in person, _specialistOrMentor, day)
                || (day <= _criteriaUntil && (person.MeetsCriteriaFor.Bits & _specialistOrMentor) != 0)
            );
    }

    private static bool Holds(Dossier dossier, in PersonFacts person, ulong categories, int day)
    {
        foreach (ref readonly var held in dossier.HeldByOthers.Entries.Slice(person.FirstHeld, person.HeldCount))
        {
            if (
                (held.Category & categories) != 0
                && held.Status == EndorsementStatus.Active
                && held.From.Last <= day
                && (!held.To.IsGiven || day <= held.To.First)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Three nested loops over the raters: what one writes for three slots.</summary>
    private bool References(Dossier dossier, int asOf)
    {
        var third = _supervisorRoles | _colleague | ((dossier.CircumstancesTrue & _supervisesOthers) != 0 ? _supervisee : 0);
        var ratings = dossier.Ratings.Entries;
        for (var a = 0; a < ratings.Length; a++)
        {
            if (!Fits(in ratings[a], _supervisorRoles, asOf) || ratings[a].Current != Truth.Yes)
            {
                continue;
            }

            for (var b = 0; b < ratings.Length; b++)
            {
                if (ratings[b].Person == ratings[a].Person || !Fits(in ratings[b], _rscProvider, asOf))
                {
                    continue;
                }

                for (var c = 0; c < ratings.Length; c++)
                {
                    if (
                        ratings[c].Person != ratings[a].Person
                        && ratings[c].Person != ratings[b].Person
                        && Fits(in ratings[c], third, asOf)
                        && (Endorsed(dossier, in ratings[a]) || Endorsed(dossier, in ratings[b]) || Endorsed(dossier, in ratings[c]))
                    )
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool Fits(in RatingFacts rating, ulong roles, int asOf) =>
        rating.Received.IsGiven && rating.Received.Last <= asOf && (rating.Roles.Bits & roles) != 0;

    private bool Endorsed(Dossier dossier, in RatingFacts rating) =>
        Holds(dossier, in dossier.People.Entries[rating.Person], _levelTwoToFour, rating.Received.First);

    private static bool Signed(Dossier dossier, int asOf, ulong kind)
    {
        foreach (ref readonly var entry in dossier.Agreements.Entries)
        {
            if ((entry.Kind & kind) != 0 && entry.Date.IsGiven && entry.Date.Last <= asOf)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Member(Dossier dossier, int asOf)
    {
        foreach (ref readonly var entry in dossier.Memberships.Entries)
        {
            if (entry.HasAssociation && entry.From.IsGiven && entry.To.IsGiven && entry.From.Last <= asOf && asOf <= entry.To.First)
            {
                return true;
            }
        }

        return false;
    }

    private bool Examined(Dossier dossier, int asOf) => Passed(dossier.Examinations.Entries, _exam, asOf);

    private bool Reviewed(Dossier dossier, int asOf) => Passed(dossier.Reviews.Entries, _portfolio, asOf);

    private static bool Passed(ReadOnlySpan<RecordFacts> records, ulong kind, int asOf)
    {
        foreach (ref readonly var entry in records)
        {
            if ((entry.Kind & kind) != 0 && !entry.HasPart && entry.Passed == Truth.Yes && entry.Date.IsGiven && entry.Date.Last <= asOf)
            {
                return true;
            }
        }

        return false;
    }
}
