using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Bulk;

/// <summary>Whether a candidate may have held the category whose renewal is asked.</summary>
/// <remarks>
/// A registry is asked about every category, and hardly anybody holds more than one or two: to say of all the others that they are not to be
/// renewed is of no use to anybody. Somebody whose endorsement lapsed within the year before the cycle stays.
/// </remarks>
internal static class HeldCategory
{
    /// <summary>
    /// Whether it is certain that the category was held on no day of the cycle or of the year before. The case is of this category.
    /// </summary>
    public static bool IsSurelyNotHeld(Case facts, string category)
    {
        var dossier = facts.Dossier;
        if (!dossier.Endorsements.IsGiven)
        {
            return false;
        }

        var first = facts.HasCycle ? Days.Of(Days.Date(facts.CycleFirst).PlusYears(-1)) : Days.First;
        var last = facts.HasCycle ? facts.CycleLast : Days.Never;
        var held = dossier.Endorsements.Entries;
        for (var i = 0; i < held.Length; i++)
        {
            var mayOverlap = (!held[i].From.IsGiven || held[i].From.First <= last) && (!held[i].To.IsGiven || held[i].To.Last >= first);
            if (mayOverlap && ((held[i].Category & facts.Category) != 0 || MayBeMisspelt(dossier, in held[i], category)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A code that is the category but for case, blanks and signs (S49).</summary>
    private static bool MayBeMisspelt(Dossier dossier, in HeldFacts held, string category) =>
        held.Category == 0
        && string.Equals(Folded(dossier.Texts.Of(held.CategoryText)), Folded(category), StringComparison.OrdinalIgnoreCase);

    private static string Folded(string code) => string.Concat(code.Where(char.IsLetterOrDigit));
}
