using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>Of a rating, how far it is usable, and the days on which it may have been received.</summary>
internal struct UsableRating
{
    public Grade Grade;
    public DayRange Days;
}

/// <summary>The buffer of one look at all ratings, by their position.</summary>
internal sealed class UsableRatings
{
    public static readonly ScratchSlot<UsableRatings> Slot = new(static () => new());

    private UsableRating[] _ratings = new UsableRating[16];

    /// <summary>Room for so many, each of which is then written.</summary>
    public Span<UsableRating> Begin(int count)
    {
        if (_ratings.Length < count)
        {
            _ratings = new UsableRating[count * 2];
        }

        return _ratings.AsSpan(0, count);
    }
}
