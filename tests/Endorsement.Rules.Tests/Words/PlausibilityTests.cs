using System.Text;
using Endorsement.Rules.Findings;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using NodaTime;

namespace Endorsement.Rules.Tests.Words;

/// <summary>S52: plausibility warns and decides nothing.</summary>
public sealed class PlausibilityTests
{
    [Theory]
    [InlineData(
        "ER3010",
        "/training/0",
        """ "training": [{ "id": "t1", "date": "2022-03-01", "hours": 24 }, { "id": "t2", "date": "2022-03-01", "minutes": 1 }] """
    )]
    [InlineData(
        "",
        "",
        """ "training": [{ "id": "t1", "date": "2022-03-01", "hours": 23 }, { "id": "t2", "date": "2022-03-01", "hours": 1 }] """
    )] // a whole day
    [InlineData("", "", """ "training": [{ "id": "t1", "date": "2022-03", "hours": 90 }] """)] // a month holds them
    [InlineData(
        "ER3011",
        "/reflectiveSupervision/0",
        """ "reflectiveSupervision": [{ "id": "r", "date": "2022-03-01", "hours": 12.5 }] """
    )]
    [InlineData("", "", """ "reflectiveSupervision": [{ "id": "r", "date": "2022-03-01", "hours": 12 }] """)]
    [InlineData(
        "ER3012",
        "/work",
        """ "work": [{ "id": "a", "from": "2015-01-01", "to": "2016-01-01", "hoursPerWeek": 100 }, { "id": "b", "from": "2016-01-01", "hoursPerWeek": 69 }] """
    )]
    [InlineData(
        "",
        "",
        """ "work": [{ "id": "a", "from": "2015-01-01", "to": "2015-12-31", "hoursPerWeek": 100 }, { "id": "b", "from": "2016-01-01", "hoursPerWeek": 69 }] """
    )] // one after the other
    [InlineData("ER3013", "/people/1/name", """ "people": [{ "id": "b", "name": "Dana Fox" }, { "id": "b2", "name": "dana  fox" }] """)]
    [InlineData(
        "ER3013",
        "/people/1/endorsements",
        """ "people": [{ "id": "b", "endorsements": [{ "category": "IFS", "from": "2015-01-01" }] }, { "id": "c", "endorsements": [{ "category": "IFS", "from": "2015-01-01" }] }] """
    )]
    [InlineData(
        "",
        "",
        """ "people": [{ "id": "b", "endorsements": [{ "category": "IFS", "from": "2015" }] }, { "id": "c", "endorsements": [{ "category": "IFS", "from": "2015" }] }] """
    )] // many were endorsed in a year
    [InlineData(
        "ER3013",
        "/people/1/vetted",
        """ "people": [{ "id": "b", "vetted": [{ "association": "mi-aimh", "from": "2015-01-01" }] }, { "id": "c", "vetted": [{ "association": "mi-aimh", "from": "2015-01-01" }] }] """
    )]
    [InlineData("ER3014", "/training/0/date", """ "training": [{ "id": "t1", "date": "1963-05-31", "hours": 2 }] """)]
    [InlineData("", "", """ "training": [{ "id": "t1", "date": "1963-06-01", "hours": 2 }] """)] // sixty years to the day
    [InlineData(
        "ER3015",
        "/endorsements/1",
        """ "endorsements": [{ "category": "IFS", "association": "mi-aimh", "from": "2018-04-01", "status": "removed" }, { "category": "IFS", "association": "mi-aimh", "from": "2019-06-01" }] """
    )]
    [InlineData(
        "",
        "",
        """ "endorsements": [{ "category": "IFS", "association": "mi-aimh", "from": "2018-04-01", "to": "2019-05-31", "status": "removed" }, { "category": "IFS", "association": "mi-aimh", "from": "2019-06-01" }] """
    )]
    [InlineData("ER3016", "/references/0/person", """ "people": [{ "id": "A" }], "references": [{ "id": "r1", "person": "A" }] """)]
    [InlineData(
        "ER3016",
        "/references/0/person",
        """ "name": "Dana Fox", "people": [{ "id": "d", "name": "DANA FOX" }], "references": [{ "id": "r1", "person": "d" }] """
    )]
    public void S52_what_is_not_plausible_is_a_warning(string code, string pointer, string members)
    {
        var determination = Ask($$"""{ "id": "A", {{members}} }""");

        determination.Warnings.Select(w => (w.Code, w.Pointer)).Should().Equal(code.Length == 0 ? [] : [(code, pointer)]);
    }

    [Fact]
    public void S52_warnings_beyond_a_hundred_are_counted_and_not_told()
    {
        var topics = string.Join(',', Enumerable.Range(0, 2_500).Select(i => $"\"zzz{i}\""));
        var warnings = Ask($$"""{ "id": "A", "training": [{ "id": "t", "topics": [{{topics}}] }] }""").Warnings;

        warnings.Should().HaveCount(WarningList.Most + 1);
        warnings[^1].Should().Be(new DeterminationWarning.Further(2400));
    }

    [Fact]
    public void S49_a_member_of_another_states_association_is_no_mistake_where_any_will_do()
    {
        var determination = Ask(
            """{ "id": "A", "memberships": [{ "association": "fl-aimh", "kind": "individual", "from": "2023-01-01", "to": "2023-12-31" }] }"""
        );

        determination.Warnings.Should().BeEmpty();
    }

    private static Determination Ask(string candidate) =>
        RulesetCatalog
            .BuiltIn.Find("mi-aimh@2018")!
            .Determine(Candidate.Read(Encoding.UTF8.GetBytes(candidate)), new Question("IMHS", new LocalDate(2023, 6, 1)));
}
