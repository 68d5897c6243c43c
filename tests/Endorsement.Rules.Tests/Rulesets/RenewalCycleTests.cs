using NodaTime;
using NodaTime.Text;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>S36: which cycle a day belongs to, and when it is due.</summary>
public sealed class RenewalCycleTests
{
    private static readonly RenewalCycle DueInJanuary = RenewalCycle.Yearly(new AnnualDate(12, 31), new AnnualDate(1, 31));
    private static readonly RenewalCycle DueAtItsEnd = RenewalCycle.Yearly(new AnnualDate(12, 31));
    private static readonly RenewalCycle ThreeYears = RenewalCycle.Calendar(3, new AnnualDate(6, 30), 2027, new AnnualDate(9, 30));
    private static readonly RenewalCycle LeapDay = RenewalCycle.Yearly(new AnnualDate(2, 29));

    public static TheoryData<string, string, string> Cycles =>
        new()
        {
            // January: the last cycle is still due.
            { "january", "2019-01-31", "2018-01-01 2018-12-31 2019-01-31" },
            { "january", "2019-02-01", "2019-01-01 2019-12-31 2020-01-31" },
            { "january", "2018-12-31", "2018-01-01 2018-12-31 2019-01-31" },
            // Due on its last day: the day after, the next one.
            { "end", "2019-12-31", "2019-01-01 2019-12-31 2019-12-31" },
            { "end", "2020-01-01", "2020-01-01 2020-12-31 2020-12-31" },
            // Three years, ending in June 2024 and 2027.
            { "three", "2024-09-30", "2021-07-01 2024-06-30 2024-09-30" },
            { "three", "2024-10-01", "2024-07-01 2027-06-30 2027-09-30" },
            { "three", "1999-01-01", "1997-07-01 2000-06-30 2000-09-30" },
            // The 29th of February is the 28th where there is none.
            { "leap", "2020-02-29", "2019-03-01 2020-02-29 2020-02-29" },
            { "leap", "2021-02-28", "2020-03-01 2021-02-28 2021-02-28" },
            { "leap", "2021-03-01", "2021-03-01 2022-02-28 2022-02-28" },
        };

    [Theory]
    [MemberData(nameof(Cycles))]
    public void S36_the_earliest_cycle_that_is_due_on_or_after_the_day(string cycle, string asOf, string expected) =>
        Show(Named(cycle).At(Day(asOf))!.Value).Should().Be(expected);

    [Theory]
    [InlineData("three", 2024, "2021-07-01 2024-06-30 2024-09-30")]
    [InlineData("three", 2025, null)]
    [InlineData("three", 2030, "2027-07-01 2030-06-30 2030-09-30")]
    [InlineData("january", 2020, "2020-01-01 2020-12-31 2021-01-31")]
    [InlineData("january", 0, null)]
    [InlineData("january", int.MaxValue, null)]
    public void S36_a_cycle_may_be_asked_for_by_the_year_in_which_it_ends(string cycle, int year, string? expected) =>
        (Named(cycle).EndingIn(year) is { } found ? Show(found) : null).Should().Be(expected);

    [Theory]
    [InlineData("2019-05-10", "2019-05-10", null, "2019-05-10 2020-05-09 2020-05-09")]
    [InlineData("2019-05-10", "2020-05-09", null, "2019-05-10 2020-05-09 2020-05-09")]
    [InlineData("2019-05-10", "2020-05-10", null, "2020-05-10 2021-05-09 2021-05-09")]
    [InlineData("2020-02-29", "2021-02-28", null, "2021-02-28 2022-02-27 2022-02-27")]
    [InlineData("2019-05-10", "2024-01-01", 2022, "2021-05-10 2022-05-09 2022-05-09")]
    public void S36_cycles_may_run_from_the_award(string award, string asOf, int? year, string expected) =>
        Show(RenewalCycle.FromAward(1).Since(Day(award), Day(asOf), year)!.Value).Should().Be(expected);

    [Fact]
    public void S36_a_cycle_begins_the_day_after_the_one_before_ends()
    {
        foreach (var cycle in (RenewalCycle[])[DueInJanuary, DueAtItsEnd, ThreeYears, LeapDay])
        {
            for (var asOf = new LocalDate(2015, 1, 1); asOf < new LocalDate(2025, 1, 1); asOf = asOf.PlusDays(1))
            {
                var found = cycle.At(asOf)!.Value;
                found.Due.Should().BeGreaterThanOrEqualTo(asOf);
                found.Due.Should().BeGreaterThanOrEqualTo(found.Last);
                cycle.EndingIn(found.Last.Year - cycle.Years)!.Value.Last.PlusDays(1).Should().Be(found.First);
                cycle.EndingIn(found.Last.Year - cycle.Years)!.Value.Due.Should().BeLessThan(asOf, "it is the earliest");
            }
        }
    }

    private static RenewalCycle Named(string name) =>
        name switch
        {
            "january" => DueInJanuary,
            "end" => DueAtItsEnd,
            "three" => ThreeYears,
            _ => LeapDay,
        };

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static string Show(CycleDates dates) =>
        $"{LocalDatePattern.Iso.Format(dates.First)} {LocalDatePattern.Iso.Format(dates.Last)} {LocalDatePattern.Iso.Format(dates.Due)}";
}
