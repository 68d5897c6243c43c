namespace Endorsement.Rules.Requirements;

/// <summary>What raising a parameter does to whoever is asked (S60).</summary>
internal enum Direction
{
    /// <summary>Whoever meets the higher one meets the lower one.</summary>
    Tightens,

    /// <summary>Whoever meets the lower one meets the higher one.</summary>
    Loosens,

    /// <summary>Neither can be said of every candidate.</summary>
    Neither,
}

/// <summary>A parameter where a value has it: what it is set to, and the values that differ by one step of it alone (S60, S64).</summary>
/// <param name="Name">Where it stands: <c>within/ethics/hours</c>.</param>
/// <param name="Raising">What raising it does.</param>
/// <param name="Value">What it is set to.</param>
/// <param name="Up">The same one step higher; a list has none, since nobody knows what would be added.</param>
/// <param name="Down">The same one step lower; of a list, without each of its items in turn.</param>
internal sealed record Setting<TOwner>(string Name, Direction Raising, object Value, Sequence<TOwner> Up, Sequence<TOwner> Down)
{
    /// <summary>The same as a setting of what holds the owner.</summary>
    /// <param name="name">The name of the owner there.</param>
    /// <param name="hold">Puts an owner in its place.</param>
    /// <param name="turns">Whether what tightens the owner tightens what holds it; where that is not known, nothing is said.</param>
    public Setting<TOther> Within<TOther>(string name, Func<TOwner, TOther> hold, bool turns = true) =>
        new(
            name.Length == 0 ? Name : $"{name}/{Name}",
            turns ? Raising : Direction.Neither,
            Value,
            Up.Select(hold).ToSequence(),
            Down.Select(hold).ToSequence()
        );
}

internal static class Directions
{
    /// <summary>What the way back does.</summary>
    public static Direction Reversed(this Direction direction) =>
        direction switch
        {
            Direction.Tightens => Direction.Loosens,
            Direction.Loosens => Direction.Tightens,
            _ => Direction.Neither,
        };
}
