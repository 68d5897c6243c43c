using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>What reviewers decided, as far as the file tells: for reviews, and for what a review settles too.</summary>
internal static class ReviewRecords
{
    /// <summary>Whether such a review was passed.</summary>
    public static Outcome Ask(Case facts, ulong kind)
    {
        var outcome = Outcome.NotApplicable;
        foreach (ref readonly var entry in facts.Dossier.Reviews.Entries)
        {
            if ((entry.Kind & kind) == 0)
            {
                continue;
            }

            Reads(facts, entry.Entry);
            if (entry.Date is { IsGiven: true } date && date.First > facts.AsOf)
            {
                continue;
            }

            var isDated = entry.Date.IsGiven && entry.Date.Last <= facts.AsOf;
            switch (entry.Passed)
            {
                case Truth.Yes when isDated:
                    return Outcome.Met;
                case Truth.No when isDated:
                    outcome = outcome == Outcome.NotApplicable ? Outcome.NotMet : outcome;
                    break;
                case Truth.No:
                    // Whenever it was, it does not help, and what else there is decides.
                    break;
                default:
                    outcome = Outcome.NeedsReview;
                    break;
            }
        }

        return outcome == Outcome.NotApplicable ? Outcome.NeedsReview : outcome;
    }

    /// <summary>The entries by which such a review was passed, on a known day or on one that may be past already.</summary>
    public static IEnumerable<(int Entry, bool IsDated)> Passed(Case facts, ulong kind)
    {
        for (var i = 0; i < facts.Dossier.Reviews.Count; i++)
        {
            var entry = facts.Dossier.Reviews.Entries[i];
            if ((entry.Kind & kind) != 0)
            {
                Reads(facts, entry.Entry);
            }

            if ((entry.Kind & kind) != 0 && entry.Passed == Truth.Yes && !(entry.Date.IsGiven && entry.Date.First > facts.AsOf))
            {
                yield return (entry.Entry, entry.Date.IsGiven && entry.Date.Last <= facts.AsOf);
            }
        }
    }

    /// <summary>Whether a review is under way, or was passed on a day that is not known.</summary>
    public static bool MayBePassed(Case facts, ulong kind)
    {
        foreach (ref readonly var entry in facts.Dossier.Reviews.Entries)
        {
            if ((entry.Kind & kind) != 0 && entry.Passed == Truth.Yes && !(entry.Date.IsGiven && entry.Date.First > facts.AsOf))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a review of a kind that is misspelt may be the one asked, and passed (S49).</summary>
    public static bool MayBeMisspelt(Case facts, ulong kind)
    {
        foreach (ref readonly var entry in facts.Dossier.Reviews.Entries)
        {
            if (entry.MayOnlyBe(kind) && entry.Passed == Truth.Yes && !(entry.Date.IsGiven && entry.Date.First > facts.AsOf))
            {
                return true;
            }
        }

        return false;
    }

    private static void Reads(Case facts, int review)
    {
        facts.Reads(JudgedAttribute.Result, review);
        facts.Reads(JudgedAttribute.Date, review);
    }
}
