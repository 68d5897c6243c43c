using Endorsement.Rules.Requirements;

namespace Endorsement.Rules.Analysis;

/// <summary>A requirement with each of its lists of alternatives brought down to one: whoever meets such a variant needs that alternative.</summary>
internal static class RequirementVariants
{
    /// <summary>Lists longer than this are brought down to some of their items.</summary>
    private const int MostOfList = 24;

    /// <summary>The requirement itself first.</summary>
    public static IEnumerable<Requirement> Of(Requirement requirement)
    {
        yield return requirement;
        var kind = Kinds.Of(requirement);
        foreach (var setting in kind.Settings(requirement).Where(setting => setting.Up.IsEmpty && setting.Down.Length > 1))
        {
            for (var item = 0; item < Math.Min(setting.Down.Length, MostOfList); item++)
            {
                if (Only(requirement, setting.Name, setting.Down.Length, item) is { } variant)
                {
                    yield return variant;
                }
            }
        }
    }

    private static Requirement? Only(Requirement requirement, string setting, int length, int item)
    {
        for (var place = length - 1; place >= 0; place--)
        {
            if (place == item)
            {
                continue;
            }

            var list = Kinds.Of(requirement).Settings(requirement).FirstOrDefault(s => s.Name == setting);
            if (list is null || list.Down.Length <= place)
            {
                return null;
            }

            requirement = list.Down[place];
        }

        return requirement;
    }
}
