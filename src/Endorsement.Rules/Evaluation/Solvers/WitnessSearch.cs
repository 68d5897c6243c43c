using System.Numerics;

namespace Endorsement.Rules.Evaluation.Solvers;

/// <summary>Finds people who satisfy the among-clauses and can be placed together (S39).</summary>
/// <remarks>
/// One person may satisfy several clauses, so the clauses asked for (each as often as it asks) are parted into groups, every way if need be, and
/// each group needs a person of its own who satisfies all of it. Whether there are such people, all of whom can be placed, is a flow from groups
/// by people to places, kept while the groups grow and made larger along one path at a time. The ways of parting are few because the clauses
/// are: <see cref="Limits.AmongRaters"/>.
/// </remarks>
/// <param name="table">Who can do what.</param>
/// <param name="placed">Who is placed where; -1: nobody.</param>
internal sealed class WitnessSearch(RaterTable table, int[] placed)
{
    private readonly int[] _demands = new int[RaterTable.MostPlaces];
    private readonly ulong[] _groups = new ulong[RaterTable.MostPlaces];
    private readonly int[] _witness = new int[RaterTable.MostPlaces];
    private int[] _seen = new int[16];
    private int _path;
    private int _demandCount;
    private int _groupCount;
    private ulong _seenPlaces;
    private ulong _seenGroups;

    public void Reset(int people)
    {
        if (_seen.Length < people)
        {
            _seen = new int[people * 2];
        }
    }

    /// <param name="clauses">The clauses to satisfy.</param>
    /// <param name="needed">How many people each asks for.</param>
    public bool Find(ulong clauses, ReadOnlySpan<int> needed)
    {
        Array.Fill(placed, -1);
        (_demandCount, _groupCount) = (0, 0);
        for (; clauses != 0; clauses &= clauses - 1)
        {
            var clause = BitOperations.TrailingZeroCount(clauses);
            for (var i = 0; i < needed[clause]; i++)
            {
                if (_demandCount == _demands.Length)
                {
                    return false; // More people than there are places.
                }

                _demands[_demandCount++] = clause;
            }
        }

        return Part(0);
    }

    /// <summary>Finds a place for one more person, moving others if need be; those placed stay placed.</summary>
    public bool Place(int person)
    {
        StartPath();
        _groupCount = 0;
        return PlaceOn(person);
    }

    /// <summary>The demand gets a person of its own, or joins a group that does not hold its clause yet.</summary>
    private bool Part(int demand)
    {
        if (demand == _demandCount)
        {
            return true;
        }

        var bit = 1UL << _demands[demand];
        var count = _groupCount;
        Span<int> placedBefore = stackalloc int[RaterTable.MostPlaces];
        Span<int> witnessBefore = stackalloc int[RaterTable.MostPlaces];
        placed.CopyTo(placedBefore);
        _witness.CopyTo(witnessBefore);

        if (count < table.Places)
        {
            _groups[count] = bit;
            _witness[count] = -1;
            _groupCount = count + 1;
            if (Serve(count) && Part(demand + 1))
            {
                return true;
            }

            Restore(count, placedBefore, witnessBefore);
        }

        for (var group = 0; group < count; group++)
        {
            if ((_groups[group] & bit) != 0)
            {
                continue;
            }

            _groups[group] |= bit;
            if (KeepsOrFinds(group, bit) && Part(demand + 1))
            {
                return true;
            }

            _groups[group] &= ~bit;
            Restore(count, placedBefore, witnessBefore);
        }

        return false;
    }

    private bool KeepsOrFinds(int group, ulong bit)
    {
        var witness = _witness[group];
        if ((table.ClausesOf(witness) & bit) != 0)
        {
            return true;
        }

        placed[Array.IndexOf(placed, witness, 0, table.Places)] = -1;
        _witness[group] = -1;
        return Serve(group);
    }

    private void Restore(int count, ReadOnlySpan<int> placedBefore, ReadOnlySpan<int> witnessBefore)
    {
        placedBefore.CopyTo(placed);
        witnessBefore.CopyTo(_witness);
        _groupCount = count;
    }

    private bool Serve(int group)
    {
        StartPath();
        return ServeOn(group);
    }

    /// <summary>Somebody who satisfies the whole group: free and with a place to be found, or taken from a group that finds another.</summary>
    private bool ServeOn(int group)
    {
        if (((_seenGroups >> group) & 1) != 0)
        {
            return false;
        }

        _seenGroups |= 1UL << group;
        var asked = _groups[group];
        foreach (var person in table.Raters)
        {
            table.Steps++;
            if ((table.ClausesOf(person) & asked) != asked || _seen[person] == _path)
            {
                continue;
            }

            _seen[person] = _path;
            var other = GroupOf(person);
            if (other < 0 ? PlaceOn(person) : ServeOn(other))
            {
                _witness[group] = person;
                return true;
            }
        }

        return false;
    }

    /// <summary>A free place; or one whose holder moves on, or is no longer needed because the holder's group finds another.</summary>
    private bool PlaceOn(int person)
    {
        for (var free = table.PlacesOf(person) & ~_seenPlaces; free != 0; free = table.PlacesOf(person) & ~_seenPlaces)
        {
            table.Steps++;
            var place = BitOperations.TrailingZeroCount(free);
            _seenPlaces |= 1UL << place;
            var holder = placed[place];
            if (holder < 0 || PlaceOn(holder) || (GroupOf(holder) is >= 0 and var group && ServeOn(group)))
            {
                placed[place] = person;
                return true;
            }
        }

        return false;
    }

    private int GroupOf(int person) => Array.IndexOf(_witness, person, 0, _groupCount);

    /// <summary>On one path no person, place or group is looked at twice.</summary>
    private void StartPath()
    {
        _path = unchecked(_path + 1);
        (_seenPlaces, _seenGroups) = (0, 0);
    }
}
