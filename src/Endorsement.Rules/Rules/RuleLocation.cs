namespace Endorsement.Rules;

/// <summary>Where a rule is written.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Pointer">The JSON Pointer within the file.</param>
public sealed record RuleLocation(string File, int Line, int Column, string Pointer)
{
    /// <summary>Nobody wrote it down.</summary>
    public static RuleLocation Nowhere { get; } = new("", 0, 0, "");

    /// <summary>The place as compilers print it.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}({Line},{Column})");
}
