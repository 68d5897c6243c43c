using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>
/// The days on which what a provider list reads may change: a standing or a vetting begins or ends, a degree is conferred, a row comes into
/// force. Between two of them one day is as good as another, so that a block of years is asked once for each stretch (S32, S33).
/// </summary>
/// <remarks>The buffer is kept from use to use.</remarks>
internal sealed class ProviderDays
{
    private int[] _days = new int[32];
    private int _count;
    private int _first;
    private int _last;

    /// <summary>The first day of each stretch, in order, the first of all among them.</summary>
    public ReadOnlySpan<int> Starts => _days.AsSpan(0, _count);

    public void Begin(int first, int last)
    {
        (_first, _last) = (first, last);
        _count = 0;
        Put(first);
    }

    /// <summary>What is asked may change on this day.</summary>
    public void Add(int day)
    {
        if (_first < day && day <= _last)
        {
            Put(day);
        }
    }

    /// <summary>What is known less exactly than to the day: it may begin on the first day, and surely has on the last.</summary>
    public void AddBeginning(in DayRange range)
    {
        if (range.IsGiven)
        {
            Add(range.First);
            Add(range.Last);
        }
    }

    /// <summary>It may end on the first day and surely has after the last, both included.</summary>
    public void AddEnd(in DayRange range)
    {
        if (range.IsGiven)
        {
            Add(range.First + 1);
            Add(range.Last + 1);
        }
    }

    public void Finish()
    {
        var days = _days.AsSpan(0, _count);
        days.Sort();
        var kept = 0;
        for (var i = 1; i < days.Length; i++)
        {
            if (days[i] != days[kept])
            {
                days[++kept] = days[i];
            }
        }

        _count = kept + 1;
    }

    /// <summary>Everything that the file says of one provider, and of the candidate where a row asks for it at the session.</summary>
    public void AddStandings(Case facts, int provider, bool asksCandidate)
    {
        var dossier = facts.Dossier;
        if (provider != Dossier.Missing)
        {
            ref readonly var person = ref dossier.People.Entries[provider];
            foreach (ref readonly var held in dossier.HeldByOthers.Entries.Slice(person.FirstHeld, person.HeldCount))
            {
                AddHeld(in held);
            }

            foreach (ref readonly var vetting in dossier.Vettings.Entries.Slice(person.FirstVetting, person.VettingCount))
            {
                AddBeginning(vetting.From);
                AddEnd(vetting.To);
                AddEnd(vetting.From);
            }
        }

        if (!asksCandidate)
        {
            return;
        }

        foreach (ref readonly var degree in dossier.Education.Entries)
        {
            AddBeginning(degree.Conferred);
        }

        foreach (ref readonly var held in dossier.Endorsements.Entries)
        {
            AddHeld(in held);
        }
    }

    private void AddHeld(in HeldFacts held)
    {
        AddBeginning(held.From);
        AddEnd(held.To);

        // An end that comes before the beginning that it is not sure to come after: the beginning ends it.
        AddEnd(held.From);
    }

    private void Put(int day)
    {
        if (_count == _days.Length)
        {
            Array.Resize(ref _days, _count * 2);
        }

        _days[_count++] = day;
    }
}
