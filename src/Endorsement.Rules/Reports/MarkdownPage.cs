using System.Collections.Immutable;
using System.Text;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Reports;

/// <summary>A report as Markdown: the same without the drawings, whose data stand in tables.</summary>
internal sealed class MarkdownPage
{
    private readonly StringBuilder _text = new();

    private MarkdownPage() { }

    public static string Of(ReportPage page)
    {
        var markdown = new MarkdownPage();
        markdown.Write(page);
        return markdown._text.ToString();
    }

    private void Write(ReportPage page)
    {
        var head = page.Head;
        if (head.Supposed is { } supposed)
        {
            Line($"**{Escaped(supposed)}**");
            Line("");
        }

        Line($"# {Escaped(head.Heading)}");
        Paragraph(Escaped(head.Kicker));
        Paragraph(head.State is { } state ? $"**{Escaped(state.Words)}** · {Escaped(head.Lead)}" : Escaped(head.Lead));
        foreach (var fact in head.Facts)
        {
            Paragraph($"**{Escaped(fact.Label)}** {Escaped(fact.Value)}");
            Items(fact.More);
        }

        foreach (var section in page.Sections)
        {
            Paragraph($"## {Escaped(section.Title)}");
            Blocks(section.Blocks);
        }

        Paragraph("---");
        Paragraph(Escaped(page.Foot));
    }

    private void Blocks(ImmutableArray<ReportBlock> blocks)
    {
        foreach (var block in blocks)
        {
            Block(block);
        }
    }

    private void Block(ReportBlock block)
    {
        switch (block)
        {
            case ReportText text:
                Paragraph(Escaped(text.Text));
                break;
            case ReportList list:
                Items(list.Items);
                break;
            case ReportSteps steps:
                Steps(steps);
                break;
            case ReportStates states:
                Line("");
                foreach (var item in states.Items)
                {
                    Line(
                        $"- {Escaped(item.Title)}: **{Escaped(item.State.Words)}**{(item.More.Length > 0 ? $" — {Escaped(item.More)}" : "")}"
                    );
                }

                break;
            case ReportTable table:
                Table(table);
                break;
            case ReportDrawing drawing:
                Paragraph($"### {Escaped(drawing.Title)}");
                foreach (var line in drawing.Said)
                {
                    Paragraph(Escaped(line));
                }

                Table(drawing.Data);
                break;
            case ReportFolded folded:
                Paragraph($"### {Escaped(folded.Title)}");
                Blocks(folded.Blocks);
                break;
            case ReportRecord record:
                Fenced(record.Text);
                break;
            case ReportSources sources:
                Line("");
                foreach (var source in sources.Sources)
                {
                    var address = source.Address is { } at ? $" {Escaped(at)}" : "";
                    Line($"- {Escaped(source.Title)}{address} {Escaped(source.More)}");
                }

                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void Steps(ReportSteps steps)
    {
        Line("");
        var number = 0;
        foreach (var step in steps.Steps)
        {
            Line(
                FormattableString.Invariant($"{++number}. **{Escaped(step.Title)}**{(step.When is { } when ? $" · {Escaped(when)}" : "")}")
            );
            foreach (var line in step.Lines)
            {
                Line("");
                Line(line.If is { } condition ? $"   *{Escaped(condition)}* {Escaped(line.Text)}" : $"   {Escaped(line.Text)}");
            }

            Line("");
        }
    }

    private void Table(ReportTable table)
    {
        Paragraph($"*{Escaped(table.Caption)}*");
        Line("");
        Row(table.Columns.Select(column => column.Title));
        Line($"|{string.Concat(table.Columns.Select(column => column.IsFigure ? "--:|" : "---|"))}");
        foreach (var row in table.Rows)
        {
            Row(row);
        }

        if (table.More is { } more)
        {
            Paragraph(Escaped(more));
        }
    }

    private void Row(IEnumerable<string> cells) => Line($"|{string.Concat(cells.Select(cell => $" {Escaped(cell)} |"))}");

    private void Items(ImmutableArray<string> items)
    {
        Line("");
        foreach (var item in items)
        {
            Line($"- {Escaped(item)}");
        }
    }

    /// <summary>Between marks that the text has nowhere.</summary>
    private void Fenced(string text)
    {
        var (longest, run) = (2, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        Line("");
        Line($"{fence}text");
        Line(Printable.Of(text, keepLines: true).TrimEnd('\n'));
        Line(fence);
    }

    private void Paragraph(string text)
    {
        Line("");
        Line(text);
    }

    private void Line(string text) => _text.Append(text).Append('\n');

    /// <summary>Words as words, whatever they would mean to a reader of Markdown or of HTML.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in Printable.Of(text))
        {
            _ = c switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '#' or '~' or '!' or '{' or '}' => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return LeadsList(escaped) ? escaped.Insert(Marker(escaped), '\\').ToString() : escaped.ToString();
    }

    /// <summary>Whether it would begin an item of a list, or a line, where it begins a paragraph.</summary>
    private static bool LeadsList(StringBuilder text) =>
        Marker(text) is var at && at < text.Length && text[at] is '-' or '+' or '=' or '.' or ')';

    /// <summary>Where the mark of an item would stand: first, or behind a number.</summary>
    private static int Marker(StringBuilder text)
    {
        var at = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
