using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using NodaTime;

namespace Endorsement.Rules.Tests.Model;

/// <summary>S11: a date may be known only to the month or the year.</summary>
public sealed class DocumentedDateTests
{
    [Theory]
    [InlineData("2019-05-03", "2019-05-03", "2019-05-03", true)]
    [InlineData("2019-05", "2019-05-01", "2019-05-31", false)]
    [InlineData("2020-02", "2020-02-01", "2020-02-29", false)]
    [InlineData("2019-12", "2019-12-01", "2019-12-31", false)]
    [InlineData("2019", "2019-01-01", "2019-12-31", false)]
    [InlineData("2020-02-29", "2020-02-29", "2020-02-29", true)]
    [InlineData("1900", "1900-01-01", "1900-12-31", false)]
    [InlineData("2200-12-31", "2200-12-31", "2200-12-31", true)]
    public void S11_it_stands_for_every_day_of_its_range_and_is_written_as_it_was(string text, string first, string last, bool isDay)
    {
        var date = DocumentedDate.Read(text);

        DocumentedDate.Text(date.First).Should().Be(first);
        DocumentedDate.Text(date.Last).Should().Be(last);
        date.IsDay.Should().Be(isDay);
        date.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("19")]
    [InlineData("1899-12-31")]
    [InlineData("2201")]
    [InlineData("2021-02-29")]
    [InlineData("2021-00")]
    [InlineData("2021-13")]
    [InlineData("2021-01-00")]
    [InlineData("2021-1-1")]
    [InlineData("2021/01/01")]
    [InlineData("2021-01-01T00:00")]
    [InlineData(" 2021")]
    [InlineData("２０２１")]
    [InlineData("-2021")]
    public void What_is_not_a_date_is_refused(string text)
    {
        DocumentedDate.TryRead(text, out _).Should().BeFalse();
        FluentActions.Invoking(() => DocumentedDate.Read(text)).Should().Throw<FormatException>().WithMessage("*YYYY-MM-DD*");
    }

    [Fact]
    public void Every_day_from_1900_to_2200_comes_back_as_it_was()
    {
        for (var day = new LocalDate(1900, 1, 1); day <= new LocalDate(2200, 12, 31); day = day.PlusDays(1))
        {
            var text = DocumentedDate.Text(day);
            if (!DocumentedDate.TryRead(text, out var read) || read.First != day || read.Last != day)
            {
                Assert.Fail(text);
            }
        }
    }

    [Fact]
    public void A_day_of_another_calendar_is_the_same_day_and_not_the_same_numbers()
    {
        var day = new LocalDate(2018, 3, 1);
        var julian = day.WithCalendar(CalendarSystem.Julian);

        DocumentedDate date = julian;
        date.Should().Be(DocumentedDate.OfDay(day));
        date.ToString().Should().Be("2018-03-01");

        var built = new Candidate { Id = "a", Training = [new TrainingEntry { Id = "t", Date = julian }] };
        Candidate.Read(built.ToJson()).Should().Be(built);

        new Question("IMHS", julian).Should().Be(new Question("IMHS", day));
        RulesetCatalog.BuiltIn.Select("mi-aimh", julian).Key.Should().Be("mi-aimh@2018");
        RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!.IsEffectiveOn(julian).Should().BeTrue();
    }

    [Fact]
    public void Days_outside_the_range_are_refused() =>
        FluentActions.Invoking(() => DocumentedDate.OfDay(new LocalDate(2201, 1, 1))).Should().Throw<ArgumentOutOfRangeException>();
}
