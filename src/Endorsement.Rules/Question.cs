using NodaTime;

namespace Endorsement.Rules;

/// <summary>What is asked about a candidate: which category by which pathway, for which day.</summary>
/// <remarks>A value: equal when its content is. Immutable and safe to share between threads. Nothing of it is checked before it is asked.</remarks>
/// <example>
/// <code>
/// var first = new Question("IMHS", asOf: new LocalDate(2018, 10, 1));
/// var renewal = first with { Pathway = Pathway.Renewal, CycleYear = 2019 };
/// </code>
/// </example>
public sealed record Question
{
    private readonly LocalDate _asOf;

    /// <summary>A question about one category, or about every one.</summary>
    /// <param name="category">The category code, e.g. <c>IMHS</c>; <see langword="null"/>: every category that has the pathway.</param>
    /// <param name="asOf">The determination date, from 1900-01-01 to 2200-12-31. Nothing reads a clock: today is what the caller says (S1).</param>
    /// <param name="pathway">How the category is applied for.</param>
    /// <param name="cycleYear">At renewal, the year in which the wanted cycle ends (S36).</param>
    /// <param name="association">The association's id; <see langword="null"/>: the one of the place where the candidate lives.</param>
    public Question(string? category, LocalDate asOf, Pathway pathway = Pathway.Initial, int? cycleYear = null, string? association = null)
    {
        Category = category;
        AsOf = asOf;
        Pathway = pathway;
        CycleYear = cycleYear;
        Association = association;
    }

    /// <summary>The category code as the ruleset writes it; <see langword="null"/>: every category that has the pathway.</summary>
    public string? Category { get; init; }

    /// <summary>The determination date; entries dated after it are set aside (S12). One of another calendar is kept as the same day of the ISO calendar.</summary>
    public LocalDate AsOf
    {
        get => _asOf;
        init => _asOf = DocumentedDate.Iso(value);
    }

    /// <summary>How the category is applied for.</summary>
    public Pathway Pathway { get; init; }

    /// <summary>
    /// At renewal and reinstatement, the year in which the wanted cycle ends; <see langword="null"/>: the earliest one that has begun and is not past due
    /// (S36). Elsewhere nothing looks at it.
    /// </summary>
    public int? CycleYear { get; init; }

    /// <summary>
    /// The association's id, e.g. <c>mi-aimh</c>; <see langword="null"/>: the one whose jurisdiction holds the candidate's residence, or the only one there is
    /// where no residence is given. A single ruleset that is asked answers for its own association.
    /// </summary>
    public string? Association { get; init; }
}
