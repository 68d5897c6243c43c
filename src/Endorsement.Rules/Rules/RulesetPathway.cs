namespace Endorsement.Rules;

/// <summary>One named set of requirements inside a category; it decides one question.</summary>
/// <param name="Pathway">Which pathway it is.</param>
/// <param name="Requirements">What it asks, in the ruleset's order; at least one.</param>
public sealed record RulesetPathway(Pathway Pathway, Sequence<Requirement> Requirements)
{
    private readonly Lazy<Sequence<Requirement>> _requirements = new(Requirements);

    /// <summary>The same with requirements that are read when they are first asked for.</summary>
    internal RulesetPathway(Pathway pathway, Lazy<Sequence<Requirement>> requirements)
        : this(pathway, []) => _requirements = requirements;

    /// <summary>What it asks, in the ruleset's order; at least one.</summary>
    public Sequence<Requirement> Requirements
    {
        get => _requirements.Value;
        init => _requirements = new(value);
    }

    /// <summary>The pathway as documents spell it: <c>initial</c>, <c>renewal</c>, <c>emerging</c> or <c>reinstatement</c>.</summary>
    public string Name => Pathway.Code();

    /// <summary>Whether both ask the same in the same order.</summary>
    /// <param name="other">Another pathway.</param>
    public bool Equals(RulesetPathway? other) =>
        ReferenceEquals(this, other) || (other is not null && Pathway == other.Pathway && Requirements == other.Requirements);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine((int)Pathway, Requirements);
}
