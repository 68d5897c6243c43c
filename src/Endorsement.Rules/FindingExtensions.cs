using Endorsement.Rules.Words;

namespace Endorsement.Rules;

/// <summary>A finding in words.</summary>
public static class FindingExtensions
{
    /// <summary>What was found of one requirement, as the record tells it: the sentence, its evidence, what is open and what to do, its source.</summary>
    /// <param name="finding">
    /// The finding. One that <see cref="Determination.this[string]"/> gave calls its entries by what they are and says what cures it; of another, entries are
    /// named by their ids.
    /// </param>
    /// <param name="language">The language; <see langword="null"/>: English.</param>
    /// <param name="width">The columns of a line, at least 40.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is less than 40.</exception>
    /// <returns>Lines separated by LF, the last one ended too.</returns>
    public static string Explain(this Finding finding, Language? language = null, int width = 100)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 40);
        return Explanation.Of(finding, language ?? Language.English, width);
    }
}
