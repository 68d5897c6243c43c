namespace Endorsement.Rules;

internal static class RequirementTree
{
    /// <summary>The requirement and everything of which it consists, parents first.</summary>
    public static IEnumerable<Requirement> SelfAndParts(this Requirement requirement) =>
        requirement.Children.SelectMany(SelfAndParts).Prepend(requirement);
}
