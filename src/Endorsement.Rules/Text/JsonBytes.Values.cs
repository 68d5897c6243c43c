using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using NodaTime;

namespace Endorsement.Rules.Text;

/// <content>Texts, numbers and days.</content>
internal sealed partial class JsonBytes
{
    /// <summary>Room for any number.</summary>
    private const int NumberRoom = 64;

    /// <summary>Far more than a file holds, and few enough that no product of them is too large.</summary>
    private const long ManyMinutes = 1_000_000_000_000;

    /// <summary>A member that holds a text: mostly on one line, and as it is, then in one go.</summary>
    public void Text(ReadOnlySpan<byte> name, string? text)
    {
        if (indented || text is null || !TryPlain(name, text))
        {
            Name(name);
            Text(text);
        }
    }

    private bool TryPlain(ReadOnlySpan<byte> name, string text)
    {
        var room = Room(name.Length + text.Length + 6);
        var at = 0;
        if (_follows)
        {
            room[at++] = (byte)',';
        }

        room[at++] = (byte)'"';
        name.CopyTo(room[at..]);
        at += name.Length;
        "\":\""u8.CopyTo(room[at..]);
        at += 3;
        if (!PlainText.TryCopy(text, room[at..]))
        {
            return false;
        }

        room[at + text.Length] = (byte)'"';
        Count += at + text.Length + 1;
        _follows = true;
        return true;
    }

    public void Text(string? text)
    {
        Separate();
        if (text is null)
        {
            Bytes("null"u8);
        }
        else
        {
            Quoted(text);
        }

        _follows = true;
    }

    public void Number(ReadOnlySpan<byte> name, long number)
    {
        Name(name);
        Number(number);
    }

    public void Number(long number)
    {
        Separate();
        Digits(number);
        _follows = true;
    }

    public void Flag(ReadOnlySpan<byte> name, bool value)
    {
        Name(name);
        Raw(value ? "true"u8 : "false"u8);
    }

    public void Day(ReadOnlySpan<byte> name, LocalDate day)
    {
        Name(name);
        Day(day);
    }

    /// <summary>A day as documents have it.</summary>
    public void Day(LocalDate day)
    {
        var (year, month, date) = day;
        if (year is < 0 or > 9999)
        {
            Text(DocumentedDate.Text(day));
            return;
        }

        Separate();
        var room = Room(12)[..12];
        room[0] = room[11] = (byte)'"';
        Two(room[1..], year / 100);
        Two(room[3..], year % 100);
        room[5] = room[8] = (byte)'-';
        Two(room[6..], month);
        Two(room[9..], date);
        Count += 12;
        _follows = true;
    }

    /// <summary>Hours to four places without zeros at their end; minutes decide, not this number.</summary>
    public void Hours(ClockHours amount)
    {
        Separate();
        if (amount.Minutes is >= 0 and < ManyMinutes)
        {
            // A third of ten thousandths is never half of one, so that this is the nearest.
            var (hours, rest) = Math.DivRem(((amount.Minutes * 500) + 1) / 3, 10_000);
            Digits(hours);
            Fraction((int)rest);
        }
        else
        {
            Utf8Formatter.TryFormat(decimal.Round(amount.Hours, 4) / 1.0000000000000000000000000000m, Room(NumberRoom), out var written);
            Count += written;
        }

        _follows = true;
    }

    private void Fraction(int tenThousandths)
    {
        if (tenThousandths == 0)
        {
            return;
        }

        Bytes("."u8);
        for (var unit = 1000; tenThousandths > 0; tenThousandths %= unit, unit /= 10)
        {
            Room(1)[0] = (byte)('0' + (tenThousandths / unit));
            Count++;
        }
    }

    private void Digits(long number)
    {
        Utf8Formatter.TryFormat(number, Room(NumberRoom), out var written);
        Count += written;
    }

    private static void Two(Span<byte> room, int digits)
    {
        room[0] = (byte)('0' + (digits / 10));
        room[1] = (byte)('0' + (digits % 10));
    }

    /// <summary>A text in quotes: mostly one that is written as it is, in one go.</summary>
    private void Quoted(string text)
    {
        var room = Room(text.Length + 2);
        room[0] = (byte)'"';
        if (PlainText.TryCopy(text, room[1..]))
        {
            room[text.Length + 1] = (byte)'"';
            Count += text.Length + 2;
        }
        else
        {
            Count++;
            Escaped(text);
            Bytes("\""u8);
        }
    }

    /// <summary>Bit by bit, so that a long text needs no long buffer.</summary>
    private void Escaped(ReadOnlySpan<char> text)
    {
        Span<char> escaped = stackalloc char[256];
        while (!text.IsEmpty)
        {
            JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text, escaped, out var consumed, out var written);
            Count += Encoding.UTF8.GetBytes(escaped[..written], Room(written * 3));
            text = text[consumed..];
        }
    }
}
