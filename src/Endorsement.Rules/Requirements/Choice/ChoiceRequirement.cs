namespace Endorsement.Rules;

/// <summary>A condition chooses which requirement applies; where it is not known, it is decided by cases (S7).</summary>
public sealed record ChoiceRequirement : Requirement
{
    /// <inheritdoc/>
    public override string Kind => "when";

    /// <summary>What is asked first.</summary>
    public required Condition Condition { get; init; }

    /// <summary>What applies when it is true.</summary>
    public required Requirement Then { get; init; }

    /// <summary>What applies when it is not; <see langword="null"/>: nothing, and the requirement is not applicable.</summary>
    public Requirement? Else { get; init; }

    internal override Sequence<Requirement> Children => Else is null ? [Then] : [Then, Else];

    internal override Requirement WithChildren(Func<Requirement, Requirement> change) =>
        this with
        {
            Then = change(Then),
            Else = Else is null ? null : change(Else),
        };
}
