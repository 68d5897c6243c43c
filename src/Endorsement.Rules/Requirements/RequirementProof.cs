using Endorsement.Rules.Conditions;

namespace Endorsement.Rules.Requirements;

/// <summary>
/// Whether whoever meets one requirement meets another (S60): what is open counts as not met, what does not concern the candidate as met, and what only
/// advises asks nothing. Both are asked of the same candidate on the same day, for the same submission and cycle.
/// </summary>
/// <remarks>A proof that is not found says nothing.</remarks>
internal static class RequirementProof
{
    public static bool Implies(Requirement strict, Requirement loose) =>
        !Asks(loose)
        || strict.Equals(loose)
        || (Asks(strict) && AppliesWherever(strict.When, loose.When) && (Kinds.Of(strict).IsNeverMet || Body(strict, loose)));

    /// <summary>The same of two that are asked in one pathway, where a day that is not named is known (S36).</summary>
    public static bool Implies(Requirement strict, Requirement loose, Pathway pathway) =>
        Implies(strict, loose) || Implies(Meant(strict, pathway.EndOfQuestion()), Meant(loose, pathway.EndOfQuestion()));

    /// <summary>Whether two say the same to everybody who is asked in one pathway, the one perhaps with a day that the other leaves out.</summary>
    public static bool AreSame(Requirement one, Requirement other, Pathway pathway) =>
        Meant(one, pathway.EndOfQuestion()).Equals(Meant(other, pathway.EndOfQuestion()));

    /// <summary>Whether some requirements, all met, meet all of others.</summary>
    public static bool Implies(IEnumerable<Requirement> strict, IEnumerable<Requirement> loose)
    {
        var asked = strict.ToList();
        return loose.All(wanted => !Asks(wanted) || asked.Exists(one => Implies(one, wanted)));
    }

    /// <summary>Whether it can keep anybody from anything.</summary>
    public static bool Asks(Requirement requirement) =>
        requirement.Level == RequirementLevel.Required && !Kinds.Of(requirement).IsAdministrative;

    /// <summary>Whether it may not concern somebody at all, and is then left out of the whole of which it is a part.</summary>
    public static bool CanBeLeftOut(Requirement requirement) =>
        requirement.When is not null || !Asks(requirement) || Kinds.Of(requirement).MayNotConcern(requirement);

    /// <summary>The requirement, its parts too, with each day spelled out that is meant where none is named.</summary>
    private static Requirement Meant(Requirement requirement, RuleDay end) =>
        Kinds.Of(requirement).Meant(requirement.WithChildren(part => Meant(part, end)), end);

    /// <summary>Whether the one applies wherever the other does.</summary>
    private static bool AppliesWherever(Condition? when, Condition? other) =>
        when is null || (other is not null && ConditionProof.Implies(other, when));

    private static bool Body(Requirement strict, Requirement loose)
    {
        var (kind, other) = (Kinds.Of(strict), Kinds.Of(loose));
        return kind.IsGroup || other.IsGroup
            ? RequirementGroup.Of(strict).Implies(RequirementGroup.Of(loose))
            : kind == other && kind.Implies(strict, loose);
    }
}
