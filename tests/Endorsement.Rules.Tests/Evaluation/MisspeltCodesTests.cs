using System.Text;
using Endorsement.Rules.Dossiers;
using NodaTime;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>S49: a misspelt code is open, not absent.</summary>
public sealed class MisspeltCodesTests
{
    private static readonly Ruleset Rules = Ruleset.Read(
        """
            {
              "association": "lake", "jurisdiction": ["ZZ-LK"], "version": "1", "effective": { "from": "2000-01-01" },
              "name": "Lake", "vocabulary": { "categories": ["IMHM-C"] }, "sources": { "s": { "title": "Rules" } },
              "categories": { "K": { "title": "Keeper", "pathways": { "initial": [
                { "id": "training", "kind": "training", "title": "Training", "hours": 5, "counts": { "topics": ["provision-of-rsc", "diversity"] },
                  "citation": { "source": "s", "locator": "1" } },
                { "id": "code", "kind": "agreement", "title": "Code", "agreement": "code-of-ethics", "citation": { "source": "s", "locator": "2" } },
                { "id": "review", "kind": "review", "title": "Review", "review": "portfolio", "citation": { "source": "s", "locator": "5" } },
                { "id": "member", "kind": "membership", "title": "Member", "citation": { "source": "s", "locator": "3" } },
                { "id": "held", "kind": "endorsement-held", "title": "Held", "categories": ["IMHM-C"], "associations": ["lake"],
                  "citation": { "source": "s", "locator": "4" } }
              ] } } }
            }
            """u8.ToArray()
    );

    [Theory]
    [InlineData("provision-of-rsc", Outcome.Met)]
    [InlineData("Provision of RSC", Outcome.Unknown)] // case and blanks
    [InlineData("provision_of_rsc.", Outcome.Unknown)] // underscores and punctuation
    [InlineData("provison-of-rsc", Outcome.Unknown)] // one letter missing
    [InlineData("provision-of-srcx", Outcome.Unknown)] // two edits
    [InlineData("provison-fo-rscx", Outcome.NotMet)] // three
    [InlineData("diversiti", Outcome.Unknown)] // nine letters, one edit
    [InlineData("adult-learning", Outcome.NotMet)] // known, and not read
    [InlineData("knots", Outcome.NotMet)] // simply another code
    public void S49_a_topic_that_is_misspelt_leaves_the_topics_open(string topic, Outcome outcome)
    {
        var finding = Find(
            "training",
            $$"""{ "id": "a", "training": [{ "id": "t", "date": "2019-01-01", "hours": 5, "topics": ["{{topic}}"] }] }"""
        );

        finding.Outcome.Should().Be(outcome);
        if (outcome == Outcome.Unknown)
        {
            finding.Open.Should().Equal(OpenFact.Of("t", "topics", SettledBy.Candidate));
        }
    }

    [Fact]
    public void S49_the_other_codes_of_the_list_stay_certain() =>
        Find(
            "training",
            """{ "id": "a", "training": [{ "id": "t", "date": "2019-01-01", "hours": 5, "topics": ["provison-of-rsc", "diversity"] }] }"""
        )
            .Outcome.Should()
            .Be(Outcome.Met);

    [Theory]
    [InlineData("code-of-ethics", Outcome.Met)]
    [InlineData("Code of Ethics", Outcome.Unknown)]
    [InlineData("code-of-ethicks", Outcome.Unknown)]
    [InlineData("no-sanction", Outcome.NotMet)]
    public void S49_a_kind_of_agreement_that_is_misspelt_is_open(string kind, Outcome outcome) =>
        Find("code", $$"""{ "id": "a", "agreements": [{ "kind": "{{kind}}", "signed": "2019-01-01" }] }""").Outcome.Should().Be(outcome);

    [Theory]
    [InlineData("portfolio", Outcome.Met)]
    [InlineData("Portfolio", Outcome.Unknown)]
    [InlineData("portofolio", Outcome.Unknown)]
    [InlineData("essay", Outcome.NeedsReview)] // nothing of that kind is there
    public void S49_a_kind_of_review_that_is_misspelt_is_open_and_said(string kind, Outcome outcome)
    {
        var determination = Ask($$"""{ "id": "a", "reviews": [{ "kind": "{{kind}}", "date": "2019-01-01", "result": "passed" }] }""");

        determination.Requirements.Single(r => r.Id == "K.initial.review").Outcome.Should().Be(outcome);
        determination.Explain().Should().Contain("Review");
    }

    [Theory]
    [InlineData("imhmc", "lake", Outcome.Unknown)]
    [InlineData("IMHM-C", "LAKE", Outcome.Unknown)]
    [InlineData("IMHM-D", "lake", Outcome.NotMet)] // one edit: never for categories
    [InlineData("IMHM-C", "lakes", Outcome.NotMet)] // nor for associations
    [InlineData("IMHM-C", "lake", Outcome.Met)]
    public void S49_categories_and_associations_are_misspelt_in_case_and_punctuation_only(
        string category,
        string association,
        Outcome outcome
    ) =>
        Find(
            "held",
            $$"""{ "id": "a", "endorsements": [{ "category": "{{category}}", "association": "{{association}}", "from": "2015-01-01" }] }"""
        )
            .Outcome.Should()
            .Be(outcome);

    [Fact]
    public void S49_the_warning_says_what_was_meant_and_that_it_is_open() =>
        Ask("""{ "id": "a", "training": [{ "id": "t", "date": "2019-01-01", "hours": 5, "topics": ["provison-of-rsc", "knots"] }] }""")
            .Warnings.Select(w => (w.Code, w.Pointer, Language.English.Message(w), Language.English.Help(w)))
            .Should()
            .Equal(
                (
                    "ER3002",
                    "/training/0/topics/0",
                    "`provison-of-rsc` is not spelt as any of topics is; it is open",
                    "did you mean `provision-of-rsc`?"
                ),
                ("ER3001", "/training/0/topics/1", "no rule knows `knots` among topics; nothing reads it", null)
            );

    [Fact]
    public void S49_near_two_codes_alike_is_simply_another_code() =>
        new CodeBits(["supervisee", "supervisor"], []).Misspelt("supervises").Should().Be(0);

    [Fact]
    public void S49_edits_are_counted_as_a_full_table_counts_them()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++)
        {
            string Word() => new([.. Enumerable.Range(0, random.Next(8, 12)).Select(_ => (char)('A' + random.Next(3)))]);
            var (left, right) = (Word(), Word());
            right = random.Next(2) == 0 ? left.Remove(random.Next(left.Length), 1) + (char)('A' + random.Next(3)) : right;
            Misspelling
                .AreNear(left, Misspelling.Letters(left), right, Misspelling.Letters(right))
                .Should()
                .Be(Edits(left, right) <= 2, "of {0} and {1}, seed {2}", left, right, seed);
        }
    }

    private static int Edits(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                table[i, j] =
                    i == 0 || j == 0
                        ? i + j
                        : Math.Min(
                            Math.Min(table[i - 1, j], table[i, j - 1]) + 1,
                            table[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
                        );
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[left.Length, right.Length];
    }

    private static Finding Find(string requirement, string candidate) =>
        Ask(candidate).Requirements.Single(r => r.Id == $"K.initial.{requirement}");

    private static Determination Ask(string candidate) =>
        Rules.Determine(Candidate.Read(Encoding.UTF8.GetBytes(candidate)), new Question("K", new LocalDate(2020, 1, 1)));
}
