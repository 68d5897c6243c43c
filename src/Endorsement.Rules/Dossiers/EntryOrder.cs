namespace Endorsement.Rules.Dossiers;

/// <summary>The texts of an entry that a dossier has no room for, and its first day.</summary>
internal struct EntryTexts
{
    public TextAt Id;

    /// <summary>The id of the supervisor, provider or rater.</summary>
    public TextAt Person;

    public TextAt Title;

    /// <summary>The day by which the section is ordered; the same for all where it is ordered by id alone.</summary>
    public int Day;
}

/// <summary>
/// Puts the entries of a section into the order of a dossier: by first day, entries of one day by id (S1). Portfolios mostly are in it already.
/// </summary>
internal sealed class EntryOrder<T>
    where T : struct
{
    private readonly Section<T> _entriesBefore = new();
    private readonly Section<EntryTexts> _textsBefore = new();
    private readonly Comparison<int> _byDayThenId;
    private ReadOnlyMemory<byte> _line;
    private int[] _order = [];

    public EntryOrder()
    {
        _byDayThenId = (left, right) => Compare(_line.Span, _textsBefore.Entries[left], _textsBefore.Entries[right]);
    }

    public void Apply(ReadOnlyMemory<byte> line, Span<T> entries, Span<EntryTexts> texts)
    {
        if (IsOrdered(line.Span, texts))
        {
            return;
        }

        _line = line;
        _entriesBefore.Clear();
        _textsBefore.Clear();
        if (_order.Length < texts.Length)
        {
            _order = new int[texts.Length * 2];
        }

        for (var i = 0; i < texts.Length; i++)
        {
            _order[i] = i;
            _entriesBefore.Add() = entries[i];
            _textsBefore.Add() = texts[i];
        }

        var order = _order.AsSpan(0, texts.Length);
        order.Sort(_byDayThenId);
        for (var i = 0; i < order.Length; i++)
        {
            entries[i] = _entriesBefore.Entries[order[i]];
            texts[i] = _textsBefore.Entries[order[i]];
        }

        _line = default;
    }

    private static bool IsOrdered(ReadOnlySpan<byte> line, ReadOnlySpan<EntryTexts> texts)
    {
        for (var i = 1; i < texts.Length; i++)
        {
            if (Compare(line, in texts[i - 1], in texts[i]) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int Compare(ReadOnlySpan<byte> line, in EntryTexts left, in EntryTexts right) =>
        left.Day != right.Day ? left.Day.CompareTo(right.Day) : left.Id.In(line).SequenceCompareTo(right.Id.In(line));
}
