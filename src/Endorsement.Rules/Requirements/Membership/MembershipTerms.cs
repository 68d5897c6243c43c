using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>What counts as a membership, and on which days it is one.</summary>
internal sealed class MembershipTerms(ulong associations, bool anyAssociation, bool individual)
{
    public static OutcomeReasons Because { get; } =
        new(MembershipReasons.Met, MembershipReasons.NotMet, MembershipReasons.Unknown, MembershipReasons.NeedsReview);

    public Grade Ask(Case facts, in MembershipFacts entry, EntryNotes? notes)
    {
        var grade =
            anyAssociation ? Grade.Yes
            : entry.IsNotOf(facts.Possible(associations)) ? notes.Fails(SetAsideReason.OtherAssociation)
            : !entry.HasAssociation ? notes.Lack("association")
            : (entry.Association & facts.Certain(associations)) == 0 ? notes.LackResidence()
            : Grade.Yes;
        return individual && !grade.IsNo ? grade & notes.Flag(entry.Individual, wanted: true, "kind", SetAsideReason.NotIndividual) : grade;
    }

    /// <summary>Whether it counts surely, or possibly, and has begun: what begins after the as-of date does not count (S12).</summary>
    public bool Counts(Case facts, in MembershipFacts entry, bool possibly) =>
        Ask(facts, in entry, null) is var grade
        && (possibly ? !grade.IsNo && !IsFuture(facts, in entry) : grade.IsYes && HasBegun(facts, in entry));

    public static bool IsFuture(Case facts, in MembershipFacts entry) => entry.From.IsGiven && entry.From.First > facts.AsOf;

    public static bool HasBegun(Case facts, in MembershipFacts entry) => entry.From.IsGiven && entry.From.Last <= facts.AsOf;

    /// <summary>
    /// The first and the last day: as early and as late as they may be, or the days between which it surely lasted. Without an end it lasted for its
    /// first day; one for life never ends.
    /// </summary>
    public static (int First, int Last) Held(in MembershipFacts entry, bool possibly) =>
        possibly
            ? (entry.From.IsGiven ? entry.From.First : Days.First, entry.To.IsGiven ? entry.To.Last : Days.Never)
            : (
                entry.From.IsGiven ? entry.From.Last : Days.Never,
                entry.To.IsGiven ? Math.Max(entry.To.First, entry.From.First) : entry.From.First
            );
}
