namespace Endorsement.Rules.AspNetCore;

/// <summary>How endorsement rules are kept and asked in a web application.</summary>
/// <remarks>Set once, by <c>AddEndorsementRules</c>; what is changed later has no effect.</remarks>
public sealed class EndorsementRulesOptions
{
    /// <summary>
    /// A folder with rulesets of one's own, files ending in <c>.json</c>, also in folders below it; folders ending in <c>.cases</c> are left out.
    /// <see langword="null"/>: the built-in rulesets alone. One with the key of a built-in one takes its place.
    /// </summary>
    public string? RulesetFolder { get; set; }

    /// <summary>Whether the rulesets that travel inside the library are at hand; <see langword="true"/> by default. Those of the folder may extend them in any case.</summary>
    public bool UsesBuiltIn { get; set; } = true;

    /// <summary>
    /// How often the folder is looked at; what changed is read once it has stayed the same for one such time. Five seconds by default;
    /// <see langword="null"/>: only when <see cref="RulesetStore.Reload"/> is called.
    /// </summary>
    public TimeSpan? ReloadEvery { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How large a candidate's document may be: 4 MiB, and otherwise as <see cref="DocumentLimits.Default"/>.</summary>
    public DocumentLimits Limits { get; set; } = DocumentLimits.Default with { MaxBytes = 4 * 1024 * 1024 };

    /// <summary>How long may be waited for the body of a request, and for its turn; ten seconds by default.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many requests are decided at once; twice the processors by default, 1 or more.</summary>
    public int MaxConcurrent { get; set; } = 2 * Environment.ProcessorCount;

    /// <summary>How many more wait for their turn before a request is answered with 503; 256 by default, 0 or more.</summary>
    public int MaxWaiting { get; set; } = 256;

    /// <summary>The language of determinations that an endpoint of one's own returns; English by default. Mapped endpoints speak the one asked for.</summary>
    public Language Language { get; set; } = Language.English;
}
