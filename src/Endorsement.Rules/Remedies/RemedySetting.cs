using NodaTime;

namespace Endorsement.Rules.Remedies;

/// <summary>For whom, and for which days, remedies are looked for.</summary>
internal sealed record RemedySetting
{
    /// <summary>The association that decides.</summary>
    public required string Association { get; init; }

    /// <summary>The association of the place where the candidate lives, where that is another one.</summary>
    public required string HomeAssociation { get; init; }

    /// <summary>The category asked for.</summary>
    public required string Category { get; init; }

    /// <summary>The file as it is; what is planned already stands in <see cref="Planned"/>.</summary>
    public required Candidate Candidate { get; init; }

    /// <summary>The first day on which anything can be done: the as-of date.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The day by which all is to be met, as far as it is known.</summary>
    public required LocalDate By { get; init; }

    /// <summary>At renewal, the cycle.</summary>
    public RenewalPeriod? Cycle { get; init; }

    /// <summary>At renewal, the last day on which a signature counts for the cycle.</summary>
    public LocalDate? SignedBy { get; init; }

    /// <summary>The minutes of RS/C that are counted on in a month; more than 0 (S55).</summary>
    public required long MonthlyMinutes { get; init; }

    /// <summary>What is planned already, for one entry to serve several requirements.</summary>
    public IReadOnlyList<Addition> Planned { get; init; } = [];

    /// <summary>
    /// The days on which what takes a day can be documented, in the order in which they are tried: when all is to be met, at once, on the last days that count
    /// for the cycle.
    /// </summary>
    public IEnumerable<LocalDate> Occasions =>
        new LocalDate?[] { By, From, SignedBy, Cycle?.To }
            .OfType<LocalDate>()
            .Where(day => day >= From && day <= By)
            .Distinct();
}
