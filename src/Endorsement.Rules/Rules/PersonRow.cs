namespace Endorsement.Rules;

/// <summary>One way in which a person is accepted on a day: everything that the row names must hold (S32); what is <see langword="null"/> is not read.</summary>
public sealed record PersonRow
{
    /// <summary>Holds an endorsement on the day.</summary>
    public HeldCategories? Holds { get; init; }

    /// <summary>The least highest degree of the person.</summary>
    public Degree? MinimumDegree { get; init; }

    /// <summary>A vetting is in force on the day.</summary>
    public VettedBy? Vetted { get; init; }

    /// <summary>Meets the criteria of one of these categories, as a reviewer finds.</summary>
    public Sequence<string>? MeetsCriteriaFor { get; init; }
}

/// <summary>A vetting of a person.</summary>
/// <param name="Associations">By one of these; <see langword="null"/>: by any association.</param>
/// <param name="Categories">
/// A vetting for some categories only counts where it is for one of these; <see langword="null"/>: where it is for all, and so names none.
/// </param>
public sealed record VettedBy(Sequence<string>? Associations, Sequence<string>? Categories = null);
