using System.Text.Json;
using Endorsement.Rules.Spreadsheets.Layout;

namespace Endorsement.Rules.Spreadsheets.Writing;

/// <summary>How one candidate's sheets name entries of a section: as authors do, by name where one alone has it.</summary>
internal sealed class EntryCalls
{
    private readonly EntryNames _names = new();
    private readonly Dictionary<string, string?> _nameOf = new(StringComparer.Ordinal);

    /// <param name="candidate">The candidate's document.</param>
    /// <param name="section">The section.</param>
    public EntryCalls(JsonElement candidate, string section)
    {
        if (!candidate.TryGetProperty(section, out var entries))
        {
            return;
        }

        var naming = EntryNames.ColumnOf(section);
        foreach (var entry in entries.EnumerateArray())
        {
            var id = entry.GetProperty("id").GetString()!;
            var name = naming is not null && entry.TryGetProperty(naming, out var given) ? given.GetString() : null;
            _names.Know(id, name);
            _nameOf.TryAdd(id, name);
        }
    }

    public string Of(string id) => _names.CallOf(id, _nameOf.GetValueOrDefault(id));
}
