using System.Collections.Immutable;
using NodaTime;

namespace Endorsement.Rules;

/// <summary>A named figure of a finding: what is required, what was found, what is short.</summary>
/// <param name="Name">The name under which documents show it, e.g. <c>hours</c>; stable.</param>
/// <param name="Value">The value.</param>
public readonly record struct Figure(string Name, FigureValue Value);

/// <summary>The value of a figure; one of the records nested here.</summary>
public abstract record FigureValue
{
    private FigureValue() { }

    /// <summary>Clock hours.</summary>
    /// <param name="Amount">The amount, exact to the minute.</param>
    public sealed record Hours(ClockHours Amount) : FigureValue;

    /// <summary>A length in calendar units.</summary>
    /// <param name="Period">The length.</param>
    public sealed record Length(Period Period) : FigureValue
    {
        /// <summary>Two weeks are fourteen days.</summary>
        /// <param name="other">The other length.</param>
        public bool Equals(Length? other) => other is not null && Period.Normalize().Equals(other.Period.Normalize());

        /// <inheritdoc/>
        public override int GetHashCode() => Period.Normalize().GetHashCode();
    }

    /// <summary>A number of days, people, families, ratings …</summary>
    /// <param name="Number">The number.</param>
    public sealed record Count(long Number) : FigureValue;

    /// <summary>A word or code.</summary>
    /// <param name="Words">The word or code.</param>
    public sealed record Text(string Words) : FigureValue;

    /// <summary>A day.</summary>
    /// <param name="Date">The day.</param>
    public sealed record Day(LocalDate Date) : FigureValue;

    /// <summary>A range of days, both inside.</summary>
    /// <param name="From">The first day.</param>
    /// <param name="To">The last day.</param>
    public sealed record Range(LocalDate From, LocalDate To) : FigureValue;

    /// <summary>Several words or codes.</summary>
    /// <param name="Words">The words, in the order of the ruleset.</param>
    public sealed record List(Sequence<string> Words) : FigureValue;

    /// <summary>An amount of money.</summary>
    /// <param name="Amount">The amount.</param>
    /// <param name="Currency">ISO 4217.</param>
    public sealed record Money(decimal Amount, string Currency) : FigureValue;

    /// <summary>Figures of their own.</summary>
    /// <param name="Items">The figures.</param>
    public sealed record Group(FigureList Items) : FigureValue;
}
