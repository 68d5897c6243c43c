using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Endorsement.Rules.Dossiers;

/// <summary>Texts in UTF-8 as JSON strings, escaped as everywhere else in our documents.</summary>
internal static class JsonStrings
{
    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> text)
    {
        output.Write("\""u8);
        WriteEscaped(output, text);
        output.Write("\""u8);
    }

    /// <summary>Without the quotes, bit by bit, so that a long text needs no long buffer.</summary>
    public static void WriteEscaped(IBufferWriter<byte> output, ReadOnlySpan<byte> text)
    {
        var encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        while (!text.IsEmpty)
        {
            var plain = encoder.FindFirstCharacterToEncodeUtf8(text);
            plain = plain < 0 ? text.Length : plain;
            output.Write(text[..plain]);
            text = text[plain..];
            if (text.IsEmpty)
            {
                return;
            }

            encoder.EncodeUtf8(text, output.GetSpan(1024), out var consumed, out var written);
            output.Advance(written);
            text = text[consumed..];
        }
    }

    /// <summary>The length of the escape, or the two of a surrogate pair, at the beginning of a text; 0 when there is none that means a character.</summary>
    public static int EscapeAt(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2 || text[0] != '\\')
        {
            return 0;
        }

        if (text[1] != 'u')
        {
            return "\"\\/bfnrt"u8.Contains(text[1]) ? 2 : 0;
        }

        return Unit(text) is not (>= 0 and var unit) || char.IsLowSurrogate((char)unit) ? 0
            : !char.IsHighSurrogate((char)unit) ? 6
            : Unit(text[6..]) is >= 0 and var low && char.IsLowSurrogate((char)low) ? 12
            : 0;
    }

    /// <summary>What a text with escapes means, all of which mean a character.</summary>
    /// <returns>How many bytes it is.</returns>
    public static int Resolve(ReadOnlySpan<byte> text, Span<byte> into)
    {
        var written = 0;
        while (!text.IsEmpty)
        {
            var plain = text.IndexOf((byte)'\\') is var at && at < 0 ? text.Length : at;
            text[..plain].CopyTo(into[written..]);
            written += plain;
            text = text[plain..];
            if (text.IsEmpty)
            {
                break;
            }

            var length = EscapeAt(text);
            written += Rune(text, length).EncodeToUtf8(into[written..]);
            text = text[length..];
        }

        return written;
    }

    /// <summary>A text as it is meant.</summary>
    public static string Meant(ReadOnlySpan<byte> text)
    {
        if (!text.Contains((byte)'\\'))
        {
            return Encoding.UTF8.GetString(text);
        }

        var meant = new byte[text.Length];
        return Encoding.UTF8.GetString(meant.AsSpan(0, Resolve(text, meant)));
    }

    /// <summary>Whether neither the first nor the last character is blank.</summary>
    public static bool HasInkAtItsEnds(ReadOnlySpan<byte> text)
    {
        System.Text.Rune.DecodeFromUtf8(text, out var first, out _);
        System.Text.Rune.DecodeLastFromUtf8(text, out var last, out _);
        return !System.Text.Rune.IsWhiteSpace(first) && !System.Text.Rune.IsWhiteSpace(last);
    }

    private static Rune Rune(ReadOnlySpan<byte> escape, int length) =>
        length switch
        {
            12 => new Rune((char)Unit(escape), (char)Unit(escape[6..])),
            6 => new Rune((char)Unit(escape)),
            _ => new Rune(
                (char)escape[1] switch
                {
                    'b' => '\b',
                    'f' => '\f',
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    var itself => itself,
                }
            ),
        };

    /// <summary>The four digits behind a backslash and a u, or -1.</summary>
    private static int Unit(ReadOnlySpan<byte> text)
    {
        if (text.Length < 6 || text[0] != '\\' || text[1] != 'u')
        {
            return -1;
        }

        var unit = 0;
        foreach (var digit in text[2..6])
        {
            var value =
                digit is >= (byte)'0' and <= (byte)'9' ? digit - '0'
                : (digit | 0x20) is >= 'a' and <= 'f' ? (digit | 0x20) - 'a' + 10
                : -1;
            if (value < 0)
            {
                return -1;
            }

            unit = (unit << 4) | value;
        }

        return unit;
    }
}
