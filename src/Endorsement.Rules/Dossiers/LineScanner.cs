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

/// <summary>Reads the JSON of an ordinary candidate, value by value, from one line of UTF-8.</summary>
/// <remarks>
/// It takes less than JSON allows: no escapes in codes, no exponents, nothing that does not belong. Whatever is beyond that makes the line
/// <see cref="IsOdd"/>, for good, and the friendly reader decides what it means; so there is one meaning, and one place that explains mistakes.
/// What it takes is JSON: commas, quotes and brackets are checked as strictly as the friendly reader does.
/// </remarks>
/// <param name="line">The line.</param>
/// <param name="followers">Which member followed on which, last time; kept from line to line by the caller.</param>
internal ref struct LineScanner(ReadOnlySpan<byte> line, MemberFollowers followers)
{
    private readonly ReadOnlySpan<byte> _line = line;
    private int _at;
    private Member _last = Member.Unknown;

    /// <summary>Whether something was met that only the friendly reader understands.</summary>
    public bool IsOdd { get; private set; }

    public readonly ReadOnlySpan<byte> Line => _line;

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

    /// <summary>The name of the next member; given twice in one object it is odd.</summary>
    /// <param name="seen">The members that the object has given so far.</param>
    public Member NextMember(ref ulong seen)
    {
        ref var follower = ref followers.Of(_last);
        if (follower != Member.Unknown && _line[_at..].StartsWith(Members.Written(follower)))
        {
            _at += Members.Written(follower).Length;
        }
        else
        {
            follower = Members.Of(Name().In(_line));
            OddIf(follower == Member.Unknown);
        }

        _last = follower;
        OddIf((seen & _last.Bit()) != 0);
        seen |= _last.Bit();
        return _last;
    }

    /// <summary>A name that may be any, as in `circumstances`.</summary>
    public TextAt Name()
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

    /// <summary>A code or id: not blank, no blanks at its ends, no escapes.</summary>
    public TextAt Code()
    {
        var text = Quoted(mayEscape: false);
        var span = text.In(_line);
        if (span.IsEmpty || !IsInk(span[0]) || !IsInk(span[^1]))
        {
            Odd();
            return default;
        }

        return text;
    }

    /// <summary>An id: a code in ASCII, so that the order of its bytes is the order of its characters.</summary>
    public TextAt Id()
    {
        var id = Code();
        OddIf(!System.Text.Ascii.IsValid(id.In(_line)));
        return id;
    }

    /// <summary>Free text, of which only the letters matter to nobody but a comparison.</summary>
    public TextAt Text() => Quoted(mayEscape: true);

    public int Closed(Utf8Table codes)
    {
        var index = codes.IndexOf(Quoted(mayEscape: false).In(_line));
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

    /// <summary>A whole number from 0 to <paramref name="most"/>.</summary>
    public int Whole(int most)
    {
        Next();
        var value = Digits(6, out var digits);
        OddIf(digits == 0 || value > most);
        return value;
    }

    /// <summary>Hours, or minutes, as whole minutes from 1 to <paramref name="most"/>.</summary>
    public int Minutes(bool inMinutes, int most)
    {
        Next();
        var value = (long)Digits(6, out var digits);
        var scale = 1L;
        if (digits > 0 && _at < _line.Length && _line[_at] == '.')
        {
            _at++;
            var start = _at;
            for (; _at < _line.Length && _at - start < 6 && IsDigit(_line[_at]); _at++)
            {
                value = (value * 10) + (_line[_at] - '0');
                scale *= 10;
            }

            digits = _at > start ? digits : 0;
        }

        var minutes = inMinutes ? value : value * 60;
        OddIf(digits == 0 || minutes % scale != 0 || minutes <= 0 || minutes / scale > most);
        return IsOdd ? 0 : (int)(minutes / scale);
    }

    /// <summary>A date as days: known to the day, the month or the year (S11).</summary>
    public DayRange Date()
    {
        var range = DayNumbers.Of(Quoted(mayEscape: false).In(_line));
        OddIf(!range.IsGiven);
        return range;
    }

    /// <summary>Nothing but blanks may follow.</summary>
    public void End()
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

    private TextAt Quoted(bool mayEscape)
    {
        if (Next() != '"')
        {
            Odd();
            return default;
        }

        var start = _at + 1;
        for (var at = Stop(start); at < _line.Length; at = Stop(at + 2))
        {
            if (_line[at] == '"')
            {
                _at = at + 1;
                return new TextAt(start, at - start);
            }

            // A backslash with one letter behind it; \u may be half of a surrogate pair. A control character is no JSON.
            if (!mayEscape || _line[at] != '\\' || at + 1 >= _line.Length || !"\"\\/bfnrt"u8.Contains(_line[at + 1]))
            {
                break;
            }
        }

        Odd();
        return default;
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

    /// <summary>Digits without a leading zero, at most so many.</summary>
    private int Digits(int most, out int count)
    {
        var (start, value) = (_at, 0);
        while (_at < _line.Length && IsDigit(_line[_at]) && _at - start <= most)
        {
            value = (value * 10) + (_line[_at++] - '0');
        }

        count = _at - start;
        OddIf(count > most || (count > 1 && _line[start] == '0'));
        return value;
    }

    private static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';

    /// <summary>Neither a blank nor the beginning or end of a character that may be one.</summary>
    private static bool IsInk(byte value) => value is > (byte)' ' and < 0x80;
}
