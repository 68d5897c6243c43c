using System.Text;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>Values as lines of JSON, no longer than a width where they can be broken. Two blanks for each level, LF.</summary>
internal sealed class LayoutLines(int width)
{
    private readonly StringBuilder _text = new();
    private int _column;

    public void Write(LayoutTree tree)
    {
        Write(tree, indent: 0);
        _text.Append('\n');
    }

    public override string ToString() => _text.ToString();

    private void Write(LayoutTree tree, int indent)
    {
        var isEmpty = tree.Members.Count + tree.Items.Count == 0;
        if (isEmpty || (tree.Layout != ShapeLayout.Open && Inline(tree, width - _column - 1) is not null))
        {
            Append(Inline(tree, int.MaxValue)!);
        }
        else if (tree.Value.Kind == JsonKind.Array)
        {
            WriteList(tree, indent + 2);
            NewLine(indent);
            Append("]");
        }
        else
        {
            WriteObject(tree, indent + 2);
            NewLine(indent);
            Append("}");
        }
    }

    private void WriteList(LayoutTree tree, int indent)
    {
        Append("[");
        var isOfWords = tree.Items.TrueForAll(item => item.Items.Count + item.Members.Count == 0);
        for (var i = 0; i < tree.Items.Count; i++)
        {
            var item = tree.Items[i];
            Separate(isFirst: i == 0, sharesLine: isOfWords && i > 0, isOfWords ? Inline(item, int.MaxValue) : null, indent);
            Write(item, indent);
        }
    }

    private void WriteObject(LayoutTree tree, int indent)
    {
        Append("{");
        var (group, wasBroken) = (int.MinValue, true);
        foreach (var member in tree.Members)
        {
            var name = $"{Quoted(member.Name)}: ";
            var value = Inline(member.Value, width - indent - name.Length - 1);
            var sharesLine = tree.Layout == ShapeLayout.Filled && value is not null && !wasBroken && member.Group == group;
            Separate(ReferenceEquals(member, tree.Members[0]), sharesLine, value is null ? null : name + value, indent);
            Append(name);
            Write(member.Value, indent);
            (group, wasBroken) = (member.Group, value is null || member.Value.Layout == ShapeLayout.Open);
        }
    }

    /// <summary>Goes on in the line if what comes fits, else begins another.</summary>
    private void Separate(bool isFirst, bool sharesLine, string? next, int indent)
    {
        Append(isFirst ? "" : ",");
        if (sharesLine && next is not null && _column + 1 + next.Length + 1 <= width)
        {
            Append(" ");
        }
        else
        {
            NewLine(indent);
        }
    }

    /// <summary>The value on one line, if it is no longer than so much.</summary>
    private static string? Inline(LayoutTree tree, int most)
    {
        var text = new StringBuilder();
        return most >= 0 && Inline(tree, text, most) ? text.ToString() : null;
    }

    private static bool Inline(LayoutTree tree, StringBuilder text, int most)
    {
        if (tree.Layout == ShapeLayout.Open && tree.Members.Count + tree.Items.Count > 0)
        {
            return false;
        }

        switch (tree.Value.Kind)
        {
            case JsonKind.Array:
                text.Append('[');
                for (var i = 0; i < tree.Items.Count; i++)
                {
                    text.Append(i == 0 ? "" : ", ");
                    if (!Inline(tree.Items[i], text, most))
                    {
                        return false;
                    }
                }

                text.Append(']');
                break;
            case JsonKind.Object:
                text.Append(tree.Members.Count == 0 ? "{" : "{ ");
                for (var i = 0; i < tree.Members.Count; i++)
                {
                    text.Append(i == 0 ? "" : ", ").Append(Quoted(tree.Members[i].Name)).Append(": ");
                    if (!Inline(tree.Members[i].Value, text, most))
                    {
                        return false;
                    }
                }

                text.Append(tree.Members.Count == 0 ? "}" : " }");
                break;
            default:
                text.Append(Encoding.UTF8.GetString(tree.Value.ToBytes()));
                break;
        }

        return text.Length <= most;
    }

    private static string Quoted(string name) =>
        Encoding.UTF8.GetString(new JsonNode(Nowhere, 0, JsonKind.String) { Text = name }.ToBytes());

    private static readonly JsonText Nowhere = new("", default);

    private void Append(string text)
    {
        _text.Append(text);
        _column += text.Length;
    }

    private void NewLine(int indent)
    {
        _text.Append('\n').Append(' ', indent);
        _column = indent;
    }
}
