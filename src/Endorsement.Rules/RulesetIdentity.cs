namespace Endorsement.Rules;

/// <summary>Which rules decided: the version and its hashes, without what they say.</summary>
/// <param name="Association">The association's id, e.g. <c>mi-aimh</c>.</param>
/// <param name="Version">The version, e.g. <c>2018</c>.</param>
/// <param name="Hash">The hash over what decides, <c>sha256:</c> and 64 hexadecimal digits (S45).</param>
/// <param name="WordsHash">The hash over its words; <see langword="null"/>: a saved determination from before there was one.</param>
/// <remarks>Immutable, equal by content.</remarks>
public sealed record RulesetIdentity(string Association, string Version, string Hash, string? WordsHash)
{
    /// <summary>How it is named on command lines and in <c>extends</c>: <c>mi-aimh@2018</c>.</summary>
    public string Key => $"{Association}@{Version}";
}
