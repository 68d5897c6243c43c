using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>The day from which cycles are counted that run from the award (S36): the first day of the standing that holds.</summary>
/// <remarks>
/// Of the standing that holds on the as-of date, or that held last before it: endorsements that follow on one another are one standing, whatever
/// their status; one that was removed is none, and takes the place of what began before. Not for two threads at once.
/// </remarks>
internal static class AwardDay
{
    /// <summary><see cref="Days.Never"/>: nothing was held yet, or the first day is not known to the day.</summary>
    /// <param name="entries">The endorsements.</param>
    /// <param name="category">The category asked; <see langword="null"/>: whichever is held.</param>
    /// <param name="asOf">The determination date.</param>
    /// <param name="scratch">Buffers.</param>
    public static int Of(ReadOnlySpan<HeldFacts> entries, ulong? category, int asOf, StandingScratch scratch)
    {
        var possible = First(entries, category, asOf, scratch, possibly: true);
        return possible == Days.Never || First(entries, category, asOf, scratch, possibly: false) != possible ? Days.Never : possible;
    }

    /// <summary>The first day of that standing at its widest and at its narrowest; <see cref="Days.Never"/> where there is none so far.</summary>
    /// <param name="entries">The endorsements.</param>
    /// <param name="category">The category asked.</param>
    /// <param name="asOf">The determination date.</param>
    /// <param name="scratch">Buffers.</param>
    public static (int Widest, int Narrowest) Bounds(ReadOnlySpan<HeldFacts> entries, ulong category, int asOf, StandingScratch scratch) =>
        (First(entries, category, asOf, scratch, possibly: true), First(entries, category, asOf, scratch, possibly: false));

    /// <summary>The same of a candidate of whom no dossier was made yet: whichever category is held.</summary>
    public static int Of(Candidate candidate, int asOf)
    {
        var held = candidate.Endorsements ?? [];
        var entries = new HeldFacts[held.Length];
        for (var i = 0; i < held.Length; i++)
        {
            entries[i].From = DayRange.Of(held[i].From);
            entries[i].To = HeldForm.Ended(DayRange.Of(held[i].To), DayRange.Of(held[i].Removed));
            entries[i].Status = held[i].Status;
        }

        return entries.Length == 0 ? Days.Never : Of(entries, null, asOf, new StandingScratch());
    }

    /// <summary>The first day of the last stretch up to the as-of date that is surely, or possibly, one standing.</summary>
    private static int First(ReadOnlySpan<HeldFacts> entries, ulong? category, int asOf, StandingScratch scratch, bool possibly)
    {
        var (standings, union) = (scratch.Standings, scratch.Possible);
        standings.Clear();
        union.Clear();
        foreach (ref readonly var held in entries)
        {
            // What surely holds gives way to a removal that may have come later, what may hold only to one that surely did.
            var isRemoved = held.Status == EndorsementStatus.Removed;
            var way = isRemoved ? !possibly : possibly;
            var mayBe = way ? held.PossibleCategory : held.Category;
            if (category is { } asked && (mayBe & asked) == 0)
            {
                continue;
            }

            if ((way ? held.From.First : held.From.Last) <= asOf)
            {
                var (first, last) = HeldDays.Of(in held, way);
                standings.Add(first, Math.Min(last, asOf), HeldDays.Began(in held, way), isRemoved);
            }
        }

        standings.AddTo(union);
        union.Merge();
        return union.Count == 0 ? Days.Never : union.Stretches[^1].First;
    }
}
