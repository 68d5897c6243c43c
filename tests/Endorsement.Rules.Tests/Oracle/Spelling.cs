using System.Text.Json.Nodes;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Rulesets;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>S49: whether a code of the candidate is one that a rule reads, surely or because it is that one misspelt.</summary>
internal sealed class Spelling(Ruleset ruleset)
{
    /// <summary>Whether the value is one of the codes wanted.</summary>
    public Truth Is(string kind, string value, IEnumerable<string> wanted)
    {
        var codes = wanted.ToList();
        return codes.Contains(value) ? Truth.Yes
            : !IsKnown(kind, value) && Meant(kind, value).Intersect(codes).Any() ? Truth.Unknown
            : Truth.No;
    }

    /// <summary>Whether one of the values is one of the codes wanted.</summary>
    public Truth AnyOf(string kind, IEnumerable<string> values, IEnumerable<string> wanted) =>
        Truths.Any(values.Select(value => Is(kind, value, wanted)));

    /// <summary>Whether every code wanted is among the values.</summary>
    public Truth AllOf(string kind, IEnumerable<string> values, IEnumerable<string> wanted) =>
        Truths.All(wanted.Select(code => AnyOf(kind, values, [code])));

    /// <summary>Whether the value is not known, and may be one of the codes that rules read.</summary>
    public bool IsMisspelt(string kind, string value) => !IsKnown(kind, value) && Meant(kind, value).Count > 0;

    /// <summary>Whether a member holds such a code: it stands in the file, and is open all the same.</summary>
    public bool IsMisspeltIn(string member, System.Text.Json.Nodes.JsonNode? value) =>
        value switch
        {
            JsonArray list => list.Any(item => IsMisspeltIn(member, item)),
            JsonObject entry => entry.Any(m => IsMisspeltIn(m.Key, m.Value)),
            JsonValue text when text.TryGetValue<string>(out var code) => Kinds(member).Any(kind => IsMisspelt(kind, code)),
            _ => false,
        };

    private static string[] Kinds(string member) =>
        member switch
        {
            "category" or "meetsCriteriaFor" => ["categories"],
            "association" => ["associations"],
            "kind" => ["agreements", "examinations", "reviews"],
            "part" => ["parts"],
            _ => [.. CodeKind.All.Select(kind => kind.Name).Where(name => name == member)],
        };

    private bool IsKnown(string kind, string value) =>
        Read(kind).Contains(value)
        || SharedVocabulary.Of(CodeKind.Of(kind)).Contains(value)
        || ruleset.Vocabulary.Any(declared => declared.Kind.Name == kind && declared.Codes.Contains(value))
        || (kind == "associations" && value == ruleset.Association);

    private List<string> Meant(string kind, string value)
    {
        var same = Read(kind).Where(code => Fold(code) == Fold(value) && Fold(value).Length > 0).ToList();
        if (same.Count > 0 || kind is "associations" or "categories" || Fold(value).Count(char.IsLetter) < 8)
        {
            return same;
        }

        var near = Read(kind).Where(code => Edits(Fold(code), Fold(value)) <= 2).ToList();
        return near.Count == 1 ? near : [];
    }

    private IReadOnlyList<string> Read(string kind) => ruleset.Compile().Vocabulary[CodeKind.Of(kind)].Codes;

    private static string Fold(string code) =>
        new([.. code.Where(c => !char.IsWhiteSpace(c) && !char.IsPunctuation(c)).Select(char.ToUpperInvariant)]);

    /// <summary>Inserted, deleted, replaced letters, and neighbours swapped.</summary>
    private static int Edits(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                table[i, j] = Math.Min(
                    Math.Min(table[i - 1, j], table[i, j - 1]) + 1,
                    table[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
                );
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[left.Length, right.Length];
    }
}
