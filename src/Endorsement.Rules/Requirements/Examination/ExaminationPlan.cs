using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Requirements;

/// <summary>An examination passed, with all its parts; a pass ever counts, also beside a fail.</summary>
internal sealed class ExaminationPlan(ulong kind, ImmutableArray<ulong> parts) : RequirementPlan
{
    private static readonly OutcomeReasons Because = new(ExaminationReasons.Met, ExaminationReasons.NotMet, ExaminationReasons.Unknown);

    private readonly ulong _allParts = parts.Aggregate(0UL, (all, part) => all | part);

    protected override Outcome Decide(QuestionInHand hand)
    {
        if (!hand.Case.Dossier.Examinations.IsGiven)
        {
            return Outcome.Unknown;
        }

        // One pass of the whole does for all parts at once.
        var whole = Best(hand.Case, 0);
        var every = Grade.Yes;
        foreach (var part in parts)
        {
            every &= whole | Best(hand.Case, part);
        }

        var grade = parts.IsEmpty ? whole : every;
        return Bounds(grade.IsYes, !grade.IsNo, grade);
    }

    protected override IEnumerable<Figure> FiguresAsked()
    {
        var author = (ExaminationRequirement)Requirement;
        yield return new(Figures.ExaminationCode, FindingDraft.Text(author.Code));
        if (!author.Parts.IsEmpty)
        {
            yield return new(Figures.ExaminationParts, new FigureValue.List(author.Parts));
        }
    }

    protected override Finding Describe(QuestionInHand hand, FindingDraft draft)
    {
        var outcome = Decide(hand);
        var author = (ExaminationRequirement)Requirement;
        if (!parts.IsEmpty)
        {
            var whole = Best(hand.Case, 0).IsYes;
            draft.Actual(Figures.Passed, new FigureValue.List([.. author.Parts.Where((_, i) => whole || Best(hand.Case, parts[i]).IsYes)]));
        }

        if (!hand.Case.Dossier.Examinations.IsGiven)
        {
            draft.Open("candidate", "examinations");
        }

        foreach (ref readonly var entry in hand.Case.Dossier.Examinations.Entries)
        {
            if (entry.MayBe(kind))
            {
                var notes = draft.Afresh();
                var isOtherPart = entry.HasPart && !parts.Contains(entry.Part) && (entry.MisspeltPart & _allParts) == 0;
                var grade = isOtherPart ? notes.Fails(SetAsideReason.OtherPart) : Ask(hand.Case, in entry, notes);
                var id = hand.Case.Dossier.Examinations.Name(in entry);
                if (!grade.IsNo && !grade.IsYes && !Helps(hand.Case, in entry))
                {
                    draft.SetAsideIncomplete(id, notes);
                }
                else
                {
                    draft.Place(id, grade, notes, on: entry.Date);
                }
            }
        }

        return draft.Finish(outcome, Because.Of(outcome));
    }

    /// <summary>Whether the part, or one of those that the whole stands for, is not passed for certain by another entry already (S14b).</summary>
    private bool Helps(Case facts, in RecordFacts entry)
    {
        if (parts.IsEmpty)
        {
            return !Best(facts, 0).IsYes;
        }

        var whole = Best(facts, 0);
        foreach (var part in parts)
        {
            if ((!entry.HasPart || entry.Part == part || (entry.MisspeltPart & part) != 0) && !(whole | Best(facts, part)).IsYes)
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="facts">Whose examinations they are.</param>
    /// <param name="part">The part's bit; 0 for the whole.</param>
    private Grade Best(Case facts, ulong part)
    {
        var best = Grade.No;
        foreach (ref readonly var entry in facts.Dossier.Examinations.Entries)
        {
            if (entry.MayBe(kind) && (part == 0 ? !entry.HasPart : entry.Part == part || (entry.MisspeltPart & part) != 0))
            {
                best |= Ask(facts, in entry, null);
            }
        }

        return best;
    }

    private Grade Ask(Case facts, in RecordFacts entry, EntryNotes? notes)
    {
        var passed = Passed(facts, in entry, notes);
        passed &= passed.IsNo || !entry.MayOnlyBe(kind) ? passed : notes.Lack("kind");
        return passed.IsNo || entry.MisspeltPart == 0 ? passed : passed & notes.Lack("part");
    }

    private static Grade Passed(Case facts, in RecordFacts entry, EntryNotes? notes)
    {
        if (entry.Date is { IsGiven: true } date && date.First > facts.AsOf)
        {
            return notes.Fails(SetAsideReason.Future);
        }

        var grade = notes.Flag(entry.Passed, wanted: true, "result", SetAsideReason.Failed);
        return grade.IsNo || (entry.Date.IsGiven && entry.Date.Last <= facts.AsOf) ? grade : grade & notes.Lack("date");
    }
}
