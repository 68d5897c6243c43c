using System.Collections;
using System.Runtime.CompilerServices;
using NodaTime;

namespace Endorsement.Rules;

/// <summary>Figures in the order of documents, each found by its name; equal to others that hold the same figures in the same order.</summary>
/// <remarks>
/// Written <c>[a, b]</c>. Names that this version knows are in <see cref="Figures"/>: <c>finding.Required[Figures.Hours]</c>. A sub-minimum of the
/// ruleset has its own name and is found by <see cref="Find(string)"/>. Immutable and safe to share between threads.
/// </remarks>
[CollectionBuilder(typeof(FigureList), nameof(Create))]
public readonly struct FigureList : IReadOnlyList<Figure>, IEquatable<FigureList>
{
    private readonly Sequence<Figure> _figures;

    private FigureList(Sequence<Figure> figures) => _figures = figures;

    /// <summary>How many there are, 0 or more.</summary>
    public int Count => _figures.Length;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _figures.IsEmpty;

    /// <summary>A figure by its place, from 0.</summary>
    public Figure this[int index] => _figures[index];

    /// <summary>Clock hours; <see langword="null"/>: there is no such figure.</summary>
    public ClockHours? this[FigureName<ClockHours> name] => Find(name) is FigureValue.Hours hours ? hours.Amount : null;

    /// <summary>A number; <see langword="null"/>: there is no such figure.</summary>
    public long? this[FigureName<long> name] => Find(name) is FigureValue.Count count ? count.Number : null;

    /// <summary>A length in calendar units; <see langword="null"/>: there is no such figure.</summary>
    public Period? this[FigureName<Period> name] => Find(name) is FigureValue.Length length ? length.Period : null;

    /// <summary>A day; <see langword="null"/>: there is no such figure.</summary>
    public LocalDate? this[FigureName<LocalDate> name] => Find(name) is FigureValue.Day day ? day.Date : null;

    /// <summary>A range of days, both inside; <see langword="null"/>: there is no such figure.</summary>
    public DateInterval? this[FigureName<DateInterval> name] =>
        Find(name) is FigureValue.Range range ? new DateInterval(range.From, range.To) : null;

    /// <summary>A word or code; <see langword="null"/>: there is no such figure.</summary>
    public string? this[FigureName<string> name] => Find(name) is FigureValue.Text text ? text.Words : null;

    /// <summary>Several words or codes; <see langword="null"/>: there is no such figure.</summary>
    public Sequence<string>? this[FigureName<Sequence<string>> name] => Find(name) is FigureValue.List list ? list.Words : null;

    /// <summary>What must be so; <see langword="null"/>: there is no such figure.</summary>
    public Condition? this[FigureName<Condition> name] => Find(name) is FigureValue.Clause clause ? clause.Condition : null;

    /// <summary>Credentials of which one is enough; <see langword="null"/>: there is no such figure.</summary>
    public Sequence<AcceptedCredential>? this[FigureName<Sequence<AcceptedCredential>> name] =>
        Find(name) is FigureValue.Credentials credentials ? credentials.Rows : null;

    /// <summary>The value of a figure; <see langword="null"/>: there is none of that name.</summary>
    /// <param name="name">The name.</param>
    public FigureValue? Find(FigureName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Find(name.Name);
    }

    /// <summary>The value of a figure; <see langword="null"/>: there is none of that name.</summary>
    /// <param name="name">The name as documents show it.</param>
    public FigureValue? Find(string name)
    {
        foreach (var figure in _figures)
        {
            if (figure.Name == name)
            {
                return figure.Value;
            }
        }

        return null;
    }

    /// <summary>The figures, copied; what <c>[a, b]</c> calls.</summary>
    public static FigureList Create(ReadOnlySpan<Figure> figures) => new(Sequence.Create(figures));

    /// <summary>The figures that the list holds now, after others.</summary>
    internal static FigureList Of(FigureList before, List<Figure> figures)
    {
        if (figures.Count == 0 || before.IsEmpty)
        {
            return figures.Count == 0 ? before : new(Sequence.Of(figures));
        }

        var all = new Figure[before.Count + figures.Count];
        before._figures.AsSpan().CopyTo(all);
        figures.CopyTo(all, before.Count);
        return new(new Sequence<Figure>(all));
    }

    /// <summary>Whether it is that very list, and not only one like it.</summary>
    internal bool IsSame(FigureList other) => _figures.AsSpan() == other._figures.AsSpan();

    /// <summary>The figures one after another; <see langword="foreach"/> calls this and allocates nothing.</summary>
    public Sequence<Figure>.Enumerator GetEnumerator() => _figures.GetEnumerator();

    IEnumerator<Figure> IEnumerable<Figure>.GetEnumerator() => ((IEnumerable<Figure>)_figures).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_figures).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(FigureList other) => _figures.Equals(other._figures);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FigureList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _figures.GetHashCode();

    /// <summary>The figures as they are written in C#.</summary>
    public override string ToString() => _figures.ToString();

    /// <summary>Whether both hold the same figures in the same order.</summary>
    public static bool operator ==(FigureList left, FigureList right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(FigureList left, FigureList right) => !left.Equals(right);
}
