using System.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>A spelling under which an exception may name a requirement: its id, the form for every category, or either under an old id (S44).</summary>
/// <param name="Name">The spelling.</param>
/// <param name="Requirement">The number of the requirement among those of its pathway.</param>
/// <param name="IsGranted">Whether the association grants exceptions there.</param>
/// <param name="Renamed">Where it is an old id, how it is spelt now.</param>
internal readonly record struct ExceptionName(string Name, int Requirement, bool IsGranted, string? Renamed = null);

/// <summary>The requirements that exceptions may name, by every spelling (S51). Built once, and only where a file has exceptions.</summary>
/// <remarks>Immutable and safe for any number of threads; asking allocates nothing.</remarks>
internal sealed class ExceptionNames
{
    private readonly byte[] _association;
    private readonly ExceptionName[] _names;
    private readonly Utf8Table _table;

    /// <param name="association">The association whose exceptions they are.</param>
    /// <param name="names">The spellings; of one that is there twice the first is meant.</param>
    public ExceptionNames(string association, IEnumerable<ExceptionName> names)
    {
        _association = Encoding.UTF8.GetBytes(association);
        _names = [.. names.DistinctBy(name => name.Name, StringComparer.Ordinal)];
        _table = new Utf8Table([.. _names.Select(name => name.Name)]);
    }

    /// <summary>The ids that requirements have now, in the ruleset's order.</summary>
    public IEnumerable<string> Current => _names.Where(name => name.Renamed is null).Select(name => name.Name);

    /// <summary>Whether an exception is this association's.</summary>
    public bool IsOwn(in ExceptionFacts exception, ReadOnlySpan<byte> texts) => exception.Association.In(texts).SequenceEqual(_association);

    /// <summary>What an exception names; <see langword="null"/>: no requirement that is asked here.</summary>
    public ExceptionName? Of(in ExceptionFacts exception, ReadOnlySpan<byte> texts) =>
        _table.IndexOf(exception.Requirement.In(texts)) is var index and >= 0 ? _names[index] : null;
}
