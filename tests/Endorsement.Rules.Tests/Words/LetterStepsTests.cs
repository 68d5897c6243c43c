using System.Text.RegularExpressions;
using Endorsement.Rules.Tests.Determinism;
using Endorsement.Rules.Words;

namespace Endorsement.Rules.Tests.Words;

/// <summary>What a letter names as missing it says what to do about, and what may be a slip in the file it asks to look at.</summary>
public sealed partial class LetterStepsTests
{
    /// <summary>Whatever is named as not met or not known has its step, or stands with what others decide, or can be made up for no more.</summary>
    [Fact]
    public void Everything_that_is_named_as_missing_has_its_step()
    {
        foreach (var given in SampleCases.Every(79).Where(given => given.RulesetKey is not null))
        {
            var plan = RulesetCatalog.BuiltIn.Find(given.RulesetKey!)!.Open(given.Candidate).Plan(given.Question);
            var facts = new LetterFacts(plan);
            foreach (var language in Language.All)
            {
                var (spoken, letter) = (language.ForLetter(plan), Bare(Said(plan.Letter(language))));
                foreach (var finding in facts.Closed.IsEmpty ? facts.Named : [])
                {
                    plan.Remedies.Where(remedy => remedy.RequirementId == finding.Id)
                        .SelectMany(remedy => PlanText.Asked(remedy, plan, spoken.Plans))
                        .Should()
                        .Contain(
                            step => step.Text.Length > 0 && letter.Contains(Bare(Said(step.Text)), StringComparison.Ordinal),
                            $"{given.File} names {finding.Id} in\n{letter}"
                        );
                }
            }
        }
    }

    /// <summary>A file with slips of the pen, none of which decides anything by itself.</summary>
    private static CandidatePlan Slips()
    {
        var file = Samples.Candidate("mi-imhs-everything-met") with { Name = "Ana Torres" };
        TrainingEntry school = new()
        {
            Id = "school",
            Date = DocumentedDate.OfDay(new(2017, 3, 1)),
            Hours = 60.ClockHours(),
            Title = "Summer school",
            Topics = ["attachment"],
            As = "participant",
        };
        file = file with
        {
            Training =
            [
                .. file.Training!.Value,
                school,
                school with
                {
                    Id = "school-again",
                },
                school with
                {
                    Id = "later",
                    Title = "Trauma",
                    Date = DocumentedDate.OfDay(new(2019, 3, 1)),
                    Hours = 6.ClockHours(),
                    Topics = ["attachmentt"],
                },
            ],
            Memberships =
            [
                file.Memberships!.Value[0] with
                {
                    From = DocumentedDate.OfDay(new(2016, 1, 1)),
                    To = DocumentedDate.OfDay(new(2016, 12, 31)),
                },
            ],
            Agreements = null,
        };
        return RulesetCatalog.BuiltIn.Open(file).Plan(new Question("IMHS", asOf: new(2018, 10, 1)));
    }

    [Fact]
    public void Slips_in_the_record_are_told_in_plain_words_with_what_to_do()
    {
        var letter = Said(Slips().Letter());

        letter.Should().Contain("**Please check your record.**");
        letter.Should().Contain("our rules do not know “attachmentt”, so nothing was counted by it. Is “attachment” meant?");
        letter.Should().Contain("have the date 1 March 2017, and a day has 24. Please check it.");
        letter.Should().Contain("“Trauma”, 6 hours, 1 March 2019: this is after 1 October 2018, the day of this letter");
        letter.Should().Contain("“Summer school”, 60 hours, 1 March 2017: this is in your file twice, and counts once.");
        letter.Should().NotContain("/training/").And.NotContain("ER30");
    }

    [Fact]
    public void Slips_in_the_record_are_told_in_Spanish()
    {
        var letter = Said(Slips().Letter(Language.Spanish));

        letter.Should().Contain("**Revise, por favor, su expediente.**");
        letter.Should().Contain("nuestras reglas no conocen «attachmentt», así que nada se contó por ello. ¿Se trata de «apego»?");
        letter.Should().Contain("llevan la fecha del 1 de marzo de 2017, y un día tiene 24.");
        letter.Should().Contain("1 de marzo de 2019: esto es posterior al 1 de octubre de 2018, el día de esta carta");
        letter.Should().Contain("esto figura dos veces en su expediente y cuenta una sola vez.");
    }

    [Fact]
    public void A_record_without_slips_has_no_such_part() =>
        Samples.Row("mi-imhs-rsc-five-hours-short").Plan().Letter().Should().NotContain("check your record");

    [Fact]
    public void A_membership_that_does_not_cover_the_day_says_so_and_what_to_do()
    {
        var plan = Slips();
        var letter = Said(plan.Letter());

        letter
            .Should()
            .Contain("no membership that is in force on 1 October 2018. Membership in MI-AIMH, 2016: it does not cover that time.");
        letter.Should().Contain("or renew yours, so that it is in force from 1 October 2018 on.");
        Said(plan.Now.Explain()).Should().Contain("membership in MI-AIMH, 2016: not in force on 1 October 2018");
        Said(plan.Letter(Language.Spanish)).Should().Contain("Renueve u obtenga, por favor, una membresía individual");
        Said(plan.Now.Explain(Language.Spanish)).Should().Contain("no vigente el 1 de octubre de 2018");
    }

    [Fact]
    public void What_is_to_be_signed_is_named_in_one_step()
    {
        var letter = Said(Slips().Letter());

        letter.Should().Contain("Please sign the code of ethics, and send it to us. If you have signed it already, send us a copy.");
        letter.Should().NotContain("what you have signed");
    }

    [Fact]
    public void What_work_falls_short_of_is_named()
    {
        var said = Said(Samples.Row("mi-imhs-everything-met").Plan().Now.Explain());

        said.Should().Contain("not attested as with infant and parent together, and relationship-focused");
        said.Should().Contain("another kind of work than an internship").And.NotContain("a quality that is asked");
    }

    /// <summary>A short name is given in full at its first mention, which no step says by itself.</summary>
    private static string Bare(string text) =>
        text.Replace(" (RS/C)", "", StringComparison.Ordinal)
            .Replace("reflective supervision/consultation", "RS/C", StringComparison.Ordinal)
            .Replace("supervisión/consulta reflexiva", "supervisión reflexiva", StringComparison.Ordinal)
            .Replace("an RS/C", "a RS/C", StringComparison.Ordinal);

    private static string Said(string text) => Blanks().Replace(text, " ");

    [GeneratedRegex(@"\s+", RegexOptions.None, 1_000)]
    private static partial Regex Blanks();
}
