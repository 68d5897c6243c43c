using System.Collections.Immutable;

namespace Endorsement.Rules.Findings;

/// <summary>The warnings of one determination; beyond the limit they are only counted, so that they never outgrow the candidate.</summary>
internal sealed class WarningList
{
    /// <summary>The most warnings that are told, a last one saying how many more there were.</summary>
    public const int Most = 100;

    private readonly List<DeterminationWarning> _told = [];
    private int _more;

    /// <summary>Whether a further warning is told; if not, it is counted.</summary>
    public bool Takes()
    {
        if (_told.Count < Most)
        {
            return true;
        }

        _more++;
        return false;
    }

    public bool Holds(DeterminationWarning warning) => _told.Contains(warning);

    public void Add(DeterminationWarning warning) => _told.Add(warning);

    /// <summary>What was told; the list is empty again.</summary>
    public ImmutableArray<DeterminationWarning> ToImmutable()
    {
        if (_told.Count == 0)
        {
            return [];
        }

        if (_more > 0)
        {
            _told.Add(new DeterminationWarning.Further(_more));
            _more = 0;
        }

        ImmutableArray<DeterminationWarning> told = [.. _told];
        _told.Clear();
        return told;
    }
}
