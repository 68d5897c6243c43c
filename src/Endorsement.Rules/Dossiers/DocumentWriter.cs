using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>Writes a candidate document as JSON in UTF-8, on one line; what is null is left out.</summary>
/// <remarks>
/// Behind every value stands a comma: what follows needs to know nothing of what stood before, and the bracket that closes is written over the last one.
/// Total: what a program can build and no document can say (an entry that is null, half of a surrogate pair) is written so that the strict reader
/// finds it, and says where.
/// </remarks>
internal sealed class DocumentWriter : ByteRoom
{
    private const int Short = 256;

    /// <summary>Room for any number.</summary>
    private const int Number = 64;

    private static readonly Idle<DocumentWriter> Idle = new(() => new DocumentWriter());

    /// <summary>A document, written into a buffer that is warm; of it no more is kept than it is long.</summary>
    /// <param name="entry">What is written.</param>
    /// <param name="form">Its form.</param>
    /// <param name="member">The one member that is written; <see langword="null"/>: all of them.</param>
    public static byte[] Write<TEntry, TFacts>(TEntry entry, ObjectForm<TEntry, TFacts> form, string? member = null)
        where TFacts : struct
    {
        var json = Idle.Rent();
        json.Count = 0;
        form.Write(json, entry, member);
        var document = GC.AllocateUninitializedArray<byte>(json.Count - 1);
        json.Buffer.AsSpan(0, document.Length).CopyTo(document);
        if (json.Buffer.Length <= MostKept)
        {
            Idle.Return(json);
        }

        return document;
    }

    /// <summary>Opens an object or a list.</summary>
    public void Begin(byte bracket)
    {
        Room(1)[0] = bracket;
        Count++;
    }

    /// <summary>Closes it: the comma behind what was written last is written over.</summary>
    public void End(byte bracket)
    {
        var room = Room(2);
        if (Buffer[Count - 1] == (byte)',')
        {
            Buffer[Count - 1] = bracket;
            room[0] = (byte)',';
            Count++;
            return;
        }

        room[0] = bracket;
        room[1] = (byte)',';
        Count += 2;
    }

    /// <summary>The name of a member, of ours.</summary>
    public void Name(WrittenName name)
    {
        name.CopyTo(Room(name.Room));
        Count += name.Length;
    }

    /// <summary>The name of a member that may be any.</summary>
    public void FreeName(string name)
    {
        Item(name);
        Buffer[Count - 1] = (byte)':';
    }

    /// <summary>A member that holds a text, if there is one: mostly one that is written as it is, in one go.</summary>
    public void Text(WrittenName name, string? value)
    {
        if (value is null)
        {
            return;
        }

        var room = Room(name.Room + value.Length + 3);
        name.CopyTo(room);
        Count += name.Length;
        if (!TryPlain(value, room[name.Length..]))
        {
            Escape(value);
        }
    }

    public void Texts(WrittenName name, Sequence<string>? values)
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
    public void BeginList(WrittenName name)
    {
        var room = Room(name.Room + 1);
        name.CopyTo(room);
        room[name.Length] = (byte)'[';
        Count += name.Length + 1;
    }

    public void Entries<TEntry, TFacts>(WrittenName name, Sequence<TEntry>? entries, ObjectForm<TEntry, TFacts> form)
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
                Bytes("null,"u8);
            }
            else
            {
                form.Write(this, entry);
            }
        }

        End((byte)']');
    }

    public void Flag(bool value) => Bytes(value ? "true,"u8 : "false,"u8);

    public void Whole(long value)
    {
        var room = Room(Number);
        if (value is >= 0 and < 10)
        {
            room[0] = (byte)('0' + value);
            Count++;
        }
        else
        {
            Utf8Formatter.TryFormat(value, room, out var written);
            Count += written;
        }

        Comma();
    }

    /// <summary>An amount of money, without zeros at its end.</summary>
    public void Money(decimal amount) => Decimal(amount / 1.0000000000000000000000000000m);

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
            Decimal(minutes / 60m);
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
            Buffer[Count - 1] = (byte)'.';
            Digits(Room(3), rest);
            Count += rest % 10 == 0 ? 1 : 2;
            Comma();
        }
    }

    private void Decimal(decimal value)
    {
        Utf8Formatter.TryFormat(value, Room(Number), out var written);
        Count += written;
        Comma();
    }

    /// <summary>A member that holds a date, as exactly as it is known.</summary>
    public void Date(WrittenName name, DocumentedDate date)
    {
        var first = date.First;
        var length =
            date.IsDay ? 12
            : first.Month == date.Last.Month ? 9
            : 6;
        var room = Room(name.Room + 16);
        name.CopyTo(room);
        var text = room.Slice(name.Length, 13);
        text[0] = (byte)'"';
        Digits(text[1..], first.Year / 100);
        Digits(text[3..], first.Year % 100);
        text[5] = (byte)'-';
        Digits(text[6..], first.Month);
        text[8] = (byte)'-';
        Digits(text[9..], first.Day);
        text[length - 1] = (byte)'"';
        text[length] = (byte)',';
        Count += name.Length + length + 1;
    }

    /// <summary>A text, in quotes.</summary>
    public void Item(string? value)
    {
        if (value is null)
        {
            Bytes("null,"u8);
        }
        else if (!TryPlain(value, Room(value.Length + 3)))
        {
            Escape(value);
        }
    }

    /// <summary>Writes a text that needs no escape, as almost none does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryPlain(string value, Span<byte> room)
    {
        if (!PlainText.TryCopy(value, room[1..]))
        {
            return false;
        }

        room[0] = room[value.Length + 1] = (byte)'"';
        room[value.Length + 2] = (byte)',';
        Count += value.Length + 3;
        return true;
    }

    private void Escape(string value)
    {
        if (LoneSurrogates.Has(value))
        {
            Bytes(Encoding.ASCII.GetBytes($"\"{LoneSurrogates.Escape(value)}\","));
            return;
        }

        var escaped = new ArrayBufferWriter<byte>(Short);
        JsonStrings.Write(escaped, Encoding.UTF8.GetBytes(value));
        Bytes(escaped.WrittenSpan);
        Comma();
    }

    private void Comma()
    {
        Room(1)[0] = (byte)',';
        Count++;
    }

    private static void Digits(Span<byte> room, int value)
    {
        var tens = value / 10;
        room[1] = (byte)('0' + (value - (tens * 10)));
        room[0] = (byte)('0' + tens);
    }
}
