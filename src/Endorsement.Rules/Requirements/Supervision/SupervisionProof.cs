using Endorsement.Rules.Conditions;

namespace Endorsement.Rules.Requirements;

/// <summary>Whether whoever meets one requirement of RS/C meets another (S27 to S35, S60).</summary>
internal static class SupervisionProof
{
    /// <summary>As the one is written, or as it is spelled out.</summary>
    public static bool Implies(SupervisionRequirement strict, SupervisionRequirement loose) =>
        Proof.Holds(SupervisionParameters.Table, strict, loose)
        || (strict.Providers is not null && Proof.Holds(SupervisionParameters.Table, Spelled(strict), Spelled(loose)));

    /// <summary>
    /// The same requirement with a row of its own for each format in which a provider is accepted. A session counts if its format is taken and a row accepts
    /// both format and provider (S32), so that it makes no difference whether the requirement says the formats, the rows do, or both.
    /// </summary>
    private static SupervisionRequirement Spelled(SupervisionRequirement requirement) =>
        requirement.Providers is { } rows
            ? requirement with
            {
                Formats = null,
                Providers = rows.SelectMany(row => Spelled(row, requirement.Formats)).ToSequence(),
            }
            : requirement;

    private static IEnumerable<ProviderRow> Spelled(ProviderRow row, Sequence<SessionFormat>? taken)
    {
        // A condition that reads nothing of the session's day is the same on every day.
        var plain = row with
        {
            AtSession = row.AtSession && row.ForCandidates is { } condition && ConditionKinds.ReadsSession(condition),
        };
        return (row.Formats ?? taken) is { } formats
            ? formats.Where(format => taken?.Contains(format) != false).Select(format => plain with { Formats = [format] })
            : [plain];
    }
}
