using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Endorsement.Rules.Dossiers;

/// <summary>What an entry says, and of which bits it says anything: two entries agree where both speak (S13).</summary>
/// <remarks>
/// Sixteen slots: flags and small codes, the two dates, hours, then texts and lists by number. A date is year, month and day in one slot, so
/// that one known to the month agrees with each of its days. Comparing two prints is a handful of instructions, however much the entries hold.
/// </remarks>
internal readonly record struct EntryPrint(Vector512<uint> Values, Vector512<uint> Given)
{
    public const int Flags = 0;
    public const int FirstDate = 1;
    public const int SecondDate = 2;
    public const int Hours = 3;
    public const int Words = 4;
    public const int Slots = 16;

    /// <summary>Whether the two may tell of one thing: they agree wherever both speak, and together they do not end before they begin.</summary>
    public bool MayBeOne(in EntryPrint other) =>
        Vector512.EqualsAll((Values ^ other.Values) & Given & other.Given, Vector512<uint>.Zero) && !Together(other).EndsBeforeItBegins;

    /// <summary>What this one says nothing of and the other does, slot by slot.</summary>
    public Vector512<uint> Lacks(in EntryPrint other) => Vector512.AndNot(other.Given, Given);

    private bool EndsBeforeItBegins
    {
        get
        {
            var (from, to) = (Given.GetElement(FirstDate), Given.GetElement(SecondDate));
            return from != 0 && to != 0 && Values.GetElement(FirstDate) > (Values.GetElement(SecondDate) | ~to);
        }
    }

    private EntryPrint Together(in EntryPrint other) => new(Values | other.Values, Given | other.Given);
}

/// <summary>Makes prints; numbers texts and lists in the order in which they come.</summary>
internal sealed class PrintMaker
{
    private readonly Dictionary<string, uint> _numbers = new(StringComparer.Ordinal);
    private SlotArray _values;
    private SlotArray _given;

    public PrintMaker Begin()
    {
        _values = default;
        _given = default;
        return this;
    }

    public EntryPrint Finish() => new(Vector512.Create<uint>(_values), Vector512.Create<uint>(_given));

    /// <summary>A value of a few bits among the flags.</summary>
    public PrintMaker Flag(int shift, uint width, uint? value)
    {
        if (value is { } given)
        {
            _values[EntryPrint.Flags] |= given << shift;
            _given[EntryPrint.Flags] |= ((1U << (int)width) - 1) << shift;
        }

        return this;
    }

    public PrintMaker Flag(int shift, bool? value) => Flag(shift, 1, value is { } given ? (given ? 1U : 0U) : null);

    public PrintMaker Date(int slot, DocumentedDate? date)
    {
        if (date is not { } given)
        {
            return this;
        }

        var isMonth = given.First.Month == given.Last.Month;
        var known =
            given.IsDay ? uint.MaxValue
            : isMonth ? 0xFFFF_FF00U
            : 0xFFFF_0000U;
        _values[slot] = (((uint)given.First.Year << 16) | ((uint)given.First.Month << 8) | (uint)given.First.Day) & known;
        _given[slot] = known;
        return this;
    }

    public PrintMaker Number(int slot, long? value)
    {
        if (value is { } given)
        {
            _values[slot] = unchecked((uint)given);
            _given[slot] = uint.MaxValue;
        }

        return this;
    }

    public PrintMaker Word(int slot, string? word) => word is null ? this : Number(slot, NumberOf(word));

    /// <summary>Free text, of which case and blanks say nothing.</summary>
    public PrintMaker FreeText(int slot, string? text) => text is null ? this : Word(slot, Folded(text));

    /// <summary>Codes in any order, however often.</summary>
    public PrintMaker Codes<T>(int slot, Sequence<T>? codes)
        where T : notnull =>
        codes is { } given
            ? Word(
                slot,
                string.Concat(given.Select(c => c.ToString()!).Distinct().Order(StringComparer.Ordinal).Select(c => $"{c.Length}:{c}"))
            )
            : this;

    private static string Folded(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    private uint NumberOf(string word)
    {
        if (!_numbers.TryGetValue(word, out var number))
        {
            _numbers[word] = number = (uint)_numbers.Count;
        }

        return number;
    }

    [InlineArray(EntryPrint.Slots)]
    private struct SlotArray
    {
        private uint _first;
    }
}
