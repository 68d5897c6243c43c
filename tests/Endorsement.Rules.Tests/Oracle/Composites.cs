namespace Endorsement.Rules.Tests.Oracle;

/// <summary>S2, S3, S4 over outcomes of which some may not apply.</summary>
internal static class Composites
{
    public static Outcome All(IReadOnlyCollection<Outcome> outcomes) =>
        outcomes.All(o => o == Outcome.NotApplicable) ? Outcome.NotApplicable
        : outcomes.Contains(Outcome.NotMet) ? Outcome.NotMet
        : outcomes.Contains(Outcome.Unknown) ? Outcome.Unknown
        : outcomes.Contains(Outcome.NeedsReview) ? Outcome.NeedsReview
        : Outcome.Met;

    public static Outcome AtLeast(int count, IReadOnlyCollection<Outcome> outcomes)
    {
        int Count(params Outcome[] any) => outcomes.Count(any.Contains);
        return outcomes.All(o => o == Outcome.NotApplicable) ? Outcome.NotApplicable
            : Count(Outcome.Met) >= count ? Outcome.Met
            : Count(Outcome.Met, Outcome.NeedsReview) >= count ? Outcome.NeedsReview
            : Count(Outcome.Met, Outcome.NeedsReview, Outcome.Unknown) >= count ? Outcome.Unknown
            : Outcome.NotMet;
    }

    /// <summary>S7: the outcomes of all cases; met and not-applicable together are met.</summary>
    public static Outcome ByCases(IEnumerable<Outcome> outcomes)
    {
        var different = outcomes.ToHashSet();
        return different.Count == 1 ? different.Single()
            : different.SetEquals([Outcome.Met, Outcome.NotApplicable]) ? Outcome.Met
            : Outcome.Unknown;
    }
}
