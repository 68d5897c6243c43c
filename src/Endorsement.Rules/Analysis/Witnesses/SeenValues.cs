using System.Text.Json;

namespace Endorsement.Rules.Analysis;

/// <summary>What candidates say under each name of a member: words, yes and no, numbers; days are walked along and not listed.</summary>
internal sealed class SeenValues
{
    private const int MostOfName = 40;

    private readonly Dictionary<string, HashSet<string>> _values = new(StringComparer.Ordinal);

    public SeenValues(IReadOnlyList<RulesetCase> cases)
    {
        foreach (var given in cases)
        {
            using var document = JsonDocument.Parse(given.Candidate.Document, new JsonDocumentOptions { MaxDepth = 512 });
            See(document.RootElement, "");
        }
    }

    /// <summary>A word that no candidate says under a name, and that a rule reads there.</summary>
    public void Add(string name, string word)
    {
        if (!_values.TryGetValue(name, out var values))
        {
            _values[name] = values = new HashSet<string>(StringComparer.Ordinal);
        }

        values.Add($"\"{JsonEncodedText.Encode(word)}\"");
    }

    public IEnumerable<string> Of(string name) => _values.TryGetValue(name, out var values) ? values : [];

    private void See(JsonElement node, string name)
    {
        switch (node.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in node.EnumerateObject())
                {
                    See(member.Value, member.Name);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in node.EnumerateArray())
                {
                    See(item, name);
                }

                break;
            case JsonValueKind.String when DocumentedDate.TryRead(node.GetString(), out _):
            case JsonValueKind.Null or JsonValueKind.Undefined:
                break;
            default:
                if (!_values.TryGetValue(name, out var values))
                {
                    _values[name] = values = new HashSet<string>(StringComparer.Ordinal);
                }

                if (values.Count < MostOfName)
                {
                    values.Add(node.GetRawText());
                }

                break;
        }
    }
}
