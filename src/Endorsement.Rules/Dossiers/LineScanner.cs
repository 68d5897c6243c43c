using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
    private int _at;
    private int _end;

    /// <param name="line">The document.</param>
    public LineScanner(ReadOnlySpan<byte> line)
    {
        _line = Texts = line;
    }

    /// <param name="withRoom">The document, and as much room behind it, where texts with escapes are put as they are meant.</param>
    /// <param name="length">How long the document is.</param>
    /// <param name="end">How far the room is taken already.</param>
    public LineScanner(Span<byte> withRoom, int length, int end)
    {
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

    /// <summary>The next member; one that is not known, or given twice, is odd.</summary>
    /// <param name="names">The members of the object.</param>
    /// <param name="followers">Which member followed on which, last time: entries mostly give their members in one order.</param>
    /// <param name="member">The last member; becomes the next.</param>
    /// <param name="seen">The members that the object has given so far.</param>
    public bool NextMember(MemberNames names, byte[] followers, ref int member, ref ulong seen)
    {
        ref var follower = ref followers[member + 1];
        var written = names.Written(follower);
        if (_line[_at..].StartsWith(written))
        {
            _at += written.Length;
            member = follower;
        }
        else
        {
            member = names.IndexOf(FreeName().In(Texts));
            if (member < 0)
            {
                Odd();
                return false;
            }

            follower = (byte)member;
        }

        OddIf(((seen >> member) & 1) != 0);
        seen |= 1UL << member;
        return !IsOdd;
    }

    /// <summary>A name that may be any, as in `circumstances`.</summary>
    public TextAt FreeName()
    {
        var name = Code();
        if (Next() != ':')
        {
            Odd();
            return default;
        }

        _at++;
        return name;
    }

    /// <summary>A code or id: not blank, no blanks at its ends.</summary>
    public TextAt Code()
    {
        var text = Quoted(isMeant: true);
        var span = text.In(Texts);
        if (span.IsEmpty || !(IsInk(span[0]) && IsInk(span[^1]) || JsonStrings.HasInkAtItsEnds(span)))
        {
            Odd();
            return default;
        }

        return text;
    }

    /// <summary>Free text, as it is written.</summary>
    public TextAt Text() => Quoted(isMeant: false);

    /// <summary>Any text, as it is meant.</summary>
    public string String() => JsonStrings.Meant(Quoted(isMeant: false).In(_line));

    public int Closed(Utf8Table codes)
    {
        var index = codes.IndexOf(Quoted(isMeant: true).In(Texts));
        OddIf(index < 0);
        return Math.Max(index, 0);
    }

    public Truth Flag()
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
    public DayRange Date()
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
    private byte Next()
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

    /// <param name="isMeant">Whether escapes are resolved.</param>
    private TextAt Quoted(bool isMeant)
    {
        if (Next() != '"')
        {
            Odd();
            return default;
        }

        var (start, hasEscapes) = (_at + 1, false);
        for (var at = Stop(start); at < _line.Length; at = Stop(at))
        {
            if (_line[at] == '"')
            {
                _at = at + 1;
                return hasEscapes && isMeant ? Meant(start, at - start) : new TextAt(start, at - start);
            }

            // A control character is no JSON, and half of a surrogate pair no text.
            var escape = JsonStrings.EscapeAt(_line[at..]);
            if (escape == 0)
            {
                break;
            }

            hasEscapes = true;
            at += escape;
        }

        Odd();
        return default;
    }

    private TextAt Meant(int start, int length)
    {
        if (_withRoom.IsEmpty)
        {
            NeedsRoom = true;
            Odd();
            return default;
        }

        var text = new TextAt(_end, JsonStrings.Resolve(_line.Slice(start, length), _withRoom[_end..]));
        _end += text.Length;
        return text;
    }

    /// <summary>The next quote, backslash or control character, or the end.</summary>
    private readonly int Stop(int at)
    {
        ref var first = ref MemoryMarshal.GetReference(_line);
        while (at + Vector128<byte>.Count <= _line.Length)
        {
            var block = Vector128.LoadUnsafe(ref first, (nuint)at);
            var stops =
                Vector128.Equals(block, Vector128.Create((byte)'"'))
                | Vector128.Equals(block, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(block, Vector128.Create((byte)' '));
            var mask = stops.ExtractMostSignificantBits();
            if (mask != 0)
            {
                return at + BitOperations.TrailingZeroCount(mask);
            }

            at += Vector128<byte>.Count;
        }

        while (at < _line.Length && _line[at] != '"' && _line[at] != '\\' && _line[at] >= ' ')
        {
            at++;
        }

        return at;
    }

    private static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';

    /// <summary>Neither a blank nor the beginning or end of a character that may be one.</summary>
    private static bool IsInk(byte value) => value is > (byte)' ' and < 0x80;
}
