using NodaTime;

namespace Endorsement.Rules;

/// <summary>A named figure of a finding: what is required, what was found, what is short.</summary>
/// <param name="Name">The name under which documents show it, e.g. <c>hours</c>; stable.</param>
/// <param name="Value">The value.</param>
public readonly record struct Figure(string Name, FigureValue Value)
{
    /// <summary>A figure that has a name of its own in <see cref="Figures"/>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public Figure(FigureName name, FigureValue value)
        : this(NameOf(name), value) { }

    /// <summary>Whether it is the figure of that name.</summary>
    /// <param name="name">The name.</param>
    public bool Is(FigureName name) => Name == NameOf(name);

    private static string NameOf(FigureName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Name;
    }
}

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

    /// <summary>A share of something.</summary>
    /// <param name="Percent">In hundredths, 1 to 100.</param>
    public sealed record Share(int Percent) : FigureValue;

    /// <summary>Credentials of which one is enough.</summary>
    /// <param name="Rows">Each that is accepted, in the order of the ruleset.</param>
    public sealed record Credentials(Sequence<AcceptedCredential> Rows) : FigureValue;

    /// <summary>An amount of money that is not owed, and why.</summary>
    /// <param name="Amount">The amount.</param>
    /// <param name="Currency">ISO 4217.</param>
    /// <param name="Because">Why it is not owed.</param>
    public sealed record NotOwed(decimal Amount, string Currency, NotOwedReason Because) : FigureValue
    {
        /// <summary>The last day on which it is not owed, where that is why.</summary>
        public LocalDate? Until { get; init; }

        /// <summary>Who pays it, where that is why; as the ruleset names them.</summary>
        public string? PaidBy { get; init; }
    }

    /// <summary>What must be so; among the terms of a rule, and in no document.</summary>
    /// <param name="Condition">The condition.</param>
    public sealed record Clause(Condition Condition) : FigureValue;

    /// <summary>Figures of their own.</summary>
    /// <param name="Items">The figures.</param>
    public sealed record Group(FigureList Items) : FigureValue;
}

/// <summary>A credential that is accepted: a degree at or above a level, or one of several.</summary>
/// <param name="AtLeast">The level, or <see langword="null"/>.</param>
/// <param name="OneOf">The credentials, where no level is asked.</param>
public readonly record struct AcceptedCredential(Degree? AtLeast, Sequence<CredentialKind> OneOf);

/// <summary>Why money is not owed.</summary>
public enum NotOwedReason
{
    /// <summary>It is not due this time.</summary>
    NotDue,

    /// <summary>It would be due only later.</summary>
    OnlyLater,

    /// <summary>Somebody else pays it.</summary>
    PaidByOthers,

    /// <summary>The association waived it for this candidate (S51).</summary>
    Waived,
}
