namespace Endorsement.Rules.Analysis;

/// <summary>A change, and who shows it when it is made alone: the older ruleset with it and without it (S61).</summary>
/// <remarks>Immutable, equal by content.</remarks>
/// <param name="Change">The change.</param>
/// <param name="OlderAlone">Somebody who meets a requirement only without the change.</param>
/// <param name="NewerAlone">Somebody who meets a requirement only with the change.</param>
public sealed record WitnessedChange(RuleChange Change, ChangeWitness OlderAlone, ChangeWitness NewerAlone)
{
    internal WitnessedChange(RuleChange change, NoWitness reason)
        : this(change, ChangeWitness.None(reason), ChangeWitness.None(reason)) { }

    /// <summary>Why nobody shows it in either direction, where both have one reason that is no matter of searching.</summary>
    internal NoWitness? WhyNobody =>
        OlderAlone.WhyNobody is { } reason && reason is not (NoWitness.NotFound or NoWitness.Hidden) && NewerAlone.WhyNobody == reason
            ? reason
            : null;
}

/// <summary>Who shows a change in one direction, or why nobody does.</summary>
/// <remarks>Immutable, equal by content.</remarks>
public sealed record ChangeWitness
{
    private ChangeWitness() { }

    /// <summary>Who shows it: asked under the older ruleset (first) and under it with the one change (second); <see langword="null"/>: nobody.</summary>
    public Witness? Witness { get; private init; }

    /// <summary>The requirement that is met on one side alone, by its ids in both rulesets; <see langword="null"/>: nobody shows it.</summary>
    public ChangedRequirement? Requirement { get; private init; }

    /// <summary>Why nobody shows it; <see langword="null"/>: somebody does.</summary>
    public NoWitness? WhyNobody { get; private init; }

    internal static ChangeWitness Of(Witness witness, ChangedRequirement requirement) =>
        new() { Witness = witness, Requirement = requirement };

    internal static ChangeWitness None(NoWitness reason) => new() { WhyNobody = reason };
}
