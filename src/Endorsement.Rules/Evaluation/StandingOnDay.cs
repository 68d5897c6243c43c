using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>How the endorsement that is to be renewed stands on the as-of date (S36).</summary>
/// <remarks>
/// Of the entries of the category, of this association or of none that is named, the one that began last speaks. Where its days are not known to the
/// day, or nothing is documented, nothing is said: a registry is not guessed.
/// </remarks>
internal static class StandingOnDay
{
    public static RegistryStanding? Of(Case facts, string association)
    {
        var (dossier, latest) = (facts.Dossier, -1);
        var held = dossier.Endorsements.Entries;
        for (var i = 0; i < held.Length; i++)
        {
            if ((held[i].Category & facts.Category) == 0 || IsOfAnother(dossier, in held[i], association))
            {
                continue;
            }

            if (!held[i].From.IsDay)
            {
                return null;
            }

            if (held[i].From.First <= facts.AsOf && (latest < 0 || IsLater(in held[i], in held[latest])))
            {
                latest = i;
            }
        }

        return latest < 0 ? null : Of(in held[latest], facts.AsOf);
    }

    /// <summary>Of two that began on one day a removal speaks.</summary>
    private static bool IsLater(in HeldFacts one, in HeldFacts other) =>
        one.From.First > other.From.First || (one.From.First == other.From.First && one.Status == EndorsementStatus.Removed);

    private static RegistryStanding? Of(in HeldFacts held, int asOf)
    {
        var from = Days.Date(held.From.First);
        if (held.Status == EndorsementStatus.Removed)
        {
            return new RegistryStanding(StandingKind.Removed, from);
        }

        if (held.Removed.IsGiven && held.Removed.First <= asOf)
        {
            return held.Removed.IsDay ? new RegistryStanding(StandingKind.Removed, Days.Date(held.Removed.First)) : null;
        }

        if (held.To.IsGiven && held.To.First < asOf)
        {
            return held.To.IsDay ? new RegistryStanding(StandingKind.Lapsed, Days.Date(held.To.Last + 1)) : null;
        }

        return new RegistryStanding(held.Status == EndorsementStatus.Inactive ? StandingKind.Lapsed : StandingKind.Held, from);
    }

    private static bool IsOfAnother(Dossier dossier, in HeldFacts held, string association) =>
        held.AssociationText.IsGiven && dossier.Texts.Of(held.AssociationText) != association;
}
