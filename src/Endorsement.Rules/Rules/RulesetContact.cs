namespace Endorsement.Rules;

/// <summary>Whom people ask about a decision. Never read by a rule.</summary>
public sealed record RulesetContact
{
    /// <summary>Who it is: "the endorsement coordinator".</summary>
    public string? Name { get; init; }

    /// <summary>Where messages go.</summary>
    public string? Email { get; init; }

    /// <summary>The number to call, as people write it.</summary>
    public string? Telephone { get; init; }

    /// <summary>The page, or the address for letters.</summary>
    public string? Address { get; init; }
}
