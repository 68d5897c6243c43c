using System.Text;
using NodaTime;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>An association that nobody has heard of works from its file alone: its codes are data.</summary>
public sealed class InventedAssociationTests
{
    private const string Document = """
        {
          "association": "lake-country", "name": "Lake Country Guild", "jurisdiction": ["ZZ-LK"], "version": "spring", "effective": { "from": "2020-03-01" },
          "sources": { "book": { "title": "The book of the guild" } },
          "vocabulary": { "topics": ["steering"] },
          "cycle": { "ends": "04-30", "due": "05-15", "years": 2, "of": 2022 },
          "definitions": {
            "providers": { "elders": [
              { "holds": { "categories": ["Elder"], "associations": ["this"] }, "sessions": { "from": "2020-06-01" } },
              { "holds": { "categories": ["Keeper"] }, "degree": "doctorate", "sessions": { "until": "2020-05-31" } } ] },
            "work": { "rowing": { "activities": ["rowing-with-families"], "paid": false } }
          },
          "categories": {
            "Keeper": { "title": "Keeper of the lake", "pathways": { "initial": [
              { "id": "rowing", "kind": "experience", "title": "Half a year of rowing", "period": "P6M", "work": "rowing", "citation": { "source": "book", "locator": "1" } },
              { "id": "training", "kind": "training", "title": "Training", "hours": 4, "citation": { "source": "book", "locator": "2" },
                "within": [ { "id": "knots", "topics": ["bowline", "sheet-bend"], "hours": 1.5 } ] },
              { "id": "listening", "kind": "supervision", "title": "Listening", "hours": 3, "windowMax": "P3M", "providers": "elders", "citation": { "source": "book", "locator": "3" } },
              { "id": "oath", "kind": "agreement", "title": "The oath", "agreement": "oath-of-the-lake", "citation": { "source": "book", "locator": "4" } } ] } },
            "Elder": { "title": "Elder of the lake", "like": "Keeper" }
          },
          "overrides": [ { "id": "Elder.initial.training", "hours": 40 } ]
        }
        """;

    private const string Person = """
        {
          "id": "mo", "residence": "ZZ-LK",
          "work": [ { "id": "boat", "from": "2020-01-01", "to": "2020-06-30", "activity": "rowing-with-families", "paid": false } ],
          "training": [ { "id": "t1", "date": "2020-02-01", "minutes": 150, "topics": ["steering"] }, { "id": "t2", "date": "2020-02-02", "hours": 1.5, "topics": ["bowline"] } ],
          "reflectiveSupervision": [
            { "id": "r1", "date": "2020-05-31", "hours": 1, "provider": "k" },
            { "id": "r2", "date": "2020-06-01", "hours": 1, "provider": "e" },
            { "id": "r3", "date": "2020-06-02", "hours": 1, "provider": "e" },
            { "id": "r4", "date": "2020-06-01", "hours": 1, "provider": "k" } ],
          "people": [
            { "id": "e", "endorsements": [ { "category": "Elder", "association": "lake-country", "from": "2020-01-01" } ] },
            { "id": "k", "highestDegree": "doctorate", "endorsements": [ { "category": "Keeper", "association": "lake-country", "from": "2020-01-01" } ] } ],
          "agreements": [ { "kind": "oath-of-the-lake", "signed": "2020-07-01" } ]
        }
        """;

    [Fact]
    public void Its_own_categories_topics_activities_and_providers_are_read_and_decide()
    {
        var determinations = Guild().Open(Mo()).DetermineAll(new Question(null, new LocalDate(2020, 7, 1)));

        determinations.Select(d => (d.Category, d.Outcome)).Should().Equal(("Keeper", Outcome.Met), ("Elder", Outcome.NotMet));
        determinations[0].Warnings.Should().BeEmpty("every code is known to the ruleset");
        var listening = determinations[0].Requirements.Single(r => r.Id == "Keeper.initial.listening");
        listening.Counted.Should().Equal("r1", "r2", "r3");
        listening.SetAside.Should().ContainSingle().Which.Should().Be(new SetAside("r4", SetAsideReason.ProviderNotQualified));
        determinations[1].Requirements.Single(r => r.Outcome == Outcome.NotMet).Id.Should().Be("Elder.initial.training");
    }

    [Theory]
    [InlineData("\"activity\": \"rowing-with-families\"", "\"activity\": \"rowing\"", "Keeper.initial.rowing")]
    [InlineData("\"2020-06-30\"", "\"2020-06-29\"", "Keeper.initial.rowing")]
    [InlineData("bowline", "clove-hitch", "Keeper.initial.training")]
    [InlineData("doctorate", "master", "Keeper.initial.listening")]
    [InlineData("oath-of-the-lake", "oath-of-the-sea", "Keeper.initial.oath")]
    public void One_fact_changed_is_one_requirement_missed(string from, string to, string missed)
    {
        var other = Candidate.Read(Encoding.UTF8.GetBytes(Person.Replace(from, to, StringComparison.Ordinal)));

        Guild()
            .Determine(other, new Question("Keeper", new LocalDate(2020, 7, 1)))
            .Requirements.Where(r => r.Outcome != Outcome.Met)
            .Select(r => r.Id)
            .Should()
            .Equal(missed);
    }

    [Fact]
    public void It_stands_in_a_catalogue_of_its_own()
    {
        var catalog = RulesetCatalog.Load([new RulesetDocument("lake.json", Encoding.UTF8.GetBytes(Document))]);

        catalog.AssociationFor("ZZ-LK").Should().Be("lake-country");
        catalog.Select("lake-country", new LocalDate(2020, 3, 1)).Key.Should().Be("lake-country@spring");
        RulesetCatalog.BuiltIn.AssociationFor("ZZ-LK").Should().BeNull();
    }

    [Fact]
    public void A_code_that_it_does_not_know_is_a_warning_that_names_its_own_nearest_code()
    {
        var slip = Candidate.Read(Encoding.UTF8.GetBytes(Person.Replace("bowline", "bowlin", StringComparison.Ordinal)));

        Guild()
            .Determine(slip, new Question("Keeper", new LocalDate(2020, 7, 1)))
            .Warnings.Select(w => (w.Code, w.Pointer, Language.English.Message(w), Language.English.Help(w)))
            .Should()
            .Equal(("ER3001", "/training/1/topics/0", "no rule knows `bowlin` among topics; nothing reads it", "did you mean `bowline`?"));
    }

    private static Ruleset Guild() => Ruleset.Read(Encoding.UTF8.GetBytes(Document));

    private static Candidate Mo() => Candidate.Read(Encoding.UTF8.GetBytes(Person));
}
