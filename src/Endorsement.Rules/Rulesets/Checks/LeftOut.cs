using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets.Checks;

/// <summary>What was not looked at, because something is wrong with it that was told: what only that may use is not told to be useless.</summary>
internal sealed class LeftOut
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<JsonText> _unreadable = [];
    private readonly HashSet<(JsonText Text, int Offset)> _values = [];

    /// <summary>Whether a word stands in what was not looked at.</summary>
    public bool Mentions(string word) => _words.Contains(word);

    /// <summary>Whether a definition may be named in what was not looked at.</summary>
    public bool MayName(JsonMember definition) => Mentions(definition.Name) || _unreadable.Contains(definition.Value.Source);

    /// <summary>Whether a value is one that was not looked at, wherever it was put in.</summary>
    public bool Holds(JsonNode value) => _values.Contains((value.Source, value.Offset));

    /// <summary>Requirements, each with what is its own; parts that were not looked at stand there themselves.</summary>
    public void AddAll(IEnumerable<JsonNode> requirements)
    {
        foreach (var requirement in requirements)
        {
            var children = RequirementTree.Children(requirement).ToHashSet<JsonNode>(ReferenceEqualityComparer.Instance);
            Add(requirement, children);
        }
    }

    /// <summary>A value and all that is in it.</summary>
    public void Add(JsonNode value) => Add(value, but: null);

    /// <summary>What was written where a document has gaps.</summary>
    public void AddGaps(JsonNode document)
    {
        if (document.IsGap)
        {
            Add(document);
            if (document.MayName)
            {
                AddUnreadable([document.Hidden ?? document]);
            }

            return;
        }

        foreach (var member in document.Members)
        {
            AddGaps(member.Value);
        }

        foreach (var item in document.Items)
        {
            AddGaps(item);
        }
    }

    /// <summary>Values that may have named a definition, and of which nobody can read what they did name.</summary>
    public void AddUnreadable(IEnumerable<JsonNode> values) =>
        _unreadable.UnionWith(
            values.Where(value => value.Kind is not (JsonKind.String or JsonKind.Array or JsonKind.Object)).Select(value => value.Source)
        );

    private void Add(JsonNode value, HashSet<JsonNode>? but)
    {
        if (but?.Contains(value) == true)
        {
            return;
        }

        _values.Add((value.Source, value.Offset));
        if (value.Kind == JsonKind.String)
        {
            _words.Add(value.Text);
        }

        foreach (var member in value.Members)
        {
            Add(member.Value, but);
        }

        foreach (var item in value.Items)
        {
            Add(item, but);
        }

        if (value.Hidden is { } hidden)
        {
            Add(hidden, but);
        }
    }
}
