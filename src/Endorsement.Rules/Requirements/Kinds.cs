using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Endorsement.Rules.Requirements;

/// <summary>The kinds of requirement, in the order of the vocabulary: the one place that lists them.</summary>
internal static class Kinds
{
    public static ImmutableArray<RequirementKind> All { get; } =
    [
        new AllRequirementKind(),
        new AnyRequirementKind(),
        new AtLeastRequirementKind(),
        new ChoiceRequirementKind(),
        new CredentialRequirementKind(),
        new ExperienceRequirementKind(),
        new TrainingRequirementKind(),
        new SupervisionRequirementKind(),
        new ReferencesRequirementKind(),
        new MembershipRequirementKind(),
        new AgreementRequirementKind(),
        new ExaminationRequirementKind(),
        new ReviewRequirementKind(),
        new CompetenciesRequirementKind(),
        new EndorsementHeldRequirementKind(),
        new ResidenceRequirementKind(),
        new FactRequirementKind(),
        new UndecidedRequirementKind(),
        new FeeRequirementKind(),
        new DeadlineRequirementKind(),
    ];

    private static readonly FrozenDictionary<string, RequirementKind> ByCode = All.ToFrozenDictionary(
        kind => kind.Form.Code,
        StringComparer.Ordinal
    );

    /// <summary>The kind that documents call so.</summary>
    public static RequirementKind Of(string code) => ByCode[code];

    /// <summary>The same; <see langword="null"/>: one of another version, in a saved determination.</summary>
    public static RequirementKind? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The kind of a requirement.</summary>
    public static RequirementKind Of(Requirement requirement) => ByCode[requirement.Kind];
}
