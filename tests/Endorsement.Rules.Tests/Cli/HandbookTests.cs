using Endorsement.Rules.Tests.Snapshots;

namespace Endorsement.Rules.Tests.Cli;

/// <summary>The words of the handbook, over one small ruleset that uses every kind of rule.</summary>
public sealed class HandbookTests
{
    private const string EveryKind = """
        {
          "association": "harbour", "name": "Harbour | Association", "jurisdiction": ["XH-01"], "version": "2024",
          "effective": { "from": "2024-01-01" },
          "sources": {
            "book": { "title": "Harbour handbook", "published": "2024", "address": "https://example.org/book" },
            "letter": { "title": "Letter to *members*", "note": "Seen in a copy." },
            "unused": { "title": "Cited by nobody" }
          },
          "cycle": { "ends": "06-30", "years": 2, "of": 2026, "due": "07-31" },
          "categories": {
            "ER-GUIDE": { "title": "Early Relationship Guide", "pathways": {
              "initial": [
                { "id": "education", "kind": "credential", "title": "A degree", "anyOf": [
                    { "degree": { "atLeast": "bachelor" }, "related": true, "transcript": "official" },
                    { "degree": { "atLeast": "master" }, "focusSpecific": true },
                    { "credential": ["license", "cda"], "eligible": true } ],
                  "citation": { "source": "book", "locator": "Page 1" } },
                { "id": "work", "kind": "experience", "title": "Work", "period": "P1Y6M", "measure": "full-time-equivalent", "fullTimeWeek": 35,
                  "work": { "activities": ["direct-service", "gives-rsc"], "paid": true, "scope": "regional", "peopleSupervised": 2,
                            "supervisor": [ { "holds": { "categories": ["ER-GUIDE"] } } ] },
                  "after": { "requirement": "education" }, "within": "P5Y",
                  "families": [ { "ages": ["prenatal", "infant-toddler"], "minimum": 10 } ],
                  "credit": [ { "work": { "activities": ["internship"] }, "upTo": "P6M", "after": { "degree": "bachelor" } } ],
                  "citation": { "source": "book", "locator": "Page 2" }, "note": "Read as calendar time | alternative: hours." },
                { "id": "training", "kind": "training", "title": "Training", "hours": 30,
                  "counts": { "as": ["participant"], "dated": { "from": "2010-01-01" } },
                  "within": [ { "topics": ["attachment"], "hours": 1, "when": { "providesReflectiveSupervision": false } } ],
                  "additional": [ { "topics": ["provision-of-rsc"], "didactic": true, "hours": 2.5 } ],
                  "caps": [ { "as": ["video"], "hours": 7, "when": { "submitted": { "before": "2025-01-01" } } }, { "as": ["reading"], "percent": 50 } ],
                  "citation": { "source": "letter", "locator": "Line 3" }, "provenance": "inferred", "note": "Read as calendar time | alternative: hours." },
                { "id": "reflective-supervision", "kind": "supervision", "title": "RS/C", "hours": 24, "windowMax": "P2Y", "minSpan": "P1Y",
                  "after": { "degree": "master" }, "formats": ["individual", "group"], "whileServing": { "ages": ["early-childhood"] },
                  "providers": [
                    { "holds": { "categories": ["ER-GUIDE"], "associations": ["this"], "status": ["active", "emerging"] }, "degree": "master",
                      "candidate": { "not": { "degree": "master" } }, "at": "session", "sessions": { "from": "2010-10-01", "until": "2012-12-31" } },
                    { "vetted": {}, "formats": ["group"], "applications": { "until": "2017-12-31" } },
                    { "meetsCriteriaFor": ["ER-GUIDE"] } ],
                  "within": [ { "about": ["rsc-given"], "hours": 12 } ], "concentration": { "majority": true, "maxProviders": 2 },
                  "citation": { "source": "book", "locator": "Page 3" } },
                { "id": "references", "kind": "references", "title": "References", "count": 3, "roles": ["colleague"],
                  "slots": [
                    { "id": "current-supervisor", "roles": ["program-supervisor", "teacher"], "current": true },
                    { "id": "rsc-provider", "roles": ["rsc-provider"], "if": { "circumstance": "has-rsc-provider" }, "otherwise": { "roles": ["colleague"] },
                      "alsoIf": [ { "if": { "circumstance": "supervises-others" }, "roles": ["supervisee"] } ] } ],
                  "among": [ { "id": "endorsed", "atLeast": 1, "who": [ { "holds": { "categories": ["ER-GUIDE"] } } ] } ],
                  "valid": { "maxNotEnoughInformation": 5, "acquaintance": "P1Y", "expires": "P1Y", "updatedSince": "submitted" },
                  "citation": { "source": "book", "locator": "Page 4" } },
                { "id": "one-way", "kind": "any", "title": "One way", "parts": [
                    { "id": "exam", "kind": "examination", "title": "Examination", "examination": "imh-exam", "parts": ["vignettes", "essay"],
                      "citation": { "source": "letter", "locator": "Line 9" } },
                    { "id": "two", "kind": "at-least", "count": 2, "title": "Two of three", "parts": [
                      { "id": "a", "kind": "review", "title": "Review", "review": "portfolio" },
                      { "id": "b", "kind": "agreement", "title": "Ethics", "agreement": "code-of-ethics", "note": "Unsigned copies were seen." },
                      { "id": "c", "kind": "competencies", "title": "Areas", "areas": ["attachment", "law"], "evidence": ["work"] } ] } ],
                  "citation": { "source": "book", "locator": "Page 5" } },
                { "id": "residence", "kind": "residence", "title": "Residence", "orWorksHere": { "unserved": ["XH-02"], "circumstance": "employer-requires-endorsement" },
                  "citation": { "source": "book", "locator": "Page 6" } },
                { "id": "fee", "kind": "fee", "title": "Fee", "items": [ { "item": "processing", "amount": 12.5, "currency": "USD", "submittedFrom": "2024-07-01", "note": "once" } ],
                  "citation": { "source": "book", "locator": "Page 7" } }
              ],
              "renewal": [
                { "id": "endorsement-held", "kind": "endorsement-held", "title": "Held", "categories": ["ER-GUIDE"], "atLeast": "P1Y", "at": "cycle-end",
                  "citation": { "source": "book", "locator": "Page 8" } },
                { "id": "membership", "kind": "membership", "title": "Membership", "associations": ["this"], "individual": true, "through": "cycle",
                  "citation": { "source": "book", "locator": "Page 8" }, "level": "recommended" },
                { "id": "hours", "kind": "when", "title": "Hours", "citation": { "source": "book", "locator": "Page 9" },
                  "condition": { "all": [ { "holds": { "categories": ["ER-GUIDE"], "for": "P3Y" } }, { "not": { "awardSubmitted": { "from": "cycle-start" } } },
                                          { "any": [ { "residence": ["XH-01"] }, { "cycleYear": { "from": 2026 } } ] } ] },
                  "then": { "id": "ten", "kind": "training", "title": "Ten hours", "hours": 10, "in": "cycle" },
                  "else": { "id": "twelve", "kind": "training", "title": "Twelve hours", "hours": 12, "in": { "last": "P2Y" } } },
                { "id": "signed", "kind": "all", "title": "Signed again", "citation": { "source": "book", "locator": "Page 9" }, "parts": [
                    { "id": "ethics", "kind": "agreement", "title": "Ethics", "agreement": "code-of-ethics", "in": "cycle" },
                    { "id": "statement", "kind": "agreement", "title": "Statement", "agreement": "endorsement-agreement", "in": "cycle" } ] },
                { "id": "deadline", "kind": "deadline", "title": "Due", "due": "cycle-due", "grace": { "until": "08-31", "surcharge": 20, "currency": "USD" },
                  "citation": { "source": "book", "locator": "Page 9" } }
              ] } }
          }
        }
        """;

    internal static readonly Ruleset Harbour = Ruleset.Read(System.Text.Encoding.UTF8.GetBytes(EveryKind));

    [Fact]
    public void The_page_says_every_kind_of_rule_in_plain_words() => Snapshot.Match(Handbook.Render(Harbour));

    [Fact]
    public void The_listing_says_every_kind_of_rule_in_plain_words() => Snapshot.Match(Handbook.RenderText(Harbour));

    [Fact]
    public void The_words_do_not_depend_on_the_culture_of_the_machine()
    {
        var (page, before) = (Handbook.Render(Harbour), System.Globalization.CultureInfo.CurrentCulture);
        var other = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
        (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NegativeSign) = (",", "~");
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = other;
            Handbook.Render(Harbour).Should().Be(page);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
