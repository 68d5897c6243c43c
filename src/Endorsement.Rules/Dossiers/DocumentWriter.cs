using System.Buffers;
using System.Buffers.Text;
using System.Collections.Concurrent;
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

    private static readonly ConcurrentBag<DocumentWriter> Idle = [];

    private byte[] _bytes = new byte[4096];
    private int _count;
    private bool _isFirst = true;

    /// <summary>A document, written into a buffer that is warm; of it no more is kept than it is long.</summary>
    public static byte[] Write<TEntry, TFacts>(TEntry entry, ObjectForm<TEntry, TFacts> form)
        where TFacts : struct
    {
        var json = Idle.TryTake(out var idle) ? idle : new DocumentWriter();
        (json._count, json._isFirst) = (0, true);
        form.Write(json, entry);
        var document = json._bytes.AsSpan(0, json._count).ToArray();
        if (json._bytes.Length <= MostKept)
        {
            Idle.Add(json);
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
        var room = Room(written.Length + 1);
        var comma = _isFirst ? 0 : 1;
        room[0] = (byte)',';
        written.CopyTo(room[comma..]);
        _count += comma + written.Length;
        _isFirst = true;
    }

    /// <summary>The name of a member that may be any.</summary>
    public void FreeName(string name)
    {
        Item(name);
        Byte((byte)':');
        _isFirst = true;
    }

    public void Text(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            Name(name);
            Item(value);
        }
    }

    public void Texts(ReadOnlySpan<byte> name, Sequence<string>? values)
    {
        if (values is not { } given)
        {
            return;
        }

        Name(name);
        Begin((byte)'[');
        foreach (var value in given)
        {
            Item(value);
        }

        End((byte)']');
    }

    public void Entries<TEntry, TFacts>(ReadOnlySpan<byte> name, Sequence<TEntry>? entries, ObjectForm<TEntry, TFacts> form)
        where TFacts : struct
    {
        if (entries is not { } given)
        {
            return;
        }

        Name(name);
        Begin((byte)'[');
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
        Utf8Formatter.TryFormat(value, Room(32), out var written);
        _count += written;
    }

    /// <summary>Minutes as hours.</summary>
    public void Hours(long minutes)
    {
        if (minutes % 60 == 0)
        {
            Whole(minutes / 60);
            return;
        }

        if (minutes is > 0 and <= int.MaxValue && minutes % 3 == 0)
        {
            Hundredths(minutes / 3 * 5);
            return;
        }

        Comma();
        Utf8Formatter.TryFormat(minutes / 60m, Room(64), out var written);
        _count += written;
    }

    /// <summary>Hundredths of an hour, which are three fifths of a minute each: almost all hours are a number of them.</summary>
    private void Hundredths(long hundredths)
    {
        Whole(hundredths / 100);
        var (rest, at) = ((int)(hundredths % 100), 1);
        var room = Room(3);
        room[0] = (byte)'.';
        Digits(room, ref at, rest);
        _count += rest % 10 == 0 ? 2 : 3;
    }

    public void Date(DocumentedDate date)
    {
        Comma();
        var room = Room(16);
        var (first, at) = (date.First, 0);
        room[at++] = (byte)'"';
        Digits(room, ref at, first.Year / 100);
        Digits(room, ref at, first.Year % 100);
        if (date.IsDay || first.Month == date.Last.Month)
        {
            room[at++] = (byte)'-';
            Digits(room, ref at, first.Month);
        }

        if (date.IsDay)
        {
            room[at++] = (byte)'-';
            Digits(room, ref at, first.Day);
        }

        room[at++] = (byte)'"';
        _count += at;
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
        if (TryPlain(value, room[1..]))
        {
            room[0] = room[value.Length + 1] = (byte)'"';
            _count += value.Length + 2;
            return;
        }

        Escape(value);
    }

    /// <summary>Most texts are codes and ids: short, and without anything to escape.</summary>
    private static bool TryPlain(string value, Span<byte> room)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }

            room[i] = (byte)c;
        }

        return true;
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
        if (_count == _bytes.Length)
        {
            Room(1);
        }

        _bytes[_count++] = value;
    }

    private Span<byte> Room(int least)
    {
        if (_bytes.Length - _count < least)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, checked(_count + least)));
        }

        return _bytes.AsSpan(_count);
    }

    private static void Digits(Span<byte> room, ref int at, int value)
    {
        room[at++] = (byte)('0' + (value / 10));
        room[at++] = (byte)('0' + (value % 10));
    }
}
