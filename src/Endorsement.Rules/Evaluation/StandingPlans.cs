using Endorsement.Rules.Findings;
using Endorsement.Rules.Rulesets;

namespace Endorsement.Rules.Evaluation;

/// <summary>Membership on the as-of date, or on every day of the cycle from the award on (S36).</summary>
internal sealed class MembershipPlan(ulong associations, bool anyAssociation, bool individual, bool throughCycle) : RequirementPlan
{
    protected override Outcome Decide(Inquiry inquiry)
    {
        if (!inquiry.Dossier.Memberships.IsGiven)
        {
            return Outcome.Unknown;
        }

        var isCertain = Covers(inquiry, possibly: false);
        return Bounds(isCertain, Covers(inquiry, possibly: true), Grade.Unknown);
    }

    protected override Finding Describe(Inquiry inquiry, FindingDraft draft)
    {
        var outcome = Decide(inquiry);
        var (first, last) = Days(inquiry, possibly: false);
        if (first == last)
        {
            draft.Required("on", FindingDraft.Day(last));
        }
        else
        {
            draft.Required("through", FindingDraft.Range(first, last));
        }

        if (!inquiry.Dossier.Memberships.IsGiven)
        {
            draft.Open("candidate", "memberships");
        }

        foreach (ref readonly var entry in inquiry.Dossier.Memberships.Entries)
        {
            draft.Notes.Clear();
            draft.Place(
                EntryNames.Of(draft.Source.Memberships!.Value[entry.Entry].Id, "memberships", entry.Entry),
                Describe(inquiry, in entry, draft.Notes)
            );
        }

        return draft.Finish(outcome, $"membership.{Documents.ClosedCodes.Spell(outcome)}");
    }

    private Grade Describe(Inquiry inquiry, in MembershipFacts entry, EntryNotes notes)
    {
        if (entry.From.IsGiven && entry.From.First > inquiry.AsOf)
        {
            return notes.Fails("future");
        }

        var grade = Ask(in entry, notes);
        var (first, last) = Days(inquiry, possibly: true);
        var (from, to) = Held(in entry, possibly: true);
        if (!grade.IsNo && (from > last || to < first))
        {
            return notes.Fails("not-active");
        }

        if (grade.IsNo)
        {
            return grade;
        }

        grade &= entry.From.IsGiven && entry.From.First == entry.From.Last ? grade : notes.Lack("from");
        return entry.To.IsGiven && (entry.To.First == entry.To.Last || entry.To.First >= last) ? grade : grade & notes.Lack("to");
    }

    /// <summary>The days on which it must be there; "through the cycle" starts at the later of its first day and the award.</summary>
    private (int First, int Last) Days(Inquiry inquiry, bool possibly)
    {
        if (!throughCycle)
        {
            return (inquiry.AsOf, inquiry.AsOf);
        }

        var award = Evaluation.Days.None;
        var isAwarded = false;
        foreach (ref readonly var held in inquiry.Dossier.Endorsements.Entries)
        {
            if ((held.Category & inquiry.Category) != 0 && held.From.First <= inquiry.AsOf)
            {
                var day =
                    !held.From.IsGiven ? (possibly ? inquiry.CycleLast : Evaluation.Days.None)
                    : possibly ? held.From.Last
                    : held.From.First;
                award = isAwarded ? Math.Min(award, day) : day;
                isAwarded = true;
            }
        }

        if (!inquiry.Dossier.Endorsements.IsGiven && possibly)
        {
            award = inquiry.CycleLast;
        }

        return (Math.Min(Math.Max(inquiry.CycleFirst, award), inquiry.CycleLast), inquiry.CycleLast);
    }

    private bool Covers(Inquiry inquiry, bool possibly)
    {
        if (throughCycle && !inquiry.HasCycle)
        {
            return possibly;
        }

        var (first, last) = Days(inquiry, possibly);
        var covered = first - 1;
        for (var grew = true; grew && covered < last; )
        {
            grew = false;
            foreach (ref readonly var entry in inquiry.Dossier.Memberships.Entries)
            {
                var grade = Ask(in entry, null);
                if (grade.IsNo || (!possibly && !grade.IsYes) || (entry.From.IsGiven && entry.From.First > inquiry.AsOf))
                {
                    continue;
                }

                var (from, to) = Held(in entry, possibly);
                if (from <= covered + 1 && to > covered)
                {
                    covered = to;
                    grew = true;
                }
            }
        }

        return covered >= last;
    }

    private Grade Ask(in MembershipFacts entry, EntryNotes? notes)
    {
        var grade =
            anyAssociation ? Grade.Yes
            : !entry.HasAssociation ? notes.Lack("association")
            : (entry.Association & associations) != 0 ? Grade.Yes
            : notes.Fails("other-association");
        return individual && !grade.IsNo ? grade & notes.Flag(entry.Individual, wanted: true, "kind", "not-individual") : grade;
    }

    private static (int First, int Last) Held(in MembershipFacts entry, bool possibly) =>
        possibly
            ? (entry.From.IsGiven ? entry.From.First : Evaluation.Days.First, entry.To.IsGiven ? entry.To.Last : Evaluation.Days.Never)
            : (
                entry.From.IsGiven ? entry.From.Last : Evaluation.Days.Never,
                entry.To.IsGiven ? Math.Max(entry.To.First, entry.From.First) : entry.From.Last
            );
}

/// <summary>The candidate holds an endorsement, with the standing and for the time that is asked.</summary>
internal sealed class EndorsementHeldPlan(TenurePlan tenure, DayPlan at) : RequirementPlan
{
    protected override Outcome Decide(Inquiry inquiry)
    {
        var (first, last) = at.Day(inquiry);
        if (first == last)
        {
            return Outcomes(tenure.Ask(inquiry, first));
        }

        // The day is not known: certain only if it is so on every one of the days that it may be.
        var answer = tenure.Ask(inquiry, first);
        return answer == tenure.Ask(inquiry, last) ? Outcomes(answer) : Outcome.Unknown;
    }

    protected override Finding Describe(Inquiry inquiry, FindingDraft draft)
    {
        var outcome = Decide(inquiry);
        var author = (EndorsementHeldRequirement)Requirement;
        var day = at.Day(inquiry).First;
        draft.Required("categories", new FigureValue.List(author.Held.Categories));
        draft.Required("on", FindingDraft.Day(day));
        if (author.AtLeast is { } atLeast)
        {
            draft.Required("atLeast", FindingDraft.Length(atLeast));
        }

        if (author.AtMost is { } atMost)
        {
            draft.Required("atMost", FindingDraft.Length(atMost));
        }

        if (tenure.HeldSince(inquiry, day, possibly: false) is var since && since <= day)
        {
            draft.Actual("since", FindingDraft.Day(since));
        }

        if (!inquiry.Dossier.Endorsements.IsGiven)
        {
            draft.Open("candidate", "endorsements");
        }

        var held = inquiry.Dossier.Endorsements.Entries;
        for (var i = 0; i < held.Length; i++)
        {
            var id = EntryNames.Of(null, "endorsements", i);
            if (!tenure.Concerns(in held[i]))
            {
                continue;
            }

            if (held[i].From.IsGiven && held[i].From.First > inquiry.AsOf)
            {
                draft.SetAside(id, "future");
            }
            else if (outcome == Outcome.Met)
            {
                draft.Count(id);
            }
            else
            {
                draft.SetAside(id, outcome == Outcome.NotMet ? "not-held-so" : "open");
                draft.Open(
                    id,
                    !held[i].From.IsGiven || held[i].From.First != held[i].From.Last ? "from"
                        : held[i].HasAssociation ? "to"
                        : "association"
                );
            }
        }

        return draft.Finish(outcome, $"endorsement-held.{Documents.ClosedCodes.Spell(outcome)}");
    }

    private static Outcome Outcomes(Truth truth) =>
        truth switch
        {
            Truth.Yes => Outcome.Met,
            Truth.No => Outcome.NotMet,
            _ => Outcome.Unknown,
        };
}

/// <summary>Lives in the jurisdiction; or works there, lives where no association is, and the employer asks for it.</summary>
internal sealed class ResidencePlan(ulong jurisdiction, ulong unserved, ulong circumstance) : RequirementPlan
{
    protected override Outcome Decide(Inquiry inquiry)
    {
        var dossier = inquiry.Dossier;
        var home = dossier.Residence.IsGiven ? Grade.Of(dossier.Residence.Any(jurisdiction)) : Grade.Unknown;
        if (circumstance != 0)
        {
            var works = dossier.WorksIn.IsGiven ? Grade.Of(dossier.WorksIn.Any(jurisdiction)) : Grade.Unknown;
            var livesUnserved = dossier.Residence.IsGiven ? Grade.Of(dossier.Residence.Any(unserved)) : Grade.Unknown;
            var asked =
                (dossier.CircumstancesKnown & circumstance) == 0
                    ? Grade.Unknown
                    : Grade.Of((dossier.CircumstancesTrue & circumstance) != 0);
            home |= works & livesUnserved & asked;
        }

        return Bounds(home.IsYes, !home.IsNo, home);
    }

    protected override Finding Describe(Inquiry inquiry, FindingDraft draft)
    {
        var outcome = Decide(inquiry);
        var author = (ResidenceRequirement)Requirement;
        draft.Required("jurisdiction", new FigureValue.List(author.Jurisdiction));
        if (draft.Source.Residence is { } residence)
        {
            draft.Actual("residence", FindingDraft.Text(residence));
        }
        else
        {
            draft.Open("candidate", "residence");
        }

        if (author.Circumstance is { } code && outcome != Outcome.Met)
        {
            if (draft.Source.WorksIn is null)
            {
                draft.Open("candidate", "worksIn");
            }

            if (draft.Source.Circumstances?.ContainsKey(code) != true)
            {
                draft.Open("candidate", $"circumstances/{code}");
            }
        }

        return draft.Finish(outcome, $"residence.{Documents.ClosedCodes.Spell(outcome)}");
    }
}
