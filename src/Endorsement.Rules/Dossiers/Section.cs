using System.Globalization;

namespace Endorsement.Rules.Dossiers;

/// <summary>A section's entries in a buffer that grows and is kept; S6: whether the section is given at all.</summary>
internal sealed class Section<T>
    where T : struct
{
    private static readonly DossierTexts NoTexts = new();
    private static readonly List<TwinGroup> NoGroups = [];

    private readonly string _name;
    private readonly DossierTexts _texts;
    private T[] _items = [];
    private int[] _starts = [];
    private string?[] _names = [];
    private Dictionary<int, (int Member, int At)>? _judged;
    private List<TwinGroup>? _groups;

    /// <summary>A buffer of what is no section of a document, and has no names.</summary>
    public Section()
        : this("", NoTexts) { }

    /// <param name="name">What the document calls it.</param>
    /// <param name="texts">Where ids stand.</param>
    public Section(string name, DossierTexts texts)
    {
        _name = name;
        _texts = texts;
    }

    public bool IsGiven { get; set; }

    /// <summary>Whether some entries may be the same as others (S13).</summary>
    public bool HasTwins { get; set; }

    /// <summary>The groups of entries that may be the same, by the number that their entries carry; few portfolios have any.</summary>
    public List<TwinGroup> Groups => _groups ?? NoGroups;

    public int Count { get; private set; }

    public ReadOnlySpan<T> Entries => _items.AsSpan(0, Count);

    public Span<T> Mutable => _items.AsSpan(0, Count);

    /// <summary>What to call an entry: its id, or its place where it has none (S14). Made once for all that name it.</summary>
    /// <param name="entry">Its place in the document's section.</param>
    /// <param name="id">Where its id stands.</param>
    public string NameOf(int entry, TextAt id)
    {
        if (entry >= _names.Length)
        {
            Array.Resize(ref _names, _items.Length);
        }

        return _names[entry] ??= id.IsGiven ? _texts.Of(id) : $"{_name}/{entry.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>Another group of entries that may be the same; its number, from 1, is what they carry.</summary>
    public int AddGroup(TwinGroup group)
    {
        (_groups ??= []).Add(group);
        return _groups.Count;
    }

    /// <summary>Where in the document an entry begins.</summary>
    public int StartOf(int entry) => _starts[entry];

    /// <summary>A member of an entry stands elsewhere in the document: a reviewer has judged it (S51a).</summary>
    public void Judge(int entry, int member, int at) => (_judged ??= [])[entry] = (member, at);

    /// <summary>The member of an entry that stands elsewhere, and where; -1 of almost every one.</summary>
    public (int Member, int At) JudgedOf(int entry) => _judged is not null && _judged.TryGetValue(entry, out var judged) ? judged : (-1, 0);

    public ref T Add()
    {
        var nothing = default(T);
        return ref Add(in nothing, 0);
    }

    /// <param name="nothing">What it says before anything is read.</param>
    /// <param name="start">Where it begins.</param>
    public ref T Add(scoped in T nothing, int start)
    {
        if (Count == _items.Length)
        {
            var room = Math.Max(8, Count * 2);
            Array.Resize(ref _items, room);
            Array.Resize(ref _starts, room);
        }

        _starts[Count] = start;
        ref var item = ref _items[Count++];
        item = nothing;
        return ref item;
    }

    /// <summary>Makes room for so many entries, and no more.</summary>
    public void MakeRoom(int count)
    {
        if (count > _items.Length)
        {
            Array.Resize(ref _items, count);
            Array.Resize(ref _starts, count);
        }
    }

    public void Clear()
    {
        Count = 0;
        IsGiven = HasTwins = false;
        _judged = null;
        Array.Clear(_names);
        _groups?.Clear();
    }
}
