using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Requirements;

/// <summary>What a rater must be: role, current, person.</summary>
internal sealed class RaterPlan
{
    private static readonly ScratchSlot<ProviderDays> DaysOfRaters = new(static () => new());

    public ulong Roles { get; init; }

    public bool ReadsRoles { get; init; }

    public bool Current { get; init; }

    public ImmutableArray<PersonRowPlan>? Who { get; init; }

    /// <param name="hand">The question.</param>
    /// <param name="rating">The rating.</param>
    /// <param name="days">The days on which it may have been received, as far as other rules leave them open.</param>
    /// <param name="notes">Takes down what it lacks.</param>
    /// <param name="moreRoles">Roles that will do as well.</param>
    public Grade Ask(QuestionInHand hand, in RatingFacts rating, DayRange days, EntryNotes? notes, ulong moreRoles = 0)
    {
        var grade = AskRole(in rating, notes, moreRoles);
        return grade.IsNo ? grade : grade & AskWho(hand, in rating, days, notes);
    }

    public Grade AskRole(in RatingFacts rating, EntryNotes? notes, ulong moreRoles)
    {
        var grade = Grade.Yes;
        if (ReadsRoles)
        {
            grade &= notes.AnyOf(rating.Roles, Roles | moreRoles, "roles", SetAsideReason.OtherRole);
        }

        if (Current && !grade.IsNo)
        {
            grade &= notes.Flag(rating.Current, wanted: true, "current", SetAsideReason.NotCurrent);
        }

        return grade;
    }

    /// <summary>Asked on the day the rating was received; without it, whether somebody stood so at all is open.</summary>
    public Grade AskWho(QuestionInHand hand, in RatingFacts rating, DayRange days, EntryNotes? notes)
    {
        if (Who is not { } rows)
        {
            return Grade.Yes;
        }

        var (first, last) = (days.First, Math.Max(days.First, days.Last));
        var who = rows.Ask(hand.Case, rating.Person, first, last, null);
        if (first < last && who is { IsYes: false, IsNo: false })
        {
            who = OnSomeDay(hand, rating.Person, rows, first, last);
        }

        if (who.IsNo)
        {
            return notes.Fails(SetAsideReason.OtherPerson);
        }

        if (notes is not null && !who.IsYes)
        {
            NoteWho(hand, in rating, rows, first, last, notes);
        }

        return rating.Received.IsGiven ? who : who & notes.Lack("received");
    }

    /// <summary>
    /// Of one unknown day of a range: what must hold together must hold on the same day, and between two days on which nothing changes one is as
    /// good as another (S11).
    /// </summary>
    private static Grade OnSomeDay(QuestionInHand hand, int person, ImmutableArray<PersonRowPlan> rows, int first, int last)
    {
        var (everyDay, anyDay) = (Grade.Yes, false);
        foreach (var day in Days(hand, person, first, last))
        {
            var grade = rows.Ask(hand.Case, person, day, day, null);
            anyDay |= !grade.IsNo;
            everyDay &= grade.IsNo ? Grade.Unknown : grade;
        }

        return anyDay ? everyDay : Grade.No;
    }

    /// <summary>The days on which what the file says of a person may change.</summary>
    private static ReadOnlySpan<int> Days(QuestionInHand hand, int person, int first, int last)
    {
        var days = hand.Scratch.Of(DaysOfRaters);
        days.Begin(first, last);
        days.AddStandings(hand.Case, person, asksCandidate: false);
        days.Finish();
        return days.Starts;
    }

    /// <summary>
    /// What is open about a person, and what about the day alone: where the person's file answers for every day, only the day is missing (S14b).
    /// </summary>
    private static void NoteWho(
        QuestionInHand hand,
        in RatingFacts rating,
        ImmutableArray<PersonRowPlan> rows,
        int first,
        int last,
        EntryNotes notes
    )
    {
        // Without a day the last one stands for all: what is open about the person then is open at all.
        var from = rating.Received.IsGiven ? first : last;
        var (isMixed, isOpen) = (false, false);
        foreach (var day in Days(hand, rating.Person, from, last))
        {
            var grade = rows.Ask(hand.Case, rating.Person, day, day, null);
            isOpen |= !grade.IsYes && !grade.IsNo;
            isMixed |= grade.IsNo;
        }

        if (isOpen)
        {
            rows.Ask(hand.Case, rating.Person, from, last, notes);
        }

        if (rating.Received.First != rating.Received.Last && (isMixed || !isOpen))
        {
            notes.Lacks("received");
        }
    }
}
