using System.Globalization;
using System.Text;

namespace Endorsement.Rules.Words;

/// <summary>The Markdown of one handbook page; footnotes are numbered over the whole page, equal notes share one.</summary>
internal sealed class HandbookPage(Ruleset ruleset, Language language)
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _notes = [];
    private readonly HashSet<string> _cited = new(StringComparer.Ordinal);

    public string Write(string? category)
    {
        Line($"# {language.Handbook.Title(Escape(ruleset.Name), Escape(ruleset.Version))}");
        Line("");
        foreach (var fact in language.Handbook.Facts(ruleset))
        {
            Line($"- {Escape(fact)}");
        }

        Line($"- {language.Handbook.Legend}");
        foreach (var one in ruleset.Categories.Where(c => category is null || c.Code == category))
        {
            Line("");
            Line($"## {Escape(language.Names.Category(one))} ({Escape(one.Code)})");
            if (one.Note is { } note)
            {
                Line("");
                Line(Escape(language.Names.Note(note)));
            }

            foreach (var pathway in one.Pathways)
            {
                Table(pathway);
            }
        }

        Sources();
        Footnotes();
        return _text.ToString();
    }

    private void Table(RulesetPathway pathway)
    {
        Line("");
        Line($"### {language.Handbook.Pathway(pathway.Name)}");
        Line("");
        Line($"| {string.Join(" | ", language.Handbook.Columns)} |");
        Line("|---|---|---|");
        foreach (var requirement in pathway.Requirements)
        {
            var title =
                $"{Escape(language.Names.Title(requirement.Title))}{Escape(language.Handbook.Level(requirement.Level))}{Footnote(requirement.Note)}<br>`{requirement.Id}`";
            var asked = string.Join("<br>", AskedLines.Of(requirement, language).Select(line => Asked(line, requirement)));
            Line($"| {title} | {asked} | {Source(requirement)} |");
        }
    }

    private string Asked(AskedLine line, Requirement requirement)
    {
        var lead = line.Depth == 0 ? "" : $"{string.Concat(Enumerable.Repeat("&emsp;", line.Depth - 1))}• ";
        var text = $"{lead}{Escape(line.Text)}";
        if (line.Part is not { } part)
        {
            return text;
        }

        text += part.Note == requirement.Note ? "" : Footnote(part.Note);
        return part.Citation == requirement.Citation && part.Provenance == requirement.Provenance ? text : $"{text} ({Source(part)})";
    }

    private string Source(Requirement requirement)
    {
        _cited.Add(requirement.Citation.Source);
        var source = Escape(ChangedLines.Source(ruleset, requirement.Citation));
        var marked = language.Handbook.Provenance(requirement.Provenance);
        var changed = ChangedLines.Of(requirement, ruleset, language);
        return (marked.Length == 0 ? source : $"{source} *({marked})*") + (changed is null ? "" : $"<br>{Escape(changed)}");
    }

    private void Sources()
    {
        Line("");
        Line($"## {language.Handbook.Sources}");
        Line("");
        foreach (var source in ruleset.Sources.Where(s => _cited.Contains(s.Key)))
        {
            var published = source.Published is { } when ? language.Handbook.Published(Escape(when)) : "";
            var address = source.Address is { } where ? $", <{where}>" : "";
            Line(
                $"- {Escape(source.Title)}{published}{address}{(source.Note is { } note ? $". {Escape(language.Names.Note(note))}" : "")}"
            );
        }
    }

    private void Footnotes()
    {
        for (var i = 0; i < _notes.Count; i++)
        {
            Line(i == 0 ? "" : null);
            Line($"[^{Number(i + 1)}]: {Escape(language.Names.Note(_notes[i]))}");
        }
    }

    private string Footnote(string? note)
    {
        if (note is null)
        {
            return "";
        }

        var index = _notes.IndexOf(note);
        if (index < 0)
        {
            index = _notes.Count;
            _notes.Add(note);
        }

        return $"[^{Number(index + 1)}]";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Line(string? line)
    {
        if (line is not null)
        {
            _text.Append(line).Append('\n');
        }
    }

    /// <summary>An author's words may hold what Markdown would read as its own; a pipe would end the cell.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            if (c is '\\' or '|' or '*' or '_' or '`' or '[' or ']' or '<' or '>' or '&')
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
