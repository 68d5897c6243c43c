using System.Collections.Immutable;
using System.Globalization;

namespace Endorsement.Rules.Reports;

/// <summary>A report as one HTML document that asks for nothing, runs nothing, and is well-formed as XML too.</summary>
internal sealed class HtmlPage
{
    private const string Content = "content";

    /// <summary>About how high what stands around a drawing is, in units of drawings.</summary>
    private const int HeightAround = 90;
    private const int LineHeight = 22;
    private const int LineLength = 58;

    private readonly Markup _html = new();
    private int _drawings;

    private HtmlPage() { }

    public static string Of(ReportPage page)
    {
        var html = new HtmlPage();
        html.Write(page);
        return html._html.ToString();
    }

    private void Write(ReportPage page)
    {
        HtmlFrame.Begin(_html, page.LanguageCode, page.Title);
        _html.Element("a", page.Skip, ("class", "skip"), ("href", $"#{Content}")).Line();
        _html.Open("div", ("class", "page")).Line();
        Bar(page);
        _html.Open("main", ("id", Content)).Line();
        Head(page.Head);
        Sections(page.Sections);
        _html.End();
        _html.Open("footer").Element("p", page.Foot).End();
        HtmlFrame.End(_html.End());
    }

    private void Bar(ReportPage page)
    {
        _html.Open("header", ("class", "bar")).Element("p", page.Head.Kicker).Line();
        _html.Open("nav").Open("ul");
        foreach (var section in page.Sections)
        {
            _html.Open("li").Element("a", section.Title, ("href", $"#{section.Id}")).Close();
        }

        _html.Close().Close().End();
    }

    private void Head(ReportHead head)
    {
        if (head.Supposed is { } supposed)
        {
            _html.Open("p").Element("strong", supposed).End();
        }

        _html.Element("h1", head.Heading).Line();
        _html.Open("div", ("class", "answer"));
        if (head.State is { } state)
        {
            State(state);
        }

        _html.Element("p", head.Lead).End();
        if (head.Facts.IsEmpty)
        {
            return;
        }

        _html.Open("dl", ("class", "facts")).Line();
        foreach (var fact in head.Facts)
        {
            _html.Open("div").Element("dt", fact.Label);
            _html.Open("dd").Element("p", fact.Value, ("class", "value"));
            foreach (var line in fact.More)
            {
                _html.Element("p", line, ("class", "more"));
            }

            _html.Close().End();
        }

        _html.End();
    }

    private void State(ReportState state)
    {
        _html.Open("span", ("class", Classes("state", state.Outcome)));
        StateMark.Draw(_html, state.Outcome);
        _html.Text(" ").Element("span", state.Words).Close();
    }

    private static string Classes(string name, Outcome outcome) => string.Join(' ', name, outcome.ToString().ToLowerInvariant());

    private void Sections(ImmutableArray<ReportSection> sections)
    {
        for (var i = 0; i < sections.Length; i++)
        {
            var isPair = i + 1 < sections.Length && sections[i + 1].IsAside;
            if (isPair)
            {
                _html.Open("div", ("class", "pair")).Line();
            }

            Section(sections[i]);
            if (isPair)
            {
                Section(sections[++i]);
                _html.End();
            }
        }
    }

    private void Section(ReportSection section)
    {
        var shape = section.IsWide ? "wide" : null;
        _html.Open("section", ("id", section.Id), ("class", shape), ("aria-labelledby", $"{section.Id}-title")).Line();
        _html.Element("h2", section.Title, ("id", $"{section.Id}-title")).Line();
        if (section.IsGrid)
        {
            Grid(section.Blocks);
        }
        else
        {
            Blocks(section.Blocks);
        }

        _html.End();
    }

    /// <summary>Two columns, each block in the one that is shorter: what is opened in one moves nothing in the other.</summary>
    private void Grid(ImmutableArray<ReportBlock> blocks)
    {
        var (left, right) = (ImmutableArray.CreateBuilder<ReportBlock>(), ImmutableArray.CreateBuilder<ReportBlock>());
        var (leftHeight, rightHeight) = (0, 0);
        foreach (var block in blocks)
        {
            var height = HeightOf(block);
            if (leftHeight <= rightHeight)
            {
                left.Add(block);
                leftHeight += height;
            }
            else
            {
                right.Add(block);
                rightHeight += height;
            }
        }

        _html.Open("div", ("class", "grid")).Line();
        foreach (var column in new[] { left, right }.Where(column => column.Count > 0))
        {
            _html.Open("div").Line();
            Blocks(column.ToImmutable());
            _html.End();
        }

        _html.End();
    }

    /// <summary>About how high a block is, in units of drawings.</summary>
    private static int HeightOf(ReportBlock block) =>
        block is ReportDrawing drawing
            ? HeightAround + drawing.Picture.Height + drawing.Said.Sum(line => LineHeight * (1 + (line.Length / LineLength)))
            : HeightAround;

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
                _html.Element("p", text.Text).Line();
                break;
            case ReportList list:
                List(list);
                break;
            case ReportSteps steps:
                Steps(steps);
                break;
            case ReportStates states:
                States(states);
                break;
            case ReportTable table:
                Table(table);
                break;
            case ReportDrawing drawing:
                Drawing(drawing);
                break;
            case ReportFolded folded:
                _html.Open("details", ("class", "fold")).Element("summary", folded.Title).Line();
                Blocks(folded.Blocks);
                _html.End();
                break;
            case ReportRecord record:
                HtmlRecord.Write(_html, record);
                break;
            case ReportSources sources:
                Sources(sources);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void List(ReportList list)
    {
        _html.Open("ul");
        foreach (var item in list.Items)
        {
            _html.Element("li", item);
        }

        _html.End();
    }

    private void Steps(ReportSteps steps)
    {
        _html.Open("ol", ("class", "steps")).Line();
        foreach (var step in steps.Steps)
        {
            _html.Open("li").Element("h3", step.Title);
            if (step.When is { } when)
            {
                _html.Element("p", when, ("class", "when"));
            }

            foreach (var line in step.Lines)
            {
                _html.Open("p");
                if (line.If is { } condition)
                {
                    _html.Element("strong", condition).Text(" ");
                }

                _html.Text(line.Text).Close();
            }

            _html.End();
        }

        _html.End();
    }

    private void States(ReportStates states)
    {
        _html.Open("ul", ("class", "states")).Line();
        foreach (var item in states.Items)
        {
            _html.Open("li").Open("span", ("class", Classes("mark", item.State.Outcome)));
            StateMark.Draw(_html, item.State.Outcome);
            _html.Close();
            _html.Open("div").Open("div", ("class", "name")).Text(item.Title);
            _html.Element("span", $": {item.State.Words}", ("class", "hidden")).Close();
            if (item.More.Length > 0)
            {
                _html.Element("div", item.More, ("class", "more"));
            }

            _html.Close().End();
        }

        _html.End();
    }

    private void Table(ReportTable table)
    {
        _html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", table.Caption));
        _html.Open("table").Element("caption", table.Caption).Open("thead").Open("tr");
        foreach (var column in table.Columns)
        {
            _html.Element("th", column.Title, ("scope", "col"), ("class", column.IsFigure ? "figure" : null));
        }

        _html.Close().Close().Open("tbody").Line();
        foreach (var row in table.Rows)
        {
            _html.Open("tr").Element("th", row[0], ("scope", "row"));
            for (var i = 1; i < row.Length; i++)
            {
                _html.Element("td", row[i], ("class", table.Columns[i].IsFigure ? "figure" : null));
            }

            _html.End();
        }

        _html.Close().Close().End();
        if (table.More is { } more)
        {
            _html.Element("p", more).Line();
        }
    }

    private void Drawing(ReportDrawing drawing)
    {
        var id = (++_drawings).ToString(CultureInfo.InvariantCulture);
        var picture = drawing.Picture;
        _html.Open("figure").Element("h3", drawing.Title).Line();
        _html.Open(
            "svg",
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("viewBox", FormattableString.Invariant($"0 0 {picture.Width} {picture.Height}")),
            ("width", picture.Width.ToString(CultureInfo.InvariantCulture)),
            ("height", picture.Height.ToString(CultureInfo.InvariantCulture)),
            ("role", "img"),
            ("aria-labelledby", string.Join(' ', $"drawing-{id}", $"drawing-{id}-told")),
            ("font-family", "sans-serif"),
            ("font-size", "12")
        );
        _html.Element("title", drawing.Title, ("id", $"drawing-{id}"));
        _html.Element("desc", drawing.Description, ("id", $"drawing-{id}-told"));
        _html.Raw(picture.Content).End();
        _html.Open("figcaption");
        foreach (var line in drawing.Said)
        {
            _html.Element("p", line);
        }

        _html.Open("details").Element("summary", drawing.DataTitle);
        Table(drawing.Data);
        _html.Close().Close().End();
    }

    private void Sources(ReportSources sources)
    {
        _html.Open("ul", ("class", "sources")).Line();
        foreach (var source in sources.Sources)
        {
            _html.Open("li");
            if (IsAddress(source.Address))
            {
                _html.Element("a", source.Title, ("href", source.Address), ("rel", "noreferrer"));
            }
            else
            {
                _html.Element("span", source.Title);
            }

            _html.Open("span", ("class", "more")).Text(" ").Text(source.More).Close().End();
        }

        _html.End();
    }

    /// <summary>A link leads to a page of the web, and to nothing else that an address may be.</summary>
    private static bool IsAddress(string? address) =>
        address is not null
        && (
            address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        );
}
