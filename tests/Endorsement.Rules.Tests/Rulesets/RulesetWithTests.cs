using NodaTime;
using static Endorsement.Rules.Tests.Rulesets.SmallRuleset;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>Another ruleset that asks something else in one place, and another catalogue that has it.</summary>
public sealed class RulesetWithTests
{
    private const string Id = "IMHS.initial.training";

    private static readonly Ruleset Ruleset = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;
    private static readonly Ruleset Stricter = Ruleset.With(Id, (TrainingRequirement r) => r with { Hours = 33.ClockHours() });
    private static readonly Question Question = new("IMHS", new LocalDate(2018, 10, 1));

    private static readonly Candidate ThirtyHours = new()
    {
        Id = "c",
        Training =
        [
            new TrainingEntry
            {
                Id = "t",
                Date = new LocalDate(2017, 5, 1),
                Hours = 30.ClockHours(),
                As = "participant",
            },
        ],
    };

    [Fact]
    public void It_decides_by_the_other_figure_and_everything_else_is_as_it_was()
    {
        Training(Ruleset).Outcome.Should().Be(Outcome.Met);
        Training(Stricter).Outcome.Should().Be(Outcome.NotMet);
        Stricter.Find(Id).Should().BeOfType<TrainingRequirement>().Which.Hours.Should().Be(33.ClockHours());
        Stricter.Requirements.Where(r => r.Id != Id).Should().Equal(Ruleset.Requirements.Where(r => r.Id != Id));
        Stricter.Key.Should().Be(Ruleset.Key);
        Stricter.Hash.Should().NotBe(Ruleset.Hash);
        Stricter.WordsHash.Should().Be(Ruleset.WordsHash);
        Stricter.Should().Be(Ruleset.With(Id, (TrainingRequirement r) => r with { Hours = 33.ClockHours() }));
        Ruleset
            .With(Id, (TrainingRequirement r) => r with { Hours = 33.ClockHours() })
            .With(Id, (TrainingRequirement _) => Printed())
            .Should()
            .Be(Ruleset);
    }

    [Fact]
    public void It_is_printed_and_told_where_the_requirement_stood()
    {
        Handbook.RenderText(Stricter, "IMHS").Should().Contain("33 clock hours");
        Training(Stricter).Location.Should().Be(Training(Ruleset).Location);
        Training(Stricter).Location.ToString().Should().MatchRegex(@"^rulesets/mi-aimh/\d+\.json\(\d+,\d+\)$");
    }

    [Fact]
    public void What_a_program_left_out_is_told_like_what_a_document_leaves_out()
    {
        Refused((TrainingRequirement r) => r with { Counts = null! });
        Refused((TrainingRequirement r) => r with { In = null! });
        Refused((TrainingRequirement r) => r with { Within = [null!] });
        Refused(
            (TrainingRequirement r) =>
                r with
                {
                    Within =
                    [
                        new TrainingMinimum
                        {
                            Id = "a",
                            Hours = 4.ClockHours(),
                            Match = null!,
                        },
                    ],
                }
        );
        Refused((SupervisionRequirement r) => r with { Providers = [null!] });
        Refused((SupervisionRequirement r) => r with { Providers = [new ProviderRow { Who = null! }] });
        Refused((CredentialRequirement r) => r with { AnyOf = [null!] });
        Refused((ExperienceRequirement r) => r with { Work = [null!] });
        Refused((EndorsementHeldRequirement r) => r with { Held = null! });
        Refused((ReferencesRequirement r) => r with { Slots = [new ReferenceSlot { Id = "s", Rater = null! }] });
        Refused((ReferencesRequirement r) => r with { Among = [null!] });
        Refused((FeeRequirement r) => r with { Items = [null!] });
        Refused((AllRequirement r) => r with { Parts = [null!] });

        static void Refused<T>(Func<T, T> change)
            where T : Requirement
        {
            var id = Ruleset.Requirements.OfType<T>().First().Id;
            Ruleset.TryWith(id, change, out var made, out var diagnostics).Should().BeFalse();
            made.Should().BeNull();
            diagnostics.Should().NotBeEmpty();
        }
    }

    [Fact]
    public void A_part_of_a_requirement_is_changed_by_its_own_id()
    {
        var part = Ruleset
            .Requirements.OfType<ExperienceRequirement>()
            .First(r => r.Id.StartsWith("IMHS.initial.work.", StringComparison.Ordinal));

        var longer = Ruleset.With(part.Id, (ExperienceRequirement r) => r with { Period = Period.FromYears(9) });

        longer.Find(part.Id).Should().Be(part with { Period = Period.FromYears(9) });
        longer.Find("IMHS.initial.work")!.SelfAndParts().Should().Contain(longer.Find(part.Id)!);
    }

    [Fact]
    public void Another_kind_may_take_the_place_where_any_will_do()
    {
        var reviewed = Ruleset.With(
            Id,
            (Requirement r) =>
                new ReviewRequirement
                {
                    Id = r.Id,
                    Title = r.Title,
                    Citation = r.Citation,
                    Code = "portfolio",
                }
        );

        Training(reviewed).Kind.Should().Be("review");
    }

    [Fact]
    public void A_requirement_that_is_not_there_or_of_another_kind_or_loses_its_id_is_refused()
    {
        Refusal(() => Ruleset.With("IMHS.initial.trainings", (Requirement r) => r))
            .Should()
            .BeOfType<KeyNotFoundException>()
            .Which.Message.Should()
            .Be("`mi-aimh@2018` has no requirement `IMHS.initial.trainings`. Did you mean `IMHS.initial.training`?");
        Refusal(() => Ruleset.With(Id, (SupervisionRequirement r) => r))
            .Should()
            .BeOfType<ArgumentException>()
            .Which.Message.Should()
            .StartWith("`IMHS.initial.training` is a TrainingRequirement, and no SupervisionRequirement.");
        Refusal(() => Ruleset.With(Id, (TrainingRequirement r) => r with { Id = "IMHS.initial.other" }))
            .Should()
            .BeOfType<ArgumentException>()
            .Which.Message.Should()
            .StartWith("What takes the place of `IMHS.initial.training` keeps its id.");
    }

    public static TheoryData<string, Func<Ruleset, Ruleset>, string> Unsayable =>
        new()
        {
            { "no hours", r => r.With(Id, (TrainingRequirement t) => t with { Hours = default(ClockHours) }), "ER1107" },
            { "a third of an hour", r => r.With(Id, (TrainingRequirement t) => t with { Hours = new ClockHours(20) }), "ER1106" },
            {
                "a last period of nothing",
                r => r.With(Id, (TrainingRequirement t) => t with { In = EvidenceTime.InLast(Period.Zero) }),
                "ER1105"
            },
            { "the cycle away from renewal", r => r.With(Id, (TrainingRequirement t) => t with { In = EvidenceTime.Cycle }), "ER2105" },
            { "an empty list", r => r.With(Id, (TrainingRequirement t) => t with { Counts = new() { As = [] } }), "ER1113" },
            {
                "a source that is not listed",
                r => r.With(Id, (TrainingRequirement t) => t with { Citation = new("nowhere", "1") }),
                "ER2102"
            },
            {
                "a category that is not defined",
                r =>
                    r.With(
                        Id,
                        (TrainingRequirement t) => t with { When = new HoldsCondition(new() { Categories = ["IMHX"] }, null, null, null) }
                    ),
                "ER2103"
            },
            {
                "more categories on the same day, which only people are asked for",
                r =>
                    r.With(
                        Id,
                        (TrainingRequirement t) =>
                            t with
                            {
                                When = new HoldsCondition(new() { Categories = ["IMHS"], With = ["IFS"] }, null, null, null),
                            }
                    ),
                "ER1101"
            },
            {
                "a fee that is required",
                r =>
                    r.With(
                        r.Requirements.OfType<FeeRequirement>().First().Id,
                        (FeeRequirement f) => f with { Level = RequirementLevel.Required }
                    ),
                "ER2118"
            },
        };

    [Theory]
    [MemberData(nameof(Unsayable))]
    public void What_no_document_could_say_is_refused_with_the_diagnostics_of_reading_it(
        string what,
        Func<Ruleset, Ruleset> change,
        string code
    )
    {
        var refused = () => change(RulesetCatalog.BuiltIn.Find("mi-aimh@2023")!);

        refused.Should().Throw<DocumentException>(what).Which.Diagnostics.Select(d => d.Code).Should().Contain(code);
    }

    [Fact]
    public void S50_a_figure_that_was_changed_without_a_source_is_written_with_what_is_printed()
    {
        var catalog = Load(
            Written($"{SmallRuleset.Training("a", 10)}, {SmallRuleset.Training("b", 20)}"),
            """
            {
              "association": "cove", "jurisdiction": ["US-XY"], "version": "1", "effective": { "from": "2020-01-01" }, "extends": "bay@1",
              "overrides": [ { "id": "BAY.initial.a", "hours": 12 }, { "id": "BAY.initial.b", "hours": 22, "in": { "last": "P2Y" } } ]
            }
            """
        );
        var cove = catalog.Find("cove@1")!;
        cove.Find("BAY.initial.a")!.Changed!.Printed.Should().BeOfType<TrainingRequirement>().Which.Hours.Should().Be(10.ClockHours());

        var read = Read(System.Text.Encoding.UTF8.GetString(cove.ToJson()));

        read.Should().Be(cove);
        read.Requirements.Should().Equal(cove.Requirements);
    }

    [Fact]
    public void S45_one_that_extends_another_and_one_that_is_written_out_are_equal()
    {
        foreach (var ruleset in RulesetCatalog.BuiltIn.Rulesets.Where(r => r.Extends is not null))
        {
            var writtenOut = Read(System.Text.Encoding.UTF8.GetString(ruleset.ToJson()));

            writtenOut.Extends.Should().BeNull();
            writtenOut.Should().Be(ruleset);
        }
    }

    [Fact]
    public void A_catalogue_with_it_answers_by_it_where_its_dates_choose_it()
    {
        var catalog = RulesetCatalog.BuiltIn.With(Stricter);

        catalog.Find("mi-aimh@2018").Should().BeSameAs(Stricter);
        RulesetCatalog.BuiltIn.Find("mi-aimh@2018").Should().BeSameAs(Ruleset);
        catalog.Rulesets.Select(r => r.Key).Should().Equal(RulesetCatalog.BuiltIn.Rulesets.Select(r => r.Key));
        var chosen = catalog.Determine(ThirtyHours, Question with { Association = "mi-aimh" });
        chosen.Ruleset.Should().BeSameAs(Stricter);
        chosen.Requirements.Single(f => f.Id == Id).Outcome.Should().Be(Outcome.NotMet);
    }

    [Fact]
    public void S43_versions_that_leave_a_gap_or_overlap_or_are_given_twice_make_no_catalogue()
    {
        var first = Read(Written(SmallRuleset.Training("a", 1)));
        var second = Read(Written(SmallRuleset.Training("a", 2), more: """{ "version": "2", "effective": { "from": "2022-01-01" } }"""));

        RulesetCatalog.BuiltIn.With(first).Associations.Should().Contain("bay");
        RulesetCatalog.BuiltIn.TryWith([first, second], out var catalog, out var diagnostics).Should().BeFalse();
        catalog.Should().BeNull();
        diagnostics
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<Diagnostic>(d => d.Code == "ER2117" && d.Message.Contains("overlaps `1`"));
        var twice = () => RulesetCatalog.BuiltIn.With(first, first);
        twice.Should().Throw<DocumentException>().Which.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("ER2116");
    }

    [Fact]
    public void S44_what_extends_one_that_a_program_made_speaks_of_its_own_association_and_places()
    {
        var bay = Read(
            Written(
                """
                { "id": "m", "kind": "membership", "title": "m", "associations": ["this"], "citation": { "source": "s", "locator": "1" } },
                { "id": "r", "kind": "residence", "title": "r", "citation": { "source": "s", "locator": "1" } }
                """
            )
        );
        var catalog = RulesetCatalog.BuiltIn.With(bay.With("BAY.initial.m", (MembershipRequirement m) => m with { Individual = true }));

        var cove = Read(
            """
            { "association": "cove", "jurisdiction": ["US-XY"], "version": "1", "effective": { "from": "2020-01-01" }, "extends": "bay@1" }
            """,
            catalog
        );

        var membership = cove.Find("BAY.initial.m").Should().BeOfType<MembershipRequirement>().Subject;
        membership.Individual.Should().BeTrue();
        membership.Associations!.Value.Should().Equal("cove");
        cove.Find("BAY.initial.r").Should().BeOfType<ResidenceRequirement>().Which.Jurisdiction.Should().Equal("US-XY");
    }

    [Fact]
    public void S1_any_number_of_threads_may_be_the_first_to_ask_it()
    {
        var other = Ruleset.With(Id, (TrainingRequirement r) => r with { Hours = 31.ClockHours() });
        var hashes = new string[8];
        var outcomes = new Outcome[8];

        Parallel.For(
            0,
            8,
            i =>
            {
                hashes[i] = other.Hash;
                outcomes[i] = Training(other).Outcome;
            }
        );

        hashes.Should().OnlyContain(hash => hash == other.Hash);
        outcomes.Should().OnlyContain(outcome => outcome == Outcome.NotMet);
    }

    private static TrainingRequirement Printed() => (TrainingRequirement)Ruleset.Find(Id)!;

    private static Exception Refusal(Func<Ruleset> act) => Record.Exception(() => act())!;

    private static Finding Training(Ruleset ruleset) =>
        ruleset.Determine(ThirtyHours, Question).Requirements.Single(finding => finding.Id == Id);
}
