namespace Endorsement.Rules;

/// <summary>A requirement that an earlier version called otherwise, so that what names it still finds it (S44).</summary>
/// <param name="Old">The id that it had, or <c>*.pathway.name</c> for every category.</param>
/// <param name="New">The id that it has, written likewise.</param>
public sealed record RenamedRequirement(string Old, string New);
