using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <summary>S17: nothing counts before the first degree at a level, or before the first credential that a requirement accepts.</summary>
internal sealed class AfterPlan(int degree)
{
    /// <summary>Set when the compiler has seen the requirement that is named.</summary>
    public IBeginning? Accepted { get; set; }

    /// <summary>From when on work surely, and possibly, counts; <see cref="Days.Never"/> when nothing does.</summary>
    public (int Certain, int Possible) From(Case facts)
    {
        if (Accepted is not null)
        {
            return Accepted.AcceptedFrom(facts);
        }

        if (!facts.Dossier.Education.IsGiven)
        {
            return (Days.Never, Days.First);
        }

        var (certain, possible) = (Days.Never, Days.Never);
        foreach (ref readonly var entry in facts.Dossier.Education.Entries)
        {
            if (Case.DegreeOf(entry.Credential) >= degree && entry.Conferred.IsGiven && entry.Conferred.First <= facts.AsOf)
            {
                certain = Math.Min(certain, entry.Conferred.Last);
                possible = Math.Min(possible, entry.Conferred.First);
            }
        }

        return (certain, possible);
    }

    /// <summary>What credentials lack that could make some of these days count; days in <paramref name="full"/> decide nothing more.</summary>
    public Grade Lacks(Case facts, int first, int last, DayUnion full, EntryNotes? notes)
    {
        if (!facts.Dossier.Education.IsGiven)
        {
            notes?.Lacks("education", SettledBy.Candidate, "candidate");
            return Grade.Unknown;
        }

        var lacks = Grade.Yes;
        foreach (ref readonly var entry in facts.Dossier.Education.Entries)
        {
            var from = Math.Max(first, entry.Conferred.First);
            if (!entry.Conferred.IsGiven || entry.Conferred.First > facts.AsOf || from > last || full.Contains(from, last))
            {
                continue;
            }

            var grade = Accepted is not null ? Accepted.Judge(facts, in entry, null) : Grade.Of(Case.DegreeOf(entry.Credential) >= degree);
            if (grade.IsNo)
            {
                continue;
            }

            lacks &= grade;
            var isOpen = entry.Conferred.Last > from && !full.Contains(from, Math.Min(last, entry.Conferred.Last - 1));
            lacks &= isOpen ? Grade.Unknown : Grade.Yes;
            if (notes is not null)
            {
                Tell(facts, in entry, isOpen, notes);
            }
        }

        return lacks;
    }

    /// <summary>
    /// Whether something that took place between these days came after; what stands in the way is a day, or what is open about the degree, and
    /// who settles it.
    /// </summary>
    /// <param name="facts">Whose education it is.</param>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    /// <param name="undated">What would have to be told where some of the days are too early.</param>
    /// <param name="notes">Takes down what is lacking.</param>
    public Grade Ask(Case facts, int first, int last, string undated, EntryNotes? notes)
    {
        if (!facts.Dossier.Education.IsGiven)
        {
            notes?.Lacks("education", SettledBy.Candidate, "candidate");
            return Grade.Unknown;
        }

        // From one conferral to the next nothing changes.
        var (all, isEver, isAlways) = (On(facts, first, notes), false, true);
        (isEver, isAlways, all) = (!all.IsNo, !all.IsNo, all.IsNo ? Grade.Yes : all);
        foreach (ref readonly var entry in facts.Dossier.Education.Entries)
        {
            foreach (var day in (ReadOnlySpan<int>)[entry.Conferred.First, entry.Conferred.Last])
            {
                if (first < day && day <= last)
                {
                    var grade = On(facts, day, notes);
                    isEver |= !grade.IsNo;
                    isAlways &= !grade.IsNo;
                    all &= grade.IsNo ? Grade.Yes : grade;
                }
            }
        }

        return !isEver ? notes.Fails(SetAsideReason.BeforeDegree)
            : isAlways ? all
            : all & notes.Lack(undated);
    }

    /// <summary>Whether a day came after.</summary>
    private Grade On(Case facts, int day, EntryNotes? notes)
    {
        var best = Grade.No;
        foreach (ref readonly var entry in facts.Dossier.Education.Entries)
        {
            best |= On(facts, in entry, day, null);
        }

        if (notes is not null && !best.IsYes && !best.IsNo)
        {
            foreach (ref readonly var entry in facts.Dossier.Education.Entries)
            {
                On(facts, in entry, day, notes);
            }
        }

        return best;
    }

    private Grade On(Case facts, in EducationFacts entry, int day, EntryNotes? notes)
    {
        if (!entry.Conferred.IsGiven || day < entry.Conferred.First || entry.Conferred.First > facts.AsOf)
        {
            return Grade.No;
        }

        var grade = Accepted is not null ? Accepted.Judge(facts, in entry, null) : Grade.Of(Case.DegreeOf(entry.Credential) >= degree);
        if (grade.IsNo)
        {
            return grade;
        }

        var isOpen = day < entry.Conferred.Last;
        if (notes is not null)
        {
            Tell(facts, in entry, isOpen, notes);
        }

        return isOpen ? grade & Grade.Unknown : grade;
    }

    private void Tell(Case facts, in EducationFacts entry, bool isOpen, EntryNotes notes)
    {
        var id = facts.Dossier.Education.Name(in entry);
        var own = new EntryNotes();
        Accepted?.Judge(facts, in entry, own);
        foreach (var (_, attribute, by) in own.Open)
        {
            notes.Lacks(attribute, by, id);
        }

        if (isOpen)
        {
            notes.Lacks("conferred", SettledBy.Candidate, id);
        }
    }
}

/// <summary>A requirement from which others may count (S17).</summary>
internal interface IBeginning
{
    /// <summary>Its id.</summary>
    string Id { get; }

    /// <summary>The first day of a credential that is surely, and of one that is possibly, accepted.</summary>
    (int Certain, int Possible) AcceptedFrom(Case facts);

    /// <summary>How far one credential is accepted.</summary>
    Grade Judge(Case facts, in EducationFacts entry, EntryNotes? notes);
}
