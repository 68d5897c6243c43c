using NodaTime;

namespace Endorsement.Rules;

/// <summary>By what a version was chosen (S43).</summary>
public enum SelectedBy
{
    /// <summary>Whoever asked named it.</summary>
    Name,

    /// <summary>The day on which the application was submitted.</summary>
    Submission,

    /// <summary>The as-of date, where no day of submission is given.</summary>
    AsOf,

    /// <summary>The last day of the renewal cycle.</summary>
    Cycle,

    /// <summary>Whoever asked says it in words, or a saved determination does.</summary>
    Told,
}

/// <summary>Why it was this version of the rules (S43).</summary>
/// <param name="By">By what it was chosen.</param>
/// <remarks>Facts only: <see cref="Language.Of(SelectionReason)"/> says them. Immutable, equal by content.</remarks>
public sealed record SelectionReason(SelectedBy By)
{
    /// <summary>Whoever asked named it.</summary>
    public static SelectionReason Named { get; } = new(SelectedBy.Name);

    /// <summary>The day that decided; of a submission known to the month or year, its last one; <see langword="null"/> where no day did.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>When the application was submitted, as it is documented, where that decided.</summary>
    public DocumentedDate? Submitted { get; init; }

    /// <summary>Whether all days for which the date of submission may stand lie in this version.</summary>
    public bool IsWholly { get; init; }

    /// <summary>The words, where it is told in words.</summary>
    public string? Words { get; init; }

    /// <summary>Why, in the words of whoever asked or of a saved determination.</summary>
    /// <param name="words">The words.</param>
    public static SelectionReason Told(string words) => new(SelectedBy.Told) { Words = words };
}
