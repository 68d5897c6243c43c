using System.Collections.Immutable;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using NodaTime;

namespace Endorsement.Rules.Tests.Candidates;

/// <summary>What a program builds is judged as the same document would be; nothing evaluates an invalid candidate.</summary>
public sealed class BuiltCandidateTests
{
    private static readonly Ruleset Rules = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;
    private static readonly LocalDate AsOf = new(2018, 10, 1);
    private static readonly Candidate Valid = new() { Id = "A" };

    public static TheoryData<string, string, Candidate> Faults { get; } =
        new()
        {
            { "ER1110", "/references/0/person", Valid with { References = [new ReferenceRating { Id = "r", Rater = "nobody" }] } },
            { "ER1103", "/training/0", Valid with { Training = [null!] } },
            { "ER1104", "/work/0/ages/0", Valid with { Work = [new WorkEntry { Id = "w", Ages = [(AgeGroup)7] }] } },
            { "ER1103", "/work/0/activity/0", Valid with { Work = [new WorkEntry { Id = "w", Activity = [null!] }] } },
            { "ER1107", "/training/0/hours", Valid with { Training = [new TrainingEntry { Id = "t", Hours = new ClockHours(-60) }] } },
            {
                "ER1107",
                "/training/0/minutes",
                Valid with
                {
                    Training = [new TrainingEntry { Id = "t", Hours = new ClockHours(long.MaxValue) }],
                }
            },
            { "ER1103", "/training/0", Valid with { Training = [null!] } },
            { "ER1102", "/training/0", Valid with { Training = [new TrainingEntry { Id = null! }] } },
            { "ER1102", "", Valid with { Id = null! } },
            { "ER1109", "/training/1/id", Valid with { Training = [new TrainingEntry { Id = "t" }, new TrainingEntry { Id = "t" }] } },
            {
                "ER1111",
                "/work/0/to",
                Valid with
                {
                    Work =
                    [
                        new WorkEntry
                        {
                            Id = "w",
                            From = new LocalDate(2018, 1, 1),
                            To = new LocalDate(2017, 1, 1),
                        },
                    ],
                }
            },
            { "ER1007", "/id", Valid with { Id = "a\ud800" } },
            { "ER1007", "", Valid with { Circumstances = new Dictionary<string, bool> { ["c\udc00"] = true } } },
            {
                "ER1104",
                "/education/0/credential",
                Valid with
                {
                    Education = [new EducationEntry { Id = "e", Credential = (CredentialKind)99 }],
                }
            },
            { "ER1104", "/work/0/scope", Valid with { Work = [new WorkEntry { Id = "w", Scope = (LeadershipScope)(-1) }] } },
            {
                "ER1105",
                "/agreements/0/signed",
                Valid with
                {
                    Agreements = [new Agreement { Kind = "code-of-ethics", Signed = default(DocumentedDate) }],
                }
            },
            { "ER1107", "/families/prenatal", Valid with { Families = new FamilyCounts(-1, 0, 0) } },
            { "ER1106", "/work/0/hoursPerWeek", Valid with { Work = [new WorkEntry { Id = "w", HoursPerWeek = new ClockHours(100) }] } },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_no_document_can_say_is_a_diagnostic_and_is_not_evaluated(string code, string pointer, Candidate candidate)
    {
        var renewal = new Question("IMHS", AsOf, Pathway.Renewal, association: "mi-aimh");
        var diagnostics = candidate.Validate();

        diagnostics.Should().Contain(d => d.Code == code && (d.Pointer == pointer || d.Pointer.Length == 0) && d.Line == 1);
        foreach (var ask in (Action[])[Evaluate, Decide, All, Select])
        {
            ask.Should().Throw<DocumentException>().Which.Diagnostics.Should().Equal(diagnostics);
        }

        RulesetCatalog.BuiltIn.TryDetermine(candidate, renewal, out _, out var refused).Should().BeFalse();
        refused.Should().Equal(diagnostics);
        Rules.TryDetermine(candidate, new Question("IMHS", AsOf), out _, out refused).Should().BeFalse();
        refused.Should().Equal(diagnostics);

        void Evaluate() => Rules.Determine(candidate, new Question("IMHS", AsOf));
        void Decide() => Rules.Open(candidate).Decide(new Question("IMHS", AsOf));
        void Select() => RulesetCatalog.BuiltIn.Determine(candidate, renewal);
        void All() => Rules.Open(candidate).DetermineAll(new Question(null, AsOf));
    }

    [Fact]
    public void What_is_known_of_a_candidate_is_not_known_of_a_changed_copy_and_makes_no_difference_between_equals()
    {
        var read = Candidate.Read("""{ "id": "A" }"""u8.ToArray());
        read.Validate().Should().BeEmpty();

        read.Should().Be(Valid);
        (read with { Training = [null!] }).Validate().Should().NotBeEmpty();
    }

    [Fact]
    public void Whatever_is_built_ends_in_an_answer_or_in_the_diagnostics_of_the_document_that_it_writes()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var i = 0; i < 400; i++)
        {
            var candidate = new HastyCandidates(random).Next();
            var diagnostics = candidate.Validate();
            var isRead = Candidate.TryRead(candidate.ToJson(), out _, out var asRead);

            diagnostics.Should().Equal(asRead, "of {0}, seed {1}", i, seed);
            if (isRead)
            {
                Rules.Open(candidate).Decide(new Question("IMHS", AsOf));
            }
            else
            {
                FluentActions
                    .Invoking(() => Rules.Open(candidate).Decide(new Question("IMHS", AsOf)))
                    .Should()
                    .Throw<DocumentException>("of {0}, seed {1}", i, seed);
            }
        }
    }
}
