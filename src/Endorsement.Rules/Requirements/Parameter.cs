namespace Endorsement.Rules.Requirements;

/// <summary>One line of a table of parameters: a property of a record, its step, and what raising it does (S60).</summary>
internal abstract class Parameter(string name, Type owner)
{
    /// <summary>The property, in the spelling of documents: <c>windowMax</c>.</summary>
    public string Name => name;

    /// <summary>The record that has it.</summary>
    public Type Owner => owner;

    /// <summary>The parameters of what stands there, where it is a record or a list of records.</summary>
    public virtual IEnumerable<Parameter> Nested => [];
}

/// <summary>A parameter of a record that is known.</summary>
internal abstract class Parameter<TOwner>(string name) : Parameter(name, typeof(TOwner))
{
    /// <summary>Where a value has it; nothing where it leaves it out.</summary>
    public abstract IEnumerable<Setting<TOwner>> Of(TOwner owner);
}

/// <summary>A figure, a flag or a list of codes.</summary>
/// <param name="name">The property.</param>
/// <param name="raising">What raising it does, which may depend on what else is asked.</param>
/// <param name="value">What it is set to; <see langword="null"/> where it is left out.</param>
/// <param name="up">The values one step higher.</param>
/// <param name="down">The values one step lower.</param>
internal sealed class LeafParameter<TOwner>(
    string name,
    Func<TOwner, Direction> raising,
    Func<TOwner, object?> value,
    Func<TOwner, IEnumerable<TOwner>> up,
    Func<TOwner, IEnumerable<TOwner>> down
) : Parameter<TOwner>(name)
{
    public override IEnumerable<Setting<TOwner>> Of(TOwner owner) =>
        value(owner) is { } set ? [new Setting<TOwner>(Name, raising(owner), set, up(owner).ToSequence(), down(owner).ToSequence())] : [];
}

/// <summary>What stands in a record of its own, and the parameters of that.</summary>
/// <param name="name">The property.</param>
/// <param name="get">The record that stands there; <see langword="null"/> where there is none.</param>
/// <param name="set">Puts another in its place.</param>
/// <param name="parameters">Its parameters.</param>
/// <param name="turns">Whether what tightens it tightens the owner, which may depend on what else is asked.</param>
internal sealed class PartParameter<TOwner, TPart>(
    string name,
    Func<TOwner, TPart?> get,
    Func<TOwner, TPart, TOwner> set,
    IEnumerable<Parameter<TPart>> parameters,
    Func<TOwner, bool> turns
) : Parameter<TOwner>(name)
    where TPart : class
{
    public override IEnumerable<Parameter> Nested => parameters;

    public override IEnumerable<Setting<TOwner>> Of(TOwner owner) =>
        get(owner) is { } part
            ? parameters.SelectMany(p => p.Of(part)).Select(s => s.Within(Name, other => set(owner, other), turns(owner)))
            : [];
}

/// <summary>A list of records, each with its parameters; the list itself is one too where leaving out an item says something.</summary>
/// <param name="name">The property.</param>
/// <param name="raising">What one item more does.</param>
/// <param name="get">The list; <see langword="null"/> where there is none.</param>
/// <param name="set">Puts another in its place.</param>
/// <param name="label">The name of an item among its like.</param>
/// <param name="parameters">The parameters of an item.</param>
/// <param name="mayBeEmpty">Whether an empty list asks for nothing more, and not for something else.</param>
/// <param name="turns">Whether what tightens an item tightens the owner, which may depend on what else is asked; absent: it does.</param>
internal sealed class ListParameter<TOwner, TItem>(
    string name,
    Direction raising,
    Func<TOwner, Sequence<TItem>?> get,
    Func<TOwner, Sequence<TItem>, TOwner> set,
    Func<TItem, int, string> label,
    IEnumerable<Parameter<TItem>> parameters,
    bool mayBeEmpty,
    Func<TOwner, bool>? turns
) : Parameter<TOwner>(name)
{
    public override IEnumerable<Parameter> Nested => parameters;

    public override IEnumerable<Setting<TOwner>> Of(TOwner owner)
    {
        if (get(owner) is not { IsEmpty: false } items)
        {
            yield break;
        }

        yield return new Setting<TOwner>(
            Name,
            raising,
            items,
            [],
            items.Length > 1 || mayBeEmpty ? Lists.Shorter(items).Select(shorter => set(owner, shorter)).ToSequence() : []
        );
        for (var i = 0; i < items.Length; i++)
        {
            var place = i;
            foreach (var setting in parameters.SelectMany(p => p.Of(items[place])))
            {
                yield return setting.Within(
                    $"{Name}/{Label(items, place)}",
                    other => set(owner, items.Select((item, at) => at == place ? other : item).ToSequence()),
                    turns?.Invoke(owner) ?? true
                );
            }
        }
    }

    /// <summary>The name of an item; with its place behind it where one before it is called the same.</summary>
    private string Label(Sequence<TItem> items, int place)
    {
        var own = label(items[place], place);
        var isTaken = items.Take(place).Select(label).Contains(own, StringComparer.Ordinal);
        return isTaken ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{own}-{place + 1}") : own;
    }
}

internal static class Lists
{
    /// <summary>The list without each of its items in turn.</summary>
    public static IEnumerable<Sequence<TItem>> Shorter<TItem>(Sequence<TItem> items) =>
        Enumerable.Range(0, items.Length).Select(left => items.Where((_, at) => at != left).ToSequence());
}
