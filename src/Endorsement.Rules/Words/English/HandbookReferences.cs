using static Endorsement.Rules.Words.English.HandbookWords;

namespace Endorsement.Rules.Words.English;

/// <summary>Reference ratings: how many, from whom, in which places, and when a rating counts.</summary>
internal static class HandbookReferences
{
    public static IEnumerable<HandbookLine> Of(ReferencesRequirement references)
    {
        yield return FormattableString.Invariant(
            $"{references.Count} rating{(references.Count == 1 ? "" : "s")}, each from a different person."
        );
        foreach (var slot in references.Slots)
        {
            yield return Slot(slot);
        }

        var further = references.Count - references.Slots.Length;
        if (further > 0 && (references.Roles is not null || !references.Slots.IsEmpty))
        {
            var who = references.Roles is { } roles ? Codes(roles) : "anybody";
            yield return references.Slots.IsEmpty ? $"Each from: {who}." : FormattableString.Invariant($"{further} more from: {who}.");
        }

        foreach (var among in references.Among)
        {
            var name = among.Title is { } title ? $" ({title})" : "";
            yield return FormattableString.Invariant($"Among them at least {among.AtLeast}{name}: {HandbookPeople.Rater(among.Rater)}.");
        }

        foreach (var line in Valid(references))
        {
            yield return line;
        }
    }

    private static string Slot(ReferenceSlot slot)
    {
        var (name, rater) = (Capital(slot.Title ?? Code(slot.Id)), HandbookPeople.Rater(slot.Rater));
        var text = string.Equals(name, rater, StringComparison.OrdinalIgnoreCase) ? name : $"{name}: {rater}";
        foreach (var (condition, roles) in slot.AlsoIf)
        {
            text += $"; also {Codes(roles)} where {HandbookConditions.Clause(condition)}";
        }

        if (slot.If is { } applies)
        {
            text += $"; this place applies where {HandbookConditions.Clause(applies)}";
            text += slot.Otherwise is { } other ? $", otherwise it is filled by: {HandbookPeople.Rater(other)}" : "";
        }

        return $"{text}.";
    }

    private static IEnumerable<HandbookLine> Valid(ReferencesRequirement references)
    {
        if (references.MaxNotEnoughInformation is { } most)
        {
            yield return FormattableString.Invariant($"A rating counts with at most {most} answers “not enough information”.");
        }

        if (references.Acquaintance is { } known)
        {
            yield return $"The rater has known the candidate for at least {FigureWords.Of(known)} when the rating is received.";
        }

        if (references.Expires is { } expires)
        {
            yield return $"A rating is valid for {FigureWords.Of(expires)} after it is received.";
        }

        if (references.UpdatedSince is { } day)
        {
            yield return $"A rating is received on or after {Day(day)}.";
        }
    }
}
