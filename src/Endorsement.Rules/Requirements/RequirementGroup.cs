using Endorsement.Rules.Conditions;

namespace Endorsement.Rules.Requirements;

/// <summary>Parts of which all, or so many, must be met (S2 to S4); a requirement without parts is the only part of its own.</summary>
/// <param name="Parts">Those that ask for anything.</param>
/// <param name="Needed">How many must be met, where not all.</param>
/// <param name="IsAll">Whether all must be met, those that do not concern somebody aside.</param>
internal sealed record RequirementGroup(Sequence<Requirement> Parts, int Needed, bool IsAll)
{
    public static RequirementGroup Of(Requirement requirement)
    {
        var kind = Kinds.Of(requirement);
        return kind.IsGroup
            ? new(requirement.Children.Where(RequirementProof.Asks).ToSequence(), kind.PartsToMeet(requirement)!.Value, kind.NeedsEveryPart)
            : new([requirement with { When = null }], 1, true);
    }

    /// <summary>Whether whoever meets the one meets the other.</summary>
    public bool Implies(RequirementGroup loose) =>
        loose.Parts.IsEmpty
        || (
            IsAll
                ? loose.Parts.Count(wanted => loose.Asks(wanted) && Parts.Any(part => RequirementProof.Implies(part, wanted)))
                    >= loose.Least
                : AreLeftOutTogether(loose) && (loose.IsAll ? ServesEach(loose) : ServesSome(loose))
        );

    /// <summary>How many parts must be met by what is met for certain.</summary>
    private int Least => IsAll ? Parts.Length : Needed;

    /// <summary>Of so many, only a part that is sure to concern somebody is sure to be met.</summary>
    private bool Asks(Requirement part) => IsAll || !RequirementProof.CanBeLeftOut(part);

    /// <summary>Where none of the parts concerns somebody, nothing is asked: the same must be so of the other group.</summary>
    private bool AreLeftOutTogether(RequirementGroup loose) =>
        Parts.Any(part => !RequirementProof.CanBeLeftOut(part))
        || loose.Parts.All(wanted => Parts.Any(part => ConcernTheSame(part, wanted)));

    /// <summary>Whichever so many parts are met, one of them meets each part of the other group.</summary>
    private bool ServesEach(RequirementGroup loose) =>
        loose.Parts.All(wanted => Parts.Count(part => !RequirementProof.Implies(part, wanted)) < Needed);

    /// <summary>Each part that is met meets another part of the other group; or one of them is enough.</summary>
    private bool ServesSome(RequirementGroup loose)
    {
        var matched = Proof.Matched(Parts.Length, loose.Parts.Length, (one, other) => Serves(Parts[one], loose.Parts[other]));
        return Needed - (Parts.Length - matched) >= loose.Needed
            || (loose.Needed == 1 && Parts.Count(part => !loose.Parts.Any(wanted => Serves(part, wanted))) < Needed);
    }

    private static bool Serves(Requirement part, Requirement wanted) =>
        RequirementProof.Implies(part, wanted) && (!RequirementProof.CanBeLeftOut(wanted) || ConcernTheSame(part, wanted));

    private static bool ConcernTheSame(Requirement part, Requirement wanted) =>
        part.Equals(wanted)
        || (
            part.When is { } when
            && wanted.When is { } other
            && ConditionProof.AreSame(when, other)
            && !RequirementProof.CanBeLeftOut(part with { When = null })
            && !RequirementProof.CanBeLeftOut(wanted with { When = null })
        );
}
