using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>The candidate holds an endorsement, with the standing and for the time that is asked.</summary>
internal sealed class EndorsementHeldPlan(TenurePlan tenure, DayPlan at) : RequirementPlan
{
    private static readonly OutcomeReasons Because = new(
        EndorsementHeldReasons.Met,
        EndorsementHeldReasons.NotMet,
        EndorsementHeldReasons.Unknown
    );

    protected override Outcome Decide(QuestionInHand hand) => Outcomes(tenure.Ask(hand, at.Day(hand.Case)));

    protected override IEnumerable<Figure> Terms() => EndorsementHeldTerms.Of((EndorsementHeldRequirement)Requirement);

    protected override Finding Describe(QuestionInHand hand, FindingDraft draft)
    {
        var outcome = Decide(hand);
        var author = (EndorsementHeldRequirement)Requirement;
        var day = at.Day(hand.Case).First;
        draft.Required(Figures.Categories, new FigureValue.List(author.Held.Categories));
        if (at.Day(hand.Case) is var asked && asked.First == asked.Last)
        {
            draft.Required(Figures.On, FindingDraft.Day(day));
        }

        if (author.AtLeast is { } atLeast)
        {
            draft.Required(Figures.AtLeast, FindingDraft.Length(atLeast));
        }

        if (author.AtMost is { } atMost)
        {
            draft.Required(Figures.AtMost, FindingDraft.Length(atMost));
        }

        if (hand.Case.Dossier.Endorsements.IsGiven && draft.TellsEntries)
        {
            DescribeEntries(hand, draft, outcome, day);
        }
        else
        {
            draft.Open("candidate", "endorsements");
        }

        return draft.Finish(outcome, Because.Of(outcome));
    }

    private void DescribeEntries(QuestionInHand hand, FindingDraft draft, Outcome outcome, int day)
    {
        var entries = hand.Case.Dossier.Endorsements.Entries;
        var counted = new bool[entries.Length];
        var open = new Grade[entries.Length];
        var asked = new List<(AskedCategories Category, (int First, int Last) Days)>();
        var since = Days.Never;
        foreach (var category in tenure.Deciding(hand, day))
        {
            var surely = tenure.Run(hand, day, category, possibly: false);
            var may = Asked(hand, day, category);
            asked.Add((category, may));
            for (var i = 0; i < entries.Length; i++)
            {
                if ((entries[i].Category & category.All) != 0)
                {
                    counted[i] |= Touches(hand, category, in entries[i], surely);
                    open[i] &= outcome == Outcome.Unknown ? Lacks(hand.Case, in entries[i], may, null) : Grade.Yes;
                }
            }

            since = Math.Min(since, surely.First);
        }

        if (since <= day)
        {
            draft.Actual(Figures.Since, Since(entries, counted, since));
        }

        for (var i = 0; i < entries.Length; i++)
        {
            if (outcome == Outcome.Unknown && entries[i].MisspeltCategory != 0 && tenure.Concerns(in entries[i]))
            {
                var notes = draft.Afresh();
                draft.Place(hand.Case.Dossier.Endorsements.Name(in entries[i]), notes.Lack("category"), notes);
            }
            else if (tenure.Concerns(in entries[i]))
            {
                Place(hand.Case, draft, i, counted[i], open[i], asked);
            }
        }

        if (outcome == Outcome.Unknown && !draft.HasOpen)
        {
            OpenOtherwise(hand.Case, draft);
        }
    }

    /// <summary>The first day of the standing that holds; known to the month or year, it stays so (S11).</summary>
    private static FigureValue Since(ReadOnlySpan<HeldFacts> entries, bool[] counted, int since)
    {
        for (var i = 0; i < entries.Length; i++)
        {
            if (counted[i] && entries[i].From.Last == since && entries[i].From.First < since)
            {
                return FindingDraft.Text(entries[i].From.Documented!.Value.ToString());
            }
        }

        return FindingDraft.Day(since);
    }

    /// <summary>S14a: only the standing that holds is counted; S14c: another association's is said to be that.</summary>
    private void Place(
        Case facts,
        FindingDraft draft,
        int position,
        bool counts,
        Grade open,
        List<(AskedCategories Category, (int First, int Last) Days)> asked
    )
    {
        ref readonly var held = ref facts.Dossier.Endorsements.Entries[position];
        var id = facts.Dossier.Endorsements.Name(in held);
        var notes = draft.Afresh();
        foreach (var (category, days) in asked)
        {
            if (!open.IsYes && (held.Category & category.All) != 0)
            {
                Lacks(facts, in held, days, notes);
            }
        }

        if (counts)
        {
            draft.Count(id);
            draft.OpenNoted(id, notes);
        }
        else if (!open.IsYes)
        {
            draft.Place(id, open, notes);
        }
        else if (held.From.IsGiven && held.From.First > facts.AsOf)
        {
            draft.SetAsideFuture(id, held.From);
        }
        else
        {
            draft.SetAside(id, tenure.MayBeOfAssociation(facts, in held) ? SetAsideReason.NotHeldSo : SetAsideReason.OtherAssociation);
        }
    }

    /// <summary>The days that could decide: the time that it may have been held, or the day alone.</summary>
    private (int First, int Last) Asked(QuestionInHand hand, int day, AskedCategories category) =>
        tenure.Run(hand, day, category, possibly: true) is var run && !tenure.ReadsLength && run.First <= day ? (day, day) : run;

    /// <summary>Whether an endorsement is part of the standing that surely holds.</summary>
    private bool Touches(QuestionInHand hand, AskedCategories category, in HeldFacts held, (int First, int Last) run)
    {
        var (first, last) = HeldDays.Of(in held, possibly: false);
        return tenure.HasStatus(in held)
            && tenure.MayBeOfAssociation(hand.Case, in held)
            && !tenure.LacksAssociation(in held)
            && !tenure.LacksResidence(hand.Case, in held)
            && tenure.Supports(hand, category, in held, Math.Max(first, run.First), Math.Min(last, run.Last));
    }

    /// <summary>What an endorsement lacks, as far as that could make the standing longer than it surely is (S14b).</summary>
    private Grade Lacks(Case facts, in HeldFacts held, (int First, int Last) run, EntryNotes? notes)
    {
        if (run.First > run.Last || !tenure.HasStatus(in held) || !tenure.MayBeOfAssociation(facts, in held))
        {
            return Grade.Yes;
        }

        var (possibleFirst, possibleLast) = HeldDays.Of(in held, possibly: true);
        var (certainFirst, certainLast) = HeldDays.Of(in held, possibly: false);
        var lacksResidence = tenure.LacksResidence(facts, in held);
        var surely =
            tenure.LacksAssociation(in held) || lacksResidence
                ? (First: Days.Never, Last: Days.None)
                : (First: certainFirst, Last: certainLast);
        var lacks = Grade.Yes;
        if (tenure.LacksAssociation(in held) && Adds(possibleFirst, possibleLast))
        {
            lacks &= notes.Lack("association");
        }

        if (lacksResidence && Adds(possibleFirst, possibleLast))
        {
            lacks &= notes.LackResidence();
        }

        if (held.From.First < held.From.Last || !held.From.IsGiven)
        {
            lacks &= Adds(possibleFirst, Math.Min(possibleLast, certainFirst - 1)) ? notes.Lack("from") : Grade.Yes;
        }

        if (held.To.First < held.To.Last)
        {
            lacks &= Adds(Math.Max(possibleFirst, certainLast + 1), possibleLast) ? notes.Lack(held.EndMember) : Grade.Yes;
        }

        return lacks;

        bool Adds(int first, int last)
        {
            var from = Math.Max(first, run.First);
            var to = Math.Min(last, run.Last);
            return from <= to && (from < surely.First || to > surely.Last);
        }
    }

    /// <summary>Where no endorsement by itself leaves it open: one that may have taken another's place, or the day that is asked.</summary>
    private void OpenOtherwise(Case facts, FindingDraft draft)
    {
        var section = facts.Dossier.Endorsements;
        var entries = section.Entries;
        for (var i = 0; i < entries.Length; i++)
        {
            if (tenure.Concerns(in entries[i]) && !tenure.HasStatus(in entries[i]))
            {
                var id = section.Name(in entries[i]);
                if (!entries[i].From.IsGiven || entries[i].From.First < entries[i].From.Last)
                {
                    draft.Open(id, "from");
                }

                if (entries[i].To.First < entries[i].To.Last)
                {
                    draft.Open(id, entries[i].EndMember);
                }

                if (tenure.LacksAssociation(in entries[i]))
                {
                    draft.Open(id, "association");
                }
            }
        }

        if (!draft.HasOpen && tenure.LacksResidence(facts))
        {
            draft.Open("candidate", "residence");
        }

        if (!draft.HasOpen)
        {
            draft.Open("candidate", at.Fact);
        }
    }

    private static Outcome Outcomes(Truth truth) =>
        truth switch
        {
            Truth.Yes => Outcome.Met,
            Truth.No => Outcome.NotMet,
            _ => Outcome.Unknown,
        };
}
