using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Endorsement.Rules;

/// <summary>Circumstances known to be true or false, by their open codes; one that is not named is unknown.</summary>
/// <remarks>
/// Equal to another when both say the same, in whatever order. Written <c>[new("has-rsc-provider", true)]</c>, or as a dictionary, which is copied.
/// In order of code, ordinal. Immutable and safe to share between threads.
/// </remarks>
[CollectionBuilder(typeof(Circumstances), nameof(Create))]
public sealed class Circumstances : IEnumerable<KeyValuePair<string, bool>>, IEquatable<Circumstances>
{
    private readonly SortedList<string, bool> _known;

    private Circumstances(SortedList<string, bool> known) => _known = known;

    /// <summary>How many are known, 0 or more.</summary>
    public int Count => _known.Count;

    /// <summary>Whether the circumstance is true.</summary>
    /// <param name="key">Its code.</param>
    /// <exception cref="KeyNotFoundException">It is not known.</exception>
    public bool this[string key] => _known[key];

    /// <summary>The codes that are known, in ordinal order.</summary>
    public IEnumerable<string> Keys => _known.Keys;

    /// <summary>Whether each is true, in the order of <see cref="Keys"/>.</summary>
    public IEnumerable<bool> Values => _known.Values;

    /// <summary>Circumstances by code; what <c>[new("code", true)]</c> calls.</summary>
    /// <param name="known">Code and truth of each.</param>
    /// <exception cref="ArgumentException">A code is given twice.</exception>
    public static Circumstances Create(ReadOnlySpan<KeyValuePair<string, bool>> known)
    {
        var list = new SortedList<string, bool>(known.Length, StringComparer.Ordinal);
        foreach (var (code, value) in known)
        {
            list.Add(code, value);
        }

        return new Circumstances(list);
    }

    /// <summary>The same circumstances; the dictionary is copied.</summary>
    /// <param name="known">Code and truth of each.</param>
    [return: NotNullIfNotNull(nameof(known))]
    public static implicit operator Circumstances?(Dictionary<string, bool>? known) => known is null ? null : Create([.. known]);

    /// <summary>Whether it is known if the circumstance is true.</summary>
    /// <param name="key">Its code.</param>
    public bool ContainsKey(string key) => _known.ContainsKey(key);

    /// <summary>Whether the circumstance is true; <see langword="false"/> is returned when that is not known.</summary>
    /// <param name="key">Its code.</param>
    /// <param name="value">Whether it is true.</param>
    public bool TryGetValue(string key, out bool value) => _known.TryGetValue(key, out value);

    /// <summary>Each with its code, in ordinal order.</summary>
    public IEnumerator<KeyValuePair<string, bool>> GetEnumerator() => _known.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both say the same of the same circumstances.</summary>
    public bool Equals(Circumstances? other) =>
        other is not null
        && Count == other.Count
        && _known.Keys.SequenceEqual(other._known.Keys)
        && _known.Values.SequenceEqual(other._known.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Circumstances);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (code, value) in _known)
        {
            hash.Add(code, StringComparer.Ordinal);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <summary>Codes and truths: <c>[has-rsc-provider: true]</c>.</summary>
    public override string ToString() => $"[{string.Join(", ", _known.Select(c => $"{c.Key}: {(c.Value ? "true" : "false")}"))}]";
}
