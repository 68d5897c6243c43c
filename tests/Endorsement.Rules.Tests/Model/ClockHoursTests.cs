namespace Endorsement.Rules.Tests.Model;

/// <summary>S9: hours are whole minutes inside.</summary>
public sealed class ClockHoursTests
{
    [Fact]
    public void S9_seventy_two_sessions_of_twenty_minutes_are_exactly_twenty_four_hours() =>
        new ClockHours(Enumerable.Repeat(new ClockHours(20), 72).Sum(session => session.Minutes)).Should().Be(ClockHours.FromHours(24));

    [Theory]
    [InlineData("1.5", 90)]
    [InlineData("0.25", 15)]
    [InlineData("0.1", 6)]
    [InlineData("10000", 600_000)]
    [InlineData("0", 0)]
    public void S9_hours_that_come_to_whole_minutes_are_taken(string hours, long minutes) =>
        ClockHours.FromHours(decimal.Parse(hours, System.Globalization.CultureInfo.InvariantCulture)).Minutes.Should().Be(minutes);

    [Theory]
    [InlineData("0.33")]
    [InlineData("0.01")]
    [InlineData("-1")]
    [InlineData("1.0000000000000000000000000001")]
    [InlineData("153722867280912931")]
    [InlineData("79228162514264337593543950335")]
    public void S9_other_hours_are_refused(string hours)
    {
        var make = () => ClockHours.FromHours(decimal.Parse(hours, System.Globalization.CultureInfo.InvariantCulture));

        make.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*give minutes instead*");
    }

    [Theory]
    [InlineData(1440, "24")]
    [InlineData(90, "1.5")]
    [InlineData(15, "0.25")]
    [InlineData(20, "20 min")]
    [InlineData(80, "1 h 20 min")]
    [InlineData(0, "0")]
    [InlineData(-5, "-5 min")]
    [InlineData(long.MaxValue, "153722867280912930 h 7 min")]
    [InlineData(long.MaxValue - 1, "153722867280912930.1")]
    [InlineData(long.MinValue, "-9223372036854775808 min")]
    public void They_are_written_as_people_write_them(long minutes, string text) => new ClockHours(minutes).ToString().Should().Be(text);

    [Fact]
    public void They_are_compared_by_amount()
    {
        (new ClockHours(59) < ClockHours.FromHours(1)).Should().BeTrue();
        (new ClockHours(60) >= ClockHours.FromHours(1)).Should().BeTrue();
        (new ClockHours(61) > ClockHours.FromHours(1)).Should().BeTrue();
        (new ClockHours(61) <= ClockHours.FromHours(1)).Should().BeFalse();
    }
}
