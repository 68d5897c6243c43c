namespace Endorsement.Rules.Evaluation;

/// <summary>Spells that may tell of the same work as another (S13). Days are counted once in any case; hours of a week are not.</summary>
internal static class WorkTwins
{
    /// <summary>The positions of spells that surely qualify and are set aside for certain; null when there is none.</summary>
    public static HashSet<int>? SetAside(Inquiry inquiry, WorkFilterPlan filter)
    {
        var spells = inquiry.Dossier.Work.Entries;
        Dictionary<int, List<int>>? groups = null;
        for (var i = 0; i < spells.Length; i++)
        {
            if (spells[i].Twins != 0 && !spells[i].IsDuplicate && filter.Ask(inquiry, in spells[i], null).IsYes)
            {
                groups ??= [];
                (groups.TryGetValue(spells[i].Twins, out var group) ? group : groups[spells[i].Twins] = []).Add(i);
            }
        }

        return groups is null || inquiry.Dossier.Source is not { } source ? null : SetAside(inquiry, source, groups);
    }

    private static HashSet<int> SetAside(Inquiry inquiry, Candidate source, Dictionary<int, List<int>> groups)
    {
        var aside = new HashSet<int>();
        foreach (var group in groups.Values)
        {
            aside.UnionWith(TwinFinder.SetAside(
                group,
                (left, right) => TwinFinder.Compare(source, in inquiry.Dossier.Work.Entries[left], in inquiry.Dossier.Work.Entries[right]) != Sameness.Different,
                position => TwinFinder.Members(source.Work!.Value[inquiry.Dossier.Work.Entries[position].Entry])));
        }

        return aside;
    }
}
