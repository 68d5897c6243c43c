using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Endorsement.Rules;

/// <summary>A list that never changes and is equal to another when it holds equal items in the same order.</summary>
/// <typeparam name="T">What it holds.</typeparam>
/// <remarks>
/// A record that holds one is equal by content, which one that holds an <see cref="ImmutableArray{T}"/> is not. Written <c>[a, b]</c> or
/// <c>[.. others]</c>; <see langword="default"/> is the empty one. Enumerating and indexing allocate nothing. Safe to read from any number of threads.
/// </remarks>
[CollectionBuilder(typeof(Sequence), nameof(Sequence.Create))]
public readonly struct Sequence<T> : IReadOnlyList<T>, IEquatable<Sequence<T>>
{
    private readonly T[]? _items;

    /// <summary>The array is kept, not copied: nobody else may have it.</summary>
    internal Sequence(T[]? items) => _items = items;

    /// <summary>How many items it holds, 0 or more.</summary>
    public int Length => Items.Length;

    /// <summary>Whether it holds nothing.</summary>
    public bool IsEmpty => Items.Length == 0;

    int IReadOnlyCollection<T>.Count => Items.Length;

    /// <summary>An item by its place.</summary>
    /// <param name="index">The place, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such place.</exception>
    public T this[int index] => Items[index];

    private T[] Items => _items ?? [];

    /// <summary>The items to read in place.</summary>
    public ReadOnlySpan<T> AsSpan() => Items;

    /// <summary>Whether one of the items is equal to this one.</summary>
    public bool Contains(T item) => Array.IndexOf(Items, item) >= 0;

    /// <summary>The first place of an item equal to this one, from 0; -1: there is none.</summary>
    public int IndexOf(T item) => Array.IndexOf(Items, item);

    /// <summary>The items one after another; <see langword="foreach"/> calls this and allocates nothing.</summary>
    public Enumerator GetEnumerator() => new(Items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();

    /// <summary>Whether both hold equal items in the same order.</summary>
    public bool Equals(Sequence<T> other)
    {
        var (mine, theirs) = (Items, other.Items);
        return ReferenceEquals(mine, theirs) || mine.AsSpan().SequenceEqual(theirs, EqualityComparer<T>.Default);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Sequence<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>The items as they are written in C#: <c>[a, b]</c>.</summary>
    public override string ToString() => $"[{string.Join(", ", Items)}]";

    /// <summary>Whether both hold equal items in the same order.</summary>
    public static bool operator ==(Sequence<T> left, Sequence<T> right) => left.Equals(right);

    /// <summary>Whether they differ in an item, in order or in length.</summary>
    public static bool operator !=(Sequence<T> left, Sequence<T> right) => !left.Equals(right);

    /// <summary>The same items; nothing is copied. One that is <see langword="default"/> becomes the empty one.</summary>
    public static implicit operator Sequence<T>(ImmutableArray<T> items) => new(ImmutableCollectionsMarshal.AsArray(items));

    /// <summary>Reads a sequence from its first item to its last.</summary>
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items)
        {
            _items = items;
            _index = -1;
        }

        /// <summary>The item at hand.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Goes on to the next item; <see langword="false"/>: there is none.</summary>
        public bool MoveNext() => ++_index < _items.Length;
    }
}

/// <summary>Makes sequences.</summary>
public static class Sequence
{
    /// <summary>A sequence of these items, copied; what <c>[a, b]</c> calls.</summary>
    public static Sequence<T> Create<T>(ReadOnlySpan<T> items) => new(items.IsEmpty ? null : items.ToArray());

    /// <summary>A sequence of what the list holds now: copied once, where <c>[.. list]</c> copies twice.</summary>
    internal static Sequence<T> Of<T>(List<T> items) => Create<T>(CollectionsMarshal.AsSpan(items));

    /// <summary>A sequence of what the query yields now.</summary>
    public static Sequence<T> ToSequence<T>(this IEnumerable<T> items) => new([.. items]);
}
