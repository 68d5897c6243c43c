using Endorsement.Rules.Words;

namespace Endorsement.Rules;

/// <summary>The rules of one version as a page for the wall, or as a listing: every figure in plain words, with its source.</summary>
/// <remarks>The same ruleset gives the same bytes on every machine and in every culture. Safe to call from any number of threads.</remarks>
public static class Handbook
{
    /// <summary>The handbook page in Markdown: a table per category and pathway; notes are footnotes, provenance is marked.</summary>
    /// <param name="ruleset">The ruleset.</param>
    /// <param name="category">The code of the only category wanted; <see langword="null"/>: every one.</param>
    /// <param name="language">The language; <see langword="null"/>: English. Notes are in the ruleset's own words, as are titles that are in English alone.</param>
    /// <returns>Lines ended by LF.</returns>
    public static string Render(Ruleset ruleset, string? category = null, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        return new HandbookPage(ruleset, (language ?? Language.English).For(ruleset)).Write(category);
    }

    /// <summary>The same as a plain listing, requirement by requirement under its id.</summary>
    /// <inheritdoc cref="Render"/>
    public static string RenderText(Ruleset ruleset, string? category = null, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        return new HandbookListing(ruleset, (language ?? Language.English).For(ruleset)).Write(category);
    }
}
