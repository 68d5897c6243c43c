namespace Endorsement.Rules.Evaluation;

/// <summary>How far apart the first and the last of some sessions may lie; a single one spans nothing, a block spans itself.</summary>
internal struct PossibleSpan
{
    private (int First, int Last, bool IsBlock)? _earliest;
    private int _secondFirst = Days.Never;
    private int _lastOfOthers = Days.None;

    public PossibleSpan() { }

    public void Add(int first, int last, bool isBlock)
    {
        if (_earliest is not { } earliest)
        {
            _earliest = (first, last, isBlock);
            return;
        }

        // A block is the better first one of two that may begin on the same day.
        if (first < earliest.First || (first == earliest.First && isBlock && !earliest.IsBlock))
        {
            _secondFirst = earliest.First;
            _lastOfOthers = Math.Max(_lastOfOthers, earliest.Last);
            _earliest = (first, last, isBlock);
            return;
        }

        _secondFirst = Math.Min(_secondFirst, first);
        _lastOfOthers = Math.Max(_lastOfOthers, last);
    }

    public readonly (int First, int Last) Widest(CalendarSpan? wanted)
    {
        if (_earliest is not { } earliest)
        {
            return (Days.Never, Days.None);
        }

        var last = earliest.IsBlock ? Math.Max(earliest.Last, _lastOfOthers) : Math.Max(_lastOfOthers, earliest.First);
        var forward = (earliest.First, last);
        if (
            wanted is { } span
            && last < span.After(earliest.First)
            && _secondFirst < Days.Never
            && earliest.Last >= span.After(_secondFirst)
        )
        {
            // The one that may come first may also come last.
            return (_secondFirst, earliest.Last);
        }

        return forward;
    }
}
