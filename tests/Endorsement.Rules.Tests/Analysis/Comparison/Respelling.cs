using Endorsement.Rules.Requirements;
using Endorsement.Rules.Tests.Oracle;

namespace Endorsement.Rules.Tests.Analysis.Comparison;

/// <summary>Requirements that say the same in other words, or nearly: what the prover takes for the same must be.</summary>
internal static class Respelling
{
    public static IEnumerable<Requirement> Of(Requirement requirement, Pathway pathway, Dice dice)
    {
        for (var times = 0; times < 3; times++)
        {
            var other = Once(requirement, pathway, dice);
            for (var more = dice.Between(0, 2); more > 0; more--)
            {
                other = Once(other, pathway, dice);
            }

            if (!other.Equals(requirement))
            {
                yield return other;
            }
        }
    }

    private static Requirement Once(Requirement requirement, Pathway pathway, Dice dice)
    {
        if (!requirement.Children.IsEmpty && dice.Chance(80))
        {
            return requirement.WithChildren(part => Once(part, pathway, dice));
        }

        return requirement switch
        {
            SupervisionRequirement { Providers: { } rows } asked when dice.Chance(85) => WithRows(asked, rows, dice),
            ReferencesRequirement asked when dice.Chance(85) => WithValidity(asked, dice),
            _ => Kinds.Of(requirement).Meant(requirement, pathway.EndOfQuestion()),
        };
    }

    /// <summary>Formats that the rows say, the requirement says, or both; a row for each, or one for all; rows asked at the session or not.</summary>
    private static SupervisionRequirement WithRows(SupervisionRequirement asked, Sequence<ProviderRow> rows, Dice dice)
    {
        var place = dice.Between(0, rows.Length - 1);
        SupervisionRequirement At(Func<ProviderRow, IEnumerable<ProviderRow>> change) =>
            asked with
            {
                Providers = rows.SelectMany((row, at) => at == place ? change(row) : [row]).ToSequence(),
            };

        return dice.Between(0, 6) switch
        {
            0 => asked with
            {
                Formats = null,
                Providers = rows.Select(row => row with { Formats = Both(row.Formats, asked.Formats) }).ToSequence(),
            },
            1 => asked with { Formats = null },
            2 => asked with
            {
                Formats = rows.SelectMany(row => row.Formats ?? []).Distinct().ToSequence() is { IsEmpty: false } all ? all : null,
            },
            3 => At(row => [row with { Formats = null }]),
            4 => At(row => row.Formats?.Select(format => row with { Formats = [format] }) ?? [row]),
            5 => At(row => [row, row with { Formats = [SessionFormat.Peer] }]),
            _ => At(row => [row with { AtSession = row.ForCandidates is not null && !row.AtSession }]),
        };
    }

    private static Sequence<SessionFormat>? Both(Sequence<SessionFormat>? row, Sequence<SessionFormat>? taken) =>
        row is null || taken is null ? row ?? taken
        : row.Value.Intersect(taken.Value).ToSequence() is { IsEmpty: false } both ? both
        : row;

    private static ReferencesRequirement WithValidity(ReferencesRequirement asked, Dice dice) =>
        dice.Between(0, 3) switch
        {
            0 => asked with { ValidityIsAdvice = !asked.ValidityIsAdvice },
            1 => asked with { Acquaintance = null, Expires = null },
            2 => asked with { UpdatedSince = null },
            _ => asked with { MaxNotEnoughInformation = null, Acquaintance = null, Expires = null, UpdatedSince = null },
        };
}
