namespace Endorsement.Rules.Dossiers;

/// <summary>Entries of which each may be the same as another of them, directly or over others, exact duplicates gone (S13).</summary>
/// <param name="Positions">Where they stand in their section, in order of id.</param>
/// <param name="Alike">For each of them the others, and itself, with which it may be one; a bit each.</param>
/// <param name="Prints">What each of them says.</param>
internal sealed record TwinGroup(int[] Positions, uint[] Alike, Fingerprint[] Prints)
{
    /// <summary>Larger groups are not weighed in every way: what is kept in order of id stands for all.</summary>
    public const int MostMembers = 12;

    /// <summary>In place of a group's number: not kept of a group that is too large.</summary>
    public const int LeftOut = -1;

    /// <summary>Whether these members may all be one entry. Ranges of dates are nested, so pairs decide.</summary>
    public bool MayBeOne(uint members)
    {
        for (var rest = members; rest != 0; rest &= rest - 1)
        {
            if ((members & ~Alike[System.Numerics.BitOperations.TrailingZeroCount(rest)]) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
