using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>Lives in the jurisdiction; or works there, lives where no association is, and the employer asks for it.</summary>
/// <param name="jurisdiction">Places of the jurisdiction.</param>
/// <param name="noneOf">Places where the candidate must not live; then the jurisdiction is not asked.</param>
/// <param name="unserved">Places without an association.</param>
/// <param name="circumstance">What the employer asks.</param>
/// <param name="circumstanceBit">The bit of its code.</param>
internal sealed class ResidencePlan(ulong jurisdiction, ulong noneOf, ulong unserved, ConditionPlan? circumstance, ulong circumstanceBit)
    : RequirementPlan
{
    private static readonly OutcomeReasons Because = new(ResidenceReasons.Met, ResidenceReasons.NotMet, ResidenceReasons.Unknown);

    protected override Outcome Decide(QuestionInHand hand)
    {
        var dossier = hand.Case.Dossier;
        var home =
            !dossier.Residence.IsGiven ? Grade.Unknown
            : noneOf != 0 ? Grade.Of(!dossier.Residence.Any(noneOf))
            : Grade.Of(dossier.Residence.Any(jurisdiction));
        if (circumstance is not null)
        {
            var works = dossier.WorksIn.IsGiven ? Grade.Of(dossier.WorksIn.Any(jurisdiction)) : Grade.Unknown;
            var livesUnserved = dossier.Residence.IsGiven ? Grade.Of(dossier.Residence.Any(unserved)) : Grade.Unknown;
            var asked = circumstance.Ask(hand).ToGrade();
            home |= works & livesUnserved & asked;
        }

        return Bounds(home.IsYes, !home.IsNo, home);
    }

    protected override IEnumerable<Figure> FiguresAsked() =>
        (ResidenceRequirement)Requirement is { NoneOf: { } places }
            ? [new(Figures.NoneOf, new FigureValue.List(places))]
            : [new(Figures.Jurisdiction, new FigureValue.List(((ResidenceRequirement)Requirement).Jurisdiction))];

    protected override Finding Describe(QuestionInHand hand, FindingDraft draft)
    {
        var outcome = Decide(hand);
        var author = (ResidenceRequirement)Requirement;
        if (hand.Case.Dossier.ResidenceText is { } residence)
        {
            draft.Actual(Figures.Residence, FindingDraft.Text(residence));
        }
        else
        {
            draft.Open("candidate", "residence");
        }

        if (author.Circumstance is { } code && outcome != Outcome.Met)
        {
            if (!hand.Case.Dossier.WorksIn.IsGiven)
            {
                draft.Open("candidate", "worksIn");
            }

            if ((hand.Case.Dossier.CircumstancesKnown & circumstanceBit) == 0)
            {
                draft.Open("candidate", $"circumstances/{code}");
            }
        }

        return draft.Finish(outcome, Because.Of(outcome));
    }
}
