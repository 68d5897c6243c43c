using System.Text.RegularExpressions;
using Endorsement.Rules.Tests.Analysis;
using Endorsement.Rules.Tests.Evaluation;

namespace Endorsement.Rules.Tests.Words;

/// <summary>Figures stand with their noun, in the right number, once, and none where none is asked.</summary>
public sealed partial class SpokenFiguresTests
{
    [Fact]
    public void No_explanation_of_a_shipped_case_has_a_figure_with_the_wrong_noun_number_or_verb()
    {
        foreach (var given in ShippedCases.All)
        {
            Odd().Matches(given.Evaluate().Explain(width: int.MaxValue)).Select(match => match.Value).Should().BeEmpty(given.File);
        }
    }

    [Fact]
    public void S54_nothing_is_short_by_nothing()
    {
        var determinations = ShippedCases.All.Select(given => given.Evaluate()).ToArray();

        determinations.SelectMany(d => d.Requirements).Should().Contain(f => f.Reason.Code == "references.slots-blocked");
        determinations
            .SelectMany(d => d.Requirements)
            .SelectMany(f => f.Shortfall)
            .Where(figure => figure.Value is FigureValue.Count { Number: 0 } or FigureValue.Hours { Amount.Minutes: 0 })
            .Should()
            .BeEmpty();
    }

    [Fact]
    public void S5_advice_without_a_figure_shows_none_also_where_it_is_followed()
    {
        var followed = ShippedCases
            .All.Select(given => given.Evaluate())
            .SelectMany(d => d.Requirements)
            .Where(f =>
                f.Level == RequirementLevel.Recommended
                && f.Outcome == Outcome.Met
                && f.Required.Any(figure => figure is { Name: "hours", Value: FigureValue.Text })
            )
            .ToArray();

        followed.Should().NotBeEmpty();
        followed
            .Select(Language.English.Sentence)
            .Should()
            .AllSatisfy(sentence => sentence.Should().StartWith("Some is recommended").And.NotContain(" of some"));
    }

    [Fact]
    public void S54_what_must_be_something_in_particular_is_part_of_the_hours_that_are_missing()
    {
        var text = Asked
            .Of(
                "nmaimh@2019",
                """{"id": "N", "reflectiveSupervision": [], "providesReflectiveSupervision": true}""",
                "IMHM-C",
                "2022-06-01"
            )
            .Explained("reflective-supervision");

        text.Should().Contain("50 more, of them 25 on RS/C given to others, are needed");
        text.Should().Contain("to do      50 more clock hours of RS/C that counts, of them 25 on RS/C given to others");
    }

    [Fact]
    public void S54_hours_of_today_are_a_late_enough_last_session_by_themselves()
    {
        var sample = File.ReadAllText(
            Architecture.RepositoryFiles.At("samples", "candidates", "mi-imhs-rsc-provider-not-yet-endorsed.json")
        );

        var text = Asked.Of("mi-aimh@2018", sample, "IMHS", "2018-10-01").Explained("reflective-supervision");

        text.Should()
            .Contain(
                "to do      27½ more clock hours of RS/C that counts, by 16 November 2018, so that they lie in one window with the others"
            );
    }

    [Fact]
    public void S54_a_new_period_names_what_of_its_hours_must_be_something_in_particular()
    {
        var text = Asked
            .Of(
                "nmaimh@2019",
                """
                {
                  "id": "N", "providesReflectiveSupervision": true,
                  "people": [{"id": "m", "endorsements": [{"category": "IMHM-C", "association": "nmaimh", "from": "2010-01-01", "status": "active"}]}],
                  "reflectiveSupervision": [
                    {"id": "s", "date": "2016-03-01", "hours": 2, "format": "individual", "provider": "m", "about": ["rsc-given"], "ages": ["infant-toddler"]}
                  ]
                }
                """,
                "IMHM-C",
                "2022-06-01"
            )
            .Explained("reflective-supervision");

        text.Should()
            .Contain("to do      otherwise RS/C in a new period: 50 clock hours within two years, of them 25 on RS/C given to others");
    }

    /// <summary>"2 h 16 min hours", "1 hours", "1.5 hour", "1 of 2 parts are", "14 of 1 `dei`", "0 more".</summary>
    [GeneratedRegex(
        @"min (?:more )?(?:clock )?hours?|(?<![\d.])1 (?:more )?(?:clock )?(?:hours|days|families|raters)\b|\d\.\d+ (?:more )?(?:clock )?hour\b|(?<![\d.])1 of \d+ parts are|\d of \d[\d.]* `|(?<![\d.])0 more|1 are (?:asked|needed)|one year are"
    )]
    private static partial Regex Odd();
}
