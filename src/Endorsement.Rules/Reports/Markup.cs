using System.Text;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Reports;

/// <summary>Elements one after another, every text and every attribute escaped; well-formed as XML too.</summary>
/// <remarks>There is no way to write a text that is not escaped but <see cref="Raw"/>, which takes what was written here before and constants.</remarks>
internal sealed class Markup
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();

    public Markup Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(name, attributes);
        _text.Append('>');
        _open.Push(name);
        return this;
    }

    public Markup Close()
    {
        _text.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>The same, and the line ends.</summary>
    public Markup End()
    {
        Close();
        _text.Append('\n');
        return this;
    }

    /// <summary>An element without content.</summary>
    public Markup Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(name, attributes);
        _text.Append("/>");
        return this;
    }

    /// <summary>An element that holds a text alone.</summary>
    public Markup Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        Text(text);
        return Close();
    }

    public Markup Text(string text, bool keepLines = false)
    {
        foreach (var c in Printable.Of(text, keepLines))
        {
            Escape(c);
        }

        return this;
    }

    public Markup Line()
    {
        _text.Append('\n');
        return this;
    }

    public Markup Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    public override string ToString() => _text.ToString();

    private void Begin(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                _text.Append(' ').Append(attribute).Append("=\"");
                Text(value);
                _text.Append('"');
            }
        }
    }

    private void Escape(char c) =>
        _ = c switch
        {
            '&' => _text.Append("&amp;"),
            '<' => _text.Append("&lt;"),
            '>' => _text.Append("&gt;"),
            '"' => _text.Append("&quot;"),
            '\'' => _text.Append("&#39;"),
            _ => _text.Append(c),
        };
}
