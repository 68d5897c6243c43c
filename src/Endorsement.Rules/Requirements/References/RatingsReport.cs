using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>Each rating counted, set aside or open (S14, S14a). A person's ratings are pooled: one may bring the role, another the standing (S37).</summary>
internal sealed class RatingsReport
{
    /// <summary>The places, and behind them the clauses.</summary>
    private readonly (RaterPlan Rater, ulong MoreRoles)[] _raters;
    private readonly int _places;
    private readonly UsableRating[] _usable;

    /// <summary>Of each rater every rating: asked once, since each rating asks for all others of its person.</summary>
    private readonly (Grade Role, Grade Who)[] _asked;
    private readonly ReferencesPlan _plan;
    private readonly QuestionInHand _hand;

    public RatingsReport(ReferencesPlan plan, QuestionInHand hand)
    {
        (_plan, _hand) = (plan, hand);
        var ratings = hand.Case.Dossier.Ratings.Entries;
        (_raters, _places) = Raters(plan, hand);
        _usable = new UsableRating[ratings.Length];
        _asked = new (Grade, Grade)[_raters.Length * ratings.Length];
        for (var i = 0; i < ratings.Length; i++)
        {
            _usable[i].Grade = plan.Usable(hand.Case, in ratings[i], null, out _usable[i].Days);
            for (var at = 0; at < _raters.Length && !_usable[i].Grade.IsNo; at++)
            {
                var (rater, more) = _raters[at];
                _asked[(at * ratings.Length) + i] = (
                    rater.AskRole(in ratings[i], null, more),
                    rater.AskWho(hand, in ratings[i], _usable[i].Days, null)
                );
            }
        }
    }

    public void Describe(FindingDraft draft, Outcome outcome)
    {
        // Of a rating that counts anyway, what it lacks for further places matters only while it can decide.
        var isOpen = outcome is Outcome.Unknown or Outcome.NeedsReview;
        var ratings = _hand.Case.Dossier.Ratings.Entries;
        SortedDictionary<string, (SetAsideReason Reason, List<string> Ids)>? missed = null;
        for (var i = 0; i < ratings.Length; i++)
        {
            ref readonly var rating = ref ratings[i];
            var notes = draft.Afresh();
            var best = Best(i);
            if (!best.IsYes || isOpen)
            {
                Note(i, best, notes);
            }

            var id = _hand.Case.Dossier.Ratings.Name(in rating);
            if (isOpen && best is { IsYes: false, IsNo: false } && notes.Open.Count == 0)
            {
                // What it lacks, the person's other ratings bring.
                Note(i, best, notes, alsoSettled: true);
                draft.SetAsideIncomplete(id, notes);
                continue;
            }

            draft.Place(id, best, notes, on: rating.Received);
            if (_plan.ValidityIsAdvice && best.IsYes && _plan.Misses(_hand.Case, in rating, draft.Afresh()) is { } reason)
            {
                missed ??= new(StringComparer.Ordinal);
                missed.TryAdd(reason.Code, (reason, []));
                missed[reason.Code].Ids.Add(id);
            }
        }

        if (missed is not null)
        {
            foreach (var (reason, ids) in missed.Values)
            {
                draft.Actual(Figures.NotAsAdvised(reason), new FigureValue.List(Sequence.Of(ids)));
            }
        }
    }

    /// <summary>How far a rating helps its person into a place, or to satisfy a clause once in one.</summary>
    private Grade Best(int rating)
    {
        var place = Grade.No;
        var helps = Grade.No;
        for (var at = 0; at < _raters.Length; at++)
        {
            var person = Person(rating, at);
            if (at < _places)
            {
                place |= person;
                helps |= person & Part(rating, at);
            }
            else
            {
                helps |= place & person & Part(rating, at);
            }
        }

        return helps;
    }

    /// <summary>Whether the rating brings the role that is asked, or the day on which its person stands as asked.</summary>
    private Grade Part(int rating, int at)
    {
        ref readonly var asked = ref _asked[(at * _usable.Length) + rating];
        var usable = _usable[rating].Grade;
        return usable.IsNo ? usable
            : _raters[at].Rater.Who is null ? usable & asked.Role
            : usable & (asked.Role | asked.Who);
    }

    /// <summary>Whether somebody, by all ratings together, is such a rater.</summary>
    private Grade Person(int rating, int at)
    {
        var role = Grade.No;
        var who = _raters[at].Rater.Who is null ? Grade.Yes : Grade.No;
        var ratings = _hand.Case.Dossier.Ratings.Entries;
        for (var other = 0; other < ratings.Length; other++)
        {
            if (ratings[other].Person == ratings[rating].Person && _usable[other].Grade is { IsNo: false } usable)
            {
                ref readonly var asked = ref _asked[(at * _usable.Length) + other];
                role |= usable & asked.Role;
                who |= usable & asked.Who;
            }
        }

        return role & who;
    }

    /// <summary>Every place that may still be filled, and every clause that may be satisfied, says what it lacks; one that fails, why.</summary>
    /// <param name="index">Which rating.</param>
    /// <param name="best">How far it helps.</param>
    /// <param name="notes">Takes it down.</param>
    /// <param name="alsoSettled">Also what it lacks for places that its person fills surely, by other ratings.</param>
    private void Note(int index, Grade best, EntryNotes notes, bool alsoSettled = false)
    {
        ref readonly var rating = ref _hand.Case.Dossier.Ratings.Entries[index];
        if (_plan.Usable(_hand.Case, in rating, notes, out _).IsNo)
        {
            return;
        }

        for (var at = 0; at < (best.IsNo ? _places : _raters.Length); at++)
        {
            var (rater, more) = _raters[at];
            if (best.IsNo)
            {
                rater.Ask(_hand, in rating, _usable[index].Days, notes, more);
            }
            else if (Person(index, at) is { IsNo: false } person && (alsoSettled || !person.IsYes))
            {
                NoteWhatLacks(index, at, notes);
            }
        }
    }

    private void NoteWhatLacks(int index, int at, EntryNotes notes)
    {
        ref readonly var rating = ref _hand.Case.Dossier.Ratings.Entries[index];
        ref readonly var asked = ref _asked[(at * _usable.Length) + index];
        var (rater, more) = _raters[at];
        if (!asked.Role.IsNo)
        {
            rater.AskRole(in rating, notes, more);
        }

        if (!asked.Who.IsNo)
        {
            rater.AskWho(_hand, in rating, _usable[index].Days, notes);
        }
    }

    /// <summary>What fills the places for this candidate, and the clauses; a slot of which that is not known is decided by cases before.</summary>
    private static ((RaterPlan Rater, ulong MoreRoles)[] Raters, int Places) Raters(ReferencesPlan plan, QuestionInHand hand)
    {
        var raters = new List<(RaterPlan Rater, ulong MoreRoles)>(plan.Slots.Length + 1 + plan.Among.Length);
        foreach (var slot in plan.Slots)
        {
            if (slot.Applied(hand, out var more) is { } rater)
            {
                raters.Add((rater, more));
            }
        }

        if (plan.Count > plan.Slots.Length)
        {
            raters.Add((plan.Unslotted, 0));
        }

        var places = raters.Count;
        foreach (var clause in plan.Among)
        {
            raters.Add((clause.Rater, 0));
        }

        return ([.. raters], places);
    }
}
