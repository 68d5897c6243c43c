using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>Hours of RS/C about certain work, in certain formats or by certain people, within the hours of the whole (S34).</summary>
internal sealed class SupervisionPartPlan
{
    public required SupervisionMinimum Part { get; init; }

    /// <summary>The least minutes; some is one.</summary>
    public long Minutes => Part.Hours?.Minutes ?? 1;

    public ulong About { get; init; }

    public ulong Formats { get; init; }

    public ulong Ages { get; init; }

    public ProvidersPlan? Providers { get; init; }

    public ConditionPlan? When { get; init; }

    public Grade Ask(QuestionInHand hand, in SessionFacts session, ProviderMemo memo, EntryNotes? notes)
    {
        var grade = Grade.Yes;
        grade &= About == 0 ? grade : notes.AnyOf(session.About, About, "about", SetAsideReason.Subject);
        grade &= Formats == 0 || grade.IsNo ? grade : notes.AnyOf(session.Format, Formats, "format", SetAsideReason.Format);
        grade &= Ages == 0 || grade.IsNo ? grade : notes.AnyOf(session.Ages, Ages, "ages", SetAsideReason.OtherAges);
        return Providers is null || grade.IsNo ? grade : grade & Providers.Ask(hand, in session, session.Occurred, memo, notes);
    }
}
