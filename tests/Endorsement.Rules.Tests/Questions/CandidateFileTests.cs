using Endorsement.Rules.Analysis;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Tests.Analysis;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using NodaTime;

namespace Endorsement.Rules.Tests.Questions;

/// <summary>An opened file says what a file opened for each question says.</summary>
public sealed class CandidateFileTests
{
    [Fact]
    public void A_file_that_was_asked_other_questions_before_gives_the_same_answer()
    {
        foreach (var given in ShippedCases.All.Where((_, i) => i % 9 == 0))
        {
            var opened = RulesetCatalog.BuiltIn.Open(given.Candidate);
            foreach (var question in Others(given))
            {
                opened.TryDetermineAll(question, out _, out _);
            }

            var isAnswered = opened.TryDetermine(given.Question, out var after, out var problems);
            RulesetCatalog.BuiltIn.TryDetermine(given.Candidate, given.Question, out var fresh, out var freshProblems);

            problems.Should().Equal(freshProblems, given.File);
            if (isAnswered)
            {
                after!.ToJson().Should().Equal(fresh!.ToJson(), given.File);
                opened.Decide(given.Question).Should().Be(after.Outcome, given.File);
            }
        }
    }

    [Fact]
    public void Every_category_is_told_nearest_first_and_each_as_it_is_told_alone()
    {
        foreach (var given in ShippedCases.All.Where((_, i) => i % 40 == 0 && _.RulesetKey is not null))
        {
            var opened = RulesetCatalog.BuiltIn.Find(given.RulesetKey!)!.Open(given.Candidate);

            var all = opened.DetermineAll(given.Question with { Category = null });

            all.Should().Contain(d => d.Category == given.Question.Category);
            foreach (var one in all)
            {
                one.ToJson().Should().Equal(opened.Determine(given.Question with { Category = one.Category }).ToJson());
            }
        }
    }

    [Fact]
    public void Sixteen_threads_that_ask_one_file_at_the_same_time_get_the_same_answers()
    {
        var given = ShippedCases.All.First(c => c.RulesetKey is null || c.Candidate.ReflectiveSupervision is { Length: > 5 });
        var questions = Others(given).ToArray();
        var expected = questions.Select(question => Answer(RulesetCatalog.BuiltIn.Open(given.Candidate), question)).ToArray();
        var opened = RulesetCatalog.BuiltIn.Open(given.Candidate);

        var answers = new string[16][];
        Parallel.For(
            0,
            16,
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            n => answers[n] = [.. questions.Select(question => Answer(opened, question))]
        );

        answers.Should().AllSatisfy(answer => answer.Should().Equal(expected));
    }

    [Theory]
    [InlineData(Pathway.Initial)]
    [InlineData(Pathway.Renewal)]
    public void Deciding_on_another_day_allocates_nothing_once_warm(Pathway pathway)
    {
        // A catalogue of its own: other tests take idle buffers of the built-in one.
        var catalog = RulesetCatalog.Load(EmbeddedRulesets.Documents());
        var opened = catalog.Open(
            Samples.Candidate(pathway == Pathway.Initial ? "mi-imhs-rsc-five-hours-short" : "mi-imhs-renewal-no-diversity-hour")
        );
        var first = pathway == Pathway.Initial ? new LocalDate(2018, 7, 1) : new LocalDate(2023, 5, 1);
        var questions = Enumerable.Range(0, 200).Select(day => new Question("IMHS", first.PlusDays(day), pathway)).ToArray();
        foreach (var question in questions.AsSpan(0, 100))
        {
            opened.Decide(question);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var question in questions.AsSpan(100))
        {
            opened.Decide(question);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    private static string Answer(CandidateFile opened, Question question) =>
        opened.TryDetermineAll(question, out var all, out var problems)
            ? string.Join('\n', all.Select(d => $"{d.Category} {d.Explain()} {opened.Decide(question with { Category = d.Category })}"))
            : problems.Single().ToString();

    private static IEnumerable<Question> Others(RulesetCase given) =>
        from pathway in Enum.GetValues<Pathway>()
        from years in (int[])[-3, 0, 2]
        select given.Question with
        {
            Category = null,
            CycleYear = null,
            Pathway = pathway,
            AsOf = given.Question.AsOf.PlusYears(years),
        };
}
