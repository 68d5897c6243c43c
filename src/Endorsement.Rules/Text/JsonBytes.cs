using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Endorsement.Rules.Text;

/// <summary>Writes documents of ours as bytes: on one line, or over several for people; escaped as everywhere else.</summary>
/// <remarks>
/// What our documents are made of is written without making a text of it first. Names of members that come as bytes are ours, and need no escape.
/// Whoever calls keeps to the grammar. Used again after <see cref="Clear"/>. Not for two threads at once.
/// </remarks>
/// <param name="indented">Over several lines, the same on every machine.</param>
internal sealed partial class JsonBytes(bool indented = false) : ByteRoom
{
    private int _depth;

    /// <summary>Whether something stands at this depth, which a comma parts from what follows.</summary>
    private bool _follows;

    /// <summary>Whether the value of a member is due.</summary>
    private bool _isNamed;

    /// <summary>What is written so far.</summary>
    public ReadOnlySpan<byte> Written => Buffer.AsSpan(0, Count);

    /// <summary>Begins another document in the same buffer.</summary>
    public void Clear()
    {
        (Count, _depth, _follows, _isNamed) = (0, 0, false, false);
        Buffer = Buffer.Length > MostKept ? new byte[Least] : Buffer;
    }

    public void StartObject()
    {
        Separate();
        Open((byte)'{');
    }

    public void StartObject(ReadOnlySpan<byte> name)
    {
        Name(name);
        StartObject();
    }

    public void EndObject() => Close((byte)'}');

    public void StartArray()
    {
        Separate();
        Open((byte)'[');
    }

    public void StartArray(ReadOnlySpan<byte> name)
    {
        Name(name);
        StartArray();
    }

    public void EndArray() => Close((byte)']');

    /// <summary>The name of a member, of ours.</summary>
    public void Name(ReadOnlySpan<byte> name)
    {
        Separate();
        var room = Room(name.Length + 4);
        room[0] = (byte)'"';
        name.CopyTo(room[1..]);
        room[name.Length + 1] = (byte)'"';
        room[name.Length + 2] = (byte)':';
        room[name.Length + 3] = (byte)' ';
        Count += name.Length + (indented ? 4 : 3);
        _isNamed = true;
    }

    /// <summary>The name of a member that may be any.</summary>
    public void Name(string name)
    {
        Separate();
        Quoted(name);
        Bytes(indented ? ": "u8 : ":"u8);
        _isNamed = true;
    }

    /// <summary>A value as it is written.</summary>
    public void Raw(ReadOnlySpan<byte> value)
    {
        // Only what is written member by member is laid out.
        if (_follows)
        {
            Bytes(","u8);
        }

        Bytes(value);
        (_follows, _isNamed) = (true, false);
    }

    /// <summary>A value of another document.</summary>
    public void Value(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                StartObject();
                foreach (var member in value.EnumerateObject())
                {
                    Name(member.Name);
                    Value(member.Value);
                }

                EndObject();
                break;
            case JsonValueKind.Array:
                StartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Value(item);
                }

                EndArray();
                break;
            case JsonValueKind.String:
                Text(value.GetString());
                break;
            default:
                Separate();
                Bytes(Encoding.UTF8.GetBytes(value.GetRawText()));
                _follows = true;
                break;
        }
    }

    /// <summary>Where the members that follow begin, to be kept or written again: of a document on one line they are the same bytes.</summary>
    public int Begin()
    {
        Separate();
        return Count;
    }

    /// <summary>What is written since then.</summary>
    public ReadOnlySpan<byte> Since(int begin) => Buffer.AsSpan(begin, Count - begin);

    /// <summary>Members that were written before, one or more.</summary>
    public void Members(ReadOnlySpan<byte> members)
    {
        var room = Room(members.Length + 1);
        if (_follows)
        {
            room[0] = (byte)',';
            room = room[1..];
            Count++;
        }

        members.CopyTo(room);
        Count += members.Length;
        _follows = true;
    }

    /// <summary>The same, of members that stand in this document.</summary>
    public void Again(int begin, int length)
    {
        Room(length + 1);
        Members(Buffer.AsSpan(begin, length));
    }

    private void Open(byte bracket)
    {
        Room(1)[0] = bracket;
        Count++;
        _depth++;
        _follows = false;
    }

    private void Close(byte bracket)
    {
        _depth--;
        if (indented && _follows)
        {
            Line();
        }

        Room(1)[0] = bracket;
        Count++;
        _follows = true;
    }

    /// <summary>Before a value or a name: what parts it from what stands before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Separate()
    {
        if (_isNamed)
        {
            _isNamed = false;
            return;
        }

        if (_follows)
        {
            Room(1)[0] = (byte)',';
            Count++;
            _follows = false;
        }

        if (indented && _depth > 0)
        {
            Line();
        }
    }

    private void Line()
    {
        var room = Room((_depth * 2) + 1);
        room[0] = (byte)'\n';
        room.Slice(1, _depth * 2).Fill((byte)' ');
        Count += (_depth * 2) + 1;
    }
}
