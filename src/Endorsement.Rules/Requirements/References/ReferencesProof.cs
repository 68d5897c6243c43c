using Endorsement.Rules.Conditions;

namespace Endorsement.Rules.Requirements;

/// <summary>
/// Whether whoever fills one set of places fills another (S38 to S40, S60): each place of the other is filled by whom another place of the one has, and what
/// must be among the chosen there is among them here.
/// </summary>
internal static class ReferencesProof
{
    public static bool Implies(ReferencesRequirement strict, ReferencesRequirement loose)
    {
        var (own, wanted) = (Places(strict), Places(loose));
        return AreValid(strict, loose)
            && wanted.Count <= own.Count
            && Proof.Matched(wanted.Count, own.Count, (place, other) => Fills(own[other], wanted[place])) == wanted.Count
            && loose.Among.All(clause => IsAmong(strict, clause, own.Count == wanted.Count));
    }

    /// <summary>Whether each rating that is usable for the one is usable for the other (S37): what is only advised, or not asked, keeps none away.</summary>
    private static bool AreValid(ReferencesRequirement strict, ReferencesRequirement loose) =>
        loose.ValidityIsAdvice
        || loose is { MaxNotEnoughInformation: null, Acquaintance: null, Expires: null, UpdatedSince: null }
        || Proof.Holds(ReferencesParameters.Validity, strict, loose);

    /// <summary>The slots, and for each other rater a place that whoever has one of the roles fills.</summary>
    private static List<ReferenceSlot> Places(ReferencesRequirement requirement) =>
        [
            .. requirement.Slots,
            .. Enumerable.Repeat(
                new ReferenceSlot
                {
                    Id = "",
                    Rater = new RaterCriteria { Roles = requirement.Roles },
                },
                Math.Max(0, requirement.Count - requirement.Slots.Length)
            ),
        ];

    /// <summary>Where the same people are chosen, a clause of the one serves; where fewer are, only places would, and of those nobody knows which are kept.</summary>
    private static bool IsAmong(ReferencesRequirement strict, AmongClause wanted, bool areSamePeople) =>
        areSamePeople
        && (
            strict.Among.Any(clause => clause.AtLeast >= wanted.AtLeast && Meets(clause.Rater, wanted.Rater))
            || Places(strict).Count(place => Ways(place).All(way => Meets(way, wanted.Rater))) >= wanted.AtLeast
        );

    private static bool Fills(ReferenceSlot strict, ReferenceSlot loose) =>
        AreSame(strict.If, loose.If)
            ? Meets(strict.Rater, loose.Rater)
                && strict.AlsoIf.All(also => IsFilledBy(loose, also, strict.Rater with { Roles = also.Roles }))
                && (strict.Otherwise is not { } other || (loose.Otherwise is { } otherwise && Meets(other, otherwise)))
            : Ways(strict).All(way => Meets(way, loose.Rater) && (loose.Otherwise is not { } otherwise || Meets(way, otherwise)));

    private static bool IsFilledBy(ReferenceSlot loose, RolesUnderCondition also, RaterCriteria rater) =>
        Meets(rater, loose.Rater)
        || loose.AlsoIf.Any(other => ConditionProof.Implies(also.If, other.If) && Meets(rater, loose.Rater with { Roles = other.Roles }));

    /// <summary>Everybody who may fill a place, whatever is true of the candidate.</summary>
    private static IEnumerable<RaterCriteria> Ways(ReferenceSlot slot) =>
        slot
            .AlsoIf.Select(also => slot.Rater with { Roles = also.Roles })
            .Append(slot.Rater)
            .Concat(slot.Otherwise is { } otherwise ? [otherwise] : []);

    private static bool Meets(RaterCriteria strict, RaterCriteria loose) => Proof.Holds(ReferencesParameters.Rater, strict, loose);

    private static bool AreSame(Condition? one, Condition? other) =>
        one is null ? other is null : other is not null && ConditionProof.AreSame(one, other);
}
