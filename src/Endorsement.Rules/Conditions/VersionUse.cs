using NodaTime;

namespace Endorsement.Rules.Conditions;

/// <summary>For which days a requirement is ever asked.</summary>
/// <param name="From">The first day on which the version is in force.</param>
/// <param name="Until">The last; <see langword="null"/>: still in force.</param>
/// <param name="Pathway">The pathway of the requirement; <see langword="null"/>: of a definition that no pathway uses.</param>
internal sealed record VersionUse(LocalDate From, LocalDate? Until, Pathway? Pathway)
{
    /// <summary>From when a version is in force of which nobody can read it: no date of a document is earlier.</summary>
    public static LocalDate Earliest { get; } = new(1900, 1, 1);

    /// <summary>Whether the day of the application chooses the version (S43), so that no other day of an application is met here.</summary>
    public bool IsChosenByApplication => Pathway is { } pathway && !pathway.HasCycle();

    /// <summary>Why no application of this version lies in a range; <see langword="null"/>: some may.</summary>
    /// <param name="first">The first day of the range, if it has one.</param>
    /// <param name="last">The last day of the range, if it has one.</param>
    public string? NoApplication(LocalDate? first, LocalDate? last) =>
        !IsChosenByApplication || last < first ? null
        : last < From ? $"this version decides applications from {DocumentedDate.Text(From)} on"
        : Until is { } until && first > until ? $"this version decides applications until {DocumentedDate.Text(until)}"
        : null;

    /// <summary>Why no cycle of this version ends in a range of years; <see langword="null"/>: some may.</summary>
    public string? NoCycle(int? first, int? last) =>
        last < first ? null
        : last < From.Year ? FormattableString.Invariant($"the cycles of this version end in {From.Year} or later")
        : Until is { } until && first > until.Year
            ? FormattableString.Invariant($"the cycles of this version end in {until.Year} or earlier")
        : null;
}
