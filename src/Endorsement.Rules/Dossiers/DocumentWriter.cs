using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>Writes a candidate document as JSON in UTF-8, on one line; what is null is left out.</summary>
/// <remarks>
/// Total: what a program can build and no document can say (an entry that is null, half of a surrogate pair) is written so that the strict reader
/// finds it, and says where.
/// </remarks>
internal sealed class DocumentWriter
{
    private const int Short = 256;

    /// <summary>The buffer of a longer document is not kept.</summary>
    private const int MostKept = 1024 * 1024;

    private static readonly Idle<DocumentWriter> Idle = new(() => new DocumentWriter());

    private byte[] _bytes = new byte[4096];
    private int _count;
    private bool _isFirst = true;

    /// <summary>A document, written into a buffer that is warm; of it no more is kept than it is long.</summary>
    /// <param name="entry">What is written.</param>
    /// <param name="form">Its form.</param>
    /// <param name="member">The one member that is written; <see langword="null"/>: all of them.</param>
    public static byte[] Write<TEntry, TFacts>(TEntry entry, ObjectForm<TEntry, TFacts> form, string? member = null)
        where TFacts : struct
    {
        var json = Idle.Rent();
        (json._count, json._isFirst) = (0, true);
        form.Write(json, entry, member);
        var document = GC.AllocateUninitializedArray<byte>(json._count);
        json._bytes.AsSpan(0, json._count).CopyTo(document);
        if (json._bytes.Length <= MostKept)
        {
            Idle.Return(json);
        }

        return document;
    }

    public void Begin(byte bracket)
    {
        Comma();
        Byte(bracket);
        _isFirst = true;
    }

    public void End(byte bracket)
    {
        Byte(bracket);
        _isFirst = false;
    }

    /// <summary>The name of a member, of ours.</summary>
    /// <param name="written">In quotes, the colon behind.</param>
    public void Name(ReadOnlySpan<byte> written)
    {
        _count += Name(written, Room(written.Length + 1));
        _isFirst = true;
    }

    /// <summary>Where the value may stand in the room.</summary>
    private int Name(ReadOnlySpan<byte> written, Span<byte> room)
    {
        var comma = _isFirst ? 0 : 1;
        room[0] = (byte)',';
        written.CopyTo(room[comma..]);
        return comma + written.Length;
    }

    /// <summary>The name of a member that may be any.</summary>
    public void FreeName(string name)
    {
        Item(name);
        Byte((byte)':');
        _isFirst = true;
    }

    /// <summary>A member that holds a text, if there is one: mostly one that is written as it is, in one go.</summary>
    public void Text(ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
        {
            return;
        }

        var room = Room(name.Length + value.Length + 3);
        var at = Name(name, room);
        if (PlainText.TryCopy(value, room[(at + 1)..]))
        {
            room[at] = room[at + value.Length + 1] = (byte)'"';
            (_count, _isFirst) = (_count + at + value.Length + 2, false);
            return;
        }

        (_count, _isFirst) = (_count + at, true);
        Item(value);
    }

    public void Texts(ReadOnlySpan<byte> name, Sequence<string>? values)
    {
        if (values is not { } given)
        {
            return;
        }

        BeginList(name);
        foreach (var value in given)
        {
            Item(value);
        }

        End((byte)']');
    }

    /// <summary>A member that holds a list, which is opened.</summary>
    public void BeginList(ReadOnlySpan<byte> name)
    {
        var room = Room(name.Length + 2);
        var at = Name(name, room);
        room[at] = (byte)'[';
        (_count, _isFirst) = (_count + at + 1, true);
    }

    public void Entries<TEntry, TFacts>(ReadOnlySpan<byte> name, Sequence<TEntry>? entries, ObjectForm<TEntry, TFacts> form)
        where TFacts : struct
    {
        if (entries is not { } given)
        {
            return;
        }

        BeginList(name);
        foreach (var entry in given)
        {
            if (entry is null)
            {
                Raw("null"u8);
            }
            else
            {
                form.Write(this, entry);
            }
        }

        End((byte)']');
    }

    public void Flag(bool value) => Raw(value ? "true"u8 : "false"u8);

    public void Whole(long value)
    {
        Comma();
        var room = Room(32);
        if (value is >= 0 and < 10)
        {
            room[0] = (byte)('0' + value);
            _count++;
            return;
        }

        Utf8Formatter.TryFormat(value, room, out var written);
        _count += written;
    }

    /// <summary>An amount of money, without zeros at its end.</summary>
    public void Money(decimal amount)
    {
        Comma();
        Utf8Formatter.TryFormat(amount / 1.0000000000000000000000000000m, Room(64), out var written);
        _count += written;
    }

    /// <summary>Minutes as hours.</summary>
    public void Hours(long minutes)
    {
        if (minutes is > 0 and <= int.MaxValue && minutes % 3 == 0)
        {
            Hundredths(minutes / 3 * 5);
        }
        else if (minutes % 60 == 0)
        {
            Whole(minutes / 60);
        }
        else
        {
            Comma();
            Utf8Formatter.TryFormat(minutes / 60m, Room(64), out var written);
            _count += written;
        }
    }

    /// <summary>Hundredths of an hour, which are three fifths of a minute each: almost all hours are a number of them.</summary>
    private void Hundredths(long hundredths)
    {
        var whole = hundredths / 100;
        var rest = (int)(hundredths - (whole * 100));
        Whole(whole);
        if (rest > 0)
        {
            var room = Room(3)[..3];
            room[0] = (byte)'.';
            Digits(room[1..], rest);
            _count += rest % 10 == 0 ? 2 : 3;
        }
    }

    /// <summary>A member that holds a date, as exactly as it is known.</summary>
    public void Date(ReadOnlySpan<byte> name, DocumentedDate date)
    {
        var first = date.First;
        var length =
            date.IsDay ? 12
            : first.Month == date.Last.Month ? 9
            : 6;
        var room = Room(name.Length + 16);
        var at = Name(name, room);
        var text = room.Slice(at, 12);
        text[0] = (byte)'"';
        Digits(text[1..], first.Year / 100);
        Digits(text[3..], first.Year % 100);
        text[5] = (byte)'-';
        Digits(text[6..], first.Month);
        text[8] = (byte)'-';
        Digits(text[9..], first.Day);
        text[length - 1] = (byte)'"';
        (_count, _isFirst) = (_count + at + length, false);
    }

    /// <summary>A text, in quotes.</summary>
    public void Item(string? value)
    {
        if (value is null)
        {
            Raw("null"u8);
            return;
        }

        Comma();
        var room = Room(value.Length + 2);
        if (PlainText.TryCopy(value, room[1..]))
        {
            room[0] = room[value.Length + 1] = (byte)'"';
            _count += value.Length + 2;
            return;
        }

        Escape(value);
    }

    private void Escape(string value)
    {
        if (LoneSurrogates.Has(value))
        {
            Bytes(Encoding.ASCII.GetBytes($"\"{LoneSurrogates.Escape(value)}\""));
            return;
        }

        var escaped = new ArrayBufferWriter<byte>(Short);
        JsonStrings.Write(escaped, Encoding.UTF8.GetBytes(value));
        Bytes(escaped.WrittenSpan);
    }

    private void Raw(ReadOnlySpan<byte> value)
    {
        Comma();
        Bytes(value);
    }

    private void Comma()
    {
        if (!_isFirst)
        {
            Byte((byte)',');
        }

        _isFirst = false;
    }

    private void Bytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _count += bytes.Length;
    }

    private void Byte(byte value)
    {
        Room(1)[0] = value;
        _count++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Room(int least)
    {
        if (_bytes.Length - _count < least)
        {
            Grow(least);
        }

        return _bytes.AsSpan(_count);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int least) => Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, checked(_count + least)));

    private static void Digits(Span<byte> room, int value)
    {
        var tens = value / 10;
        room[1] = (byte)('0' + (value - (tens * 10)));
        room[0] = (byte)('0' + tens);
    }
}
