using System.Runtime.Intrinsics;
using System.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>The names of the members of one kind of object, as they stand in UTF-8.</summary>
internal sealed class MemberNames
{
    private readonly Utf8Table _table;
    private readonly byte[][] _written;
    private readonly AtAGlance[] _glances;

    public MemberNames(string[] names)
    {
        if (names.Length > 64)
        {
            throw new InvalidOperationException("Which members an object has given is kept in 64 bits.");
        }

        _table = new Utf8Table(names);
        _written = [.. names.Select(name => Encoding.UTF8.GetBytes($"\"{name}\":"))];
        _glances = [.. _written.Select(name => AtAGlance.Of([(byte)',', .. name]))];
        All = [.. names];
    }

    public IReadOnlyList<string> All { get; }

    /// <summary>How many bytes are looked at by <see cref="Glance"/>.</summary>
    public static int Widest => Vector256<byte>.Count;

    /// <summary>The place of a member whose name stands among texts, or -1.</summary>
    public int IndexOf(ReadOnlySpan<byte> texts, TextAt name) => _table.IndexOf(texts, name);

    public int IndexOf(string name) => _table.IndexOf(Encoding.UTF8.GetBytes(name));

    /// <summary>Whether a member stands here as most writers write it: in quotes, the colon behind.</summary>
    /// <returns>The length of that; 0 when something else stands here.</returns>
    public int Compare(int member, ReadOnlySpan<byte> here)
    {
        var written = _written[member];
        return here.StartsWith(written) ? written.Length : 0;
    }

    /// <summary>The same behind a comma, where at least <see cref="Widest"/> bytes follow; of a longer name it says 0.</summary>
    public int Glance(int member, ReadOnlySpan<byte> here)
    {
        ref readonly var glance = ref _glances[member];
        var same = Vector256.Equals(Vector256.Create(here), glance.Bytes).ExtractMostSignificantBits();
        return (~same & glance.Mask) == 0 ? glance.Length : 0;
    }

    /// <param name="Bytes">The name as it is written behind another member, and anything after it.</param>
    /// <param name="Mask">A bit for each of its bytes.</param>
    /// <param name="Length">How many they are; 0: it is too long.</param>
    private readonly record struct AtAGlance(Vector256<byte> Bytes, uint Mask, int Length)
    {
        public static AtAGlance Of(byte[] written)
        {
            var padded = new byte[Math.Max(Widest, written.Length)];
            written.CopyTo(padded, 0);
            var length = written.Length <= Widest ? written.Length : 0;
            return new AtAGlance(Vector256.Create(padded), length == 0 ? uint.MaxValue : uint.MaxValue >> (Widest - length), length);
        }
    }
}
