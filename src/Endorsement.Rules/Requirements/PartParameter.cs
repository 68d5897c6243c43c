using Endorsement.Rules.Text;

namespace Endorsement.Rules.Requirements;

/// <summary>What stands in a record of its own, and the parameters of that.</summary>
/// <param name="name">The property.</param>
/// <param name="get">The record that stands there; <see langword="null"/> where there is none.</param>
/// <param name="set">Puts another in its place, or none.</param>
/// <param name="parameters">Its parameters.</param>
/// <param name="having">What having it does.</param>
/// <param name="turns">Whether what tightens it tightens the owner, which may depend on what else is asked.</param>
internal sealed class PartParameter<TOwner, TPart>(
    string name,
    Func<TOwner, TPart?> get,
    Func<TOwner, TPart?, TOwner> set,
    IReadOnlyList<Parameter<TPart>> parameters,
    Direction having,
    Func<TOwner, bool> turns
) : Parameter<TOwner>(name)
    where TPart : class
{
    public override IEnumerable<Parameter> Nested => parameters;

    public override IEnumerable<Setting<TOwner>> Of(TOwner owner) =>
        get(owner) is { } part
            ? parameters.SelectMany(p => p.Of(part)).Select(s => s.Within(Name, other => set(owner, other), turns(owner)))
            : [];

    public override IEnumerable<Edit> Between(TOwner before, TOwner after)
    {
        var (was, now) = (get(before), get(after));
        var isTurned = turns(before) && turns(after);
        if (was is null || now is null)
        {
            return was is null && now is null
                ? []
                :
                [
                    new Edit(
                        Name,
                        this,
                        was,
                        now,
                        !isTurned ? Direction.Neither
                            : was is null ? having
                            : having.Reversed()
                    ),
                ];
        }

        return RecordEdits.Between(parameters, was, now) is { } edits
            ? edits.Select(edit => edit.Within(Name, new EditedItem(this, Name, was, now), isTurned))
            : [new Edit(Name, this, was, now, Direction.Neither)];
    }

    public override TOwner Take(TOwner owner, TOwner other, Func<string, bool> takes)
    {
        var (was, now) = (get(owner), get(other));
        return was is null && now is null ? owner
            : was is null || now is null || RecordEdits.Between(parameters, was, now) is null ? (takes(Name) ? set(owner, now) : owner)
            : set(owner, RecordEdits.Take(parameters, was, now, path => takes($"{Name}/{path}")));
    }

    public override bool Implies(TOwner strict, TOwner loose)
    {
        var (own, wanted) = (get(strict), get(loose));
        return (own, wanted) switch
        {
            (null, null) => true,
            _ when !turns(strict) => own is not null && wanted is not null && RecordEdits.AreSame(parameters, own, wanted),
            ({ }, null) => having == Direction.Tightens,
            (null, { }) => having == Direction.Loosens,
            _ => Proof.Holds(parameters, own!, wanted!),
        };
    }

    public override TOwner Meant(TOwner owner, RuleDay end) =>
        get(owner) is { } part ? set(owner, parameters.Aggregate(part, (made, parameter) => parameter.Meant(made, end))) : owner;

    public override JsonNode? Written(TOwner owner) => get(owner) is { } part ? Spell(part) : null;

    public override JsonNode Spell(object value) => RecordEdits.Spell(parameters, (TPart)value);
}
