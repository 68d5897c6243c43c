using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>A signed statement: ever, or within the cycle up to its due date (S36).</summary>
internal sealed class AgreementPlan(ulong kind, bool inCycle) : RequirementPlan
{
    private static readonly OutcomeReasons Because = new(AgreementReasons.Met, AgreementReasons.NotMet, AgreementReasons.Unknown);

    protected override Outcome Decide(QuestionInHand hand)
    {
        if (!hand.Case.Dossier.Agreements.IsGiven)
        {
            return Outcome.Unknown;
        }

        var best = Grade.No;
        foreach (ref readonly var entry in hand.Case.Dossier.Agreements.Entries)
        {
            best |= Ask(hand.Case, in entry, null);
        }

        return Bounds(best.IsYes, !best.IsNo, best);
    }

    protected override IEnumerable<Figure> FiguresAsked() =>
        [new(Figures.AgreementCode, FindingDraft.Text(((AgreementRequirement)Requirement).Code))];

    protected override Finding Describe(QuestionInHand hand, FindingDraft draft)
    {
        var outcome = Decide(hand);
        if (!hand.Case.Dossier.Agreements.IsGiven)
        {
            draft.Open("candidate", "agreements");
        }

        var late = ImmutableArray<string>.Empty;
        foreach (ref readonly var entry in hand.Case.Dossier.Agreements.Entries)
        {
            if (entry.MayBe(kind))
            {
                var notes = draft.Afresh();
                var name = hand.Case.Dossier.Agreements.Name(in entry);
                var grade = Ask(hand.Case, in entry, notes);
                draft.Place(name, grade, notes, on: entry.Date);
                late = inCycle && grade.IsYes && IsInGrace(hand.Case, entry.Date.Last) ? late.Add(name) : late;
            }
        }

        var finding = draft.Finish(outcome, Because.Of(outcome));
        return late.IsEmpty ? finding : finding.With(finding.Facts with { Late = late.Sort(StringComparer.Ordinal) });
    }

    /// <summary>What only an extension lets count is not late: that is when it was due.</summary>
    private static bool IsInGrace(Case facts, int day) => day > facts.CycleDue && day <= facts.CycleSigned;

    /// <summary>The cycle runs from an award that the file does not tell: that is missing, not the day of the signature (S14b).</summary>
    private static Grade LackCycle(EntryNotes? notes)
    {
        notes?.Lacks("endorsements", entry: "candidate");
        return Grade.Unknown;
    }

    private Grade Ask(Case facts, in RecordFacts entry, EntryNotes? notes)
    {
        var dated = Dated(facts, in entry, notes);
        return dated.IsNo || !entry.MayOnlyBe(kind) ? dated : dated & notes.Lack("kind");
    }

    private Grade Dated(Case facts, in RecordFacts entry, EntryNotes? notes)
    {
        if (!entry.MayBe(kind))
        {
            return Grade.No;
        }

        var first = inCycle ? facts.CountsFrom : Days.First;
        var last = inCycle ? Math.Min(facts.SignedTo, facts.AsOf) : facts.AsOf;
        if (entry.Date.IsGiven && entry.Date.First > facts.AsOf)
        {
            return notes.Fails(SetAsideReason.Future);
        }

        if (first > last)
        {
            return notes.Fails(SetAsideReason.OutsideCycle);
        }

        if (!entry.Date.IsGiven)
        {
            return notes.Lack("signed");
        }

        return entry.Date.Last < first || entry.Date.First > last ? notes.Fails(SetAsideReason.OutsideCycle)
            : inCycle && !facts.HasCycle ? LackCycle(notes)
            : first <= entry.Date.First && entry.Date.Last <= last ? Grade.Yes
            : notes.Lack("signed");
    }
}
