using Endorsement.Rules.Text;

namespace Endorsement.Rules.Requirements;

/// <summary>One parameter in which two requirements of a kind differ (S59).</summary>
/// <param name="Path">Where it stands, told apart from every other edit of the two: <c>within/ethics/hours</c>, <c>providers/2/formats</c>.</param>
/// <param name="Parameter">The parameter; of an item that was added or removed, the list.</param>
/// <param name="Before">What it was; <see langword="null"/>: nothing was there.</param>
/// <param name="After">What it is; <see langword="null"/>: nothing is there any more.</param>
/// <param name="Went">Which way it went for whoever is asked.</param>
internal sealed record Edit(string Path, Parameter Parameter, object? Before, object? After, Direction Went)
{
    /// <summary>The records and items of lists in which it stands, outermost first.</summary>
    public Sequence<EditedItem> Around { get; init; } = [];

    /// <summary>The same path without the numbers of rows, which nobody chose: <c>providers/formats</c>.</summary>
    public string Place { get; init; } = Parameter.Name;

    /// <summary>The innermost row without a name in which it stands; <see langword="null"/>: in none.</summary>
    public EditedItem? Row => Around.LastOrDefault(item => item.IsRow);

    /// <summary>Whether people read it, and nobody is asked anything by it.</summary>
    public bool IsWords => Parameter.IsWords;

    /// <summary>The same as an edit of what holds the owner.</summary>
    /// <param name="name">The name of the owner there.</param>
    /// <param name="item">The owner, before and after.</param>
    /// <param name="turns">Whether what tightens the owner tightens what holds it.</param>
    public Edit Within(string name, EditedItem item, bool turns) =>
        this with
        {
            Path = $"{name}/{Path}",
            Place = $"{item.Place}/{Place}",
            Went = turns ? Went : Direction.Neither,
            Around = Around.Prepend(item).ToSequence(),
        };

    /// <summary>What it was and is, as documents spell values; nothing where there is none.</summary>
    public JsonNode? SpelledBefore => Before is null ? null : Parameter.Spell(Before);

    /// <inheritdoc cref="SpelledBefore"/>
    public JsonNode? SpelledAfter => After is null ? null : Parameter.Spell(After);
}

/// <summary>A record, or an item of a list, in which something was edited.</summary>
/// <param name="Parameter">The parameter that holds it.</param>
/// <param name="Place">Its name without the number of a row: <c>within/ethics</c>, <c>providers</c>.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is.</param>
internal sealed record EditedItem(Parameter Parameter, string Place, object Before, object After)
{
    /// <summary>Whether it is one of several that have no names.</summary>
    public bool IsRow { get; init; }
}
