using System.Text;
using System.Text.Json;
using Endorsement.Rules.Bulk;
using Endorsement.Rules.Tests.Rulesets;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Tests.Bulk;

/// <summary>What a row's result holds besides outcomes: which categories, which warnings, and why there is none.</summary>
public sealed class RowResultTests
{
    private const string Held =
        """{"id":"B72","residence":"US-MI","endorsements":[{"category":"IMHS","association":"mi-aimh","from":"2017-11-15","submitted":"2017-03-01"}]}""";

    [Theory]
    [InlineData(""" [{"category":"IMHS","from":"2017-11-15"}] """, "IMHS")]
    // Lapsed in the cycle, and on the last day of the year before it.
    [InlineData(""" [{"category":"IFA","from":"2015","to":"2023-02-01"}] """, "IFA")]
    [InlineData(""" [{"category":"IFA","from":"2015","to":"2022-01-01"}] """, "IFA")]
    // Lapsed a day before, or perhaps a day before.
    [InlineData(""" [{"category":"IFA","from":"2015","to":"2021-12-31"}] """, "")]
    [InlineData(""" [{"category":"IFA","from":"2015","to":"2022"}] """, "IFA")]
    [InlineData(""" [{"category":"IFA","from":"2024-01-01"}] """, "")]
    [InlineData(""" [{"category":"IFA","from":"2023-12-31"}] """, "IFA")]
    [InlineData(""" [{"category":"IFA"}] """, "IFA")]
    [InlineData(""" [{"category":"ifa","from":"2020"}] """, "IFA")]
    [InlineData(""" [{"category":"IFA","from":"2010","to":"2012"},{"category":"IFS","from":"2013"}] """, "IFS")]
    [InlineData(" [] ", "")]
    public void At_renewal_a_category_that_was_surely_not_held_is_left_out_of_rows_and_of_the_summary(string endorsements, string left)
    {
        var row = Encoding.UTF8.GetBytes($"{{\"id\":\"a\",\"residence\":\"US-MI\",\"endorsements\":{endorsements}}}");
        foreach (var detail in Enum.GetValues<BulkDetail>())
        {
            var (results, _, summary) = MadeUp.Run(
                row,
                o => Renewal(o) with { Question = Renewal(o).Question with { CycleYear = 2023 }, Detail = detail, Summarize = true }
            );

            string.Join(' ', Categories(results)).Should().Be(left);
            string.Join(' ', summary.Rulesets!.Value.Single().Categories.Select(c => c.Category)).Should().Be(left);
        }
    }

    [Fact]
    public void At_renewal_nothing_is_left_out_where_endorsements_are_not_known_or_the_category_is_named()
    {
        Categories(MadeUp.Run("""{"id":"a","residence":"US-MI"}"""u8.ToArray(), Renewal).Results).Should().HaveCountGreaterThan(5);
        Categories(
                MadeUp
                    .Run(Encoding.UTF8.GetBytes(Held), o => Renewal(o) with { Question = Renewal(o).Question with { Category = "IFA" } })
                    .Results
            )
            .Should()
            .Equal("IFA");
        Categories(MadeUp.Run(Encoding.UTF8.GetBytes(Held), Renewal).Results).Should().Equal("IMHS");
        Categories(MadeUp.Run(Encoding.UTF8.GetBytes(Held)).Results).Should().HaveCountGreaterThan(5);
    }

    [Fact]
    public void S43_a_row_that_no_version_is_for_is_counted_in_the_summary_and_is_no_reject()
    {
        var rows = """
            {"id":"c","residence":"US-MI","application":{"submitted":"1999-05-01"}}
            {"id":"d","residence":"US-MI"}
            """;

        var (results, _, summary) = MadeUp.Run(Encoding.UTF8.GetBytes(rows), o => o with { Summarize = true, Jobs = 2 });

        (summary.Written, summary.Rejected).Should().Be((2, 0));
        summary.Errors!.Value.Should().Equal(new BulkErrorCount("no-version", 1));
        MadeUp.TextLines(results)[0].Should().StartWith("{\"candidate\":\"c\",\"asOf\":\"2019-06-01\",\"error\":{\"code\":\"no-version\",");
        using var json = JsonDocument.Parse(summary.ToJson());
        json.RootElement.GetProperty("errors")[0].GetProperty("rows").GetInt32().Should().Be(1);
    }

    [Fact]
    public void S36_a_row_whose_cycle_has_no_rules_is_a_result_with_a_code_of_its_own()
    {
        var row = """{"id":"c","residence":"US-MN"}"""u8.ToArray();

        var (results, _, summary) = MadeUp.Run(
            row,
            o => Renewal(o) with { Question = Renewal(o).Question with { Association = "macmh-iec", CycleYear = 2022 }, Summarize = true }
        );

        (summary.Written, summary.Rejected).Should().Be((1, 0));
        summary.Errors!.Value.Should().Equal(new BulkErrorCount("no-cycle", 1));
        MadeUp.TextLines(results).Single().Should().Contain("""{"code":"no-cycle","text":"no renewal rules are published for 2022",""");
    }

    [Theory]
    [InlineData(BulkDetail.Verdict)]
    [InlineData(BulkDetail.Full)]
    public void S36_a_year_in_which_no_cycle_from_the_award_ends_is_the_result_of_its_row(BulkDetail detail)
    {
        // The category is held since 2017, cycles are of two years; of the second nothing is known, so nothing says that its cycle is not there.
        var ruleset = SmallRuleset.Read(
            SmallRuleset.Written(SmallRuleset.Training("a", 1), "renewal", """{ "cycle": { "since": "award", "years": 2 } }""")
        );
        var rows = """
            {"id":"never","endorsements":[{"category":"BAY","from":"2017-05-01"}]}
            {"id":"odd","endorsements":[{"category":"BAY","from":"2016-05-01"}]}
            {"id":"twice","endorsements":[{"category":"BAY","from":"2011-05-01","to":"2013-04-30"},{"category":"BAY","from":"2016-05-01"}]}
            {"id":"unknown"}
            """;

        var (results, _, summary) = MadeUp.Run(
            Encoding.UTF8.GetBytes(rows),
            o =>
                o with
                {
                    Question = o.Question with { Pathway = Pathway.Renewal, CycleYear = 2020 },
                    Ruleset = ruleset,
                    Detail = detail,
                    Summarize = true,
                }
        );

        (summary.Written, summary.Rejected).Should().Be((4, 0));
        summary.Errors!.Value.Should().Equal(new BulkErrorCount("no-cycle", 1));
        var lines = MadeUp.TextLines(results);
        lines[0].Should().Contain("\"code\":\"no-cycle\"").And.Contain("counted from this award ends in 2020");
        lines.Skip(1).Should().OnlyContain(line => line.Contains("\"category\":\"BAY\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_whose_version_lacks_the_category_is_a_result_that_says_so()
    {
        var rows = """{"id":"c","residence":"US-MI","application":{"submitted":"2012-05-01"}}""";

        var (results, _, summary) = MadeUp.Run(
            Encoding.UTF8.GetBytes(rows),
            o => o with { Question = o.Question with { Category = "IFRS" }, Summarize = true }
        );

        summary.Errors!.Value.Should().Equal(new BulkErrorCount("no-category", 1));
        MadeUp.TextLines(results).Single().Should().Contain("has no category `IFRS`");
    }

    [Fact]
    public void S49_warnings_stand_once_in_every_row_that_has_any_and_are_counted()
    {
        // One code that is misspelt, and one that nothing reads: the quick reader leaves such rows to the friendly one.
        var row =
            """{"id":"a","residence":"US-MI","training":[{"id":"s","date":"2019-01-01","hours":2,"topics":["provison-of-rsc","attachmnt"]},{"id":"t","date":"2019-01-02","hours":2,"topics":["attachmnt"]}]}""";
        var rows = Encoding.UTF8.GetBytes($"{row}\n{{\"id\":\"b\",\"residence\":\"US-MI\"}}\n");
        var catalog = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;
        var expected = catalog.Determine(Candidate.Read(Encoding.UTF8.GetBytes(row)), new Question("IMHS", MadeUp.AsOf)).Warnings;
        expected.Select(w => w.Code).Should().Equal("ER3002", "ER3001", "ER3001");
        foreach (var detail in Enum.GetValues<BulkDetail>())
        {
            var (results, _, summary) = MadeUp.Run(rows, o => o with { Detail = detail, Summarize = true });

            var told = MadeUp.TextLines(results);
            told[0].Split("ER300").Should().HaveCount(expected.Length + 1);
            using var json = JsonDocument.Parse(told[0]);
            json.RootElement.GetProperty("warnings")
                .EnumerateArray()
                .Select(w =>
                    (w.GetProperty("code").GetString(), w.GetProperty("pointer").GetString(), w.GetProperty("message").GetString())
                )
                .Should()
                .Equal(expected.Select(w => ((string?)w.Code, (string?)w.Pointer, (string?)Language.English.Message(w))));
            told[1].Should().NotContain("ER300");
            summary.Warnings!.Value.Should().Equal(new BulkWarningCount("ER3001", 1, 2), new BulkWarningCount("ER3002", 1, 1));
        }
    }

    private static BulkOptions Renewal(BulkOptions options) =>
        options with
        {
            Question = options.Question with
            {
                AsOf = new NodaTime.LocalDate(2023, 12, 31),
                Pathway = Pathway.Renewal,
                Association = "mi-aimh",
            },
        };

    private static List<string?> Categories(byte[] results)
    {
        using var json = JsonDocument.Parse(MadeUp.Lines(results).Single());
        return [.. json.RootElement.GetProperty("determinations").EnumerateArray().Select(d => d.GetProperty("category").GetString())];
    }
}
