using Endorsement.Rules.Text;

namespace Endorsement.Rules.Conditions;

/// <summary>Gathers what the author of one file can hardly have meant, each thing once, at the place where it can be mended.</summary>
/// <remarks>
/// A rule that is shared is looked at wherever it is used, and told once. What stands in a file that is extended is told to whoever wrote that file;
/// of two figures that contradict each other, the one that this file brings is the place.
/// </remarks>
/// <param name="problems">Where problems go.</param>
/// <param name="own">The file of the author.</param>
/// <param name="isLeftOut">Whether a value stands in a rule that was not looked at.</param>
internal sealed class DoubtLedger(Problems problems, JsonText own, Func<JsonNode, bool> isLeftOut)
{
    private readonly HashSet<(int Offset, string Code)> _told = [];
    private readonly HashSet<(JsonText Text, int Offset)> _used = [];
    private readonly List<(JsonNode Place, string Code, string Message, string? Help)> _neverUsed = [];

    /// <summary>Tells one thing.</summary>
    /// <param name="severity">Whether the file can be used all the same.</param>
    /// <param name="code">The code of the diagnostic.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="help">What to do about it.</param>
    /// <param name="places">The values concerned, the one to mend first; the first that stands in the author's file is the place.</param>
    /// <returns>Whether it stands in the author's file.</returns>
    public bool Tell(Severity severity, string code, string message, string? help, ReadOnlySpan<JsonNode?> places)
    {
        foreach (var place in places)
        {
            if (place is null || !ReferenceEquals(place.Source, own))
            {
                continue;
            }

            if (_told.Add((place.Offset, code)))
            {
                if (severity == Severity.Error)
                {
                    problems.Error(code, place, message, help);
                }
                else
                {
                    problems.Warn(code, place, message, help);
                }
            }

            return true;
        }

        return false;
    }

    /// <summary>A row of a list that may be shared: useless only where it is useless in every rule that has it.</summary>
    public void Row(JsonNode row, string code, string? never, string? help)
    {
        if (never is null)
        {
            _used.Add((row.Source, row.Offset));
        }
        else
        {
            _neverUsed.Add((row, code, never, help));
        }
    }

    /// <summary>Tells of the rows that no rule has a use for, when every rule has been looked at.</summary>
    public void Settle()
    {
        foreach (var (place, code, message, help) in _neverUsed)
        {
            if (!_used.Contains((place.Source, place.Offset)) && !isLeftOut(place))
            {
                Tell(Severity.Warning, code, message, help, [place]);
            }
        }
    }
}
