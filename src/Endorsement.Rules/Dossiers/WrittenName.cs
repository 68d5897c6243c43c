using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>The name of a member as it stands in documents that we write: in quotes, the colon behind; copied in blocks, since names are short.</summary>
internal readonly struct WrittenName
{
    /// <summary>The name, and zeros up to the end of its last block.</summary>
    private readonly byte[] _blocks;

    public WrittenName(string name)
    {
        var written = Encoding.UTF8.GetBytes($"\"{name}\":");
        Length = written.Length;
        _blocks = new byte[(Length + Vector256<byte>.Count - 1) / Vector256<byte>.Count * Vector256<byte>.Count];
        written.CopyTo(_blocks, 0);
    }

    /// <summary>How many bytes it has.</summary>
    public int Length { get; }

    /// <summary>How much room copying it takes: what stands behind the name is written over.</summary>
    public int Room => _blocks.Length;

    /// <summary>Copies it.</summary>
    /// <param name="room">At least <see cref="Room"/> long.</param>
    public void CopyTo(Span<byte> room)
    {
        var blocks = _blocks;
        ref var from = ref MemoryMarshal.GetArrayDataReference(blocks);
        ref var to = ref MemoryMarshal.GetReference(room[..blocks.Length]);
        for (nuint at = 0; at < (nuint)blocks.Length; at += (nuint)Vector256<byte>.Count)
        {
            Vector256.LoadUnsafe(ref from, at).StoreUnsafe(ref to, at);
        }
    }
}
