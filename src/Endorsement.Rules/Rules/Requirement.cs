namespace Endorsement.Rules;

/// <summary>One question of a pathway, with everything that it asks: the kinds are <see cref="TrainingRequirement"/> and its like.</summary>
/// <remarks>
/// Immutable, equal to another that says the same, and printable. Every shared definition is in place and every id is full. Where it is written is
/// known to the ruleset alone. The set of kinds is closed: the library decides what it knows.
/// </remarks>
public abstract record Requirement
{
    private protected Requirement() { }

    /// <summary>The kind as documents call it, e.g. <c>training</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The stable id, e.g. <c>IMHS.initial.training</c>.</summary>
    public string Id { get; init; } = "";

    /// <summary>What it asks, in our words.</summary>
    public string Title { get; init; } = "";

    /// <summary>How much it binds (S5).</summary>
    public RequirementLevel Level { get; init; }

    /// <summary>Where it is published.</summary>
    public Citation Citation { get; init; } = new("", "");

    /// <summary>Whether the association states it, inherits it, or it is our reading (S44).</summary>
    public Provenance Provenance { get; init; }

    /// <summary>The reading that was chosen, and its alternative; <see langword="null"/>: nothing to say.</summary>
    public string? Note { get; init; }

    /// <summary>Who changed a figure without naming a source (S50); <see langword="null"/>: nobody.</summary>
    public LocalChange? Changed { get; init; }

    /// <summary>It applies only when this is true; <see langword="null"/>: always.</summary>
    public Condition? When { get; init; }

    /// <summary>It and everything of which it consists, parents first.</summary>
    public IEnumerable<Requirement> SelfAndParts() => Children.SelectMany(part => part.SelfAndParts()).Prepend(this);

    /// <summary>The requirements of which it consists.</summary>
    internal virtual Sequence<Requirement> Children => [];

    /// <summary>The same with each of these put through a change.</summary>
    internal virtual Requirement WithChildren(Func<Requirement, Requirement> change) => this;
}

/// <summary>A figure that a ruleset changed without naming a source for the new one (S50).</summary>
/// <param name="By">The key of that ruleset.</param>
/// <param name="Printed">The requirement as it is printed; <see langword="null"/> where what was kept of it is no requirement.</param>
public sealed record LocalChange(string By, Requirement? Printed);
