using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>How a category is applied for: which of its questions is asked.</summary>
/// <remarks>Documents and the command line spell it as <see cref="PathwayCodes.Code"/> does.</remarks>
public enum Pathway
{
    /// <summary>The first application.</summary>
    Initial,

    /// <summary>The renewal of what is held; it looks at a renewal cycle (S36).</summary>
    Renewal,

    /// <summary>The provisional endorsement that some associations grant before everything is met.</summary>
    Emerging,

    /// <summary>The return of what has lapsed; it looks at a renewal cycle (S36).</summary>
    Reinstatement,
}

/// <summary>How documents spell a <see cref="Pathway"/>, in both directions.</summary>
/// <remarks>Safe to call from any number of threads.</remarks>
public static class PathwayCodes
{
    /// <summary>Every code, in the order of <see cref="Pathway"/>.</summary>
    public static ImmutableArray<string> Codes { get; } = ["initial", "renewal", "emerging", "reinstatement"];

    /// <summary>The code in documents: <c>initial</c>, <c>renewal</c>, <c>emerging</c> or <c>reinstatement</c>.</summary>
    /// <param name="pathway">The pathway; a value that no code stands for gives its number, which no reader takes.</param>
    public static string Code(this Pathway pathway) => ClosedCodes.Word(Codes, (int)pathway);

    /// <summary>Reads a code as documents spell it, in lower case.</summary>
    /// <param name="code">The code.</param>
    /// <param name="pathway">The pathway, when the code is one.</param>
    /// <returns>Whether the code is one.</returns>
    public static bool TryRead(string? code, out Pathway pathway)
    {
        var index = code is null ? -1 : Codes.IndexOf(code);
        pathway = index < 0 ? default : (Pathway)index;
        return index >= 0;
    }

    /// <summary>Whether the pathway looks at a renewal cycle (S36, S43).</summary>
    /// <param name="pathway">The pathway.</param>
    public static bool HasCycle(this Pathway pathway) => pathway is Pathway.Renewal or Pathway.Reinstatement;

    /// <summary>The day on which a question about it ends: of a renewal the last day of its cycle, else the as-of date (S36).</summary>
    internal static RuleDay EndOfQuestion(this Pathway pathway) => pathway.HasCycle() ? RuleDay.CycleEnd : RuleDay.AsOf;
}
