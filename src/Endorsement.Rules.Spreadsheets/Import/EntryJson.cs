using System.Text;
using System.Text.Json;
using Endorsement.Rules.Spreadsheets.Layout;

namespace Endorsement.Rules.Spreadsheets.Import;

/// <summary>The members of one entry as JSON text; those of an object within it stand together.</summary>
internal static class EntryJson
{
    /// <param name="members">Paths and values as JSON, in the order of the document.</param>
    /// <returns>The members without the braces around them.</returns>
    public static byte[] Members(IReadOnlyList<(string Path, string Json)> members)
    {
        var json = new StringBuilder();
        Append(json, members.Select(member => (PathParts.Of(member.Path), member.Json)).ToArray(), 0);
        return Encoding.UTF8.GetBytes(json.ToString());
    }

    public static string Text(string text) =>
        $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    public static string Texts(IEnumerable<string> texts) => $"[{string.Join(',', texts.Select(Text))}]";

    private static void Append(StringBuilder json, (string[] Path, string Json)[] members, int depth)
    {
        var isFirst = true;
        foreach (var group in members.GroupBy(member => member.Path[depth], StringComparer.Ordinal))
        {
            json.Append(isFirst ? "" : ",").Append(Text(group.Key)).Append(':');
            isFirst = false;
            var all = group.ToArray();
            if (all[0].Path.Length == depth + 1)
            {
                json.Append(all[0].Json);
            }
            else
            {
                json.Append('{');
                Append(json, all, depth + 1);
                json.Append('}');
            }
        }
    }
}
