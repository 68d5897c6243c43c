using System.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>The names of the members of one kind of object, as they stand in UTF-8.</summary>
internal sealed class MemberNames
{
    private readonly Utf8Table _table;
    private readonly byte[][] _written;

    public MemberNames(string[] names)
    {
        if (names.Length > 64)
        {
            throw new InvalidOperationException("Which members an object has given is kept in 64 bits.");
        }

        _table = new Utf8Table(names);
        _written = [.. names.Select(name => Encoding.UTF8.GetBytes($"\"{name}\":"))];
        All = [.. names];
    }

    public IReadOnlyList<string> All { get; }

    /// <summary>The member's place, or -1.</summary>
    public int IndexOf(ReadOnlySpan<byte> name) => _table.IndexOf(name);

    public int IndexOf(string name) => IndexOf(Encoding.UTF8.GetBytes(name));

    /// <summary>A member as most writers write it: in quotes, the colon behind.</summary>
    public ReadOnlySpan<byte> Written(int member) => _written[member];
}
