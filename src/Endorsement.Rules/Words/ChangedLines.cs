namespace Endorsement.Rules.Words;

/// <summary>S50: who changed a figure without naming a source, and what is printed where.</summary>
internal static class ChangedLines
{
    /// <returns>The sentence; <see langword="null"/> where nobody changed anything.</returns>
    public static string? Of(Requirement requirement, Ruleset ruleset, Language language)
    {
        if (requirement.Changed is not { } changed)
        {
            return null;
        }

        var now = AskedLines.Of(requirement, language).Select(line => line.Text).ToHashSet(StringComparer.Ordinal);
        var printed = changed.Printed is { } before
            ? AskedLines.Of(before, language).Select(line => line.Text).Where(text => !now.Contains(text))
            : [];
        return language.Handbook.Changed(changed.By, Source(ruleset, requirement.Citation), string.Join(" ", printed));
    }

    /// <summary>A citation with the title of its source; with its key where the rules are not at hand.</summary>
    public static string Source(Ruleset? ruleset, Citation citation) =>
        $"{ruleset?.Sources.FirstOrDefault(s => s.Key == citation.Source)?.Title ?? citation.Source}, {citation.Locator}";
}
