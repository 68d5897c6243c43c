using System.Numerics;

namespace Endorsement.Rules.Evaluation;

/// <summary>Who can fill which place and satisfies which clause; finds different people for all places (S38, S39).</summary>
/// <remarks>
/// Places are slots, then unslotted ones. Filling them is a bipartite matching. Who must be among the chosen is found first: any set of people
/// that can be placed together can be completed to a full filling, if there is one (the sets that can be placed form a matroid), so it is
/// enough to choose witnesses for the clauses that can be placed together.
/// </remarks>
internal sealed class RaterTable
{
    /// <summary>At most so many places and clauses of one requirement.</summary>
    public const int MostPlaces = 32;

    private readonly int[] _placed = new int[MostPlaces];
    private readonly int[] _needed = new int[MostPlaces];
    private ulong[] _places = new ulong[16];
    private ulong[] _clauses = new ulong[16];
    private ulong[] _placesBefore = new ulong[16];
    private bool[] _isWitness = new bool[16];

    public int People { get; private set; }

    public int Places { get; private set; }

    public int Clauses { get; private set; }

    public void Reset(int people, int places, int clauses)
    {
        (People, Places, Clauses) = (people, places, clauses);
        if (_places.Length < people)
        {
            _places = new ulong[people * 2];
            _clauses = new ulong[people * 2];
            _placesBefore = new ulong[people * 2];
            _isWitness = new bool[people * 2];
        }

        Array.Clear(_places, 0, people);
        Array.Clear(_clauses, 0, people);
    }

    /// <summary>Whether anybody has rated more than once.</summary>
    public bool RateTwice(ReadOnlySpan<RatingFacts> ratings)
    {
        Array.Clear(_isWitness, 0, People);
        foreach (ref readonly var rating in ratings)
        {
            if (_isWitness[rating.Person])
            {
                return true;
            }

            _isWitness[rating.Person] = true;
        }

        return false;
    }

    public ref ulong PlacesOf(int person) => ref _places[person];

    public ref ulong ClausesOf(int person) => ref _clauses[person];

    public void Needs(int clause, int atLeast) => _needed[clause] = atLeast;

    /// <summary>Whether different people can fill all places and satisfy all clauses together.</summary>
    public bool IsSatisfiable() => IsSatisfiable((1UL << Clauses) - 1);

    /// <summary>The same for some of the clauses only.</summary>
    public bool IsSatisfiable(ulong clauses)
    {
        Array.Fill(_placed, -1);
        Array.Clear(_isWitness, 0, People);
        return Witness(clauses, 0);
    }

    /// <summary>How many places can be filled by different people, and who fills them (-1: nobody).</summary>
    public int Fill(Span<int> placed)
    {
        Array.Fill(_placed, -1);
        var filled = Complete();
        _placed.AsSpan(0, Places).CopyTo(placed);
        return filled;
    }

    /// <summary>Gives a place to a person if everything can still be satisfied then; otherwise the table stays as it was.</summary>
    public bool TryFix(int place, int person)
    {
        var bit = 1UL << place;
        if ((_places[person] & bit) == 0)
        {
            return false;
        }

        _places.AsSpan(0, People).CopyTo(_placesBefore);
        for (var other = 0; other < People; other++)
        {
            _places[other] &= ~bit;
        }

        _places[person] = bit;
        if (IsSatisfiable())
        {
            return true;
        }

        _placesBefore.AsSpan(0, People).CopyTo(_places);
        return false;
    }

    private bool Witness(ulong clauses, int atLeastPerson)
    {
        if (clauses == 0)
        {
            Span<int> before = stackalloc int[MostPlaces];
            _placed.CopyTo(before);
            if (Complete() == Places)
            {
                return true;
            }

            before.CopyTo(_placed);
            return false;
        }

        var clause = BitOperations.TrailingZeroCount(clauses);
        var bit = 1UL << clause;
        var have = 0;
        for (var person = 0; person < People; person++)
        {
            have += _isWitness[person] && (_clauses[person] & bit) != 0 ? 1 : 0;
        }

        if (have >= _needed[clause])
        {
            return Witness(clauses & ~bit, 0);
        }

        Span<int> placed = stackalloc int[MostPlaces];
        for (var person = atLeastPerson; person < People; person++)
        {
            if (_isWitness[person] || (_clauses[person] & bit) == 0 || IsLikeEarlier(person, atLeastPerson))
            {
                continue;
            }

            _placed.CopyTo(placed);
            if (Place(person))
            {
                _isWitness[person] = true;
                if (Witness(clauses, person + 1))
                {
                    return true;
                }

                _isWitness[person] = false;
            }

            placed.CopyTo(_placed);
        }

        return false;
    }

    /// <summary>Somebody who can do just the same has been tried in vain.</summary>
    private bool IsLikeEarlier(int person, int from)
    {
        for (var earlier = from; earlier < person; earlier++)
        {
            if (!_isWitness[earlier] && _places[earlier] == _places[person] && _clauses[earlier] == _clauses[person])
            {
                return true;
            }
        }

        return false;
    }

    private int Complete()
    {
        var filled = 0;
        for (var place = 0; place < Places; place++)
        {
            filled += _placed[place] >= 0 ? 1 : 0;
        }

        for (var person = 0; person < People && filled < Places; person++)
        {
            if (_places[person] != 0 && Array.IndexOf(_placed, person, 0, Places) < 0 && Place(person))
            {
                filled++;
            }
        }

        return filled;
    }

    /// <summary>Finds a place for one more person, moving others if need be; those placed stay placed.</summary>
    private bool Place(int person)
    {
        var seen = 0UL;
        return Place(person, ref seen);
    }

    private bool Place(int person, ref ulong seen)
    {
        var free = _places[person] & ~seen;
        while (free != 0)
        {
            var place = BitOperations.TrailingZeroCount(free);
            seen |= 1UL << place;
            if (_placed[place] < 0 || Place(_placed[place], ref seen))
            {
                _placed[place] = person;
                return true;
            }

            free = _places[person] & ~seen;
        }

        return false;
    }
}
