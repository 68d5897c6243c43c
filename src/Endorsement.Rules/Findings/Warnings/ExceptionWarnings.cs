using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Findings;

/// <summary>Exceptions of the association that name no requirement of the ruleset, or one by an old id (S51, S44).</summary>
internal static class ExceptionWarnings
{
    /// <summary>Looking for near words takes time; the first of a file are looked for.</summary>
    private const int MostSearches = 10;

    public static void Look(Dossier dossier, Lazy<ExceptionNames> excepted, WarningList found)
    {
        if (dossier.Exceptions.Count == 0)
        {
            return;
        }

        var (names, searches) = (excepted.Value, 0);
        foreach (ref readonly var exception in dossier.Exceptions.Entries)
        {
            var texts = dossier.Texts.Utf8.Span;
            if (!names.IsOwn(in exception, texts) || names.Of(in exception, texts) is { Renamed: null } || !found.Takes())
            {
                continue;
            }

            var pointer = FormattableString.Invariant($"/exceptions/{exception.Entry}/requirement");
            var word = dossier.Texts.Of(exception.Requirement);
            found.Add(
                names.Of(in exception, texts)?.Renamed is { } renamed
                    ? new DeterminationWarning.OldRequirement(pointer, word, renamed)
                    : new DeterminationWarning.UnknownRequirement(
                        pointer,
                        word,
                        searches++ < MostSearches ? Suggestion.For(word, names.Current) : null
                    )
            );
        }
    }
}
