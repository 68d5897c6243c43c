namespace Endorsement.Rules.Evaluation;

/// <summary>Entries that are the same entry twice, and entries that may be (S13).</summary>
/// <remarks>
/// Equal in everything but the id, with full dates: the one with the larger id is a duplicate. Equal with a partial date, or equal except
/// for members that one of them lacks: twins, of which one counts for certain and each possibly.
/// </remarks>
internal static class TwinFinder
{
    public static void Mark(Dossier dossier, Candidate candidate)
    {
        Mark(dossier.Training, candidate);
        Mark(dossier.Sessions, candidate);
        Mark(dossier.Work, candidate);
    }

    /// <summary>Of twins that count for certain one is kept: the one that says most, then the one with the smaller id.</summary>
    /// <param name="section">The entries, in order of id within a day.</param>
    /// <param name="source">Where the entries are looked up.</param>
    /// <param name="isCertain">Whether the entry at a position surely qualifies.</param>
    /// <returns>The positions of those that are set aside.</returns>
    public static HashSet<int> SetAside<T>(Section<T> section, Candidate source, Func<int, bool> isCertain)
        where T : struct, ITwin<T>
    {
        var groups = new Dictionary<int, List<int>>();
        for (var i = 0; i < section.Count; i++)
        {
            if (section.Entries[i].Twins is var number and not 0 && isCertain(i))
            {
                (groups.TryGetValue(number, out var group) ? group : groups[number] = []).Add(i);
            }
        }

        var aside = new HashSet<int>();
        foreach (var group in groups.Values)
        {
            var kept = new List<int>();
            foreach (var position in group.OrderByDescending(p => T.Members(source, in section.Entries[p])))
            {
                if (kept.Exists(other => T.Compare(source, in section.Entries[other], in section.Entries[position]) != Sameness.Different))
                {
                    aside.Add(position);
                }
                else
                {
                    kept.Add(position);
                }
            }
        }

        return aside;
    }

    private static void Mark<T>(Section<T> section, Candidate candidate)
        where T : struct, ITwin<T>
    {
        var entries = section.Mutable;
        EntryPrint[]? prints = null;
        for (var i = 1; i < entries.Length; i++)
        {
            for (var j = i - 1; j >= 0 && entries[j].FirstDay == entries[i].FirstDay && !entries[i].IsDuplicate; j--)
            {
                // Thousands of entries on one day are told apart by their prints; only what may be the same is compared member by member.
                prints ??= Prints(section, candidate);
                if (
                    entries[j].IsDuplicate
                    || !prints[i].MayEqual(prints[j])
                    || T.Compare(candidate, in entries[j], in entries[i]) is var same && same == Sameness.Different
                )
                {
                    continue;
                }

                if (same == Sameness.Equal && entries[i].IsDated)
                {
                    entries[i].IsDuplicate = true;
                    continue;
                }

                var group =
                    entries[j].Twins != 0 ? entries[j].Twins
                    : entries[i].Twins != 0 ? entries[i].Twins
                    : i;
                entries[i].Twins = entries[j].Twins = group;
                section.HasTwins = true;
            }
        }
    }

    private static EntryPrint[] Prints<T>(Section<T> section, Candidate candidate)
        where T : struct, ITwin<T>
    {
        var prints = new EntryPrint[section.Count];
        for (var i = 0; i < prints.Length; i++)
        {
            prints[i] = T.Print(candidate, in section.Entries[i]);
        }

        return prints;
    }
}
