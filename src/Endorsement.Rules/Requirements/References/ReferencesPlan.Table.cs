using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <content>Who can fill which place and satisfy which clause, as far as it is certain or possible.</content>
internal sealed partial class ReferencesPlan
{
    /// <summary>Puts into the table who surely, or possibly, fills which place; returns what is open.</summary>
    private Grade FillTable(QuestionInHand hand, RaterTable table, bool possibly)
    {
        var ratings = hand.Case.Dossier.Ratings.Entries;
        table.Reset(hand.Case.Dossier.People.Count, ratings, Count, Among.Length);
        var open = Grade.Yes;
        var usable = hand.Scratch.Of(UsableRatings.Slot).Begin(ratings.Length);
        for (var i = 0; i < ratings.Length; i++)
        {
            usable[i].Grade = Usable(hand.Case, in ratings[i], null, out usable[i].Days);
            open &= usable[i].Grade.IsNo ? Grade.Yes : usable[i].Grade;
        }

        open &= FillPlaces(hand, table, usable, possibly);
        open &= FillClauses(hand, table, usable, possibly);
        if (table.RateTwice)
        {
            open &= Pool(hand, table, possibly);
        }

        for (var clause = 0; clause < Among.Length; clause++)
        {
            table.Needs(clause, Among[clause].Clause.AtLeast);
        }

        return open;
    }

    private Grade FillPlaces(QuestionInHand hand, RaterTable table, ReadOnlySpan<UsableRating> usable, bool possibly)
    {
        var open = Grade.Yes;
        var ratings = hand.Case.Dossier.Ratings.Entries;
        for (var place = 0; place < Math.Min(Count, Slots.Length + 1); place++)
        {
            // Places without a slot are all alike: whoever fills the first fills the rest.
            var (isSlot, more) = (place < Slots.Length, 0UL);
            var rater = isSlot ? Slots[place].Applied(hand, out more) : Unslotted;
            var bits = isSlot ? 1UL << place : (1UL << Count) - (1UL << place);
            for (var i = 0; i < ratings.Length; i++)
            {
                if (usable[i].Grade.IsNo)
                {
                    continue;
                }

                var grade = usable[i].Grade & (rater?.Ask(hand, in ratings[i], usable[i].Days, null, more) ?? Grade.Unknown);
                open &= grade.IsNo || table.RateTwice ? Grade.Yes : grade;
                table.PlacesOf(ratings[i].Person) |= grade.IsYes || (possibly && !grade.IsNo) ? bits : 0;
            }
        }

        return open;
    }

    private Grade FillClauses(QuestionInHand hand, RaterTable table, ReadOnlySpan<UsableRating> usable, bool possibly)
    {
        var open = Grade.Yes;
        var ratings = hand.Case.Dossier.Ratings.Entries;
        for (var clause = 0; clause < Among.Length; clause++)
        {
            for (var i = 0; i < ratings.Length; i++)
            {
                if (usable[i].Grade.IsNo)
                {
                    continue;
                }

                var grade = usable[i].Grade & Among[clause].Rater.Ask(hand, in ratings[i], usable[i].Days, null);
                open &= grade.IsNo || table.RateTwice ? Grade.Yes : grade;
                table.ClausesOf(ratings[i].Person) |= grade.IsYes || (possibly && !grade.IsNo) ? 1UL << clause : 0;
            }
        }

        return open;
    }

    /// <summary>
    /// Somebody who rates more than once may have the role in one rating and stand as asked on the day of another (S37); what one rating lacks is
    /// open only where no other one settles it (S14b).
    /// </summary>
    private Grade Pool(QuestionInHand hand, RaterTable table, bool possibly)
    {
        var open = Grade.Yes;
        for (var place = 0; place < Slots.Length; place++)
        {
            open &= Slots[place].Applied(hand, out var more) is { } rater
                ? Pool(hand, table, rater, more, possibly, 1UL << place, isClause: false)
                : Grade.Unknown;
        }

        if (Slots.Length < Count)
        {
            open &= Pool(hand, table, Unslotted, 0, possibly, (1UL << Count) - (1UL << Slots.Length), isClause: false);
        }

        for (var clause = 0; clause < Among.Length; clause++)
        {
            open &= Pool(hand, table, Among[clause].Rater, 0, possibly, 1UL << clause, isClause: true);
        }

        return open;
    }

    private Grade Pool(QuestionInHand hand, RaterTable table, RaterPlan rater, ulong moreRoles, bool possibly, ulong bits, bool isClause)
    {
        var count = hand.Case.Dossier.People.Count;
        var roles = count <= 64 ? stackalloc Grade[count] : new Grade[count];
        var people = count <= 64 ? stackalloc Grade[count] : new Grade[count];
        roles.Fill(Grade.No);
        people.Fill(rater.Who is null ? Grade.Yes : Grade.No);
        foreach (ref readonly var rating in hand.Case.Dossier.Ratings.Entries)
        {
            var usable = Usable(hand.Case, in rating, null, out var days);
            roles[rating.Person] |= usable & rater.AskRole(in rating, null, moreRoles);
            people[rating.Person] |= usable & rater.AskWho(hand, in rating, days, null);
        }

        var open = Grade.Yes;
        foreach (var person in table.Raters)
        {
            var grade = roles[person] & people[person];
            open &= grade.IsNo ? Grade.Yes : grade;
            if (grade.IsYes || (possibly && !grade.IsNo))
            {
                ref var filled = ref isClause ? ref table.ClausesOf(person) : ref table.PlacesOf(person);
                filled |= bits;
            }
        }

        return open;
    }
}
