using System.Runtime.CompilerServices;

namespace Endorsement.Rules.Dossiers;

/// <summary>Where a text stands in a line.</summary>
internal readonly record struct TextAt(int Start, int Length)
{
    public bool IsGiven => Start > 0;

    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> line) => line.Slice(Start, Length);
}

/// <summary>Reads the JSON of a candidate, value by value, from UTF-8.</summary>
/// <remarks>
/// It takes less than JSON allows: no exponents, nothing that does not belong. Whatever is beyond that makes the document <see cref="IsOdd"/>, for
/// good, and the strict reader decides what it means; so there is one place that explains mistakes. What it takes is JSON: commas, quotes and
/// brackets are checked as strictly as the strict reader does.
/// </remarks>
internal ref partial struct LineScanner
{
    private readonly ReadOnlySpan<byte> _line;
    private readonly Span<byte> _withRoom;

    /// <summary>A bit for each byte where a text may end, see <see cref="LineStops"/>; empty: nobody has looked.</summary>
    private readonly ReadOnlySpan<byte> _stops;

    /// <summary>The last place from which a glance stays inside of the document; negative: there is none.</summary>
    private readonly int _lastGlance;
    private int _at;
    private int _end;

    /// <param name="line">The document.</param>
    /// <param name="stops">Where its texts may end (<see cref="LineStops"/>); empty: it is looked for.</param>
    public LineScanner(ReadOnlySpan<byte> line, ReadOnlySpan<byte> stops = default)
    {
        _line = Texts = line;
        _stops = stops;
        _lastGlance = LastGlance(line.Length, stops);
    }

    /// <param name="withRoom">The document, and as much room behind it, where texts with escapes are put as they are meant.</param>
    /// <param name="length">How long the document is.</param>
    /// <param name="end">How far the room is taken already.</param>
    /// <param name="stops">Where its texts may end; empty: it is looked for.</param>
    public LineScanner(Span<byte> withRoom, int length, int end, ReadOnlySpan<byte> stops)
    {
        _stops = stops;
        _lastGlance = LastGlance(length, stops);
        _withRoom = withRoom;
        Texts = withRoom;
        _line = withRoom[..length];
        _end = end;
    }

    /// <summary>Where it stands.</summary>
    public int At
    {
        readonly get => _at;
        init => _at = value;
    }

    /// <summary>How far the room is taken.</summary>
    public readonly int End => _end;

    /// <summary>Whether it met a code or an id with escapes and had no room to put it.</summary>
    public bool NeedsRoom { get; private set; }

    /// <summary>Whether something was met that only the strict reader understands.</summary>
    public bool IsOdd { get; private set; }

    /// <summary>In which the texts stand that it gives.</summary>
    public ReadOnlySpan<byte> Texts { get; }

    /// <summary>Gives the line up; every loop over members or entries ends.</summary>
    public void Odd()
    {
        IsOdd = true;
        _at = _line.Length;
    }

    public void OddIf(bool condition)
    {
        if (condition)
        {
            Odd();
        }
    }

    /// <summary>Steps into an object; whether it has a member.</summary>
    public bool OpenObject() => Open((byte)'{', (byte)'}');

    /// <summary>Whether another member follows; steps out of the object if none does.</summary>
    public bool MoreMembers() => More((byte)'}');

    /// <summary>Steps into a list; whether it has an entry.</summary>
    public bool OpenList() => Open((byte)'[', (byte)']');

    /// <summary>Whether another entry follows; steps out of the list if none does.</summary>
    public bool MoreEntries() => More((byte)']');

    /// <summary>Whether a list stands here, and not one value by itself.</summary>
    public bool IsList() => Next() == '[';

    /// <summary>The next member, or -1: one that is not known is odd.</summary>
    /// <param name="names">The members of the object.</param>
    /// <param name="followers">Which member followed on which, last time: entries mostly give their members in one order.</param>
    /// <param name="member">The member before; -1: there is none.</param>
    public int NextMember(MemberNames names, byte[] followers, int member)
    {
        ref var follower = ref followers[member + 1];
        var length = names.Compare(follower, _line[_at..]);
        if (length > 0)
        {
            _at += length;
            return follower;
        }

        var next = names.IndexOf(Texts, FreeName());
        if (next < 0 || IsOdd)
        {
            Odd();
            return -1;
        }

        follower = (byte)next;
        return next;
    }

    public int Closed(Utf8Table codes)
    {
        var index = codes.IndexOf(Texts, Quoted(isMeant: true));
        OddIf(index < 0);
        return Math.Max(index, 0);
    }

    public Truth Flag() => TryQuickFlag(out var flag) ? flag : FlagBitByBit();

    private Truth FlagBitByBit()
    {
        Next();
        var rest = _line[_at..];
        if (rest.StartsWith("true"u8))
        {
            _at += 4;
            return Truth.Yes;
        }

        if (rest.StartsWith("false"u8))
        {
            _at += 5;
            return Truth.No;
        }

        Odd();
        return Truth.Unknown;
    }

    /// <summary>A date as days: known to the day, the month or the year (S11).</summary>
    public DayRange Date() => TryQuickDay(out var day) ? day : DateBitByBit();

    private DayRange DateBitByBit()
    {
        var range = DayNumbers.Of(Quoted(isMeant: true).In(Texts));
        OddIf(!range.IsGiven);
        return range;
    }

    /// <summary>Nothing but blanks may follow.</summary>
    public void Finish()
    {
        Next();
        OddIf(_at < _line.Length);
    }

    /// <summary>Moves to the next character that is not blank; 0 at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte Next() => _at < _line.Length && _line[_at] is > (byte)' ' and var next ? next : NextBehindBlanks();

    private byte NextBehindBlanks()
    {
        while (_at < _line.Length)
        {
            var next = _line[_at];
            if (next > ' ')
            {
                return next;
            }

            if (next is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                Odd();
                return 0;
            }

            _at++;
        }

        return 0;
    }

    private bool Open(byte bracket, byte close)
    {
        if (Next() != bracket)
        {
            Odd();
            return false;
        }

        _at++;
        if (Next() != close)
        {
            return !IsOdd;
        }

        _at++;
        return false;
    }

    private bool More(byte close)
    {
        var next = Next();
        if (next != ',' && next != close)
        {
            Odd();
            return false;
        }

        _at++;
        return next == ',';
    }

    private static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';
}
