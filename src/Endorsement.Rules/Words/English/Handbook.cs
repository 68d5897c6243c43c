using System.Text;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules;

/// <summary>The rules of one version as a page for the wall, or as a listing: every figure in plain words, with its source.</summary>
/// <remarks>The same ruleset gives the same bytes on every machine and in every culture. Safe to call from any number of threads.</remarks>
public static class Handbook
{
    /// <summary>The handbook page in Markdown: a table per category and pathway; notes are footnotes, provenance is marked.</summary>
    /// <param name="ruleset">The ruleset.</param>
    /// <param name="category">The code of the only category wanted; <see langword="null"/>: every one.</param>
    /// <returns>Lines ended by LF.</returns>
    public static string Render(Ruleset ruleset, string? category = null)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        return new HandbookPage(ruleset).Write(category);
    }

    /// <summary>The same as a plain listing, requirement by requirement under its id.</summary>
    /// <inheritdoc cref="Render"/>
    public static string RenderText(Ruleset ruleset, string? category = null)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        var text = new StringBuilder();
        Line(text, $"{ruleset.Name}, version {ruleset.Version} ({ruleset.Key})");
        foreach (var fact in Facts(ruleset))
        {
            Line(text, $"  {fact}");
        }

        foreach (var one in ruleset.Categories.Where(c => category is null || c.Code == category))
        {
            foreach (var pathway in one.Pathways)
            {
                Line(text, "");
                Line(text, $"{one.Title} ({one.Code}), {pathway.Name}");
                if (one.Note is { } note)
                {
                    Line(text, $"  note: {note}");
                }

                foreach (var requirement in pathway.Requirements)
                {
                    Requirement(text, ruleset, requirement);
                }
            }
        }

        return text.ToString();
    }

    /// <summary>What holds for the whole version.</summary>
    internal static IEnumerable<string> Facts(Ruleset ruleset)
    {
        yield return $"In force {HandbookWords.Range(ruleset.EffectiveFrom, ruleset.EffectiveUntil)}, for {HandbookWords.And(ruleset.Jurisdiction)}.";
        if (ruleset.Extends is { } below)
        {
            yield return $"Built on {below}.";
        }

        if (ruleset.Cycle is { } cycle)
        {
            yield return Cycle(cycle);
        }

        if (ruleset.Note is { } note)
        {
            yield return note;
        }

        yield return $"Content hash {ruleset.Hash}.";
        yield return $"Words hash {ruleset.WordsHash}.";
    }

    internal static string Level(RequirementLevel level) =>
        level switch
        {
            RequirementLevel.Required => "",
            RequirementLevel.Recommended => " (recommended)",
            RequirementLevel.Administrative => " (for information)",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    internal static string ProvenanceWords(Provenance provenance) =>
        provenance switch
        {
            Provenance.Stated => "",
            Provenance.Inherited => "inherited",
            Provenance.Inferred => "our reading",
            Provenance.Local => "changed here",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    internal static string Source(Ruleset ruleset, Citation citation) =>
        $"{ruleset.Sources.FirstOrDefault(s => s.Key == citation.Source)?.Title ?? citation.Source}, {citation.Locator}";

    private static void Requirement(StringBuilder text, Ruleset ruleset, Requirement requirement)
    {
        Line(text, $"  {requirement.Id}  {requirement.Title}{Level(requirement.Level)}");
        foreach (var line in HandbookLines.Of(requirement))
        {
            var indent = new string(' ', 4 + (line.Depth * 2));
            var source = line.Part is { } part && part.Citation != requirement.Citation ? $" [{Source(ruleset, part.Citation)}]" : "";
            Line(text, $"{indent}- {line.Text}{source}");
            if (line.Part?.Note is { } own && own != requirement.Note)
            {
                Line(text, $"{indent}  note: {own}");
            }
        }

        var marked = ProvenanceWords(requirement.Provenance);
        Line(text, $"    source: {Source(ruleset, requirement.Citation)}{(marked.Length > 0 ? $" ({marked})" : "")}");
        if (Wording.Changed(requirement, ruleset) is { } changed)
        {
            Line(text, $"    {changed}");
        }

        if (requirement.Note is { } note)
        {
            Line(text, $"    note: {note}");
        }
    }

    private static string Cycle(RenewalCycle cycle)
    {
        if (cycle.Ends is not { } ends)
        {
            return $"A renewal cycle is {FigureWords.Count(cycle.Years, "year")}, counted from the award.";
        }

        var length = cycle.Years == 1 ? "the year" : FormattableString.Invariant($"{cycle.Years} years");
        var due =
            cycle.Due is { } day && day != ends ? $"renewal is due by the {HandbookWords.Day(day)} after it" : "renewal is due on that day";
        return $"A renewal cycle is {length} ending on {HandbookWords.Day(ends)}; {due}.";
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
