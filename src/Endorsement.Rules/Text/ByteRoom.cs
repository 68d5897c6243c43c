using System.Runtime.CompilerServices;

namespace Endorsement.Rules.Text;

/// <summary>A buffer that whoever writes documents as bytes writes into, and that grows.</summary>
internal abstract class ByteRoom
{
    /// <summary>How large it is before anything is written.</summary>
    protected const int Least = 4096;

    /// <summary>The buffer of a longer document is not kept.</summary>
    protected const int MostKept = 1024 * 1024;

    protected byte[] Buffer { get; set; } = new byte[Least];

    /// <summary>How many bytes are written.</summary>
    protected int Count { get; set; }

    /// <summary>Room behind what is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected Span<byte> Room(int least)
    {
        if (Buffer.Length - Count < least)
        {
            Grow(least);
        }

        return Buffer.AsSpan(Count);
    }

    protected void Bytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Count += bytes.Length;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int least)
    {
        var larger = new byte[Math.Max(Buffer.Length * 2, checked(Count + least))];
        Buffer.AsSpan(0, Count).CopyTo(larger);
        Buffer = larger;
    }
}
