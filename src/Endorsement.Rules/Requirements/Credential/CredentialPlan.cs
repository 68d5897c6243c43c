using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

internal readonly record struct CredentialRowPlan(
    int Credentials,
    bool Related,
    bool FocusSpecific,
    bool OfficialTranscript,
    bool Eligible
);

/// <summary>Any of a list of acceptable credentials (S15).</summary>
internal sealed class CredentialPlan(ImmutableArray<CredentialRowPlan> rows) : RequirementPlan, IBeginning
{
    public string Id => Requirement.Id;

    private static readonly OutcomeReasons Because = new(
        CredentialReasons.Met,
        CredentialReasons.NotMet,
        CredentialReasons.Unknown,
        CredentialReasons.NeedsReview
    );

    /// <summary>The first day of a credential that is surely, and of one that is possibly, accepted (S17).</summary>
    public (int Certain, int Possible) AcceptedFrom(Case facts)
    {
        if (!facts.Dossier.Education.IsGiven)
        {
            return (Days.Never, Days.First);
        }

        var (certain, possible) = (Days.Never, Days.Never);
        foreach (ref readonly var entry in facts.Dossier.Education.Entries)
        {
            var grade = Judge(facts, in entry, null);
            if (!grade.IsNo && entry.Conferred.IsGiven)
            {
                certain = grade.IsYes ? Math.Min(certain, entry.Conferred.Last) : certain;
                possible = Math.Min(possible, entry.Conferred.First);
            }
        }

        return (certain, possible);
    }

    protected override Outcome Decide(QuestionInHand hand)
    {
        if (!hand.Case.Dossier.Education.IsGiven)
        {
            return Outcome.Unknown;
        }

        var best = Grade.No;
        foreach (ref readonly var entry in hand.Case.Dossier.Education.Entries)
        {
            best |= Judge(hand.Case, in entry, null);
        }

        return Bounds(best.IsYes, !best.IsNo, best);
    }

    protected override IEnumerable<Figure> FiguresAsked() =>
        [
            new(
                Figures.AnyOf.Name,
                new FigureValue.Credentials([
                    .. ((CredentialRequirement)Requirement).AnyOf.Select(row => new AcceptedCredential(
                        row.AtLeast,
                        row.AtLeast is null ? row.Accepted : []
                    )),
                ])
            ),
        ];

    protected override Finding Describe(QuestionInHand hand, FindingDraft draft)
    {
        var outcome = Decide(hand);
        if (!hand.Case.Dossier.Education.IsGiven)
        {
            draft.Open("candidate", "education");
            return draft.Finish(outcome, CredentialReasons.Unknown);
        }

        foreach (ref readonly var entry in draft.TellsEntries ? hand.Case.Dossier.Education.Entries : [])
        {
            var notes = draft.Afresh();
            var id = hand.Case.Dossier.Education.Name(in entry);
            draft.Place(id, Judge(hand.Case, in entry, notes), notes, on: entry.Conferred);
        }

        return draft.Finish(outcome, Because.Of(outcome));
    }

    /// <summary>How far one credential is accepted.</summary>
    public Grade Judge(Case facts, in EducationFacts entry, EntryNotes? notes)
    {
        var best = Grade.No;
        foreach (var row in rows)
        {
            best |= Judge(facts, in entry, row, null);
        }

        if (notes is not null && !best.IsYes)
        {
            foreach (var row in rows)
            {
                // An open entry says what it lacks; one that fails says why, from the row that it comes nearest to.
                if (best.IsNo ? Takes(row, entry.Credential) : !Judge(facts, in entry, row, null).IsNo)
                {
                    Judge(facts, in entry, row, notes);
                }
            }

            notes.SetAside(SetAsideReason.OtherCredential);
        }

        return best;
    }

    private static bool Takes(CredentialRowPlan row, CredentialKind credential) => ((row.Credentials >> (int)credential) & 1) != 0;

    private static Grade Judge(Case facts, in EducationFacts entry, CredentialRowPlan row, EntryNotes? notes)
    {
        if (!Takes(row, entry.Credential))
        {
            return Grade.No;
        }

        var grade = Grade.Yes;
        if (!entry.Conferred.IsGiven)
        {
            grade &= row.Eligible ? grade : notes.Fails(SetAsideReason.NotConferred);
        }
        else if (entry.Conferred.First > facts.AsOf)
        {
            grade &= row.Eligible ? grade : notes.Fails(SetAsideReason.Future);
        }
        else if (entry.Conferred.Last > facts.AsOf && !row.Eligible)
        {
            grade &= notes.Lack("conferred");
        }

        if (row.OfficialTranscript && !grade.IsNo)
        {
            grade &= entry.Transcript switch
            {
                null => notes.Lack("transcript"),
                Transcript.Official => Grade.Yes,
                _ => notes.Fails(SetAsideReason.TranscriptNotOfficial),
            };
        }

        if (row.Related && !grade.IsNo)
        {
            facts.Reads(JudgedAttribute.RelatedField, entry.Entry);
            grade &= Judged(entry.RelatedField, "relatedField", SetAsideReason.FieldNotRelated, notes);
        }

        if (row.FocusSpecific && !grade.IsNo)
        {
            facts.Reads(JudgedAttribute.FocusSpecific, entry.Entry);
            // S15: only a degree above bachelor is open to "specific to the focus".
            grade &=
                Case.DegreeOf(entry.Credential) > (int)Degree.Bachelor
                    ? Judged(entry.FocusSpecific, "focusSpecific", SetAsideReason.NotSpecificToFocus, notes)
                    : notes.Fails(SetAsideReason.OtherCredential);
        }

        return grade;
    }

    private static Grade Judged(Truth value, string attribute, SetAsideReason reason, EntryNotes? notes) =>
        value switch
        {
            Truth.Unknown => notes.LackReview(attribute),
            Truth.Yes => Grade.Yes,
            _ => notes.Fails(reason),
        };
}
