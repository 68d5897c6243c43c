using NodaTime;

namespace Endorsement.Rules;

/// <summary>The last day for something; administrative (S5).</summary>
public sealed record DeadlineRequirement : Requirement
{
    /// <inheritdoc/>
    public override string Kind => "deadline";

    /// <summary>The last day.</summary>
    public required RuleDay Due { get; init; }

    /// <summary>Later with a surcharge, up to the first such day on or after the last one (S36); <see langword="null"/>: not later.</summary>
    public Grace? Grace { get; init; }
}

/// <summary>Until when something may be late, and what is added for it.</summary>
/// <param name="Until">The first such day on or after the due date.</param>
/// <param name="Surcharge">The amount, 0 or more, in <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217, e.g. <c>USD</c>.</param>
public sealed record Grace(AnnualDate Until, decimal Surcharge, string Currency);
