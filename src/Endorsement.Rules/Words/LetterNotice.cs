using System.Collections.Immutable;

namespace Endorsement.Rules.Words;

/// <summary>Something in the file that its candidate should look at: it may be a slip, and it decides nothing by itself.</summary>
/// <param name="Warning">What was noticed of the record; <see langword="null"/>: it is about an entry that is set aside.</param>
/// <param name="Reason">Why the entry is set aside; <see langword="null"/>: it is a warning.</param>
/// <param name="Entry">The entry, as findings name it; empty: none.</param>
/// <param name="Section">The section of the entry.</param>
internal sealed record LetterNotice(DeterminationWarning? Warning, SetAsideReason? Reason, string Entry, FileSection Section)
{
    /// <summary>So many are told.</summary>
    public const int Most = 5;

    /// <summary>All of them, each once: warnings first, then what is dated later than the letter, or stands there twice.</summary>
    /// <param name="facts">What the letter tells.</param>
    public static ImmutableArray<LetterNotice> Of(LetterFacts facts)
    {
        var file = new FileEntries(facts.File);
        var told = facts
            .Told.SelectMany(finding => finding.Leaves())
            .SelectMany(LetterFacts.Aside)
            .Select(aside => aside.Id)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. facts.Now.Warnings.Where(IsOfCandidate).Select(warning => At(warning, file)),
            .. from finding in facts.Now.Requirements
            from leaf in finding.Leaves()
            from aside in leaf.SetAside
            where aside.Reason == SetAsideReason.Future && !told.Contains(aside.Id) || aside.Reason == SetAsideReason.Duplicate
            let entry = file.Find(aside.Id, FileEntries.Of(leaf.Kind)) ?? FileEntries.Placed(aside.Id)
            where entry is not null
            group aside by (aside.Id, entry.Value.Section) into once
            select new LetterNotice(null, once.First().Reason, once.Key.Id, once.Key.Section),
        ];
    }

    /// <summary>What the association keeps itself, such as exceptions and payments, is not the candidate's to mend.</summary>
    private static bool IsOfCandidate(DeterminationWarning warning) =>
        warning
            is DeterminationWarning.UnknownCode
                or DeterminationWarning.MisspeltCode
                or DeterminationWarning.LongDay
                or DeterminationWarning.LongRscDay
                or DeterminationWarning.LongWeek
                or DeterminationWarning.SamePerson
                or DeterminationWarning.LongAgo
                or DeterminationWarning.RemovedAndActive
                or DeterminationWarning.OwnRating;

    private static LetterNotice At(DeterminationWarning warning, FileEntries file)
    {
        var parts = warning.Pointer.Split('/');
        var entry = parts.Length > 2 ? FileEntries.Placed($"{parts[1]}/{parts[2]}") : null;
        return entry is { } found
            ? new LetterNotice(warning, null, file.NameOf(found) ?? "", found.Section)
            : new LetterNotice(warning, null, "", default);
    }
}
