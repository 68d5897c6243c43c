using System.Runtime.CompilerServices;

namespace Endorsement.Rules;

/// <summary>How large a document may be before it is refused with a diagnostic.</summary>
/// <remarks>
/// The defaults hold any real portfolio many times over; a hostile document is refused quickly and in bounded memory. Each limit is 1 or more.
/// </remarks>
/// <exception cref="ArgumentOutOfRangeException">A limit that is set is below 1.</exception>
public sealed record DocumentLimits
{
    /// <summary>The limits used when none are given.</summary>
    public static DocumentLimits Default { get; } = new();

    /// <summary>The most bytes: 16 MiB by default.</summary>
    public int MaxBytes
    {
        get;
        init => field = AtLeastOne(value);
    } = 16 * 1024 * 1024;

    /// <summary>The deepest nesting: 32 by default. Rulesets nest deeper than candidates do.</summary>
    public int MaxDepth
    {
        get;
        init => field = AtLeastOne(value);
    } = 32;

    /// <summary>The most entries of one list: 20,000 by default.</summary>
    public int MaxEntries
    {
        get;
        init => field = AtLeastOne(value);
    } = 20_000;

    /// <summary>The most problems reported for one document, a last line saying how many more there were: 500 by default.</summary>
    public int MaxDiagnostics
    {
        get;
        init => field = AtLeastOne(value);
    } = 500;

    private static int AtLeastOne(int value, [CallerMemberName] string limit = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, limit);
        return value;
    }
}
