using System.Text;
using NodaTime;

namespace Endorsement.Rules.Benchmarks.Charts;

/// <summary>A candidate's file and rules that grow in one thing, as JSON: what it is called, what it grows in, and the sizes that are asked.</summary>
internal sealed record GrowingFile(string Name, string Grows, int[] Sizes, Func<int, string> Requirement, Func<int, string> Sections)
{
    public static LocalDate AsOf { get; } = new(2016, 6, 1);

    private static readonly LocalDate First = new(2014, 7, 1);

    public static IReadOnlyList<GrowingFile> All { get; } =
    [
        new(
            "sessions",
            "sessions of RS/C",
            [10, 100, 1_000, 10_000],
            _ => """{ "kind": "supervision", "hours": 200, "windowMax": "P2Y", "minSpan": "P1Y", "formats": ["individual", "group"] }""",
            size =>
                $"\"reflectiveSupervision\": [{Each(size, i => $$"""{ "id": "s{{i}}", "date": "{{Day(i, size)}}", "minutes": {{Math.Max(1, 2400 / size)}}, "format": "individual" }""")}]"
        ),
        new(
            "trainings",
            "trainings",
            [10, 100, 1_000, 10_000],
            _ =>
                """
                    { "kind": "training", "hours": 30, "within": [{ "id": "a", "topics": ["a"], "hours": 5 }], "additional": [{ "id": "b", "topics": ["b"], "hours": 3 }],
                      "caps": [{ "id": "given", "as": ["presenter"], "percent": 50 }] }
                    """,
            size =>
                $"\"training\": [{Each(size, i => $$"""{ "id": "t{{i}}", "date": "{{Day(i, size)}}", "minutes": {{Math.Max(1, 1500 / size)}}, "topics": ["{{"abc"[i % 3]}}"], "as": "{{(i % 4 == 0 ? "presenter" : "participant")}}" }""")}]"
        ),
        new(
            "providers",
            "sessions under a concentration rule, a provider each",
            [10, 100, 1_000],
            _ =>
                """
                    { "kind": "supervision", "hours": 50, "windowMax": "P2Y", "minSpan": "P1Y", "concentration": { "majority": true, "maxProviders": 5 } }
                    """,
            size =>
                $$"""
                    "people": [{{Each(size, i => $$"""{ "id": "p{{i}}" }""")}}],
                    "reflectiveSupervision": [{{Each(
                        size,
                        i => $$"""{ "id": "s{{i}}", "date": "{{Day(i, size)}}", "minutes": 30, "provider": "p{{i}}" }"""
                    )}}]
                    """
        ),
        new(
            "twins",
            "trainings of which each may be each other",
            [2, 4, 8, 12],
            _ => """{ "kind": "training", "hours": 30, "caps": [{ "id": "given", "as": ["presenter"], "percent": 50 }] }""",
            size =>
                $"\"training\": [{Each(size, i => $$"""{ "id": "t{{i}}", "date": "{{(i % 2 == 0 ? "2015-03" : "2015")}}", "hours": 7, "as": "participant" }""")}]"
        ),
        new("raters", "ratings", [1, 10, 100], _ => Slots(3), size => Ratings(size)),
        new("slots", "places for ratings, twice as many ratings", [1, 5, 10, 20], Slots, size => Ratings(size * 2)),
        new("clauses", "among-clauses, six ratings that they ask for", [1, 2, 4], Clauses, _ => Ratings(6)),
        new(
            "missing-facts",
            "facts that conditions read and the file lacks",
            [1, 2, 4, 8, 12],
            size =>
                $$"""{ "kind": "supervision", "hours": 1, "within": [{{Each(size, i => $$"""{ "id": "p{{i}}", "about": ["t{{i}}"], "hours": 1, "when": { "circumstance": "c{{i}}" } }""")}}] }""",
            _ => """ "reflectiveSupervision": [{ "id": "s", "date": "2015-01-05", "hours": 2, "about": [] }] """
        ),
    ];

    public byte[] Candidate(int size) => Encoding.UTF8.GetBytes($$"""{ "id": "c", {{Sections(size)}} }""");

    public Ruleset Rules(int size)
    {
        var circumstances = string.Join(", ", Enumerable.Range(0, 12).Select(i => $"\"c{i}\""));
        var topics = string.Join(", ", Enumerable.Range(0, 12).Select(i => $"\"t{i}\""));
        var requirement = Requirement(size).Trim();
        return Ruleset.Read(
            $$"""
            { "association": "grows", "name": "Grows", "jurisdiction": ["XG-01"], "version": "1", "effective": { "from": "2000-01-01" },
              "sources": { "s": { "title": "s", "published": "2000" } },
              "vocabulary": { "topics": ["a", "b", "c"], "circumstances": [{{circumstances}}], "about": [{{topics}}] },
              "categories": { "G": { "title": "G", "pathways": { "initial": [
                { "id": "it", "title": "It", "citation": { "source": "s", "locator": "1" }, {{requirement[1..]}} ] } } } }
            """
        );
    }

    private static string Slots(int size) =>
        $$"""{ "kind": "references", "count": {{size}}, "slots": [{{Each(size, i => $$"""{ "id": "s{{i}}", "roles": ["{{(i % 2 == 0 ? "colleague" : "supervisee")}}"] }""")}}] }""";

    private static string Clauses(int size) =>
        $$"""{ "kind": "references", "count": 3, "among": [{{Each(size, i => $$"""{ "id": "a{{i}}", "atLeast": {{(i % 2) + 1}}, "who": [{ "holds": { "categories": ["G"], "associations": ["this"] } }, { "degree": "master" }] }""")}}] }""";

    private static string Ratings(int size) =>
        $$"""
            "people": [{{Each(
                size,
                i =>
                    $$"""{ "id": "p{{i}}", "highestDegree": "{{(i % 2 == 0 ? "master" : "bachelor")}}", "endorsements": [], "vetted": [] }"""
            )}}],
            "references": [{{Each(
                size,
                i =>
                    $$"""{ "id": "r{{i}}", "person": "p{{i}}", "roles": ["{{(i % 3 == 0 ? "colleague" : "supervisee")}}"], "received": "2016-05-02" }"""
            )}}]
            """;

    private static string Each(int size, Func<int, string> item) => string.Join(",\n", Enumerable.Range(0, size).Select(item));

    private static string Day(int place, int size) =>
        First.PlusDays((int)(place * 690L / Math.Max(40, size))).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
