using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <summary>Reference ratings: so many different people, who fill slots and satisfy among-clauses together (S37 to S42).</summary>
internal sealed partial class ReferencesPlan : RequirementPlan
{
    private static readonly OutcomeReasons Because = new(
        ReferencesReasons.Met,
        ReferencesReasons.TooFew,
        ReferencesReasons.Unknown,
        ReferencesReasons.NeedsReview
    );

    internal static readonly ScratchSlot<RaterTable> Table = new(static () => new());

    public required int Count { get; init; }

    public required RaterPlan Unslotted { get; init; }

    public ImmutableArray<SlotPlan> Slots { get; init; } = [];

    public ImmutableArray<AmongPlan> Among { get; init; } = [];

    public int MaxNotEnoughInformation { get; init; } = int.MaxValue;

    public CalendarSpan? Acquaintance { get; init; }

    public CalendarSpan? Expires { get; init; }

    public DayPlan? UpdatedSince { get; init; }

    /// <summary>Whether a rating that is not valid is usable all the same.</summary>
    public bool ValidityIsAdvice { get; init; }

    public override int Cost => 40;

    protected override Outcome Decide(QuestionInHand hand) =>
        !hand.Case.Dossier.Ratings.IsGiven ? Outcome.Unknown
        : TooMuch(hand.Case) is not null ? Limits.Beyond
        : Decide(hand, hand.Scratch.Of(Table));

    /// <summary>What there is more of than can be decided in a moment (S53), if anything.</summary>
    private Reason? TooMuch(Case facts) =>
        AsksTooMany ? LimitReasons.Among
        : facts.Dossier.Ratings.Entries.Length > Limits.Ratings ? LimitReasons.Ratings
        : null;

    private bool AsksTooMany
    {
        get
        {
            var raters = 0;
            foreach (var clause in Among)
            {
                raters += clause.Clause.AtLeast;
            }

            return Among.Length > 1 && raters > Limits.AmongRaters;
        }
    }

    private Outcome Decide(QuestionInHand hand, RaterTable table) => Decide(hand, table, FillTable(hand, table, possibly: false));

    /// <summary>Follows on a table of what is certain; where that does not settle it, leaves a table of what is possible.</summary>
    private Outcome Decide(QuestionInHand hand, RaterTable table, Grade open)
    {
        if (table.IsSatisfiable())
        {
            return Outcome.Met;
        }

        if (open.IsYes)
        {
            return Outcome.NotMet;
        }

        FillTable(hand, table, possibly: true);
        return Bounds(certainly: false, table.IsSatisfiable(), open);
    }

    protected override IEnumerable<Figure> FiguresAsked()
    {
        yield return new(Figures.Count, FindingDraft.Number(Count));
        if (!Slots.IsEmpty)
        {
            yield return new(Figures.Slots, new FigureValue.List([.. Slots.Select(s => s.Slot.Id)]));
        }

        if (!Among.IsEmpty)
        {
            yield return new(Figures.Among, new FigureValue.List([.. Among.Select(a => a.Clause.Id)]));
        }
    }

    protected override Finding Describe(QuestionInHand hand, FindingDraft draft)
    {
        if (!hand.Case.Dossier.Ratings.IsGiven)
        {
            draft.Open("candidate", "references");
            return draft.Finish(Outcome.Unknown, ReferencesReasons.Open);
        }

        if (TooMuch(hand.Case) is { } what)
        {
            return Limits.Describe(draft, "references", what);
        }

        var table = hand.Scratch.Of(Table);
        var open = FillTable(hand, table, possibly: false);
        var usable = People(table);
        var outcome = Decide(hand, table, open);
        if (outcome == Outcome.Met && !open.IsYes)
        {
            FillTable(hand, table, possibly: true);
        }

        draft.ActualNumbers(Figures.Usable, usable, Figures.PossiblyUsable, People(table));
        if (draft.TellsEntries)
        {
            new RatingsReport(this, hand).Describe(draft, outcome);
        }

        var report = new ReferencesReport(this, hand, table);
        var reason = Because.Of(outcome);
        if (outcome == Outcome.NotMet)
        {
            draft.Blocking = report.Blocking();
            draft.Assignment = draft.TellsEntries ? report.LargestAssignment() : null;
            reason =
                !draft.Blocking.Slots.IsEmpty ? ReferencesReasons.SlotsBlocked
                : !draft.Blocking.Among.IsEmpty ? ReferencesReasons.AmongUnmet
                : ReferencesReasons.TooFew;
            if (Count - People(table) is > 0 and var missing)
            {
                draft.Shortfall(Figures.Count, FindingDraft.Number(missing));
            }
        }
        else if (draft.TellsEntries)
        {
            if (outcome == Outcome.Met && !open.IsYes)
            {
                FillTable(hand, table, possibly: false);
            }

            draft.Assignment = report.Assignment(possibly: outcome != Outcome.Met);
        }

        return draft.Finish(outcome, reason);
    }

    /// <summary>Whether a rating is usable and can fill a place.</summary>
    public Grade Ask(QuestionInHand hand, in RatingFacts rating, int place, EntryNotes? notes)
    {
        var grade = Usable(hand.Case, in rating, notes, out var days);
        return grade.IsNo
            ? grade
            : grade & (place < Slots.Length ? Slots[place].Ask(hand, in rating, days, notes) : Unslotted.Ask(hand, in rating, days, notes));
    }

    /// <summary>Whether a rating is usable and has the role of a place, whoever the person is.</summary>
    public Grade AskRole(QuestionInHand hand, in RatingFacts rating, int place)
    {
        var usable = Usable(hand.Case, in rating, null, out _);
        var more = 0UL;
        var rater = place >= Slots.Length ? Unslotted : Slots[place].Applied(hand, out more) ?? Unslotted;
        return usable.IsNo ? usable : usable & rater.AskRole(in rating, null, more);
    }

    private static int People(RaterTable table)
    {
        var people = 0;
        foreach (var person in table.Raters)
        {
            people += table.PlacesOf(person) != 0 ? 1 : 0;
        }

        return people;
    }

    /// <summary>S37: a rating is usable if its form is valid. A day that is not known is narrowed by every rule that reads it.</summary>
    /// <param name="facts">The question.</param>
    /// <param name="rating">The rating.</param>
    /// <param name="notes">Takes down what it lacks.</param>
    /// <param name="days">The days that are left; of no meaning where the rating is not usable.</param>
    public Grade Usable(Case facts, in RatingFacts rating, EntryNotes? notes, out DayRange days) =>
        Usable(facts, in rating, notes, ValidityIsAdvice, out days);

    /// <summary>What a rating surely misses of its validity, which is advice.</summary>
    public SetAsideReason? Misses(Case facts, in RatingFacts rating, EntryNotes notes)
    {
        notes.Clear();
        return Usable(facts, in rating, notes, isAdvice: false, out _).IsNo ? notes.Reason : null;
    }

    private Grade Usable(Case facts, in RatingFacts rating, EntryNotes? notes, bool isAdvice, out DayRange days)
    {
        var grade = isAdvice ? Grade.Yes : Answers(in rating, notes);
        var received = rating.Received.IsGiven ? rating.Received : new DayRange(Days.First, Days.Never);
        days = received;
        if (received.First > facts.AsOf)
        {
            return notes.Fails(SetAsideReason.Future);
        }

        grade &= received.Last > facts.AsOf ? notes.Lack("received") : Grade.Yes;
        days = new DayRange(received.First, Math.Min(received.Last, facts.AsOf));
        return isAdvice ? grade : Valid(facts, in rating, notes, grade, ref days);
    }

    /// <summary>Whether the days that are left are days on which the rater had known the candidate long enough, and from which it is valid still.</summary>
    private Grade Valid(Case facts, in RatingFacts rating, EntryNotes? notes, Grade grade, ref DayRange days)
    {
        var received = rating.Received.IsGiven ? rating.Received : new DayRange(Days.First, Days.Never);
        var (earliest, latest) = (days.First, days.Last);
        if (Acquaintance is { } acquaintance && !grade.IsNo)
        {
            if (!rating.KnownSince.IsGiven)
            {
                grade &= notes.Lack("knownSince");
            }
            else
            {
                earliest = Math.Max(earliest, acquaintance.After(rating.KnownSince.First));
                grade &=
                    earliest > latest ? notes.Fails(SetAsideReason.KnownTooShort)
                    : acquaintance.After(rating.KnownSince.Last) <= received.First ? Grade.Yes
                    : notes.Lack(rating.KnownSince.First == rating.KnownSince.Last ? "received" : "knownSince");
            }
        }

        if (Expires is { } expires && !grade.IsNo)
        {
            var submitted = facts.SubmittedOrAsOf;
            earliest = Math.Max(earliest, expires.EarliestReaching(submitted.First));
            grade &=
                earliest > latest ? notes.Fails(SetAsideReason.Expired)
                : expires.After(received.First) >= submitted.Last ? Grade.Yes
                : LackDay(notes, received, submitted, "application/submitted");
        }

        if (UpdatedSince is not null && !grade.IsNo)
        {
            var since = UpdatedSince.Day(facts);
            earliest = Math.Max(earliest, since.First);
            grade &=
                earliest > latest ? notes.Fails(SetAsideReason.NotUpdated)
                : received.First >= since.Last ? Grade.Yes
                : LackDay(notes, received, since, UpdatedSince.Fact);
        }

        days = new DayRange(earliest, latest);
        return grade;
    }

    /// <summary>What two days leave open together: each of them that is not known to the day (S14b).</summary>
    private static Grade LackDay(EntryNotes? notes, DayRange received, DayRange day, string dayFact)
    {
        if (day.First != day.Last)
        {
            notes?.Lacks(dayFact, entry: "candidate");
        }

        return day.First == day.Last || received.First != received.Last ? notes.Lack("received") : Grade.Unknown;
    }

    private Grade Answers(in RatingFacts rating, EntryNotes? notes) =>
        MaxNotEnoughInformation == int.MaxValue ? Grade.Yes
        : rating.NotEnoughInformation == Dossier.Missing ? notes.Lack("notEnoughInformation")
        : rating.NotEnoughInformation <= MaxNotEnoughInformation ? Grade.Yes
        : notes.Fails(SetAsideReason.NotEnoughInformation);
}
