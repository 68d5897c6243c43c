using System.Text;
using System.Text.RegularExpressions;
using NodaTime;

namespace Endorsement.Rules.Tests.Words;

/// <summary>Sentences of letters and plans at which somebody once stumbled, each as a coordinator would have it.</summary>
public sealed partial class LetterSentencesTests
{
    /// <summary>Renewed for 2024 in February: nothing was done for 2023, which has just ended.</summary>
    private const string Lapsing = """
        {
          "id": "R-1", "residence": "US-MN", "training": [], "reflectiveSupervision": [], "agreements": [], "people": [], "exceptions": [],
          "memberships": [ { "association": "macmh-iec", "from": "2023-01-01", "to": "2024-12-31" } ],
          "endorsements": [ { "category": "IFS", "association": "macmh-iec", "from": "2020-05-01" } ]
        }
        """;

    private const string Nothing = """{ "id": "N-1", "residence": "US-MI" }""";

    private const string NothingAtAll = """
        {
          "id": "N-2", "residence": "US-MN", "education": [], "work": [], "training": [], "reflectiveSupervision": [], "references": [],
          "memberships": [], "agreements": [], "examinations": [], "endorsements": [], "people": [], "reviews": []
        }
        """;

    [Fact]
    public void A_renewal_that_was_missed_before_is_told_with_those_before_it()
    {
        var plan = Plan(Lapsing, "IFS", new LocalDate(2024, 2, 1), Pathway.Renewal);

        plan.EarlierCycles.Select(cycle => cycle.To.Year).Should().StartWith(2023).And.BeInDescendingOrder();
        plan.EarlierCycles.Should().OnlyContain(cycle => cycle.From > new LocalDate(2020, 5, 1), "the award's own year asks nothing");
        Said(plan.Letter()).Should().Contain("The renewal before this one, due on 31 December 2023, is not met in your file.");
        Said(plan.Letter(Language.Spanish)).Should().Contain("La renovación anterior, que vencía el 31 de diciembre de 2023, no se cumple");
        Encoding.UTF8.GetString(plan.ToJson()).Should().Contain("\"earlierCycles\"");
    }

    [Fact]
    public void Within_its_own_cycle_nothing_is_said_of_years_that_the_file_need_not_have() =>
        Plan(Lapsing, "IFS", new LocalDate(2024, 9, 1), Pathway.Renewal).EarlierCycles.Should().BeEmpty();

    [Fact]
    public void A_title_that_says_that_something_is_not_so_is_set_off_among_what_is_missing()
    {
        var plan = Plan(Lapsing, "IFS", new LocalDate(2024, 2, 1), Pathway.Renewal);

        Said(plan.Letter()).Should().Contain("; “No sanction by a licensing board”.");
        Said(plan.Letter(Language.Spanish)).Should().Contain("; «Sin sanciones de un organismo de licencias».");
    }

    [Fact]
    public void A_list_whose_members_have_commas_is_parted_by_semicolons() =>
        Plan(Lapsing, "IFS", new LocalDate(2024, 2, 1), Pathway.Renewal)
            .Now.Explain()
            .Should()
            .NotContain(",,")
            .And.MatchRegex(@"provision of\s+RS/C; 12 hours of RS/C; and 2 more requirements");

    [Fact]
    public void At_renewal_the_dates_come_before_what_is_to_be_done()
    {
        var plan = Said(Plan(Lapsing, "IFS", new LocalDate(2024, 2, 1), Pathway.Renewal).Explain());

        plan.Should().Contain("Nothing signed after 31 December 2024 counts for this cycle.").And.NotContain("It can be met on");
        plan.IndexOf("Renewal is due", StringComparison.Ordinal)
            .Should()
            .BeLessThan(plan.IndexOf("Everything can be met", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_an_empty_file_four_reasons_are_told_and_how_many_more_there_are()
    {
        var letter = Said(Plan(Nothing, "IMHS", new LocalDate(2024, 2, 1)).Letter());

        letter.Should().Contain("And six more: the record lists them.").And.NotContain("zero");
        letter.Should().Contain("Please send us your degrees and transcripts.").And.NotContain("what you have of");
    }

    [Fact]
    public void What_rests_on_answers_or_decisions_is_promised_if_they_are_so()
    {
        Said(Samples.Row("nmaimh-ifs-families-not-counted").Plan().Explain()).Should().Contain("It depends on your answer to this:");
        Said(Samples.Row("macmh-imhs-portfolio-not-yet-reviewed").Plan().Explain())
            .Should()
            .Contain("Only a reviewer's decision is still missing:");
        Said(Plan(Nothing, "IMHS", new LocalDate(2024, 2, 1)).Explain()).Should().Contain("if this is done");
        Samples.Row("nmaimh-ifs-families-not-counted").Plan().ToMarkdown().Should().Contain("It depends on an answer");
        Samples.Row("macmh-imhs-portfolio-not-yet-reviewed").Plan().ToMarkdown(Language.Spanish).Should().Contain("En cuanto se decida");
        Samples
            .Row("mi-imhs-rsc-five-hours-short")
            .Plan()
            .ToMarkdown()
            .Should()
            .Contain("By 31 December 2018", "so the membership is renewed");
    }

    [Fact]
    public void A_day_by_which_the_portfolio_is_due_stands_in_the_letter()
    {
        Said(Plan(NothingAtAll, "IMHS", new LocalDate(2024, 2, 1)).Letter())
            .Should()
            .Contain("**By when.** Portfolio date announced: 1 March 2024.");
        Said(Plan(NothingAtAll, "IMHS", new LocalDate(2024, 4, 1)).Letter())
            .Should()
            .Contain("That day has passed; please ask us for the next one.");
        Said(Plan(NothingAtAll, "IMHS", new LocalDate(2024, 2, 1)).Letter(Language.Spanish))
            .Should()
            .Contain("**Hasta cuándo.** Fecha del portafolio anunciada: 1 de marzo de 2024.");
    }

    [Fact]
    public void A_fee_that_is_our_reading_is_asked_about_and_not_added_up()
    {
        var letter = Said(
            Plan(NothingAtAll.Replace("US-MN", "US-MI", StringComparison.Ordinal), "IFA", new LocalDate(2024, 2, 1)).Letter()
        );

        letter.Should().Contain("Please ask us whether this is due, since the rules do not print it clearly: registration ($15)");
        letter.Should().NotContain("Together that is");
    }

    [Fact]
    public void Fees_that_are_sure_are_added_up_and_one_alone_is_called_by_what_it_is_for()
    {
        Said(Samples.Row("mi-imhs-renewal-no-diversity-hour").Plan().Letter())
            .Should()
            .Contain("Renewal: $30; membership: $70. Together that is $100.");
        Said(Samples.Row("macmh-ecfa-everything-met").Plan().Letter()).Should().Contain("Cost, membership of the division apart: $40.");
    }

    [Fact]
    public void Of_readings_the_first_is_explained_and_the_others_are_named_as_such()
    {
        var letters = new[] { "IFA", "IFS", "IMHS" }.Select(category =>
            Said(Plan(NothingAtAll.Replace("US-MN", "US-NM", StringComparison.Ordinal), category, new LocalDate(2024, 2, 1)).Letter())
        );

        letters.Should().OnlyContain(letter => Regex.Count(letter, "unclear text", RegexOptions.None, TimeSpan.FromSeconds(1)) <= 1);
    }

    [Theory]
    [InlineData("Dra. Reyes", "la Dra. Reyes")]
    [InlineData("Dr Reyes", "el/la Dr(a). Reyes")]
    [InlineData("Ms. Okafor", "la Sra. Okafor")]
    [InlineData("Mr Hale", "el Sr. Hale")]
    [InlineData("Drew Hale", "Drew Hale")]
    [InlineData("Dr", "Dr")]
    public void In_Spanish_a_title_before_a_name_has_its_article(string name, string said) =>
        Rules.Words.Spanish.SpokenWords.Named(name).Should().Be(said);

    [Fact]
    public void In_Spanish_whom_to_ask_is_said_in_Spanish() =>
        Said(Samples.Row("nmaimh-ifs-families-not-counted").Plan().Letter(Language.Spanish))
            .Should()
            .Contain("Preguntas: Coordinación de acreditación de NMAIMH,");

    [Fact]
    public void A_name_in_full_has_its_own_article()
    {
        var (name, isKnown) = (new Rules.Words.RepeatedName("RS/C", "reflective supervision/consultation", ("an", "a")), false);

        name.In("Whether you have an RS/C provider.", ref isKnown)
            .Should()
            .Be("Whether you have a reflective supervision/consultation (RS/C) provider.");
        name.In("An hour with an RS/C provider.", ref isKnown).Should().Be("An hour with an RS/C provider.");
    }

    [Fact]
    public void Of_ratings_that_are_too_few_the_letter_says_how_many_can_be_used()
    {
        var plan = Plan(NothingAtAll, "IMHS", new LocalDate(2024, 2, 1));
        var finding = plan.Now.Requirements.Single(each => each.Kind == "references");
        var facts = new Rules.Words.LetterFacts(plan);

        Language.English.Letters.Reason(finding, facts).Should().Contain("Your file has none that can be used.");
        Language.Spanish.Letters.Reason(finding, facts).Should().Contain("no hay ninguna que pueda utilizarse.");
    }

    [Fact]
    public void Hours_that_an_entry_does_not_say_are_told_as_such_and_no_figure_stands_for_them()
    {
        var plan = Plan(
            """
            {
              "id": "H-1", "residence": "US-MI",
              "training": [ { "id": "t-1", "date": "2016-02-20", "hours": 6 }, { "id": "t-2", "date": "2016-03-20", "title": "Culture" } ],
              "reflectiveSupervision": [ { "id": "s-1", "date": "2016-02-20", "hours": 2 }, { "id": "s-2", "date": "2016-03-20" } ]
            }
            """,
            "IMHS",
            new LocalDate(2018, 6, 1)
        );

        Said(plan.Letter()).Should().Contain("Six hours count for certain, and more may count: your file does not say the hours of all.");
        Said(plan.Letter())
            .Should()
            .Contain("do not count: your file does not say all that is asked about them.")
            .And.NotContain("nothing here depends");
        Said(plan.Now.Explain()).Should().Contain("6 of 30 clock hours are certain, more possible, since the hours of some are not known.");
        foreach (var language in Language.All)
        {
            plan.Letter(language).Should().NotContainAny("10006", "10002", "10 006", "10 002");
            plan.Now.Explain(language).Should().NotContainAny("10006", "10002", "10 006", "10 002");
        }
    }

    [Fact]
    public void What_is_missing_of_an_entry_that_is_set_aside_is_told_without_saying_that_nothing_depends_on_it()
    {
        var plan = Plan(
            """
            {
              "id": "R-1", "residence": "US-MI", "people": [ { "id": "p-1", "name": "Anne O’Hara" } ],
              "references": [ { "id": "ref-1", "person": "p-1", "roles": ["program-supervisor"], "current": true, "received": "2018-05-02" } ]
            }
            """,
            "IMHS",
            new LocalDate(2018, 6, 1)
        );

        Said(plan.Letter())
            .Should()
            .Contain("Reference of Anne O’Hara: your file does not clearly say how many answers were “not enough information”.")
            .And.NotContain("nothing here depends");
    }

    [Fact]
    public void What_a_warning_quotes_stands_in_quotation_marks_where_people_read_it()
    {
        var misspelt = Candidate.Read(
            """{ "id": "C-1", "residence": "US-MI", "agreements": [ { "kind": "code-of-ethic" } ] }"""u8.ToArray()
        );
        var found = RulesetCatalog.BuiltIn.Determine(misspelt, new Question("IMHS", new LocalDate(2024, 2, 1)));

        found.Explain().Should().Contain("“code-of-ethic”").And.NotContain("`");
        found.Explain(Language.Spanish).Should().Contain("«code-of-ethic»").And.NotContain("`");
        Language.English.Message(found.Warnings[0]).Should().Contain("`code-of-ethic`", "programs read it so");
    }

    private static CandidatePlan Plan(string candidate, string category, LocalDate asOf, Pathway pathway = Pathway.Initial) =>
        RulesetCatalog.BuiltIn.Open(Candidate.Read(Encoding.UTF8.GetBytes(candidate))).Plan(new Question(category, asOf, pathway));

    /// <summary>Unwrapped.</summary>
    private static string Said(string text) => Blanks().Replace(text, " ");

    [GeneratedRegex(@"\s+", RegexOptions.None, 1_000)]
    private static partial Regex Blanks();
}
