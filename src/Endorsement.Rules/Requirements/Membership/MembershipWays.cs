using Endorsement.Rules.Candidates;
using Endorsement.Rules.Remedies;

namespace Endorsement.Rules.Requirements;

/// <summary>A membership from the as-of date on, for as long as a plan looks ahead (S54).</summary>
internal static class MembershipWays
{
    public static IEnumerable<RemedyWay> Of(MembershipRequirement asked, RemedySetting setting)
    {
        var last = new[] { setting.By, setting.From.PlusYears(1).PlusDays(-1), setting.Cycle?.To ?? setting.From }.Max();
        return
        [
            RemedyWay.Of(
                new EntryAddition(
                    CandidateSections.Memberships,
                    setting.From,
                    _ => new Membership
                    {
                        Association = PlannedPeople.Association(asked.Associations, setting),
                        Kind = asked.Individual ? MembershipKind.Individual : null,
                        From = setting.From,
                        To = last,
                    }
                )
            ),
        ];
    }
}
