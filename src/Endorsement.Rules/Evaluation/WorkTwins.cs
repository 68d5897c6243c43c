namespace Endorsement.Rules.Evaluation;

/// <summary>Spells that may tell of the same work as another (S13). Days are counted once in any case; hours of a week are not.</summary>
internal static class WorkTwins
{
    /// <summary>The positions of spells that surely qualify and are set aside for certain; null when there is none.</summary>
    public static HashSet<int>? SetAside(Inquiry inquiry, WorkFilterPlan filter) =>
        inquiry.Dossier.Work.HasTwins && inquiry.Dossier.Source is { } source ? SetAside(inquiry, filter, source) : null;

    private static HashSet<int> SetAside(Inquiry inquiry, WorkFilterPlan filter, Candidate source) =>
        TwinFinder.SetAside(
            inquiry.Dossier.Work,
            source,
            position => filter.Ask(inquiry, in inquiry.Dossier.Work.Entries[position], null).IsYes
        );
}
