using Endorsement.Rules.Text;

namespace Endorsement.Rules.Requirements;

/// <summary>A figure, a flag, a list of codes, a condition or a text.</summary>
/// <param name="name">The property.</param>
/// <param name="form">What it holds.</param>
/// <param name="get">What it is set to; <see langword="null"/> where it is left out.</param>
/// <param name="set">Sets it, or leaves it out.</param>
internal sealed class LeafParameter<TOwner>(string name, ParameterForm form, Func<TOwner, object?> get, Func<TOwner, object?, TOwner> set)
    : Parameter<TOwner>(name)
{
    private bool _isAlternative;

    private bool _isWords;

    /// <summary>What raising it does, which may depend on what else is asked.</summary>
    public Func<TOwner, Direction> Raising { get; init; } = _ => Direction.Neither;

    /// <summary>What having it does, where it may be left out: most figures ask for more than no figure.</summary>
    public Func<TOwner, Direction> Having { get; init; } = _ => Direction.Tightens;

    /// <summary>The values one step higher, and lower; <see langword="null"/>: it has no steps.</summary>
    public Func<TOwner, IEnumerable<TOwner>>? Up { get; init; }

    /// <inheritdoc cref="Up"/>
    public Func<TOwner, IEnumerable<TOwner>>? Down { get; init; }

    private Func<TOwner, RuleDay, TOwner>? _meant;

    /// <summary>Whether it only says what follows where the requirement is not met.</summary>
    private bool _isConsequence;

    public override bool IsWords => _isWords;

    public override bool IsAlternative => _isAlternative;

    /// <summary>The same as one that people read.</summary>
    public LeafParameter<TOwner> AsWords()
    {
        _isWords = true;
        return this;
    }

    /// <summary>The same as one that says what follows where the requirement is not met.</summary>
    public LeafParameter<TOwner> AsConsequence()
    {
        _isConsequence = true;
        return this;
    }

    /// <summary>The same as one that stands in the place of another.</summary>
    public LeafParameter<TOwner> AsAlternative()
    {
        _isAlternative = true;
        return this;
    }

    /// <summary>The same as one that may leave out the day on which the question ends.</summary>
    /// <param name="meant">The owner with that day spelled out.</param>
    public LeafParameter<TOwner> Meaning(Func<TOwner, RuleDay, TOwner> meant)
    {
        _meant = meant;
        return this;
    }

    public override IEnumerable<Setting<TOwner>> Of(TOwner owner) =>
        Up is not null && Down is not null && get(owner) is { } value
            ? [new Setting<TOwner>(Name, Raising(owner), value, Up(owner).ToSequence(), Down(owner).ToSequence())]
            : [];

    public override IEnumerable<Edit> Between(TOwner before, TOwner after)
    {
        var (was, now) = (get(before), get(after));
        if (RelationOf(was, now) is not { } relation || relation == Relation.Same)
        {
            return [];
        }

        var went =
            was is null ? Agreed(Having, before, after)
            : now is null ? Agreed(Having, before, after).Reversed()
            : relation == Relation.Higher ? Agreed(Raising, before, after)
            : relation == Relation.Lower ? Agreed(Raising, before, after).Reversed()
            : Direction.Neither;
        return [new Edit(Name, this, was, now, went)];
    }

    /// <summary>What holds whatever else is asked, before and after.</summary>
    private static Direction Agreed(Func<TOwner, Direction> direction, TOwner before, TOwner after) =>
        direction(before) == direction(after) ? direction(before) : Direction.Neither;

    public override TOwner Take(TOwner owner, TOwner other, Func<string, bool> takes) =>
        RelationOf(get(owner), get(other)) is not { } relation ? owner
        : relation == Relation.Same || takes(Name) ? set(owner, get(other))
        : owner;

    public override bool Implies(TOwner strict, TOwner loose)
    {
        var (own, wanted) = (get(strict), get(loose));
        return _isConsequence
            || (own, wanted) switch
            {
                (null, null) => true,
                ({ }, null) => Having(strict) == Direction.Tightens,
                (null, { }) => Having(strict) == Direction.Loosens,
                _ => form.Compare(own, wanted) switch
                {
                    Relation.Same => true,
                    Relation.Higher => Raising(strict) == Direction.Loosens,
                    Relation.Lower => Raising(strict) == Direction.Tightens,
                    _ => form.Implies is { } implies && Conditions(implies, own, wanted, Having(strict)),
                },
            };
    }

    /// <summary>What is asked only where a condition is true is asked of more people where a wider one is.</summary>
    private static bool Conditions(Func<object, object, bool> implies, object own, object wanted, Direction having) =>
        having switch
        {
            Direction.Tightens => implies(own, wanted),
            Direction.Loosens => implies(wanted, own),
            _ => implies(own, wanted) && implies(wanted, own),
        };

    public override TOwner Meant(TOwner owner, RuleDay end) => _meant is null ? owner : _meant(owner, end);

    public override JsonNode? Written(TOwner owner) => get(owner) is { } value ? Spell(value) : null;

    public override JsonNode Spell(object value) => form.Spell(value);

    private Relation? RelationOf(object? was, object? now) =>
        was is null && now is null ? null
        : was is null || now is null ? Relation.Other
        : form.Compare(was, now);
}
