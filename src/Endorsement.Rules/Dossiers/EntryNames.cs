using System.Globalization;

namespace Endorsement.Rules.Dossiers;

/// <summary>What to call an entry that has no id: its place (S14).</summary>
internal static class EntryNames
{
    public static string Of(string? id, string section, int index) => id ?? $"{section}/{index.ToString(CultureInfo.InvariantCulture)}";
}
