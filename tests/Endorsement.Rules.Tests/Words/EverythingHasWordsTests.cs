using System.Text;
using Endorsement.Rules.Tests.Analysis;
using Endorsement.Rules.Tests.Oracle;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Tests.Words;

/// <summary>Every finding that can occur can be said: no code is without words.</summary>
public sealed class EverythingHasWordsTests
{
    [Fact]
    public void Every_finding_of_every_shipped_case_can_be_said()
    {
        var silent = ShippedCases.All.SelectMany(given => Silent(given.Evaluate()).Select(problem => $"{given.File}: {problem}"));

        silent.Should().BeEmpty();
    }

    [Fact]
    public void Every_finding_of_random_rulesets_and_candidates_can_be_said() =>
        Generators.ForAll(
            1500,
            drawn =>
                Silent(
                        drawn.Ruleset.Determine(
                            drawn.Candidate,
                            new Question(Oracle.Vocabulary.Asked, drawn.AsOf, drawn.Pathway, drawn.CycleYear)
                        )
                    )
                    .Should()
                    .BeEmpty()
        );

    [Fact]
    public void Every_category_can_be_said_of_somebody_of_whom_nothing_is_known()
    {
        var nobody = new Candidate { Id = "nobody" };
        foreach (var ruleset in RulesetCatalog.BuiltIn.Rulesets)
        {
            foreach (var (category, pathway) in ruleset.Categories.SelectMany(c => c.Pathways.Select(p => (c.Code, p.Pathway))))
            {
                var determination = ruleset.Determine(nobody, new Question(category, ruleset.EffectiveFrom.PlusMonths(3), pathway));
                Silent(determination).Should().BeEmpty("{0} {1} {2}", ruleset.Key, category, pathway);
                determination.Outcome.Should().NotBe(Outcome.Met);
            }
        }
    }

    [Fact]
    public void Every_reason_of_every_kind_has_a_sentence_and_none_has_a_sentence_that_is_no_reason() =>
        EnglishLanguage
            .Instance.Kinds.Values.SelectMany(kind => kind.Sentences.Keys.Concat(kind.SharedSentences.Keys))
            .Distinct()
            .Should()
            .BeEquivalentTo(Reasons.All);

    [Fact]
    public void Every_reason_for_setting_an_entry_aside_has_words() =>
        SetAsideReason
            .All.Except(SetAsideWords.Words.Keys)
            .Select(reason => reason.Code)
            .Should()
            .BeEmpty("SetAsideWords has a line for every reason");

    [Fact]
    public void A_reason_of_another_version_is_kept_with_its_code()
    {
        Reasons
            .Of("training.of-another-version")
            .Should()
            .Match<Reason>(reason => !reason.IsKnown && reason.Code == "training.of-another-version");
        SetAsideReason.Of("other-moon").Should().Match<SetAsideReason>(reason => !reason.IsKnown && reason.Code == "other-moon");
        Reasons.All.Should().OnlyContain(reason => reason.IsKnown && ReferenceEquals(Reasons.Of(reason.Code), reason));
        SetAsideReason.All.Should().OnlyContain(reason => reason.IsKnown && ReferenceEquals(SetAsideReason.Of(reason.Code), reason));
    }

    [Fact]
    public void Every_outcome_has_words() =>
        Enum.GetValues<Outcome>().Select(Language.English.Of).Should().Equal("unknown", "not met", "needs review", "met", "not applicable");

    [Fact]
    public void An_explanation_ends_every_line_with_LF_and_none_with_blanks()
    {
        foreach (var given in ShippedCases.All.Where((_, i) => i % 29 == 0))
        {
            var text = given.Evaluate().Explain();

            text.Should().EndWith("\n").And.NotContain("\r").And.NotContain("\t");
            text.Split('\n').Where(line => line.EndsWith(' ')).Should().BeEmpty(given.File);
        }
    }

    [Fact]
    public void S14_every_entry_set_aside_is_named_with_its_reason_in_the_explanation()
    {
        foreach (var given in ShippedCases.All.Where((_, i) => i % 29 == 0))
        {
            var determination = given.Evaluate();
            var text = determination.Explain(width: int.MaxValue);
            var findings = Language.English.For(determination).Findings;
            foreach (var finding in determination.Requirements.Where(f => f.Outcome != Outcome.NotApplicable))
            {
                foreach (var said in finding.SetAside.Select(aside => findings.SetAside(aside, finding)).Distinct())
                {
                    text.Should().Contain(said, given.File);
                }
            }
        }
    }

    [Fact]
    public void S3_Nothing_is_left_to_do_when_all_is_met_also_where_other_alternatives_were_not_taken()
    {
        var met = ShippedCases
            .All.Select(given => given.Evaluate())
            .Where(d => d.Requirements.All(r => r.Outcome is Outcome.Met or Outcome.NotApplicable))
            .ToArray();

        met.Count(d => d.Requirements.SelectMany(All).Any(f => f.Outcome == Outcome.NotMet)).Should().BeGreaterThan(10);
        met.Select(d => d.Explain()).Where(text => text.Contains("to do  ", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public void The_place_of_a_rule_is_where_its_title_is_written()
    {
        foreach (var given in ShippedCases.All.Where((_, i) => i % 97 == 0))
        {
            foreach (var finding in given.Evaluate().Requirements)
            {
                var file = finding.Location.File;
                var lines = File.ReadAllLines(Architecture.RepositoryFiles.At(file));
                finding.Location.Line.Should().BeInRange(1, lines.Length, "{0} in {1}", finding.Id, file);
                lines[finding.Location.Line - 1]
                    [(finding.Location.Column - 1)..]
                    .Should()
                    .StartWith("{", "{0} in {1}", finding.Id, finding.Location);
            }
        }
    }

    /// <summary>What cannot be said, or is said badly, about a determination.</summary>
    private static IEnumerable<string> Silent(Determination determination)
    {
        var problems = new List<string>();
        foreach (var finding in determination.Requirements.SelectMany(All))
        {
            Try(
                finding.Id,
                () =>
                    Language.English.Sentence(finding) is var sentence
                    && (sentence.Length > 0 || finding.Reason == ChoiceReasons.Applies)
                    && !sentence.Contains("  ", StringComparison.Ordinal)
                        ? null
                        : $"{finding.Reason.Code}: `{sentence}`"
            );
            Try(
                finding.Id,
                () => finding.Reason.Code.Contains('.', StringComparison.Ordinal) ? null : $"the reason code is `{finding.Reason.Code}`"
            );
            foreach (var aside in finding.SetAside)
            {
                Try(finding.Id, () => Language.English.Findings.SetAside(aside.Reason).Length > 0 ? null : aside.Reason.Code);
            }
        }

        Try("text", () => determination.Explain().Length > 0 ? null : "nothing is explained");
        Try(
            "JSON",
            () =>
                Encoding.UTF8.GetString(determination.ToJson(indented: false)).Contains("\"requirements\"", StringComparison.Ordinal)
                    ? null
                    : "nothing is written"
        );
        return problems;

        void Try(string what, Func<string?> say)
        {
            try
            {
                if (say() is { } problem)
                {
                    problems.Add($"{what}: {problem}");
                }
            }
            catch (Exception exception)
                when (exception
                        is System.Diagnostics.UnreachableException
                            or NullReferenceException
                            or InvalidOperationException
                            or ArgumentException
                )
            {
                problems.Add($"{what}: {exception.Message}");
            }
        }
    }

    private static IEnumerable<Finding> All(Finding finding) => finding.Requirements.SelectMany(All).Prepend(finding);
}
