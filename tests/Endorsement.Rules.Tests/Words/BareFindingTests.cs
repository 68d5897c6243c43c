namespace Endorsement.Rules.Tests.Words;

/// <summary>A finding is a value that anybody may build, or read from a document of another hand: words never fail for what it does not tell.</summary>
public sealed class BareFindingTests
{
    public static TheoryData<string> Codes => [.. Reasons.All.Select(reason => reason.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_reason_is_said_of_a_finding_that_tells_nothing_else(string code)
    {
        var finding = new Finding
        {
            Id = "IMHS.initial.something",
            Kind = code.Split('.')[0],
            Outcome = Outcome.NotMet,
            Reason = Reasons.Of(code),
        };

        var said = Array.ConvertAll([.. Language.All], language => language.Sentence(finding));

        said.Should().HaveCount(Language.All.Length).And.NotContainNulls();
    }

    [Fact]
    public void A_limit_below_one_is_refused_where_it_is_set()
    {
        var none = () => new DocumentLimits { MaxDiagnostics = 0 };

        none.Should().Throw<ArgumentOutOfRangeException>().WithParameterName(nameof(DocumentLimits.MaxDiagnostics));
    }

    [Fact]
    public void What_says_the_same_is_the_same_by_the_operator_too()
    {
        var ruleset = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;
        var candidate = new Candidate { Id = "c-1" };
        var question = new Question("IMHS", new NodaTime.LocalDate(2018, 10, 1));

        (ruleset.Determine(candidate, question) == ruleset.Determine(candidate, question)).Should().BeTrue();
        (ruleset == Ruleset.Read(ruleset.ToJson())).Should().BeTrue();
        (ruleset != RulesetCatalog.BuiltIn.Find("mi-aimh@2015")).Should().BeTrue();
    }
}
