using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Portal.Forms;

/// <summary>The fields of a form as a tree: `c/training/0/hours` is a field of the first row of a section.</summary>
/// <remarks>Names are those of the candidate's document, so that a mistake that the reader finds at `/training/0/hours` is of that field.</remarks>
internal sealed class FormNode
{
    /// <summary>What the name of every field begins with.</summary>
    public const string Root = "c";

    private const int MostParts = 8;
    private const int MostRows = 2_000;

    private readonly Dictionary<string, FormNode> _children = new(StringComparer.Ordinal);

    public List<string> Values { get; } = [];

    public FormNode? this[string name] => _children.GetValueOrDefault(name);

    /// <summary>The rows, in their order; gaps between their numbers say nothing.</summary>
    public IEnumerable<FormNode> Rows =>
        _children
            .Select(child => (Number: Number(child.Key), Node: child.Value))
            .Where(child => child.Number >= 0)
            .OrderBy(child => child.Number)
            .Select(child => child.Node);

    /// <summary>Whether nothing is filled in; an id that the page made itself is no answer.</summary>
    public bool IsBlank => Values.TrueForAll(string.IsNullOrWhiteSpace) && _children.All(child => child.Key == "id" || child.Value.IsBlank);

    public static FormNode Of(IFormCollection form)
    {
        var root = new FormNode();
        foreach (var (name, values) in form)
        {
            if (root.At(name, isMade: true) is { } node)
            {
                node.Values.AddRange(values.OfType<string>());
            }
        }

        return root;
    }

    /// <summary>Adds an empty row to a section.</summary>
    /// <returns>The name of the row, or <see langword="null"/> where there is no such section.</returns>
    public string? Add(string section)
    {
        if (At(section, isMade: true) is not { } list)
        {
            return null;
        }

        var next = list._children.Keys.Select(Number).DefaultIfEmpty(-1).Max() + 1;
        if (next >= MostRows)
        {
            return null;
        }

        list._children["none"] = new FormNode();
        list._children[next.ToString(CultureInfo.InvariantCulture)] = new FormNode();
        return $"{section}/{(list.Rows.Count() - 1).ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>Takes a row away.</summary>
    public void Remove(string row)
    {
        var at = row.LastIndexOf('/');
        if (at > 0 && At(row[..at], isMade: false) is { } list)
        {
            list._children.Remove(row[(at + 1)..]);
        }
    }

    /// <summary>The node of a field; <see langword="null"/>: the name is of no field of a form, or there is none.</summary>
    private FormNode? At(string name, bool isMade)
    {
        var parts = name.Split('/');
        if (parts is not [Root, _, ..] || parts.Length > MostParts)
        {
            return null;
        }

        var node = this;
        foreach (var part in parts.AsSpan(1))
        {
            if (!node._children.TryGetValue(part, out var child))
            {
                if (!isMade)
                {
                    return null;
                }

                node._children[part] = child = new FormNode();
            }

            node = child;
        }

        return node;
    }

    private static int Number(string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < MostRows ? number : -1;
}
