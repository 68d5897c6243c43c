using System.Collections.Immutable;
using Endorsement.Rules.Findings;

namespace Endorsement.Rules.Evaluation;

/// <summary>Who fills which slot (S42), or what stands in the way (S41). Reads the table as it has been filled.</summary>
internal sealed class ReferencesReport(ReferencesPlan plan, Inquiry inquiry, Candidate source)
{
    private RaterTable Table => inquiry.Raters;

    /// <summary>Of the satisfying assignments the one with the smallest rating ids, in slot order; a dossier has its ratings in order of id.</summary>
    public Assignment Assignment(bool possibly)
    {
        var slots = new List<(string, string)>(plan.Slots.Length);
        var unslotted = new List<string>(plan.Count - plan.Slots.Length);
        for (var place = 0; place < plan.Count; place++)
        {
            if (Fill(place, possibly) is not { } id)
            {
                continue;
            }

            if (place < plan.Slots.Length)
            {
                slots.Add((plan.Slots[place].Slot.Id, id));
            }
            else
            {
                unslotted.Add(id);
            }
        }

        unslotted.Sort(StringComparer.Ordinal);
        return new Assignment([.. slots], [.. unslotted]);
    }

    public Blocking Blocking()
    {
        Span<int> placed = stackalloc int[RaterTable.MostPlaces];
        var filled = Table.Fill(placed);
        if (filled == plan.Count)
        {
            var unmet = Enumerable.Range(0, plan.Among.Length).Where(clause => !Table.IsSatisfiable(1UL << clause)).ToArray();
            unmet = unmet.Length > 0 ? unmet : [.. Enumerable.Range(0, plan.Among.Length)];
            return new Blocking([], [], [.. unmet.Select(clause => plan.Among[clause].Clause.Id)]);
        }

        var set = Smallest(Deficient(placed));
        var people = 0UL;
        var names = new List<string>();
        foreach (var place in set)
        {
            people |= 1UL << place;
        }

        for (var person = 0; person < Table.People; person++)
        {
            if ((Table.PlacesOf(person) & people) != 0)
            {
                names.Add(source.People!.Value[person].Id);
            }
        }

        // Unslotted places alone: there are simply too few raters.
        return new Blocking(
            [.. set.Where(place => place < plan.Slots.Length).Select(place => plan.Slots[place].Slot.Id)],
            [.. names.Order(StringComparer.Ordinal)],
            []
        );
    }

    /// <summary>From an unfilled place, every place that competes with it, directly or through others: more places than people (Hall).</summary>
    private HashSet<int> Deficient(ReadOnlySpan<int> placed)
    {
        var set = new HashSet<int> { placed[..plan.Count].IndexOf(-1) };
        for (var grew = true; grew; )
        {
            grew = false;
            for (var place = 0; place < plan.Count; place++)
            {
                if (!set.Contains(place) && placed[place] >= 0 && set.Any(CanBeFilledBy(placed[place])))
                {
                    grew = set.Add(place);
                }
            }
        }

        return set;
    }

    private Func<int, bool> CanBeFilledBy(int person)
    {
        var places = Table.PlacesOf(person);
        return place => ((places >> place) & 1) != 0;
    }

    /// <summary>Takes away places, last first, as long as what is left still has too few people.</summary>
    private List<int> Smallest(HashSet<int> set)
    {
        foreach (var place in set.OrderDescending().ToArray())
        {
            var rest = set.Where(p => p != place).ToArray();
            var mask = rest.Aggregate(0UL, (bits, p) => bits | (1UL << p));
            var people = 0;
            for (var person = 0; person < Table.People; person++)
            {
                people += (Table.PlacesOf(person) & mask) != 0 ? 1 : 0;
            }

            if (rest.Length > people)
            {
                set.Remove(place);
            }
        }

        return [.. set.Order()];
    }

    /// <summary>Gives a place to the person with the first rating that leaves everything satisfiable; the id of that rating.</summary>
    private string? Fill(int place, bool possibly)
    {
        foreach (ref readonly var rating in inquiry.Dossier.Ratings.Entries)
        {
            // The table knows the person, pooled over all ratings; the rating that is named has the role.
            var grade = plan.AskRole(inquiry, in rating, place);
            if ((grade.IsYes || (possibly && !grade.IsNo)) && Table.TryFix(place, rating.Person))
            {
                return source.References!.Value[rating.Entry].Id;
            }
        }

        return null;
    }
}
