using System.Collections.Immutable;
using System.Globalization;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>Titles of requirements that another association wrote for itself: its name or its place in them is wrong for whoever inherits them.</summary>
/// <remarks>What can be known of an association is what its document says of it: id, name, jurisdiction.</remarks>
/// <param name="document">The document that inherits.</param>
/// <param name="parent">What it extends.</param>
/// <param name="problems">Where such titles are warned of.</param>
internal sealed class LicensorTitles(JsonNode document, ExtendedDocument parent, Problems problems)
{
    private const int MostWarnings = 20;

    /// <summary>A shorter word of a name tells nobody apart: `of`, `New`.</summary>
    private const int ShortestWord = 4;

    private readonly Dictionary<(string Title, string Word), (JsonNode Title, List<string> Ids)> _found = [];

    /// <param name="resolved">The document with everything carried out.</param>
    public void Check(JsonNode resolved)
    {
        var known = Letters(document.Text("name") ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        known.UnionWith(resolved["categories"]!.Members.SelectMany(c => Letters(c.Value.Text("title") ?? "")));
        var licensors = parent
            .Family.Where(one => one.Text("association") != document.Text("association"))
            .Select(one => (one.Source, Words: Names(one, known)))
            .ToArray();
        if (licensors.Length == 0)
        {
            return;
        }

        var pathways = resolved["categories"]!.Members.SelectMany(category => category.Value["pathways"]?.Members ?? []);
        foreach (var requirement in pathways.SelectMany(pathway => pathway.Value.Items))
        {
            LookWithin(requirement, licensors);
        }

        foreach (var ((_, word), (title, ids)) in _found.Take(MostWarnings))
        {
            var more = ids.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" and of {ids.Count - 1} more");
            var (line, column) = title.Source.Place(title.Offset);
            problems.Warn(
                "ER2202",
                document["extends"]!,
                $"the inherited title `{JsonNode.Short(title.Text)}` of `{JsonNode.Short(ids[0])}`{more} names `{JsonNode.Short(word)}`",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"say it for your own association, in an override with `title`; it is written at {title.Source.File}({line},{column})"
                )
            );
        }
    }

    private void LookWithin(JsonNode requirement, (JsonText Source, ImmutableArray<string> Words)[] licensors)
    {
        Look(requirement, requirement.Text("id") ?? "", licensors);
        foreach (var child in RequirementTree.Children(requirement))
        {
            LookWithin(child, licensors);
        }
    }

    private void Look(JsonNode titled, string id, (JsonText Source, ImmutableArray<string> Words)[] licensors)
    {
        if (titled["title"] is not { IsGap: false } title)
        {
            return;
        }

        foreach (var (source, words) in licensors)
        {
            if (ReferenceEquals(source, title.Source) && words.FirstOrDefault(word => Holds(title.Text, word)) is { } word)
            {
                if (!_found.TryGetValue((title.Text, word), out var found))
                {
                    _found[(title.Text, word)] = found = (title, []);
                }

                found.Ids.Add(id);
                return;
            }
        }
    }

    /// <summary>What an association is called and where it is, the longest first; of its name also the words that are its alone.</summary>
    private ImmutableArray<string> Names(JsonNode licensor, HashSet<string> known)
    {
        var names = new List<string> { licensor.Text("association") ?? "" };
        names.AddRange(licensor.Codes("jurisdiction") ?? []);
        if (licensor.Text("name") is { } name && document["name"] is { IsGap: false })
        {
            names.Add(name);
            names.AddRange(Letters(name).Where(word => word.Length >= ShortestWord && char.IsUpper(word[0]) && !known.Contains(word)));
        }

        return [.. names.Where(word => word.Length > 0).OrderByDescending(word => word.Length)];
    }

    private static bool Holds(string title, string word)
    {
        // A word of a name is a name where it is written as one: "membership in the association" names nobody.
        var isPlainWord = !word.Contains(' ', StringComparison.Ordinal) && char.IsUpper(word[0]);
        var comparison = isPlainWord ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        for (var at = 0; (at = title.IndexOf(word, at, comparison)) >= 0; at++)
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(title[at - 1])) && (end == title.Length || !char.IsLetterOrDigit(title[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Letters(string text)
    {
        for (var at = 0; at < text.Length; )
        {
            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                yield return text[start..at];
            }

            at++;
        }
    }
}
