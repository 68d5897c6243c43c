using System.Collections.Immutable;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Conditions;

/// <summary>All that the rest of the library asks of a kind of condition; <see cref="ConditionKinds"/> lists them.</summary>
/// <remarks>Kinds hold nothing: they are safe for any number of threads.</remarks>
internal abstract class ConditionKind
{
    /// <summary>Its member in documents.</summary>
    public abstract MemberShape Member { get; }

    /// <summary>Members that go with it.</summary>
    public virtual ImmutableArray<MemberShape> Beside => [];

    /// <summary>Its record.</summary>
    public abstract Type Record { get; }

    /// <summary>A document that has the form, and the member, to the value.</summary>
    public abstract Condition Read(JsonNode node, RuleReader reader);

    /// <summary>The value to its members in documents.</summary>
    public abstract void Write(Condition condition, RuleWriter writer);

    /// <summary>The codes that it reads in a candidate's file.</summary>
    public abstract void AddCodes(Condition condition, NamedCodes codes);

    /// <summary>The plan that is asked.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="compiler">What turns names to bits, days to plans, and keeps equal questions together.</param>
    /// <param name="atSession">Whether it is asked on the day of a session, and not on the as-of date.</param>
    public abstract ConditionPlan Compile(Condition condition, ConditionCompiler compiler, bool atSession);

    /// <summary>The standing whose length it reads; <see langword="null"/> where it reads none.</summary>
    public abstract StandingPlan? Standing(Condition condition, ConditionCompiler compiler);

    /// <summary>What its author can hardly have meant; conditions within it are asked themselves.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="node">The document of which it was read.</param>
    /// <param name="doubts">Where it is told.</param>
    public abstract void Doubt(Condition condition, JsonNode node, Doubts doubts);

    /// <summary>The condition of which it is the opposite; <see langword="null"/>: of none.</summary>
    public virtual Condition? Opposite(Condition condition) => null;

    /// <summary>Conditions of which every one is true where it is: itself, and what it joins.</summary>
    public virtual IEnumerable<Condition> Implied(Condition condition) => [condition];

    /// <summary>Conditions of which one is true where it is: itself, or those that it joins.</summary>
    public virtual IEnumerable<Condition> Alternatives(Condition condition) => [condition];

    /// <summary>Whether its being true makes another of its kind true, of whomever both are asked; where that is not sure, it does not (S60).</summary>
    public virtual bool Implies(Condition condition, Condition other) => false;

    /// <summary>The same with the day spelled out that is meant where it names none; parts within it too.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="end">The day on which the question ends: the end of the cycle, or the as-of date.</param>
    public virtual Condition Meant(Condition condition, RuleDay end) => condition;

    /// <summary>Whether in a provider row it is asked of the day of a session, where the row says so, and not of the same day for all.</summary>
    public virtual bool ReadsSession(Condition condition) => false;

    /// <summary>The least degree that is held where it is true, whatever the day; <see langword="null"/>: it says nothing of degrees.</summary>
    public virtual Degree? LeastDegree(Condition condition) => null;
}

/// <summary>A kind of condition whose record is known.</summary>
internal abstract class ConditionKind<TCondition> : ConditionKind
    where TCondition : Condition
{
    public sealed override Type Record => typeof(TCondition);

    public sealed override void Write(Condition condition, RuleWriter writer) => Write((TCondition)condition, writer);

    public sealed override void AddCodes(Condition condition, NamedCodes codes) => AddCodes((TCondition)condition, codes);

    public sealed override ConditionPlan Compile(Condition condition, ConditionCompiler compiler, bool atSession) =>
        Compile((TCondition)condition, compiler, atSession);

    public sealed override StandingPlan? Standing(Condition condition, ConditionCompiler compiler) =>
        Standing((TCondition)condition, compiler);

    public sealed override void Doubt(Condition condition, JsonNode node, Doubts doubts) => Doubt((TCondition)condition, node, doubts);

    /// <inheritdoc cref="ConditionKind.Doubt"/>
    protected virtual void Doubt(TCondition condition, JsonNode node, Doubts doubts) { }

    /// <inheritdoc cref="ConditionKind.Write"/>
    protected abstract void Write(TCondition condition, RuleWriter writer);

    /// <inheritdoc cref="ConditionKind.AddCodes"/>
    protected abstract void AddCodes(TCondition condition, NamedCodes codes);

    /// <inheritdoc cref="ConditionKind.Compile"/>
    protected abstract ConditionPlan Compile(TCondition condition, ConditionCompiler compiler, bool atSession);

    /// <inheritdoc cref="ConditionKind.Standing"/>
    protected virtual StandingPlan? Standing(TCondition condition, ConditionCompiler compiler) => null;
}
