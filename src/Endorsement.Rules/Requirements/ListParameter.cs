using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Requirements;

/// <summary>A list of records, each with its parameters; the list itself is one too where leaving out an item says something.</summary>
/// <param name="name">The property.</param>
/// <param name="raising">What one item more does.</param>
/// <param name="get">The list; <see langword="null"/> where there is none.</param>
/// <param name="set">Puts another in its place, or none.</param>
/// <param name="label">The name of an item among its like; <see langword="null"/>: rows without names.</param>
/// <param name="parameters">The parameters of an item.</param>
/// <param name="turns">Whether what tightens an item tightens the owner, which may depend on what else is asked; absent: it does.</param>
internal sealed class ListParameter<TOwner, TItem>(
    string name,
    Direction raising,
    Func<TOwner, Sequence<TItem>?> get,
    Func<TOwner, Sequence<TItem>?, TOwner> set,
    Func<TItem, string>? label,
    IReadOnlyList<Parameter<TItem>> parameters,
    Func<TOwner, bool>? turns
) : Parameter<TOwner>(name)
    where TItem : class
{
    /// <summary>What having rows at all does, where none says that nothing is read.</summary>
    public Direction Having { get; init; } = Direction.Tightens;

    /// <summary>Whether the name is what the item says, and an item that says something else is known by what is left of it.</summary>
    public bool IsKnownByContent { get; init; }

    public override IEnumerable<Parameter> Nested => parameters;

    public override IEnumerable<Setting<TOwner>> Of(TOwner owner)
    {
        if (get(owner) is not { IsEmpty: false } items)
        {
            yield break;
        }

        // An empty list of items with names asks for nothing more, and not for something else.
        yield return new Setting<TOwner>(
            Name,
            raising,
            items,
            [],
            items.Length > 1 || label is not null ? Lists.Shorter(items).Select(shorter => set(owner, shorter)).ToSequence() : []
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

    public override IEnumerable<Edit> Between(TOwner before, TOwner after)
    {
        var (was, now) = (get(before), get(after));
        if (was is null != now is null)
        {
            return [new Edit(Name, this, was, now, was is null ? Having : Having.Reversed())];
        }

        var isTurned = turns is null || (turns(before) && turns(after));
        return Pairs(was ?? [], now ?? []).SelectMany(pair => Between(pair, was ?? [], now ?? [], isTurned));
    }

    public override TOwner Take(TOwner owner, TOwner other, Func<string, bool> takes)
    {
        var (was, now) = (get(owner), get(other));
        if (was is null != now is null)
        {
            return takes(Name) ? set(owner, now) : owner;
        }

        if (was is not { } before || now is not { } after)
        {
            return owner;
        }

        var pairs = Pairs(before, after);
        var taken = Enumerable.Range(0, after.Length).Select(at => Taken(pairs.Find(p => p.After == at)!, before, after, takes)).ToList();
        foreach (var gone in pairs.Where(p => p.After is null && !takes($"{Name}/{p.Label}")))
        {
            taken.Insert(Math.Min(gone.Before!.Value, taken.Count), before[gone.Before.Value]);
        }

        return set(owner, taken.OfType<TItem>().ToSequence());
    }

    /// <summary>
    /// Of rows of which one must hold, each of the one side is no wider than one of the other; of what is asked together, each of the other side is asked
    /// for by one of the one side; of what is added up, each by another.
    /// </summary>
    public override bool Implies(TOwner strict, TOwner loose)
    {
        var (own, wanted) = (get(strict), get(loose));
        if (own is not { } mine || wanted is not { } theirs)
        {
            return own is null && wanted is null || (own is null ? Having == Direction.Loosens : Having == Direction.Tightens);
        }

        var isSame = raising == Direction.Neither || turns?.Invoke(strict) == false;
        return isSame ? Between(strict, loose).All(edit => edit.IsWords)
            : raising == Direction.Tightens ? theirs.All(other => mine.Any(one => Covers(other, one)))
            : AreAdded ? Proof.Matched(mine.Length, theirs.Length, (one, other) => Covers(theirs[other], mine[one])) == mine.Length
            : mine.All(one => theirs.Any(other => Covers(other, one)));
    }

    /// <summary>Whether what one row brings is added to what another brings.</summary>
    public bool AreAdded { get; init; }

    /// <summary>Whether one row takes whatever another takes, where the parameters alone do not tell; <see langword="null"/>: they do.</summary>
    public Func<TItem, TItem, bool>? Takes { get; init; }

    public override TOwner Meant(TOwner owner, RuleDay end) =>
        get(owner) is { } items
            ? set(owner, items.Select(item => parameters.Aggregate(item, (made, parameter) => parameter.Meant(made, end))).ToSequence())
            : owner;

    private bool Covers(TItem wide, TItem narrow) => Takes?.Invoke(wide, narrow) ?? Proof.Holds(parameters, narrow, wide);

    public override JsonNode? Written(TOwner owner) => get(owner) is { IsEmpty: false } items ? Spell(items) : null;

    /// <summary>An item, or the whole list.</summary>
    public override JsonNode Spell(object value) =>
        value is Sequence<TItem> items
            ? RuleWriter.List(items.Select(item => RecordEdits.Spell(parameters, item)).OrderBy(JsonWriting.Text, StringComparer.Ordinal))
            : RecordEdits.Spell(parameters, (TItem)value);

    private IEnumerable<Edit> Between(RowPair pair, Sequence<TItem> was, Sequence<TItem> now, bool isTurned)
    {
        var path = $"{Name}/{pair.Label}";
        var place = IsRow ? Name : path;
        var (before, after) = (pair.Before is { } one ? was[one] : null, pair.After is { } other ? now[other] : null);
        if (before is null || after is null)
        {
            return [new Edit(path, this, before, after, before is null ? raising : raising.Reversed()) { Place = place }];
        }

        return RecordEdits.Between(parameters, before, after) is { } edits
            ? edits.Select(edit => edit.Within(path, new EditedItem(this, place, before, after) { IsRow = IsRow }, isTurned))
            : [new Edit(path, this, before, after, Direction.Neither) { Place = place }];
    }

    private bool IsRow => label is null || IsKnownByContent;

    private TItem? Taken(RowPair pair, Sequence<TItem> before, Sequence<TItem> after, Func<string, bool> takes)
    {
        var (path, now) = ($"{Name}/{pair.Label}", after[pair.After!.Value]);
        return pair.Before is not { } at ? (takes(path) ? now : null)
            : RecordEdits.Between(parameters, before[at], now) is null ? (takes(path) ? now : before[at])
            : RecordEdits.Take(parameters, before[at], now, inner => takes($"{path}/{inner}"));
    }

    private List<RowPair> Pairs(Sequence<TItem> before, Sequence<TItem> after) =>
        label is not null && !IsKnownByContent
            ? RowPairs.ByName(before, after, Label)
            : RowPairs.ByLikeness(
                [.. before.Select((_, at) => Label(before, at))],
                [.. after.Select((_, at) => Label(after, at))],
                (one, other) => Apart(before[one], after[other])
            );

    /// <summary>Half of an edit where the one value holds the other; rows are alike where at most half of what they say differs.</summary>
    private int? Apart(TItem before, TItem after)
    {
        var edits = parameters.SelectMany(parameter => parameter.Between(before, after)).Where(edit => !edit.IsWords).ToList();
        var apart = edits.Sum(edit => edit is { Before: not null, After: not null } ? 1 : 2);
        var said = parameters.Where(p => !p.IsWords).Sum(p => Math.Max(Leaves(p.Written(before)), Leaves(p.Written(after))));
        return apart <= said ? apart : null;
    }

    private static int Leaves(JsonNode? node) => node is null ? 0 : Math.Max(1, node.Members.Sum(member => Leaves(member.Value)));

    /// <summary>The name of an item; with its place behind it where one before it is called the same.</summary>
    private string Label(Sequence<TItem> items, int place)
    {
        var own = Own(items[place], place);
        var isTaken = items.Take(place).Select(Own).Contains(own, StringComparer.Ordinal);
        return isTaken ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{own}-{place + 1}") : own;
    }

    private string Own(TItem item, int place) =>
        label?.Invoke(item) ?? (place + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}

internal static class Lists
{
    /// <summary>The list without each of its items in turn.</summary>
    public static IEnumerable<Sequence<TItem>> Shorter<TItem>(Sequence<TItem> items) =>
        Enumerable.Range(0, items.Length).Select(left => items.Where((_, at) => at != left).ToSequence());
}
