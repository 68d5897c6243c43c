using System.Globalization;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets.Prepared;

/// <summary>One pathway of a prepared ruleset: what it asks, and where that is written; its line is read when one of them is asked for.</summary>
/// <param name="head">What holds for the whole ruleset.</param>
/// <param name="line">Reads its line.</param>
internal sealed class PreparedPathway(JsonNode head, Func<JsonNode> line)
{
    /// <summary>The files in which it is written, in an order.</summary>
    public const string Files = "files";

    /// <summary>Of each requirement, before its parts, the number of its file, line, column and pointer.</summary>
    public const string Places = "places";

    /// <summary>The requirements.</summary>
    public const string Asked = "asked";

    private readonly Lazy<Content> _content = new(() => Read(head, line()));

    public Sequence<Requirement> Requirements => _content.Value.Requirements;

    /// <summary>Where a requirement is written; <see langword="null"/>: it is none of this pathway.</summary>
    public RuleLocation? Locate(string id) => _content.Value.Locations.GetValueOrDefault(id);

    private static Content Read(JsonNode head, JsonNode line)
    {
        var problems = new Problems(DocumentLimits.Default);
        var requirements = new RulesetBinder(head, problems, isProven: true).Requirements(line[Asked]!);
        if (problems.HasErrors)
        {
            throw new InvalidOperationException($"Prepared requirements cannot be read: {string.Join('\n', problems.ToImmutable())}");
        }

        var (files, places) = (line[Files]!.Items, line[Places]!.Items);
        var locations = new Dictionary<string, RuleLocation>(places.Count, StringComparer.Ordinal);
        foreach (var requirement in requirements)
        {
            foreach (var one in requirement.SelfAndParts())
            {
                var place = places[locations.Count].Items;
                locations.Add(one.Id, new RuleLocation(files[Number(place[0])].Text, Number(place[1]), Number(place[2]), place[3].Text));
            }
        }

        return new Content(requirements, locations);
    }

    private static int Number(JsonNode node) => int.Parse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture);

    private sealed record Content(Sequence<Requirement> Requirements, Dictionary<string, RuleLocation> Locations);
}
