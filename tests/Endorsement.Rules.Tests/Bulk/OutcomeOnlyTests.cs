using System.Buffers;
using Endorsement.Rules.Bulk;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Findings;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Tests.Bulk;

/// <summary>Deciding alone says what the whole finding says, and leaves nothing behind.</summary>
public sealed class OutcomeOnlyTests
{
    [Theory]
    [InlineData("mi-aimh", Pathway.Initial)]
    [InlineData("mi-aimh", Pathway.Renewal)]
    [InlineData("nmaimh", Pathway.Initial)]
    [InlineData("nmaimh", Pathway.Renewal)]
    [InlineData("macmh-iec", Pathway.Initial)]
    [InlineData("macmh-iec", Pathway.Renewal)]
    public void Outcomes_and_missing_hours_are_those_of_the_findings(string association, Pathway pathway)
    {
        // S36: before 2023 the Minnesota rules do not say how to renew.
        var asOf = (association, pathway) == ("macmh-iec", Pathway.Renewal) ? new NodaTime.LocalDate(2023, 12, 1) : MadeUp.AsOf;
        var (hand, told) = (new QuestionInHand(), new SharedAnswers());
        var shortfalls = new List<HoursShort>();
        foreach (var line in MadeUp.Lines(MadeUp.Rows(120, seed: 17, association)))
        {
            var candidate = Candidate.Read(line);
            var question = new Question(null, asOf, pathway, association: association);
            var opened = RulesetCatalog.BuiltIn.Open(candidate);
            var chosen = opened.DetermineAll(question)[0];
            var rules = chosen.Ruleset!.Compile();
            var dossier = rules.Read(candidate, asOf);
            foreach (var category in chosen.Ruleset!.Categories.Where(c => c.Has(pathway)))
            {
                var plan = rules.Plan(category.Code, pathway)!;
                var each = new Outcome[plan.Requirements.Length];
                hand.Put(dossier, plan, asOf, chosen.Cycle?.To.Year).Should().BeTrue();
                shortfalls.Clear();
                told.Begin();
                var outcome = plan.Decide(hand, each, told, new Looks(told, hand, shortfalls));
                var whole = opened.Determine(question with { Category = category.Code });

                outcome.Should().Be(whole.Outcome);
                plan.Decide(hand).Should().Be(whole.Outcome);
                var required = whole.Requirements.Where(r => r.Level == RequirementLevel.Required).ToList();
                each.Where((_, i) => plan.Requirements[i].Plan.Counts).Should().Equal(required.Select(r => r.Outcome));
                shortfalls
                    .Select(s => (IdOf(plan, s.Number), s.Minutes))
                    .Should()
                    .Equal(
                        required.Where(r => r.Outcome == Outcome.NotMet).SelectMany(Short),
                        "of {0} in {1}",
                        candidate.Id,
                        category.Code
                    );
            }
        }
    }

    private sealed class Looks(SharedAnswers told, QuestionInHand hand, List<HoursShort> shortfalls) : IDecidedOne
    {
        public void Decided(ByCasesPlan requirement, Outcome outcome)
        {
            if (outcome == Outcome.NotMet)
            {
                told.AddShortfalls(requirement, hand, shortfalls);
            }
        }
    }

    private static string IdOf(PathwayPlan plan, int number) =>
        plan.Requirements.SelectMany(requirement => requirement.Plan.SelfAndParts()).Single(each => each.Number == number).Requirement.Id;

    [Theory]
    [InlineData("mi-aimh")]
    [InlineData("nmaimh")]
    [InlineData("macmh-iec")]
    public void An_ordinary_row_allocates_nothing_once_warm(string association)
    {
        var lines = MadeUp.Lines(MadeUp.Rows(400, seed: 23, association));
        var reader = new DossierReader();
        var rules = RulesetCatalog.BuiltIn.Select(association, MadeUp.AsOf);
        var worker = new RowWorker(new BulkQuestion(new BulkOptions { Question = new Question(null, MadeUp.AsOf), Ruleset = rules }));
        var output = new ArrayBufferWriter<byte>(64 * 1024);
        var dossier = new Dossier();
        var ordinary = lines.Where(IsOrdinary).ToList();
        ordinary.Count.Should().BeGreaterThan(300);

        var free = ordinary.Count(line => Allocated(worker, output, line) == 0);

        free.Should()
            .BeGreaterThan(ordinary.Count * 95 / 100, "only rows that leave a condition open, or a limit to be weighed, may need room");

        bool IsOrdinary(byte[] line) =>
            reader.TryRead(line, rules.Compile().Utf8Vocabulary, dossier, DocumentLimits.Default, Days.None)
            && !dossier.Training.HasTwins
            && !dossier.Sessions.HasTwins
            && !dossier.Work.HasTwins
            && DeterminationWarnings
                .Find(dossier, rules.Compile().Vocabulary, rules.Compile().Named, MadeUp.AsOf, new WarningList())
                .IsEmpty;
    }

    private static long Allocated(RowWorker worker, ArrayBufferWriter<byte> output, byte[] line)
    {
        for (var i = 0; i < 3; i++)
        {
            output.ResetWrittenCount();
            worker.Process(line, output);
        }

        output.ResetWrittenCount();
        var before = GC.GetAllocatedBytesForCurrentThread();
        worker.Process(line, output);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IEnumerable<(string Id, long Minutes)> Short(Finding finding)
    {
        if (finding.Outcome != Outcome.NotMet || finding.Level != RequirementLevel.Required)
        {
            return [];
        }

        return finding.Kind is "any" or "all" or "at-least" or "when"
            ? finding.Requirements.SelectMany(Short)
            : finding
                .Shortfall.Where(f => f is { Name: "hours", Value: FigureValue.Hours })
                .Select(f => (finding.Id, ((FigureValue.Hours)f.Value).Amount.Minutes));
    }
}
