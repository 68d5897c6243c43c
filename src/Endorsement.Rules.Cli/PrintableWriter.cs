using System.Globalization;
using System.Text;

namespace Endorsement.Rules.Cli;

/// <summary>Text to a terminal or a file: what a document could steer a terminal with is shown as an escape, whichever verb prints it.</summary>
/// <remarks>
/// Control characters but tab and line feed, separators of lines and paragraphs, and the marks that turn the direction of writing. Only the
/// tool's own colours pass, and only where it uses them. In JSON the escape says the same as the character.
/// </remarks>
internal sealed class PrintableWriter(TextWriter inner, bool keepsColours) : TextWriter(CultureInfo.InvariantCulture)
{
    /// <summary>An escape that may turn out to be a colour: <c>\e[</c>, one or two digits, <c>m</c>.</summary>
    private readonly StringBuilder _colour = new();

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        if (_colour.Length > 0 || (keepsColours && value == '\e'))
        {
            Colour(value);
        }
        else
        {
            Show(value);
        }
    }

    public override void Write(string? value)
    {
        foreach (var c in value ?? "")
        {
            Write(c);
        }
    }

    public override void Write(char[] buffer, int index, int count)
    {
        foreach (var c in buffer.AsSpan(index, count))
        {
            Write(c);
        }
    }

    /// <summary>The tool's own drawing, such as a line that is written over; nothing of a document is in it.</summary>
    public void Draw(string text)
    {
        Settle();
        inner.Write(text);
    }

    public override void WriteLine() => Write('\n');

    public override void Flush()
    {
        Settle();
        inner.Flush();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Settle();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Colour(char value)
    {
        var isNext = _colour.Length switch
        {
            0 => value == '\e',
            1 => value == '[',
            2 => char.IsAsciiDigit(value),
            3 => char.IsAsciiDigit(value) || value == 'm',
            _ => value == 'm',
        };
        if (!isNext)
        {
            Settle();
            Write(value);
            return;
        }

        _colour.Append(value);
        if (value == 'm')
        {
            inner.Write(_colour.ToString());
            _colour.Clear();
        }
    }

    /// <summary>What looked like a colour and is none.</summary>
    private void Settle()
    {
        var text = _colour.ToString();
        _colour.Clear();
        foreach (var c in text)
        {
            Show(c);
        }
    }

    private void Show(char value)
    {
        if (Steers(value))
        {
            inner.Write(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)value:x4}"));
        }
        else
        {
            inner.Write(value);
        }
    }

    private static bool Steers(char c) =>
        c < ' '
            ? c is not ('\n' or '\t')
            : c
                is >= '\u007f'
                    and <= '\u009f'
                    or '\u061c'
                    or '\u200e'
                    or '\u200f'
                    or '\u2028'
                    or '\u2029'
                    or (>= '\u202a' and <= '\u202e')
                    or (>= '\u2066' and <= '\u2069');
}
