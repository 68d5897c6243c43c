using System.Security.Cryptography;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Differences;

/// <summary>The stable id of a change: from what it is about and what it was and is, never from words (S59).</summary>
internal static class ChangeIds
{
    private const int Digits = 11;

    /// <param name="kind">What changed.</param>
    /// <param name="name">Of what: the name of a requirement within its pathway, a category, a pathway.</param>
    /// <param name="path">Where in it, without the numbers of rows.</param>
    /// <param name="before">What was there.</param>
    /// <param name="after">What is there.</param>
    /// <param name="row">The row in which it was, where rows have no names.</param>
    public static string Of(RuleChangeKind kind, string name, string path, JsonNode? before, JsonNode? after, JsonNode? row = null)
    {
        var said = RuleWriter.Object(writer =>
        {
            writer.Text("kind", kind.ToString());
            writer.Text("name", name);
            writer.Text("path", path);
            writer.Add("before", before ?? RuleWriter.None);
            writer.Add("after", after ?? RuleWriter.None);
            writer.Add("row", row ?? RuleWriter.None);
        });

        // A letter first: digits with an e among them are a number to a spreadsheet.
        return $"c{Convert.ToHexStringLower(SHA256.HashData(said.ToBytes()))[..Digits]}";
    }
}
