using System.Numerics;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <summary>Who fills which slot (S42), or what stands in the way (S41). Reads the table as it has been filled.</summary>
internal sealed class ReferencesReport(ReferencesPlan plan, QuestionInHand hand, RaterTable table)
{
    /// <summary>Of the satisfying assignments the one with the smallest rating ids, in slot order; a dossier has its ratings in order of id.</summary>
    public Assignment Assignment(bool possibly)
    {
        var slots = new List<FilledSlot>(plan.Slots.Length);
        var unslotted = new List<string>(plan.Count - plan.Slots.Length);
        for (var place = 0; place < plan.Count; place++)
        {
            if (Fill(place, possibly) is not { } id)
            {
                continue;
            }

            if (place < plan.Slots.Length)
            {
                slots.Add(new FilledSlot(plan.Slots[place].Slot.Id, id));
            }
            else
            {
                unslotted.Add(id);
            }
        }

        unslotted.Sort(StringComparer.Ordinal);
        return new Assignment(Sequence.Of(slots), Sequence.Of(unslotted));
    }

    /// <summary>The most places that different people can fill (S41), each by the first of that person's ratings that has the role.</summary>
    public Assignment LargestAssignment()
    {
        Span<int> placed = stackalloc int[RaterTable.MostPlaces];
        table.Fill(placed);
        var slots = new List<FilledSlot>(plan.Slots.Length);
        var unslotted = new List<string>(plan.Count - plan.Slots.Length);
        for (var place = 0; place < plan.Count; place++)
        {
            if (placed[place] >= 0 && RatingOf(placed[place], place) is { } id)
            {
                if (place < plan.Slots.Length)
                {
                    slots.Add(new FilledSlot(plan.Slots[place].Slot.Id, id));
                }
                else
                {
                    unslotted.Add(id);
                }
            }
        }

        unslotted.Sort(StringComparer.Ordinal);
        return new Assignment(Sequence.Of(slots), Sequence.Of(unslotted));
    }

    private string? RatingOf(int person, int place)
    {
        foreach (ref readonly var rating in hand.Case.Dossier.Ratings.Entries)
        {
            if (rating.Person == person && !plan.AskRole(hand, in rating, place).IsNo)
            {
                return hand.Case.Dossier.Ratings.Name(in rating);
            }
        }

        return null;
    }

    public Blocking Blocking()
    {
        Span<int> placed = stackalloc int[RaterTable.MostPlaces];
        var filled = table.Fill(placed);
        if (filled == plan.Count)
        {
            return new Blocking([], [], [.. Unmet().Select(clause => plan.Among[clause].Clause.Id)]);
        }

        // Places that nobody can fill stand in the way each by itself: all of them are told.
        var empty = FilledByNobody();
        var set = empty != 0 ? empty : Smallest(Deficient(placed));
        var names = new List<string>();
        foreach (var person in table.Raters)
        {
            if ((table.PlacesOf(person) & set) != 0)
            {
                names.Add(hand.Case.Dossier.PersonName(person));
            }
        }

        // Unslotted places alone: there are simply too few raters.
        names.Sort(StringComparer.Ordinal);
        var slots = new List<string>();
        for (var place = 0; place < plan.Slots.Length; place++)
        {
            if (((set >> place) & 1) != 0)
            {
                slots.Add(plan.Slots[place].Slot.Id);
            }
        }

        return new Blocking(Sequence.Of(slots), Sequence.Of(names), []);
    }

    /// <summary>
    /// Each clause that nobody, or too few, satisfy together with the places; where every one can be met by itself, a smallest set that cannot be
    /// met together: taken away, last first, as long as what is left still cannot (S41).
    /// </summary>
    private IEnumerable<int> Unmet()
    {
        var all = Enumerable.Range(0, plan.Among.Length).ToArray();
        var alone = all.Where(clause => !table.IsSatisfiable(1UL << clause)).ToArray();
        if (alone.Length > 0)
        {
            return alone;
        }

        var mask = (1UL << all.Length) - 1;
        foreach (var clause in all.Reverse())
        {
            if (!table.IsSatisfiable(mask & ~(1UL << clause)))
            {
                mask &= ~(1UL << clause);
            }
        }

        return all.Where(clause => ((mask >> clause) & 1) != 0);
    }

    /// <summary>The places, as bits, that nobody can fill.</summary>
    private ulong FilledByNobody()
    {
        var empty = (1UL << plan.Count) - 1;
        foreach (var person in table.Raters)
        {
            empty &= ~table.PlacesOf(person);
        }

        return empty;
    }

    /// <summary>From an unfilled place, every place that competes with it, directly or through others: more places than people (Hall).</summary>
    private ulong Deficient(ReadOnlySpan<int> placed)
    {
        var set = 1UL << placed[..plan.Count].IndexOf(-1);
        for (var before = 0UL; before != set; )
        {
            before = set;
            for (var place = 0; place < plan.Count; place++)
            {
                if (placed[place] >= 0 && (table.PlacesOf(placed[place]) & set) != 0)
                {
                    set |= 1UL << place;
                }
            }
        }

        return set;
    }

    /// <summary>Takes away places, last first, as long as what is left still has too few people.</summary>
    private ulong Smallest(ulong set)
    {
        for (var place = plan.Count - 1; place >= 0; place--)
        {
            var rest = set & ~(1UL << place);
            if (rest != set && BitOperations.PopCount(rest) > PeopleFor(rest))
            {
                set = rest;
            }
        }

        return set;
    }

    private int PeopleFor(ulong places)
    {
        var people = 0;
        foreach (var person in table.Raters)
        {
            people += (table.PlacesOf(person) & places) != 0 ? 1 : 0;
        }

        return people;
    }

    /// <summary>Gives a place to the person with the first rating that leaves everything satisfiable; the id of that rating.</summary>
    private string? Fill(int place, bool possibly)
    {
        List<int>? refused = null;
        foreach (ref readonly var rating in hand.Case.Dossier.Ratings.Entries)
        {
            // The table knows the person, pooled over all ratings; the rating that is named has the role.
            var grade = plan.AskRole(hand, in rating, place);
            if (grade.IsNo || !(grade.IsYes || possibly) || (refused is not null && IsLikeOneOf(refused, rating.Person)))
            {
                continue;
            }

            if (table.TryFix(place, rating.Person))
            {
                return hand.Case.Dossier.Ratings.Name(in rating);
            }

            (refused ??= []).Add(rating.Person);
        }

        return null;
    }

    private bool IsLikeOneOf(List<int> refused, int person)
    {
        foreach (var other in refused)
        {
            if (table.AreAlike(other, person))
            {
                return true;
            }
        }

        return false;
    }
}
