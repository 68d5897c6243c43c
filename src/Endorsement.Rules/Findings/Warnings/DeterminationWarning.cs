using NodaTime;

namespace Endorsement.Rules;

/// <summary>Something in the candidate that somebody should look at; it decides nothing by itself. One of the records nested here.</summary>
/// <remarks>Facts only: <see cref="Language.Message"/> and <see cref="Language.Help(DeterminationWarning)"/> say them. Immutable, equal by content.</remarks>
public abstract record DeterminationWarning
{
    private DeterminationWarning(string code, string pointer) => (Code, Pointer) = (code, pointer);

    /// <summary>A stable code, e.g. <c>ER3001</c>.</summary>
    public string Code { get; }

    /// <summary>The JSON Pointer of the value in the candidate document; empty: the whole document.</summary>
    public string Pointer { get; }

    /// <summary>A code that nothing reads (S49).</summary>
    /// <param name="Pointer">Where it stands.</param>
    /// <param name="Word">The code.</param>
    /// <param name="Kind">What sort of code it is.</param>
    /// <param name="Near">The nearest one that is known, or <see langword="null"/>.</param>
    public sealed record UnknownCode(string Pointer, string Word, CodeKind Kind, string? Near) : DeterminationWarning("ER3001", Pointer);

    /// <summary>A code that is misspelt: it is open (S49).</summary>
    /// <param name="Pointer">Where it stands.</param>
    /// <param name="Word">The code.</param>
    /// <param name="Kind">What sort of code it is.</param>
    /// <param name="Meant">What is meant.</param>
    public sealed record MisspeltCode(string Pointer, string Word, CodeKind Kind, string Meant) : DeterminationWarning("ER3002", Pointer);

    /// <summary>More warnings than are told.</summary>
    /// <param name="Count">How many more; at least 1.</param>
    public sealed record Further(int Count) : DeterminationWarning("ER3009", "");

    /// <summary>More hours of training and RS/C than a day has (S52).</summary>
    /// <param name="Pointer">An entry of that day.</param>
    /// <param name="Hours">How many.</param>
    /// <param name="Day">The day.</param>
    public sealed record LongDay(string Pointer, ClockHours Hours, LocalDate Day) : DeterminationWarning("ER3010", Pointer);

    /// <summary>More RS/C than is likely on one day (S52).</summary>
    /// <param name="Pointer">An entry of that day.</param>
    /// <param name="Hours">How many.</param>
    /// <param name="Day">The day.</param>
    public sealed record LongRscDay(string Pointer, ClockHours Hours, LocalDate Day) : DeterminationWarning("ER3011", Pointer);

    /// <summary>Overlapping spells of work that come to more than a week has (S52).</summary>
    /// <param name="Pointer">The section.</param>
    /// <param name="Hours">How many hours a week.</param>
    /// <param name="Day">A day on which they overlap.</param>
    public sealed record LongWeek(string Pointer, ClockHours Hours, LocalDate Day) : DeterminationWarning("ER3012", Pointer);

    /// <summary>Two people who may be one (S52).</summary>
    /// <param name="Pointer">What they share, at the second of them.</param>
    /// <param name="One">The id of the one.</param>
    /// <param name="Other">The id of the other.</param>
    /// <param name="Shared">What they share.</param>
    public sealed record SamePerson(string Pointer, string One, string Other, SharedTrait Shared) : DeterminationWarning("ER3013", Pointer);

    /// <summary>An entry of long ago (S52).</summary>
    /// <param name="Pointer">Its date.</param>
    /// <param name="Date">The date.</param>
    /// <param name="Years">More years than these before the as-of date.</param>
    /// <param name="AsOf">The as-of date.</param>
    public sealed record LongAgo(string Pointer, DocumentedDate Date, int Years, LocalDate AsOf) : DeterminationWarning("ER3014", Pointer);

    /// <summary>An endorsement that is removed and active at once (S52).</summary>
    /// <param name="Pointer">The later of the two.</param>
    /// <param name="Category">Its category.</param>
    /// <param name="Day">A day on which it is both.</param>
    public sealed record RemovedAndActive(string Pointer, string Category, LocalDate Day) : DeterminationWarning("ER3015", Pointer);

    /// <summary>A rating by the candidate (S52).</summary>
    /// <param name="Pointer">The rater.</param>
    /// <param name="Reference">The id of the rating.</param>
    public sealed record OwnRating(string Pointer, string Reference) : DeterminationWarning("ER3016", Pointer);

    /// <summary>An entry dated after the day, told by <see cref="Ruleset.Warnings"/>: a determination sets it aside (S12).</summary>
    /// <param name="Pointer">Its date.</param>
    /// <param name="Date">The date.</param>
    /// <param name="AsOf">The day.</param>
    public sealed record AfterDay(string Pointer, DocumentedDate Date, LocalDate AsOf) : DeterminationWarning("ER3017", Pointer);

    /// <summary>An entry that is written down twice, told by <see cref="Ruleset.Warnings"/>: a determination counts it once (S13).</summary>
    /// <param name="Pointer">The later of the two.</param>
    /// <param name="IsSure">Whether they say the same of everything; else they may be one as far as is known.</param>
    public sealed record SameEntry(string Pointer, bool IsSure) : DeterminationWarning("ER3018", Pointer);

    /// <summary>An exception that names no requirement of the ruleset (S51).</summary>
    /// <param name="Pointer">Where it stands.</param>
    /// <param name="Word">What it names.</param>
    /// <param name="Near">The nearest id, or <see langword="null"/>.</param>
    public sealed record UnknownRequirement(string Pointer, string Word, string? Near) : DeterminationWarning("ER3020", Pointer);

    /// <summary>An exception that names a requirement by an id of an earlier version (S51, S44); it is in force all the same.</summary>
    /// <param name="Pointer">Where it stands.</param>
    /// <param name="Word">What it names.</param>
    /// <param name="Renamed">How the requirement is called now.</param>
    public sealed record OldRequirement(string Pointer, string Word, string Renamed) : DeterminationWarning("ER3021", Pointer);

    /// <summary>An exception in force that ends within 60 days (S51).</summary>
    /// <param name="Pointer">The exception.</param>
    /// <param name="Word">What it names.</param>
    /// <param name="LastDay">The last day on which it is in force, or up to which a requirement is extended.</param>
    public sealed record EndingException(string Pointer, string Word, LocalDate LastDay) : DeterminationWarning("ER3022", Pointer);

    /// <summary>An exception in force that is no longer needed: without it the requirement is met, or not applicable (S51).</summary>
    /// <param name="Pointer">The exception.</param>
    /// <param name="Id">The id of the requirement.</param>
    public sealed record NeedlessException(string Pointer, string Id) : DeterminationWarning("ER3023", Pointer);

    /// <summary>A payment for an item that no fee of the ruleset names (S51b).</summary>
    /// <param name="Pointer">Where it stands.</param>
    /// <param name="Item">The item.</param>
    /// <param name="Near">The nearest one, or <see langword="null"/>.</param>
    public sealed record UnknownItem(string Pointer, string Item, string? Near) : DeterminationWarning("ER3024", Pointer);

    /// <summary>A payment in a currency in which its item is not asked (S51b).</summary>
    /// <param name="Pointer">Where it stands.</param>
    /// <param name="Item">The item.</param>
    /// <param name="Currency">The currency.</param>
    public sealed record OtherCurrency(string Pointer, string Item, string Currency) : DeterminationWarning("ER3025", Pointer);

    /// <summary>One that a saved determination tells in words.</summary>
    /// <param name="Code">The code.</param>
    /// <param name="Pointer">The JSON Pointer.</param>
    /// <param name="Message">What is wrong.</param>
    /// <param name="Help">What to do, or <see langword="null"/>.</param>
    public sealed record Saved(string Code, string Pointer, string Message, string? Help) : DeterminationWarning(Code, Pointer);
}

/// <summary>What two people share who may be one.</summary>
public enum SharedTrait
{
    /// <summary>The name, but for case and blanks.</summary>
    Name,

    /// <summary>A dated endorsement.</summary>
    Endorsement,

    /// <summary>A dated vetting.</summary>
    Vetting,
}
