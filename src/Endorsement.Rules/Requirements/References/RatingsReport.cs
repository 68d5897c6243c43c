using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>Each rating counted, set aside or open (S14, S14a). A person's ratings are pooled: one may bring the role, another the standing (S37).</summary>
internal sealed class RatingsReport(ReferencesPlan plan, QuestionInHand hand)
{
    private readonly ImmutableArray<(RaterPlan Rater, ulong MoreRoles)> _places = Places(plan, hand);

    public void Describe(FindingDraft draft, Outcome outcome)
    {
        // Of a rating that counts anyway, what it lacks for further places matters only while it can decide.
        var isOpen = outcome is Outcome.Unknown or Outcome.NeedsReview;
        foreach (ref readonly var rating in hand.Case.Dossier.Ratings.Entries)
        {
            var notes = draft.Afresh();
            var best = Best(in rating);
            if (!best.IsYes || isOpen)
            {
                Note(in rating, best, notes);
            }

            var id = hand.Case.Dossier.Ratings.Name(in rating);
            if (isOpen && best is { IsYes: false, IsNo: false } && notes.Open.Count == 0)
            {
                // What it lacks, the person's other ratings bring.
                Note(in rating, best, notes, alsoSettled: true);
                draft.SetAsideIncomplete(id, notes);
                continue;
            }

            draft.Place(id, best, notes, on: rating.Received.Documented);
        }
    }

    /// <summary>How far a rating helps its person into a place, or to satisfy a clause once in one.</summary>
    private Grade Best(in RatingFacts rating)
    {
        var place = Grade.No;
        var helps = Grade.No;
        foreach (var (rater, more) in _places)
        {
            var person = Person(rating.Person, rater, more);
            place |= person;
            helps |= person & Part(in rating, rater, more);
        }

        foreach (var clause in plan.Among)
        {
            helps |= place & Person(rating.Person, clause.Rater, 0) & Part(in rating, clause.Rater, 0);
        }

        return helps;
    }

    /// <summary>Whether the rating brings the role that is asked, or the day on which its person stands as asked.</summary>
    private Grade Part(in RatingFacts rating, RaterPlan rater, ulong more)
    {
        var usable = plan.Usable(hand.Case, in rating, null, out var days);
        return usable.IsNo ? usable
            : rater.Who is null ? usable & rater.AskRole(in rating, null, more)
            : usable & (rater.AskRole(in rating, null, more) | rater.AskWho(hand, in rating, days, null));
    }

    /// <summary>Whether somebody, by all ratings together, is such a rater.</summary>
    private Grade Person(int person, RaterPlan rater, ulong more)
    {
        var role = Grade.No;
        var who = rater.Who is null ? Grade.Yes : Grade.No;
        foreach (ref readonly var rating in hand.Case.Dossier.Ratings.Entries)
        {
            if (rating.Person == person && plan.Usable(hand.Case, in rating, null, out var days) is { IsNo: false } usable)
            {
                role |= usable & rater.AskRole(in rating, null, more);
                who |= usable & rater.AskWho(hand, in rating, days, null);
            }
        }

        return role & who;
    }

    /// <summary>Every place that may still be filled, and every clause that may be satisfied, says what it lacks; one that fails, why.</summary>
    /// <param name="rating">The rating.</param>
    /// <param name="best">How far it helps.</param>
    /// <param name="notes">Takes it down.</param>
    /// <param name="alsoSettled">Also what it lacks for places that its person fills surely, by other ratings.</param>
    private void Note(in RatingFacts rating, Grade best, EntryNotes notes, bool alsoSettled = false)
    {
        if (plan.Usable(hand.Case, in rating, notes, out var days).IsNo)
        {
            return;
        }

        foreach (var (rater, more) in _places)
        {
            Note(in rating, days, best, rater, more, notes, alsoSettled);
        }

        foreach (var clause in plan.Among)
        {
            if (!best.IsNo)
            {
                Note(in rating, days, best, clause.Rater, 0, notes, alsoSettled);
            }
        }
    }

    private void Note(in RatingFacts rating, DayRange days, Grade best, RaterPlan rater, ulong more, EntryNotes notes, bool alsoSettled)
    {
        if (best.IsNo)
        {
            rater.Ask(hand, in rating, days, notes, more);
        }
        else if (Person(rating.Person, rater, more) is { IsNo: false } person && (alsoSettled || !person.IsYes))
        {
            if (!rater.AskRole(in rating, null, more).IsNo)
            {
                rater.AskRole(in rating, notes, more);
            }

            if (!rater.AskWho(hand, in rating, days, null).IsNo)
            {
                rater.AskWho(hand, in rating, days, notes);
            }
        }
    }

    /// <summary>What fills the places for this candidate; a slot of which that is not known is decided by cases before.</summary>
    private static ImmutableArray<(RaterPlan Rater, ulong MoreRoles)> Places(ReferencesPlan plan, QuestionInHand hand)
    {
        var places = ImmutableArray.CreateBuilder<(RaterPlan Rater, ulong MoreRoles)>(plan.Slots.Length + 1);
        foreach (var slot in plan.Slots)
        {
            if (slot.Applied(hand, out var more) is { } rater)
            {
                places.Add((rater, more));
            }
        }

        if (plan.Count > plan.Slots.Length)
        {
            places.Add((plan.Unslotted, 0));
        }

        return places.ToImmutable();
    }
}
