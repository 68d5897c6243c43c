using System.Text;

namespace Endorsement.Rules.Words;

/// <summary>A handbook as a plain listing, requirement by requirement under its id.</summary>
internal sealed class HandbookListing(Ruleset ruleset, Language language)
{
    private readonly StringBuilder _text = new();

    public string Write(string? category)
    {
        Line(language.Handbook.Listing(ruleset));
        foreach (var fact in language.Handbook.Facts(ruleset))
        {
            Line($"  {fact}");
        }

        foreach (var one in ruleset.Categories.Where(c => category is null || c.Code == category))
        {
            foreach (var pathway in one.Pathways)
            {
                Line("");
                Line(language.Handbook.Pathway(one, pathway.Name));
                if (one.Note is { } note)
                {
                    Line($"  {language.Handbook.Note(note)}");
                }

                foreach (var requirement in pathway.Requirements)
                {
                    Write(requirement);
                }
            }
        }

        return _text.ToString();
    }

    private void Write(Requirement requirement)
    {
        Line($"  {requirement.Id}  {language.Names.Title(requirement.Title)}{language.Handbook.Level(requirement.Level)}");
        foreach (var line in AskedLines.Of(requirement, language))
        {
            var indent = new string(' ', 4 + (line.Depth * 2));
            var source = line.Part is { } part && part.Citation != requirement.Citation ? $" [{Source(part)}]" : "";
            Line($"{indent}- {line.Text}{source}");
            if (line.Part?.Note is { } own && own != requirement.Note)
            {
                Line($"{indent}  {language.Handbook.Note(own)}");
            }
        }

        var marked = language.Handbook.Provenance(requirement.Provenance);
        Line($"    {language.Handbook.Source(Source(requirement))}{(marked.Length > 0 ? $" ({marked})" : "")}");
        if (ChangedLines.Of(requirement, ruleset, language) is { } changed)
        {
            Line($"    {changed}");
        }

        if (requirement.Note is { } note)
        {
            Line($"    {language.Handbook.Note(note)}");
        }
    }

    private string Source(Requirement requirement) => ChangedLines.Source(ruleset, requirement.Citation);

    private void Line(string line) => _text.Append(line).Append('\n');
}
