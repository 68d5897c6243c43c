using Endorsement.Rules.Tests.Analysis;
using NodaTime;

namespace Endorsement.Rules.Tests.Words;

/// <summary>A finding is a value: anybody can build one, compare two, and have it said.</summary>
public sealed class FindingValueTests
{
    private static readonly Finding Built = new()
    {
        Id = "BAY.initial.reflective-supervision",
        Kind = "supervision",
        Title = "RS/C",
        Outcome = Outcome.NotMet,
        Reason = SupervisionReasons.HoursShort,
        Required = [new("hours", new FigureValue.Hours(24.ClockHours())), new("windowMax", new FigureValue.Length(Period.FromYears(2)))],
        Actual = [new("hours", new FigureValue.Hours(20.ClockHours()))],
        Shortfall = [new("hours", new FigureValue.Hours(4.ClockHours()))],
        Counted = ["rs-1", "rs-2"],
    };

    [Fact]
    public void A_finding_built_by_hand_can_be_said() =>
        Language.English.Sentence(Built).Should().Be("20 of 24 clock hours in the best two years; 4 more are needed.");

    [Fact]
    public void Figures_are_read_by_their_typed_names()
    {
        Built.Shortfall[Figures.Hours].Should().Be(4.ClockHours());
        Built.Required[Figures.WindowMax].Should().Be(Period.FromYears(2));
        Built.Required[Figures.MinSpan].Should().BeNull("none is asked");
        Built.Actual[Figures.Window].Should().BeNull("none is told");
    }

    [Fact]
    public void Two_findings_that_say_the_same_are_equal_and_one_hour_makes_another()
    {
        var again = Built with { Counted = ["rs-1", "rs-2"], Shortfall = [new("hours", new FigureValue.Hours(4.ClockHours()))] };

        again.Should().Be(Built);
        again.GetHashCode().Should().Be(Built.GetHashCode());
        (Built with { Shortfall = [new("hours", new FigureValue.Hours(5.ClockHours()))] }).Should().NotBe(Built);
        (Built with { Counted = ["rs-1"] }).Should().NotBe(Built);
    }

    [Fact]
    public void The_same_question_asked_twice_gives_equal_findings()
    {
        foreach (var given in ShippedCases.All.Where((_, i) => i % 41 == 0))
        {
            given.Evaluate().Requirements.Should().Equal(given.Evaluate().Requirements, given.File);
        }
    }
}
