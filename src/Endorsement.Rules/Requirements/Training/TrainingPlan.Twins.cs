using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <content>Trainings that may be one (S13).</content>
internal sealed partial class TrainingPlan
{
    /// <summary>What one training adds for certain: minutes, and what they may be used for.</summary>
    private readonly record struct Gain(ulong Uses, long Minutes, bool IsBefore);

    /// <summary>The ways of taking trainings that may be one; absent where there are none (S13).</summary>
    private TwinWays<TrainingFacts>? Ways(QuestionInHand hand) => hand.Case.Dossier.Training.HasTwins ? Weighed(hand) : null;

    private TwinWays<TrainingFacts> Weighed(QuestionInHand hand)
    {
        var ignored = Grade.Yes;
        var before = MostCarried > 0 ? hand.Before() : null;
        return TwinWays<TrainingFacts>.Of<Gain>(
            hand.Case.Dossier.Training,
            (in TrainingFacts entry) =>
                Ask(hand.Case, in entry, null).IsYes
                    ? new Gain(Uses(hand, in entry, possibly: false, ref ignored), Worth(in entry), IsBefore: false)
                : before is not null && Ask(before.Case, in entry, null).IsYes ? new Gain(0, Worth(in entry), IsBefore: true)
                : null
        );
    }
}
