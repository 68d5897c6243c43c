using System.Numerics;
using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation.Solvers;

/// <summary>Who can fill which place and satisfies which clause; finds different people for all places (S38, S39).</summary>
/// <remarks>
/// Places are slots, then unslotted ones. Filling them is a bipartite matching. Who must be among the chosen is found first: any set of people
/// that can be placed together can be completed to a full filling, if there is one (the sets that can be placed form a matroid), so it is
/// enough to choose witnesses for the clauses that can be placed together; <see cref="WitnessSearch"/> finds them.
/// </remarks>
internal sealed class RaterTable
{
    /// <summary>At most so many places of one requirement: what a set of bits holds with room to spare.</summary>
    public const int MostPlaces = 32;

    private readonly int[] _placed = new int[MostPlaces];
    private readonly int[] _needed = new int[MostPlaces];
    private readonly WitnessSearch _witnesses;
    private ulong[] _places = new ulong[16];
    private ulong[] _clauses = new ulong[16];
    private ulong[] _placesBefore = new ulong[16];
    private int[] _raters = new int[16];
    private int _raterCount;

    public RaterTable()
    {
        _witnesses = new WitnessSearch(this, _placed);
    }

    public int Places { get; private set; }

    public int Clauses { get; private set; }

    /// <summary>Whether anybody has rated more than once.</summary>
    public bool RateTwice { get; private set; }

    /// <summary>The people who have rated, in the order of their first ratings; nobody else counts.</summary>
    public ReadOnlySpan<int> Raters => _raters.AsSpan(0, _raterCount);

    /// <summary>Looked at so far: pairs of somebody and a place or clause. Tests read it (S53).</summary>
    public long Steps { get; set; }

    public void Reset(int people, ReadOnlySpan<RatingFacts> ratings, int places, int clauses)
    {
        (Places, Clauses) = (places, clauses);
        if (_places.Length < people)
        {
            _places = new ulong[people * 2];
            _clauses = new ulong[people * 2];
            _placesBefore = new ulong[people * 2];
            _raters = new int[people * 2];
        }

        _witnesses.Reset(people);

        // For a moment the places say who has been seen.
        Array.Clear(_places, 0, people);
        Array.Clear(_clauses, 0, people);
        _raterCount = 0;
        foreach (ref readonly var rating in ratings)
        {
            if (_places[rating.Person] == 0)
            {
                _places[rating.Person] = 1;
                _raters[_raterCount++] = rating.Person;
            }
        }

        RateTwice = _raterCount < ratings.Length;
        foreach (var rater in Raters)
        {
            _places[rater] = 0;
        }
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
        if (Complete() < Places)
        {
            return false;
        }

        return clauses == 0 || AreAmongPlaced(clauses) || _witnesses.Find(clauses, _needed);
    }

    /// <summary>Whether those who are placed satisfy the clauses as they are; others may where they do not.</summary>
    private bool AreAmongPlaced(ulong clauses)
    {
        for (; clauses != 0; clauses &= clauses - 1)
        {
            var (clause, found) = (BitOperations.TrailingZeroCount(clauses), 0);
            for (var place = 0; place < Places; place++)
            {
                found += (int)((_clauses[_placed[place]] >> clause) & 1);
            }

            if (found < _needed[clause])
            {
                return false;
            }
        }

        return true;
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

        foreach (var other in Raters)
        {
            _placesBefore[other] = _places[other];
            _places[other] &= ~bit;
        }

        _places[person] = bit;
        if (IsSatisfiable())
        {
            return true;
        }

        foreach (var other in Raters)
        {
            _places[other] = _placesBefore[other];
        }

        return false;
    }

    /// <summary>Whether two people can do just the same: where one will not do, the other will not either.</summary>
    public bool AreAlike(int left, int right) => _places[left] == _places[right] && _clauses[left] == _clauses[right];

    private int Complete()
    {
        var filled = 0;
        foreach (var person in Raters)
        {
            if (_places[person] != 0 && filled < Places && _witnesses.Place(person))
            {
                filled++;
            }
        }

        return filled;
    }
}
