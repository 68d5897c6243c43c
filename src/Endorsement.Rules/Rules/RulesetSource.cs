namespace Endorsement.Rules;

/// <summary>What requirements are cited from.</summary>
/// <param name="Key">The key by which citations name it.</param>
/// <param name="Title">Its title in our words.</param>
/// <param name="Published">When it was published, as far as is known.</param>
/// <param name="Address">Where it is found.</param>
/// <param name="Note">Anything to add.</param>
public sealed record RulesetSource(string Key, string Title, string? Published, string? Address, string? Note);
