namespace Endorsement.Rules;

/// <summary>A rule of which the association does not print what exactly it asks: it decides itself (S53a). <see cref="Requirement.Note"/> says what is not printed.</summary>
public sealed record UndecidedRequirement : Requirement
{
    /// <inheritdoc/>
    public override string Kind => "undecided";
}
