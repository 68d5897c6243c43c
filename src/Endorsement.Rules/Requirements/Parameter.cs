using Endorsement.Rules.Text;

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

    /// <summary>Whether people read it, and nobody is asked anything by it.</summary>
    public virtual bool IsWords => false;

    /// <summary>Whether it stands in the place of another: the one cannot go without the other's coming.</summary>
    public virtual bool IsAlternative => false;

    /// <summary>A value of it, as documents spell it; order and spelling of the same thing make no difference.</summary>
    public abstract JsonNode Spell(object value);
}

/// <summary>A parameter of a record that is known.</summary>
internal abstract class Parameter<TOwner>(string name) : Parameter(name, typeof(TOwner))
{
    /// <summary>Where a value has it; nothing where it leaves it out.</summary>
    public abstract IEnumerable<Setting<TOwner>> Of(TOwner owner);

    /// <summary>In what two values differ in it (S59).</summary>
    public abstract IEnumerable<Edit> Between(TOwner before, TOwner after);

    /// <summary>The value with the edits that are taken, each by its path; how the same thing is spelled is taken with them.</summary>
    /// <param name="owner">What it was.</param>
    /// <param name="other">What it is.</param>
    /// <param name="takes">Which edits are taken.</param>
    public abstract TOwner Take(TOwner owner, TOwner other, Func<string, bool> takes);

    /// <summary>Whether whoever meets the one meets it with the other's value in this parameter; where that is not sure, it is not (S60).</summary>
    public abstract bool Implies(TOwner strict, TOwner loose);

    /// <summary>The value with the day spelled out in it that is meant where none is named.</summary>
    /// <param name="owner">The value.</param>
    /// <param name="end">The day on which the question ends: the end of the cycle, or the as-of date.</param>
    public virtual TOwner Meant(TOwner owner, RuleDay end) => owner;

    /// <summary>Writes it where a value has it.</summary>
    public abstract JsonNode? Written(TOwner owner);
}
