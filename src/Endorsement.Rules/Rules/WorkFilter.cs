namespace Endorsement.Rules;

/// <summary>Which work counts (S16): a spell must have everything that is named; what is <see langword="null"/> is not read.</summary>
public sealed record WorkFilter
{
    /// <summary>One of these activities.</summary>
    public Sequence<string>? Activities { get; init; }

    /// <summary>Paid, or unpaid.</summary>
    public bool? Paid { get; init; }

    /// <summary>Supervised, or not.</summary>
    public bool? Supervised { get; init; }

    /// <summary>Serving one of these ages.</summary>
    public Sequence<AgeGroup>? Ages { get; init; }

    /// <summary>The least scope of leadership.</summary>
    public LeadershipScope? Scope { get; init; }

    /// <summary>Every one of these qualities, attested.</summary>
    public Sequence<string>? Attested { get; init; }

    /// <summary>At least so many people supervised; 1 to 100,000.</summary>
    public int? PeopleSupervised { get; init; }

    /// <summary>What the supervisor must be: one of these rows, on each day that counts.</summary>
    public Sequence<PersonRow>? Supervisor { get; init; }
}
