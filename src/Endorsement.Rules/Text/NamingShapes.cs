namespace Endorsement.Rules.Text;

/// <summary>Shapes of values that may name something that the document defines, themselves or in what they hold.</summary>
internal static class NamingShapes
{
    /// <summary>Where a value of such a shape cannot be read, it may have named anything.</summary>
    public static bool Are(Shape shape) => Are(shape, new HashSet<string>(StringComparer.Ordinal));

    private static bool Are(Shape shape, HashSet<string> seen) =>
        shape switch
        {
            // A name in the place of what it stands for.
            TextOrShape either => either.Text is CodeShape || Are(either.Other, seen),
            NamedShape named => seen.Add(named.Name) && Are(named.Target(), seen),
            CodeShape code => code.IsName,
            ObjectShape fields => fields.Members.Any(member => Are(member.Shape, seen)),
            TaggedShape tagged => tagged.Choices.Any(choice => Are(choice.Shape, seen)),
            MapShape map => Are(map.Value, seen),
            ListShape list => Are(list.Item, seen),
            ListOrObjectShape either => Are(either.List, seen) || Are(either.Object, seen),
            NullOrShape optional => Are(optional.Other, seen),
            AnyShape => true,
            _ => false,
        };
}
