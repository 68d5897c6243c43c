using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>Why the outcome of a `competencies` requirement is what it is.</summary>
public static class CompetenciesReasons
{
    /// <summary>Each area has evidence, or a portfolio that was passed settles them.</summary>
    public static Reason Met { get; } = Reason.Known("competencies.met");

    /// <summary>Areas have no evidence.</summary>
    public static Reason NotMet { get; } = Reason.Known("competencies.not-met");

    /// <summary>Entries do not say which areas they support.</summary>
    public static Reason Unknown { get; } = Reason.Known("competencies.unknown");

    /// <summary>A review under way may settle the areas.</summary>
    public static Reason NeedsReview { get; } = Reason.Known("competencies.needs-review");

    /// <summary>Every one of them.</summary>
    public static ImmutableArray<Reason> All { get; } = [Met, NotMet, Unknown, NeedsReview];
}
