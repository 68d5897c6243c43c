namespace Endorsement.Rules.Conditions;

/// <summary>Conditions that cannot all be true, as far as their words tell: one and its opposite, a degree held and not held.</summary>
internal static class Contradictions
{
    /// <summary>Whether some of these rule one another out.</summary>
    /// <param name="all">Conditions that are to be true together.</param>
    /// <param name="held">A degree that is held anyway.</param>
    public static bool In(IEnumerable<Condition> all, Degree? held = null)
    {
        var asked = all.ToList();
        var opposites = asked.Select(condition => ConditionKinds.Of(condition).Opposite(condition)).OfType<Condition>().ToList();
        var degree = asked.Select(LeastDegree).Append(held).Max();
        return opposites.Exists(opposite => asked.Contains(opposite) || LeastDegree(opposite) <= degree);
    }

    private static Degree? LeastDegree(Condition condition) => ConditionKinds.Of(condition).LeastDegree(condition);
}
