using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Endorsement.Rules.Dossiers;

/// <summary>What an entry says, and of which bits it says anything: two entries agree where both speak (S13).</summary>
/// <remarks>
/// Sixteen slots: flags and small codes, the two dates, hours, then texts and lists by number. A date is year, month and day in one slot, so
/// that one known to the month agrees with each of its days. Comparing two prints is a handful of instructions, however much the entries hold.
/// </remarks>
internal readonly record struct Fingerprint(Vector512<uint> Values, Vector512<uint> Given)
{
    public const int Flags = 0;
    public const int FirstDate = 1;
    public const int SecondDate = 2;
    public const int Hours = 3;
    public const int Words = 4;
    public const int Slots = 16;

    /// <summary>Among the flags: a training or a session went from a day to a day.</summary>
    public const uint Block = 2;

    /// <summary>Whether a training or a session says that it went from a day to a day.</summary>
    public bool IsBlock => (Values.GetElement(Flags) & Block) != 0;

    /// <summary>Whether the two may tell of one thing: they agree wherever both speak, and together they do not end before they begin.</summary>
    public bool MayBeOne(in Fingerprint other) =>
        Vector512.EqualsAll((Values ^ other.Values) & Given & other.Given, Vector512<uint>.Zero) && !Together(other).EndsBeforeItBegins;

    /// <summary>What this one says nothing of and the other does, slot by slot.</summary>
    public Vector512<uint> Lacks(in Fingerprint other) => Vector512.AndNot(other.Given, Given);

    private bool EndsBeforeItBegins
    {
        get
        {
            var (from, to) = (Given.GetElement(FirstDate), Given.GetElement(SecondDate));
            return from != 0 && to != 0 && Values.GetElement(FirstDate) > (Values.GetElement(SecondDate) | ~to);
        }
    }

    private Fingerprint Together(in Fingerprint other) => new(Values | other.Values, Given | other.Given);
}

/// <summary>Makes fingerprints; numbers texts and lists in the order in which they come.</summary>
internal sealed class FingerprintMaker
{
    private readonly Dictionary<string, uint> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private SlotArray _values;
    private SlotArray _given;

    public void Begin()
    {
        _values = default;
        _given = default;
    }

    public Fingerprint Finish() => new(Vector512.Create<uint>(_values), Vector512.Create<uint>(_given));

    /// <summary>A value of as many bits as the slot has.</summary>
    public void Put(SameSlot slot, uint value)
    {
        _values[slot.Slot] |= value << slot.Shift;
        _given[slot.Slot] |= slot.Bits;
    }

    public void Date(int slot, DayRange date)
    {
        if (!date.IsGiven)
        {
            return;
        }

        var (first, last) = (DateOnly.FromDayNumber(date.First), DateOnly.FromDayNumber(date.Last));
        var known =
            date.IsDay ? uint.MaxValue
            : first.Month == last.Month ? 0xFFFF_FF00U
            : 0xFFFF_0000U;
        _values[slot] = (((uint)first.Year << 16) | ((uint)first.Month << 8) | (uint)first.Day) & known;
        _given[slot] = known;
    }

    public void Word(SameSlot slot, string word) => Put(slot, NumberOf(word));

    /// <summary>Free text, of which case and blanks say nothing.</summary>
    public void FreeText(SameSlot slot, string text) =>
        Word(slot, string.Concat(text.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant());

    /// <summary>A list of codes, or one alone, in any order, however often.</summary>
    public void Words(SameSlot slot, ref LineScanner scan)
    {
        _words.Clear();
        if (scan.IsList())
        {
            for (var more = scan.OpenList(); more; more = scan.MoreEntries())
            {
                _words.Add(scan.String());
            }
        }
        else
        {
            _words.Add(scan.String());
        }

        _words.Sort(StringComparer.Ordinal);
        Word(
            slot,
            string.Concat(_words.Distinct(StringComparer.Ordinal).Select(word => FormattableString.Invariant($"{word.Length}:{word}")))
        );
    }

    private uint NumberOf(string word)
    {
        if (!_numbers.TryGetValue(word, out var number))
        {
            _numbers[word] = number = (uint)_numbers.Count;
        }

        return number;
    }

    [InlineArray(Fingerprint.Slots)]
    private struct SlotArray
    {
        private uint _first;
    }
}
