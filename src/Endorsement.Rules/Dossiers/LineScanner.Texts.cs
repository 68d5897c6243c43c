using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Endorsement.Rules.Dossiers;

/// <content>Texts, from quote to quote.</content>
internal ref partial struct LineScanner
{
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
        if (span.IsEmpty || !((IsInk(span[0]) && IsInk(span[^1])) || JsonStrings.HasInkAtItsEnds(span)))
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

    /// <param name="isMeant">Whether escapes are resolved.</param>
    private TextAt Quoted(bool isMeant)
    {
        if (Next() != '"')
        {
            Odd();
            return default;
        }

        var start = _at + 1;
        var end = Stop(start);
        if (end < _line.Length && _line[end] == '"')
        {
            _at = end + 1;
            return new TextAt(start, end - start);
        }

        return Escaped(start, end, isMeant);
    }

    /// <summary>A text with escapes.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="stop">The first character of it that is not ordinary.</param>
    /// <param name="isMeant">Whether escapes are resolved.</param>
    private TextAt Escaped(int start, int stop, bool isMeant)
    {
        for (var at = stop; at < _line.Length; at = Stop(at))
        {
            if (_line[at] == '"')
            {
                _at = at + 1;
                return isMeant ? Meant(start, at - start) : new TextAt(start, at - start);
            }

            // A control character is no JSON, and half of a surrogate pair no text.
            var escape = JsonStrings.EscapeAt(_line[at..]);
            if (escape == 0)
            {
                break;
            }

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
    private readonly int Stop(int at) => _stops.IsEmpty ? LookForStop(at) : NextStop(at);

    private readonly int LookForStop(int at)
    {
        ref var first = ref MemoryMarshal.GetReference(_line);
        while (Vector128.IsHardwareAccelerated && at + Vector128<byte>.Count <= _line.Length)
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

    /// <summary>Neither a blank nor the beginning or end of a character that may be one.</summary>
    private static bool IsInk(byte value) => value is > (byte)' ' and < 0x80;
}
