using System.Text;
using Endorsement.Rules.Tests.Rulesets;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using NodaTime;

namespace Endorsement.Rules.Tests.Questions;

/// <summary>What a question leaves out is told from the candidate, and what is not there is a diagnostic, whoever asks.</summary>
public sealed class QuestionTests
{
    private static readonly Candidate Nobody = new() { Id = "c" };
    private static readonly Question Asked = new("IMHS", asOf: new LocalDate(2019, 6, 1));

    [Fact]
    public void A_question_is_equal_to_another_of_the_same_content() =>
        new Question("IMHS", new LocalDate(2019, 6, 1), Pathway.Initial).Should().Be(Asked).And.NotBe(Asked with { CycleYear = 2019 });

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void S36_a_year_beyond_every_calendar_has_no_cycle(int year)
    {
        var question = Asked with { Pathway = Pathway.Renewal, CycleYear = year };

        RulesetCatalog.BuiltIn.TryDetermine(Nobody with { Residence = "US-MI" }, question, out _, out var diagnostics).Should().BeFalse();

        diagnostics.Should().ContainSingle().Which.Code.Should().Be("ER4105");
    }

    [Fact]
    public void A_word_that_is_no_association_is_shown_cut_and_printable()
    {
        var question = Asked with { Association = "a\n" + new string('x', 10_000) };

        RulesetCatalog.BuiltIn.TryDetermine(Nobody, question, out _, out var diagnostics).Should().BeFalse();

        diagnostics.Should().ContainSingle().Which.Message.Should().NotContain("\n").And.Subject.Length.Should().BeLessThan(200);
    }

    [Fact]
    public void No_question_is_an_argument_that_is_missing()
    {
        var file = RulesetCatalog.BuiltIn.Open(Nobody);

        FluentActions.Invoking(() => file.TryDetermineAll(null!, out _, out _)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => file.TryDetermine(null!, out _, out _)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => RulesetCatalog.BuiltIn.With([null!])).Should().Throw<ArgumentNullException>();
    }

    [Theory]
    [InlineData("US-MI", "mi-aimh")]
    [InlineData("US-NM", "nmaimh")]
    public void The_association_is_the_one_of_the_place_where_the_candidate_lives(string residence, string association) =>
        RulesetCatalog.BuiltIn.Determine(Nobody with { Residence = residence }, Asked).DecidedBy.Association.Should().Be(association);

    [Fact]
    public void The_association_that_is_named_goes_before_the_place()
    {
        var question = Asked with { Association = "nmaimh" };

        RulesetCatalog.BuiltIn.Determine(Nobody with { Residence = "US-MI" }, question).DecidedBy.Association.Should().Be("nmaimh");
    }

    [Fact]
    public void Where_there_is_one_association_only_no_place_is_needed()
    {
        var catalog = RulesetCatalog.Load([
            new RulesetDocument("bay.json", Encoding.UTF8.GetBytes(SmallRuleset.Written(SmallRuleset.Training("a", 1)))),
        ]);
        var question = new Question("BAY", new LocalDate(2020, 6, 1));

        catalog.Determine(Nobody, question).DecidedBy.Association.Should().Be("bay");
        Code(catalog, Nobody with { Residence = "US-TX" }, question).Should().Be("ER4106", "it endorses nobody there");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("US-TX")]
    public void Without_an_association_that_can_be_told_the_known_ones_are_named(string? residence)
    {
        RulesetCatalog.BuiltIn.TryDetermine(Nobody with { Residence = residence }, Asked, out _, out var diagnostics).Should().BeFalse();

        var problem = diagnostics.Single();
        (problem.Code, problem.Help).Should().Be(("ER4106", "name the association: macmh-iec, mi-aimh, nmaimh"));
    }

    [Fact]
    public void What_is_not_there_has_a_code_of_its_own()
    {
        var michigan = Nobody with { Residence = "US-MI" };
        var builtIn = RulesetCatalog.BuiltIn;

        Code(builtIn, michigan, Asked with { Category = "IMSH" }).Should().Be("ER4101");
        Code(builtIn, michigan, Asked with { Category = "IFA", Pathway = Pathway.Emerging }).Should().Be("ER4102");
        Code(builtIn, michigan, Asked with { Pathway = (Pathway)17 }).Should().Be("ER4102", "no document can say it");
        Code(builtIn, michigan, Asked with { AsOf = new LocalDate(2201, 1, 1) }).Should().Be("ER4104");
        Code(builtIn, michigan, Asked with { AsOf = new LocalDate(2001, 1, 1) }).Should().Be("ER4105");
        Code(builtIn, michigan, Asked with { Association = "mi-amih" }).Should().Be("ER4105");
        Code(builtIn, michigan, Asked with { Category = null }).Should().Be("ER4107");
        builtIn
            .Find("mi-aimh@2018")!
            .TryDetermine(michigan, Asked with { Association = "nmaimh" }, out _, out var diagnostics)
            .Should()
            .BeFalse();
        diagnostics.Single().Code.Should().Be("ER4108");
    }

    [Fact]
    public void The_exception_holds_the_diagnostic_and_says_what_it_says()
    {
        var question = Asked with { Category = "IMSH", Association = "mi-aimh" };
        RulesetCatalog.BuiltIn.TryDetermine(Nobody, question, out _, out var diagnostics);

        foreach (
            var ask in (Action[])[() => Open().Determine(question), () => Open().Decide(question), () => Open().DetermineAll(question)]
        )
        {
            var thrown = ask.Should().Throw<QuestionException>().Which;
            thrown.Diagnostic.Should().Be(diagnostics.Single());
            thrown.Message.Should().Be(thrown.Diagnostic.Message);
        }
    }

    [Theory]
    [InlineData(Pathway.Initial, "initial", false)]
    [InlineData(Pathway.Renewal, "renewal", true)]
    [InlineData(Pathway.Emerging, "emerging", false)]
    [InlineData(Pathway.Reinstatement, "reinstatement", true)]
    public void A_pathway_has_one_spelling_and_says_whether_it_looks_at_a_cycle(Pathway pathway, string code, bool hasCycle)
    {
        pathway.Code().Should().Be(code);
        PathwayCodes.TryRead(code, out var read).Should().BeTrue();
        (read, read.HasCycle()).Should().Be((pathway, hasCycle));
        PathwayCodes.TryRead(code.ToUpperInvariant(), out _).Should().BeFalse("documents spell it in lower case");
    }

    private static CandidateFile Open() => RulesetCatalog.BuiltIn.Open(Nobody);

    private static string Code(RulesetCatalog catalog, Candidate candidate, Question question)
    {
        catalog.TryDetermine(candidate, question, out var determination, out var diagnostics).Should().BeFalse();
        determination.Should().BeNull();
        return diagnostics.Single().Code;
    }
}
