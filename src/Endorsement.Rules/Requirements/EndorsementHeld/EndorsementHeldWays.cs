using Endorsement.Rules.Candidates;
using Endorsement.Rules.Remedies;

namespace Endorsement.Rules.Requirements;

/// <summary>An endorsement from the as-of date on, held until it is long enough (S54).</summary>
internal static class EndorsementHeldWays
{
    public static IEnumerable<RemedyWay> Of(EndorsementHeldRequirement asked, RemedySetting setting) =>
        asked.Held.Categories.Select(category => new RemedyWay
        {
            Additions =
            [
                new EntryAddition(
                    CandidateSections.Endorsements,
                    setting.From,
                    _ => new HeldEndorsement
                    {
                        Category = category,
                        Association = PlannedPeople.Association(asked.Held.Associations, setting),
                        Submitted = setting.From,
                        From = setting.From,
                        Status = asked.Held.Statuses[0],
                    }
                ),
            ],
            IsGrowing = asked.AtLeast is not null,
        });
}
