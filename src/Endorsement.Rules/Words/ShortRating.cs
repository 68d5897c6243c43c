using NodaTime;

namespace Endorsement.Rules.Words;

/// <summary>What a rating is short of, with what the file says and what is asked.</summary>
internal abstract record ShortRating
{
    /// <summary>The rater has not known the candidate long enough.</summary>
    /// <param name="Since">Since when they know each other.</param>
    /// <param name="Received">When the rating came; <see langword="null"/>: the file does not say.</param>
    /// <param name="Asked">For how long it is asked.</param>
    public sealed record Known(DocumentedDate Since, DocumentedDate? Received, Period Asked) : ShortRating;

    /// <summary>It is no longer valid.</summary>
    /// <param name="Received">When it came.</param>
    /// <param name="Valid">For how long one is.</param>
    public sealed record Old(DocumentedDate Received, Period Valid) : ShortRating;

    /// <summary>Too many of its answers say nothing.</summary>
    /// <param name="Given">How many do.</param>
    /// <param name="Most">How many may.</param>
    public sealed record Unanswered(int Given, int Most) : ShortRating;

    /// <param name="reason">Why it is set aside.</param>
    /// <param name="rule">What is asked.</param>
    /// <param name="aside">Which rating.</param>
    /// <param name="names">The file, as far as it is at hand.</param>
    /// <returns><see langword="null"/>: nothing more can be named.</returns>
    public static ShortRating? Of(SetAsideReason reason, ReferencesRequirement rule, SetAside aside, Names names) =>
        names.File is not { } file
        || file.Find(aside.Id, FileSection.References) is not { Section: FileSection.References } found
        || file.Record(found) is not ReferenceRating rating
            ? null
        : reason == SetAsideReason.KnownTooShort && rule.Acquaintance is { } asked && rating.KnownSince is { } since
            ? new Known(since, rating.Received, asked)
        : reason == SetAsideReason.Expired && rule.Expires is { } valid && rating.Received is { } received ? new Old(received, valid)
        : reason == SetAsideReason.NotEnoughInformation
        && rule.MaxNotEnoughInformation is { } most
        && rating.NotEnoughInformation is { } given
            ? new Unanswered(given, most)
        : null;
}
