using Endorsement.Rules.Text;
using NodaTime.Text;

namespace Endorsement.Rules.Tests.Text;

public sealed class AmountsTests
{
    [Theory]
    [InlineData("P2Y")]
    [InlineData("P1Y6M")]
    [InlineData("P90D")]
    [InlineData("P6M")]
    [InlineData("P2W")]
    [InlineData("P1Y2M3W4D")]
    public void A_period_is_read(string text)
    {
        Amounts.TryPeriod(text, out var period).Should().BeTrue();
        PeriodPattern.Roundtrip.Format(period).Should().Be(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("2Y")]
    [InlineData("P2")]
    [InlineData("PY")]
    [InlineData("P0D")]
    [InlineData("P-1Y")]
    [InlineData("P1M1Y")]
    [InlineData("P1Y1Y")]
    [InlineData("PT5H")]
    [InlineData("P1.5Y")]
    [InlineData("P99999D")]
    [InlineData("P201Y")]
    public void What_is_not_a_period_is_refused(string text) => Amounts.TryPeriod(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("12", true, 12)]
    [InlineData("1.2e1", true, 12)]
    [InlineData("12.0", true, 12)]
    [InlineData("12.5", false, 0)]
    [InlineData("1e20", false, 0)]
    [InlineData("1e-40", false, 0)]
    [InlineData("2147483648", false, 0)]
    [InlineData("-0", true, 0)]
    public void A_whole_number_is_a_matter_of_value_not_of_spelling(string text, bool isWhole, int value)
    {
        Amounts.TryWhole(text, out var read).Should().Be(isWhole);
        if (isWhole)
        {
            read.Should().Be(value);
        }
    }
}
