using System.Globalization;
using Endorsement.Rules.Requirements;

namespace Endorsement.Rules.Analysis;

/// <summary>A requirement with each of its lists of alternatives brought down to one: whoever meets such a variant needs that alternative.</summary>
internal static class RequirementVariants
{
    /// <summary>Lists longer than this are brought down to some of their items.</summary>
    private const int MostOfList = 24;

    /// <summary>The requirement itself first.</summary>
    public static IEnumerable<RequirementVariant> Of(Requirement requirement)
    {
        yield return new RequirementVariant(requirement, requirement.Id);
        foreach (var setting in Kinds.Of(requirement).Settings(requirement).Where(IsList))
        {
            // Of a row's codes one is needed only where that row is.
            var (alone, name) = InOnlyRows(requirement, setting.Name);
            var length = Named(alone, name)?.Down.Length ?? 0;
            for (var item = 0; item < Math.Min(length, MostOfList); item++)
            {
                if (Only(alone, name, length, item) is { } variant)
                {
                    yield return new RequirementVariant(
                        variant,
                        string.Create(CultureInfo.InvariantCulture, $"{requirement.Id}/{setting.Name}/{item + 1}")
                    );
                }
            }
        }
    }

    /// <summary>The rows in which a list stands alone among their like, and what it is called there.</summary>
    private static (Requirement Alone, string Name) InOnlyRows(Requirement requirement, string name)
    {
        var names = name.Split('/');
        for (var place = 1; place < names.Length; place++)
        {
            var rows = string.Join('/', names.Take(place));
            if (
                int.TryParse(names[place], NumberStyles.None, CultureInfo.InvariantCulture, out var row)
                && Named(requirement, rows) is { Raising: Direction.Loosens } list
                && IsList(list)
                && Only(requirement, rows, list.Down.Length, row - 1) is { } alone
            )
            {
                requirement = alone;
                names[place] = "1";
            }
        }

        return (requirement, string.Join('/', names));
    }

    private static bool IsList(Setting<Requirement> setting) => setting.Up.IsEmpty && setting.Down.Length > 1;

    private static Setting<Requirement>? Named(Requirement requirement, string setting) =>
        Kinds.Of(requirement).Settings(requirement).FirstOrDefault(s => s.Name == setting);

    private static Requirement? Only(Requirement requirement, string setting, int length, int item)
    {
        for (var place = length - 1; place >= 0; place--)
        {
            if (place == item)
            {
                continue;
            }

            var list = Named(requirement, setting);
            if (list is null || list.Down.Length <= place)
            {
                return null;
            }

            requirement = list.Down[place];
        }

        return requirement;
    }
}

/// <summary>A requirement of which less is an alternative.</summary>
/// <param name="Requirement">As it is.</param>
/// <param name="Path">The requirement's id, then the list and the place of the one item that it still has.</param>
internal sealed record RequirementVariant(Requirement Requirement, string Path);
