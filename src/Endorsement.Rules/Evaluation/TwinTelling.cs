using System.Runtime.Intrinsics;
using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>What would tell entries apart that may be one: what one says and the other does not (S13, S14b).</summary>
internal static class TwinTelling
{
    /// <summary>The attribute of what is all there, and still may be the same: titles that differ in case and blanks.</summary>
    public const string SameOrNot = "duplicate";

    /// <summary>Names what entries that surely count by themselves lack to be told apart.</summary>
    /// <param name="draft">The finding.</param>
    /// <param name="section">The section.</param>
    /// <param name="counts">Whether the entry at a position surely counts by itself.</param>
    public static void Open<T>(FindingDraft draft, Section<T> section, Func<int, bool> counts)
        where T : struct, ITwin<T>
    {
        foreach (var group in section.Groups)
        {
            var surely = Array.ConvertAll(group.Positions, position => counts(position));
            for (var i = 0; i < surely.Length; i++)
            {
                for (var j = 0; j < surely.Length; j++)
                {
                    if (i != j && surely[i] && surely[j] && ((group.Alike[i] >> j) & 1) != 0)
                    {
                        Open<T>(
                            draft,
                            section.Name(in section.Entries[group.Positions[i]]),
                            group.Prints[i],
                            group.Prints[j],
                            isLater: i > j
                        );
                    }
                }
            }
        }

        for (var i = 0; i < section.Count; i++)
        {
            if (section.Entries[i].Twins == TwinGroup.LeftOut && counts(i))
            {
                draft.Open(section.Name(in section.Entries[i]), SameOrNot);
            }
        }
    }

    private static void Open<T>(FindingDraft draft, string id, in Fingerprint own, in Fingerprint other, bool isLater)
        where T : struct, ITwin<T>
    {
        var lacks = own.Lacks(other);
        var lacksSomething = false;
        foreach (var (slot, attribute) in T.Form.Attributes)
        {
            if ((lacks.GetElement(slot.Slot) & slot.Bits) != 0)
            {
                lacksSomething = true;
                draft.Open(id, attribute);
            }
        }

        var isPartial = false;
        foreach (var slot in (ReadOnlySpan<int>)[Fingerprint.FirstDate, Fingerprint.SecondDate])
        {
            var (given, others) = (own.Given.GetElement(slot), other.Given.GetElement(slot));
            isPartial |= (given | others) is not (0 or uint.MaxValue);
            if ((lacks.GetElement(slot) != 0) || ((given | others) is not (0 or uint.MaxValue) && given == others))
            {
                lacksSomething = true;
                draft.Open(id, DateName<T>(own, other, slot));
            }
        }

        if (isLater && !lacksSomething && !isPartial && other.Lacks(own) == Vector512<uint>.Zero)
        {
            draft.Open(id, SameOrNot);
        }
    }

    private static string DateName<T>(in Fingerprint own, in Fingerprint other, int slot)
        where T : struct, ITwin<T> =>
        slot == Fingerprint.SecondDate ? "to"
        : typeof(T) == typeof(WorkFacts) || own.IsBlock || other.IsBlock ? "from"
        : "date";
}
