using System.Globalization;

namespace Endorsement.Rules.Testing;

/// <summary>How much of a ruleset its cases hold, to be compared with what is asked of them.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class StrengthGate
{
    /// <summary>So many are told when a gate is missed; who mends them sees the next.</summary>
    private const int MostTold = 20;

    private readonly string _summary;
    private readonly IReadOnlyList<string> _open;

    internal StrengthGate(string summary, int reached, int counted, IEnumerable<string> open) =>
        (_summary, Reached, Counted, _open) = (summary, reached, counted, [.. open]);

    /// <summary>How many a case holds.</summary>
    public int Reached { get; }

    /// <summary>How many there are to be held.</summary>
    public int Counted { get; }

    /// <summary>The share of them; of a ruleset that says nothing of its own, all.</summary>
    public decimal Percent => Counted == 0 ? 100 : 100m * Reached / Counted;

    /// <summary>So many percent are held.</summary>
    /// <param name="percent">0 to 100.</param>
    /// <exception cref="ExpectationFailedException">Fewer are; the message tells what no case holds, each with its place.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is no share.</exception>
    public void AtLeast(decimal percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        if (Percent >= percent)
        {
            return;
        }

        var more = _open.Count > MostTold ? string.Create(CultureInfo.InvariantCulture, $"\n… and {_open.Count - MostTold} more") : "";
        throw new ExpectationFailedException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{_summary}\nAt least {percent} % are expected.\n\n{string.Join('\n', _open.Take(MostTold))}{more}"
            )
        );
    }
}
