using System.Text.Json.Nodes;
using Endorsement.Rules.Spreadsheets.Layout;
using Endorsement.Rules.Tests.Analysis;

namespace Endorsement.Rules.Spreadsheets.Tests.Outlines;

/// <summary>What a category does not ask is left out, and nothing that it asks.</summary>
public sealed class OutlineTests
{
    [Fact]
    public void What_is_left_out_of_a_category_changes_no_outcome_of_any_case()
    {
        var changed = new List<string>();
        var asked = 0;
        var outlines = new Dictionary<(string, string, Pathway), CandidateOutline>();
        foreach (
            var given in ShippedCases.All.Where(given =>
                given.Candidate is { Judgements: null, Exceptions: null } && given.Question.Category is not null
            )
        )
        {
            var whole = given.Evaluate();
            if (whole.Ruleset is not { } ruleset)
            {
                continue;
            }

            asked++;
            var key = (ruleset.Key, whole.Category, whole.Pathway);
            if (!outlines.TryGetValue(key, out var outline))
            {
                outlines[key] = outline = CandidateOutline.Of(ruleset, whole.Category, whole.Pathway);
            }

            if (Outcomes(given.Evaluate(Asked(given.Candidate, outline))) != Outcomes(whole))
            {
                changed.Add(given.File);
            }
        }

        asked.Should().BeGreaterThan(1_000);
        changed.Should().BeEmpty();
    }

    [Fact]
    public void A_category_asks_less_than_everything()
    {
        var ruleset = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;
        var asked = CandidateOutline.Of(ruleset, "IFA", Pathway.Initial);

        asked.Tables.Should().HaveCountLessThan(CandidateOutline.Whole.Tables.Length);
        asked.Find("judgements").Should().BeNull();
        asked.Find("training").Should().NotBeNull();
        asked.Find("training")!.Find("evidence").Should().BeNull();
    }

    [Fact]
    public void Every_table_and_column_has_its_own_words_in_every_language()
    {
        foreach (var language in Language.All)
        {
            foreach (var table in CandidateOutline.Whole.Tables)
            {
                language.Heading(table).Should().HaveLength(language.Heading(table).Trim().Length).And.NotBeEmpty();
                language.Heading(table).Length.Should().BeLessThanOrEqualTo(SheetLayout.LongestName, table.Path);
                if (language != Language.English)
                {
                    language.Help(table).Should().NotBe(table.Description, table.Path);
                }

                table.Columns.Select(column => language.Heading(column)).Should().OnlyHaveUniqueItems(table.Path);
                foreach (var column in table.Columns)
                {
                    language.Help(column).Should().NotBe(column.Description, "{0} has help of its own in {1}", column, language);
                    column
                        .Codes.Where(_ => column.Sort is null)
                        .Select(code => language.Label(column, code))
                        .Should()
                        .OnlyHaveUniqueItems(column.ToString());
                }
            }
        }
    }

    [Fact]
    public void A_heading_of_any_language_means_one_column()
    {
        var known = new Known(RulesetCatalog.BuiltIn.Rulesets);
        foreach (var table in known.Tables)
        {
            foreach (var column in table.Columns)
            {
                foreach (var language in Language.All)
                {
                    known.Column(table, language.Heading(column))?.Column?.Path.Should().Be(column.Path, "{0} in {1}", column, language);
                }
            }
        }
    }

    /// <summary>The candidate without what the outline leaves out.</summary>
    private static Candidate Asked(Candidate candidate, CandidateOutline outline)
    {
        var document = JsonNode.Parse(candidate.ToJson())!.AsObject();
        Strip(document, "", outline);
        return Candidate.Read(document.ToJsonString());
    }

    private static void Strip(JsonObject entry, string table, CandidateOutline outline)
    {
        foreach (var (name, value) in entry.ToArray())
        {
            var path = table.Length == 0 ? name : $"{table}/{name}";
            if (CandidateOutline.Whole.Find(path) is not null)
            {
                if (outline.Find(path) is null)
                {
                    entry.Remove(name);
                    continue;
                }

                foreach (var inner in value!.AsArray())
                {
                    Strip(inner!.AsObject(), path, outline);
                }
            }
            else if (value is JsonObject members)
            {
                foreach (var member in members.Select(member => member.Key).ToArray())
                {
                    if (outline.Find(table)!.Find($"{name}/{member}") is null)
                    {
                        members.Remove(member);
                    }
                }
            }
            else if (outline.Find(table)!.Find(name == "minutes" ? "hours" : name) is null)
            {
                entry.Remove(name);
            }
        }
    }

    private static string Outcomes(Determination determination) =>
        $"{determination.Outcome}: {string.Join(", ", determination.Requirements.Select(finding => $"{finding.Id} {finding.Outcome}"))}";
}
