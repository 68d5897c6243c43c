using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Tests.Oracle;
using Endorsement.Rules.Text;
using NodaTime;

namespace Endorsement.Rules.Tests.Evaluation;

public sealed class CalendarSpanTests
{
    [Theory]
    [InlineData("2020-02-29", 0, 18, 0, "2021-08-29")] // eighteen months at once: no stop on 28 February 2021
    [InlineData("2020-02-29", 1, 6, 0, "2021-08-29")] // the same length, written with a year
    [InlineData("2020-02-29", 2, 0, 0, "2022-02-28")]
    [InlineData("2021-01-31", 0, 1, 1, "2021-03-01")] // the month first, then the day
    public void S10_years_are_twelve_months_each_and_are_added_at_once(string from, int years, int months, int days, string after)
    {
        var period = new PeriodBuilder
        {
            Years = years,
            Months = months,
            Days = days,
        }.Build();

        Days.Date(CalendarSpan.Of(period).After(Day(from))).Should().Be(Days.Date(Day(after)));
        Days.Date(Day(from)).After(period).Should().Be(Days.Date(Day(after)), "the plain evaluator counts the same way");
    }

    [Fact]
    public void S10_the_latest_start_and_the_earliest_are_found_near_where_months_back_land()
    {
        var dice = new Dice(20);
        for (var i = 0; i < 5000; i++)
        {
            var span = new CalendarSpan(dice.Between(0, 60), dice.Between(0, 40));
            var day = Days.Of(dice.Day(1990, 2030));
            var latest = span.LatestStart(day);
            span.After(latest).Should().BeLessThanOrEqualTo(day);
            span.After(latest + 1).Should().BeGreaterThan(day);

            var earliest = span.EarliestReaching(day);
            span.After(earliest).Should().BeGreaterThanOrEqualTo(day);
            span.After(earliest - 1).Should().BeLessThan(day);
        }
    }

    [Fact]
    public void S10_beyond_the_calendar_a_length_is_as_long_as_four_hundred_years_earlier()
    {
        var dice = new Dice(9);
        const int fourHundredYears = 146_097;
        for (var i = 0; i < 2000; i++)
        {
            var months = dice.Between(-400, 12_399);
            var day = Days.Of(dice.Day(1900, 2200));
            var far = CalendarSpan.PlusMonths(day + (20 * fourHundredYears), months);
            far.Should().Be(CalendarSpan.PlusMonths(day, months) + (20 * fourHundredYears));
            CalendarSpan.PlusMonths(day, months + (4800 * 3)).Should().Be(CalendarSpan.PlusMonths(day, months) + (3 * fourHundredYears));
        }
    }

    [Fact]
    public void S19_whole_months_are_counted_from_the_first_day()
    {
        var dice = new Dice(19);
        for (var i = 0; i < 5000; i++)
        {
            var first = dice.Day(2015, 2024);
            var last = first.PlusDays(dice.Between(0, 900));
            CalendarSpan.WholeMonths(Days.Of(first), Days.Of(last)).Should().Be(Spans.WholeMonths(first, last), "{0} to {1}", first, last);
        }
    }

    private static int Day(string text) => Days.Of(DocumentedDate.Read(text).First);
}
