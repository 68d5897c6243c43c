using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Tests.Analysis.Coverage;

/// <summary>S63: findings name, by JSON Pointer, the row, place, clause and condition that decided.</summary>
public sealed class DecidingPartTests
{
    [Fact]
    public void S63_the_row_of_a_provider_is_named_where_it_is_written()
    {
        var decided = Decided("mi-aimh/2018.cases/imhs-initial-met.json", "IMHS.initial.reflective-supervision");

        decided.Should().Contain((DecidingPartKind.Row, "/definitions/providers/rsc-specialist-or-mentor/0"));
        decided
            .Should()
            .NotContain(
                (DecidingPartKind.Row, "/definitions/providers/rsc-specialist-or-mentor/1"),
                "nobody is in by the criteria of 2010"
            );
    }

    [Fact]
    public void S63_places_and_clauses_for_raters_are_named()
    {
        Decided("mi-aimh/2018.cases/ecfs-initial-references-no-rsc-provider.json", "ECFS.initial.references")
            .Should()
            .Contain(part => part.Kind == DecidingPartKind.Slot, "without the place of a provider of RS/C three raters would be enough");
        Decided("mi-aimh/2018.cases/h4-three-colleagues-none-endorsed.json", null)
            .Should()
            .Contain(part => part.Kind == DecidingPartKind.Clause, "a clause keeps out those whom nobody endorsed rates");
    }

    [Fact]
    public void S63_a_condition_is_named_whichever_way_it_went()
    {
        const string Id = "IMHM-C.renewal.reflective-supervision";
        foreach (var file in new[] { "imhm-c-renewal-ten-hours-after-three-years.json", "imhm-c-renewal-met.json" })
        {
            Decided($"mi-aimh/2018.cases/{file}", Id)
                .Where(part => part.Kind == DecidingPartKind.Condition)
                .Should()
                .ContainSingle()
                .Which.Pointer.Should()
                .EndWith("/condition");
        }
    }

    [Fact]
    public void S63_what_is_inherited_is_named_in_the_document_that_says_it()
    {
        var given = Case("mi-aimh/2013.cases/imhs-initial-met.json");

        var decided = File(given).WhatDecided(given.Question, "IMHS.initial.reflective-supervision");

        decided.Should().NotBeEmpty().And.OnlyContain(part => part.Location.File.EndsWith("2011.json", StringComparison.Ordinal));
    }

    [Fact]
    public void S63_a_part_has_its_own_and_what_the_pathway_lacks_has_none()
    {
        var given = Case("mi-aimh/2018.cases/imhs-initial-met.json");
        var (file, whole) = (File(given), "IMHS.initial.work");

        file.WhatDecided(given.Question, whole + ".two-years").Should().BeSubsetOf(file.WhatDecided(given.Question, whole));
        file.WhatDecided(given.Question, "IMHS.initial.nothing").Should().BeEmpty();
        file.Invoking(f => f.WhatDecided(given.Question with { Category = "XYZ" }, whole)).Should().Throw<QuestionException>();
    }

    [Fact]
    public void S63_coverage_says_that_a_case_shows_a_row_place_or_clause_exactly_where_it_decided()
    {
        var ruleset = RulesetCatalog.BuiltIn.Find("macmh-iec@2017")!;
        var compared = 0;
        foreach (var given in ShippedCases.All.Where(c => c.RulesetKey == ruleset.Key).Where((_, at) => at % 6 == 0))
        {
            var shown = CoverageReport
                .Of(ruleset, [given])
                .Points.Where(point => point.Sort is CoverageSort.Row or CoverageSort.Slot or CoverageSort.Clause && point.IsCovered)
                .Select(point => (point.Sort.ToString(), point.Location.Pointer))
                .ToHashSet();
            var decided = ruleset[given.Question.Category!]
                [given.Question.Pathway]
                .Requirements.SelectMany(requirement => File(given).WhatDecided(given.Question, requirement.Id))
                .Where(part => part.Kind != DecidingPartKind.Condition && !IsWholeList(part))
                .Select(part => (part.Kind.ToString(), part.Location.Pointer))
                .ToHashSet();

            decided.Should().BeEquivalentTo(shown, given.File);
            compared += shown.Count;
        }

        compared.Should().BeGreaterThan(10);
    }

    /// <summary>A list of one row is no point of coverage: nobody can leave out the row alone.</summary>
    private static bool IsWholeList(DecidingPart part) => !char.IsAsciiDigit(part.Location.Pointer[^1]);

    private static List<(DecidingPartKind Kind, string Pointer)> Decided(string file, string? id)
    {
        var given = Case(file);
        var asked = File(given);
        var ids = id is not null
            ? [id]
            : asked
                .Determine(given.Question)
                .Requirements.Where(finding => finding.Kind == "references")
                .Select(finding => finding.Id)
                .ToList();
        return [.. ids.SelectMany(one => asked.WhatDecided(given.Question, one)).Select(part => (part.Kind, part.Location.Pointer))];
    }

    private static RulesetCase Case(string file) => ShippedCases.All.Single(given => given.File.EndsWith(file, StringComparison.Ordinal));

    private static CandidateFile File(RulesetCase given) => RulesetCatalog.BuiltIn.Find(given.RulesetKey!)!.Open(given.Candidate);
}
