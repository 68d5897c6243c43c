using Endorsement.Rules.Candidates;
using Endorsement.Rules.Remedies;

namespace Endorsement.Rules.Requirements;

/// <summary>A credential as a rule asks for it: the least that each row accepts, at once, since other things may count from it (S54).</summary>
internal static class CredentialWays
{
    public static IEnumerable<RemedyWay> Of(CredentialRequirement asked, RemedySetting setting) =>
        from row in asked.AnyOf
        from day in setting.Occasions.Reverse()
        from credential in row.Accepted.Take(1)
        select RemedyWay.Of(
            new EntryAddition(
                CandidateSections.Education,
                day,
                ids => new EducationEntry
                {
                    Id = ids.Next(),
                    Credential = credential,
                    Conferred = day,
                    RelatedField = row.Related ? true : null,
                    FocusSpecific = row.FocusSpecific ? true : null,
                    Transcript = row.OfficialTranscript ? Transcript.Official : null,
                }
            )
        );
}
