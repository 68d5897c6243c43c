using System.Collections.Frozen;
using System.Collections.Immutable;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Conditions;

/// <summary>The conditions, in the order of the vocabulary: the one place that lists them.</summary>
internal static class ConditionKinds
{
    public static ImmutableArray<ConditionKind> All { get; } =
    [
        new GivesRscConditionKind(),
        new CircumstanceConditionKind(),
        new DegreeConditionKind(),
        new HoldsConditionKind(),
        new AwardedConditionKind(),
        new AwardSubmittedConditionKind(),
        new SubmittedConditionKind(),
        new ResidenceConditionKind(),
        new CycleYearConditionKind(),
        new GivenConditionKind(),
        new RecordedConditionKind(),
        new AllConditionKind(),
        new AnyConditionKind(),
        new NotConditionKind(),
    ];

    private static readonly FrozenDictionary<Type, ConditionKind> ByRecord = All.ToFrozenDictionary(kind => kind.Record);

    /// <summary>The kind of a condition.</summary>
    public static ConditionKind Of(Condition condition) => ByRecord[condition.GetType()];

    /// <inheritdoc cref="ConditionKind.Meant"/>
    public static Condition Meant(Condition condition, RuleDay end) => Of(condition).Meant(condition, end);

    /// <inheritdoc cref="ConditionKind.ReadsSession"/>
    public static bool ReadsSession(Condition condition) => Of(condition).ReadsSession(condition);

    /// <summary>The kind of a condition as a document writes it.</summary>
    public static ConditionKind Of(JsonNode node) => All.First(kind => node[kind.Member.Name] is not null);
}
