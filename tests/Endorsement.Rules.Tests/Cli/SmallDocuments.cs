namespace Endorsement.Rules.Tests.Cli;

/// <summary>Small documents that the tests of the tool share.</summary>
internal static class SmallDocuments
{
    /// <summary>Met under <see cref="OwnRuleset"/> as ER-COMPANION; the hours can be changed.</summary>
    public static string OwnCandidate(string hours = "20") =>
        $$"""
            {
              "id": "H-1", "residence": "XH-01",
              "application": { "submitted": "2025-03-01" },
              "training": [ { "id": "tr-1", "date": "2024-05-01", "hours": {{hours}}, "topics": ["sleep-and-soothing"], "as": "participant" } ],
              "reflectiveSupervision": [ { "id": "rs-1", "date": "2024-06-01", "hours": 6, "format": "group", "provider": "p-1" } ],
              "people": [ { "id": "p-1", "highestDegree": "none",
                "endorsements": [ { "category": "ER-GUIDE", "association": "harbour", "from": "2024-01-01" } ] } ]
            }
            """;

    /// <summary>An association that no code has heard of: its own categories, topics and provider rules.</summary>
    public const string OwnRuleset = """
        {
          "association": "harbour", "name": "Harbour Association", "jurisdiction": ["XH-01"], "version": "2024",
          "effective": { "from": "2024-01-01", "until": "2024-12-31" },
          "sources": { "book": { "title": "Harbour handbook | first edition" } },
          "cycle": { "ends": "06-30", "years": 2, "of": 2026 }, "vocabulary": { "topics": ["sleep-and-soothing"] },
          "categories": {
            "ER-COMPANION": { "title": "Early Relationship Companion", "pathways": { "initial": [
              { "id": "training", "kind": "training", "title": "Twenty hours, four on sleep", "hours": 20,
                "within": [ { "id": "sleep", "topics": ["sleep-and-soothing"], "hours": 4 } ],
                "citation": { "source": "book", "locator": "Page 4" } },
              { "id": "reflective-supervision", "kind": "supervision", "title": "Six hours with a guide", "hours": 6,
                "providers": [ { "holds": { "categories": ["ER-GUIDE"], "associations": ["this"] } } ],
                "citation": { "source": "book", "locator": "Page 5" } } ] } },
            "ER-GUIDE": { "title": "Early Relationship Guide", "pathways": { "renewal": [
              { "id": "training", "kind": "training", "title": "Ten hours in the cycle", "hours": 10, "in": "cycle",
                "citation": { "source": "book", "locator": "Page 9" } } ] } }
          }
        }
        """;

    /// <summary>A person of whom next to nothing is known.</summary>
    public const string Unknown = """{ "id": "A-1", "residence": "US-MI" }""";
}
