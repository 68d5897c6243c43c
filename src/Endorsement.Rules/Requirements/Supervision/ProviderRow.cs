using NodaTime;

namespace Endorsement.Rules;

/// <summary>One way in which a session counts: everything that the row names must hold (S32); what is <see langword="null"/> is not read.</summary>
public sealed record ProviderRow
{
    /// <summary>What the provider must be on the day of the session.</summary>
    public PersonRow Who { get; init; } = new();

    /// <summary>Only sessions of these formats.</summary>
    public Sequence<SessionFormat>? Formats { get; init; }

    /// <summary>Only for candidates of whom this is true.</summary>
    public Condition? ForCandidates { get; init; }

    /// <summary>Whether <see cref="ForCandidates"/> is asked on the day of the session, and not on the as-of date.</summary>
    public bool AtSession { get; init; }

    /// <summary>Only sessions on this day or later (accrual cut-over).</summary>
    public LocalDate? SessionsFrom { get; init; }

    /// <summary>Only sessions on this day or earlier (accrual cut-over).</summary>
    public LocalDate? SessionsUntil { get; init; }

    /// <summary>Only applications submitted on this day or later (application cut-over).</summary>
    public LocalDate? ApplicationsFrom { get; init; }

    /// <summary>Only applications submitted on this day or earlier (application cut-over).</summary>
    public LocalDate? ApplicationsUntil { get; init; }
}
