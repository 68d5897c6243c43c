using Endorsement.Rules.Conditions;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using NodaTime;

namespace Endorsement.Rules.Requirements;

/// <summary>What a kind needs to turn one requirement into its plan: codes to bits, conditions and parts to plans.</summary>
/// <param name="vocabulary">The codes that the ruleset names.</param>
/// <param name="categories">Categories, each with those that stand for it.</param>
/// <param name="conditions">The conditions of the pathway.</param>
/// <param name="places">Where requirements are written.</param>
internal sealed class RequirementCompiler(Vocabulary vocabulary, CategorySets categories, ConditionCompiler conditions, RulePlaces places)
{
    private readonly List<(AfterPlan Plan, string Requirement)> _afters = [];

    public Vocabulary Vocabulary => vocabulary;

    public CategorySets Categories => categories;

    public ConditionCompiler Conditions => conditions;

    public RequirementPlan Compile(Requirement requirement)
    {
        var plan = Kinds.Of(requirement).Compile(requirement, conditions.Optional(requirement.When), this);
        plan.Places = places;
        return plan;
    }

    public static CalendarSpan? Span(Period? period) => period is null ? null : CalendarSpan.Of(period);

    public static ulong Ages(Sequence<AgeGroup>? ages) => (ages ?? []).Aggregate(0UL, (mask, age) => mask | (1UL << (int)age));

    public static ulong Formats(Sequence<SessionFormat>? formats) =>
        (formats ?? []).Aggregate(0UL, (mask, format) => mask | (1UL << (int)format));

    public static TimeFramePlan Frame(EvidenceTime when) => new(when.Frame, when.Last is { } last ? CalendarSpan.Of(last) : default);

    /// <summary>The beginning that a requirement names is put in when the whole pathway has been compiled.</summary>
    public AfterPlan? After(StartingPoint? after)
    {
        if (after is null)
        {
            return null;
        }

        var plan = new AfterPlan((int)(after.Degree ?? Degree.None));
        if (after.CredentialOf is { } name)
        {
            _afters.Add((plan, name));
        }

        return plan;
    }

    /// <summary>Puts in the beginnings that requirements of a pathway name.</summary>
    /// <param name="plans">The plans of the pathway, in its order.</param>
    public void SettleBeginnings(IReadOnlyList<RequirementPlan> plans)
    {
        foreach (var (after, name) in _afters)
        {
            after.Accepted = plans.OfType<IBeginning>().First(plan => plan.Id is var id && (id == name || RulesetIds.LastName(id) == name));
        }
    }
}
