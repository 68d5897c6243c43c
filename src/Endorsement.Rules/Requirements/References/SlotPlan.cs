using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>A slot, and who fills it, which may depend on the candidate (S40).</summary>
internal sealed record SlotPlan(
    ReferenceSlot Slot,
    RaterPlan Rater,
    ConditionPlan? If,
    RaterPlan? Otherwise,
    ImmutableArray<(ConditionPlan If, ulong Roles)> AlsoIf
)
{
    /// <summary>What fills the slot for this candidate (S40); null while it is not known.</summary>
    /// <param name="hand">The question.</param>
    /// <param name="moreRoles">Roles that fill it too.</param>
    public RaterPlan? Applied(QuestionInHand hand, out ulong moreRoles)
    {
        moreRoles = 0;
        switch (If?.Ask(hand) ?? Truth.Yes)
        {
            case Truth.Unknown:
                return null;
            case Truth.No when Otherwise is not null:
                return Otherwise;
        }

        foreach (var (also, more) in AlsoIf)
        {
            moreRoles |= also.Ask(hand) == Truth.Yes ? more : 0;
        }

        return Rater;
    }

    public Grade Ask(QuestionInHand hand, in RatingFacts rating, DayRange days, EntryNotes? notes) =>
        Applied(hand, out var more) is { } rater ? rater.Ask(hand, in rating, days, notes, more) : Grade.Unknown;
}

/// <summary>Somebody who must be among those who rate (S39).</summary>
internal sealed record AmongPlan(AmongClause Clause, RaterPlan Rater);
