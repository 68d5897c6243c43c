using System.Text;
using Endorsement.Rules.Compilation;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Tests.Bulk;
using Endorsement.Rules.Tests.Oracle;
using Vocabulary = Endorsement.Rules.Tests.Oracle.Vocabulary;

namespace Endorsement.Rules.Tests.Evaluation;

/// <summary>What was asked before, and with which buffers, changes no answer (S1).</summary>
public sealed class AnyOrderTests
{
    private readonly Queue<Known> _before = new();
    private readonly QuestionInHand _used = new();
    private int _interrupted;

    [Fact]
    public void S1_questions_in_any_order_have_the_answers_that_each_has_alone()
    {
        Generators.ForAll(
            300,
            drawn =>
            {
                var dice = new Dice(drawn.Seed);
                _before.Enqueue(Known.Of(drawn));
                if (_before.Count > 5)
                {
                    _before.Dequeue();
                }

                foreach (var question in dice.Shuffle(_before.Concat(_before)))
                {
                    if (dice.Chance(25))
                    {
                        Interrupt(question, dice);
                    }

                    question.Put(_used, question.Dossier);
                    if (dice.Chance(50))
                    {
                        question.Plan.Decide(_used).Should().Be(question.Outcome);
                    }
                    else
                    {
                        question.Tell(_used).Should().Be(question.Told);
                    }
                }
            }
        );

        _interrupted.Should().BePositive("some questions are to end in the middle");
    }

    [Fact]
    public void A_second_category_or_date_of_a_candidate_that_was_read_allocates_nothing_once_warm()
    {
        var rules = RulesetCatalog.BuiltIn.Find("mi-aimh@2011")!.Compile();
        var (free, all) = (0, 0);
        foreach (var line in MadeUp.Lines(MadeUp.Rows(100, seed: 5)))
        {
            var dossier = rules.Read(Candidate.Read(line), MadeUp.AsOf);
            foreach (var plan in rules.Ruleset.Categories.Select(c => rules.Plan(c.Code, Pathway.Initial)!))
            {
                for (var i = 0; i < 3; i++)
                {
                    rules.Decide(dossier, plan, MadeUp.AsOf, null);
                }

                var before = GC.GetAllocatedBytesForCurrentThread();
                rules.Decide(dossier, plan, MadeUp.AsOf, null);
                rules.Decide(dossier, plan, MadeUp.AsOf.PlusMonths(-7), null);
                free += GC.GetAllocatedBytesForCurrentThread() == before ? 1 : 0;
                all++;
            }
        }

        free.Should().BeGreaterThan(all * 95 / 100, "only what leaves a condition open, or a limit to be weighed, may need room");
    }

    [Fact]
    public void S1_one_dossier_answers_many_threads_as_it_answers_one()
    {
        var rules = RulesetCatalog.BuiltIn.Find("mi-aimh@2011")!.Compile();
        var plans = rules.Ruleset.Categories.Select(c => rules.Plan(c.Code, Pathway.Initial)!).ToArray();
        foreach (var line in MadeUp.Lines(MadeUp.Rows(10, seed: 6)))
        {
            var dossier = rules.Read(Candidate.Read(line), MadeUp.AsOf);
            var alone = Array.ConvertAll(plans, Tell);

            Parallel.For(0, 200, i => Tell(plans[i % plans.Length]).Should().Be(alone[i % plans.Length]));

            string Tell(PathwayPlan plan) =>
                Encoding.UTF8.GetString(rules.Tell(dossier, plan, MadeUp.AsOf, null, SelectionReason.Named, null)!.ToJson());
        }
    }

    /// <summary>A question that ends in the middle: somebody who provided, supervised or rated is not there.</summary>
    private void Interrupt(Known question, Dice dice)
    {
        var broken = question.Rules.Read(question.Candidate, question.Drawn.AsOf);
        foreach (ref var session in broken.Sessions.Mutable)
        {
            session.Provider = dice.Chance(30) ? 1_000_000 : session.Provider;
        }

        foreach (ref var spell in broken.Work.Mutable)
        {
            spell.Supervisor = dice.Chance(30) ? 1_000_000 : spell.Supervisor;
        }

        foreach (ref var rating in broken.Ratings.Mutable)
        {
            rating.Person = dice.Chance(30) ? 1_000_000 : rating.Person;
        }

        question.Put(_used, broken);
        try
        {
            question.Plan.Find(_used);
        }
        catch (IndexOutOfRangeException)
        {
            _interrupted++;
        }
    }

    private sealed record Known(
        CompiledRuleset Rules,
        PathwayPlan Plan,
        Candidate Candidate,
        Dossier Dossier,
        Drawn Drawn,
        Outcome Outcome,
        string Told
    )
    {
        public static Known Of(Drawn drawn)
        {
            var rules = drawn.Ruleset.Compile();
            var plan = rules.Plan(Vocabulary.Asked, drawn.Pathway)!;
            var known = new Known(rules, plan, drawn.Candidate, rules.Read(drawn.Candidate, drawn.AsOf), drawn, Outcome.Met, "");
            var (outcomes, told) = (new QuestionInHand(), new QuestionInHand());
            known.Put(outcomes, known.Dossier);
            known.Put(told, known.Dossier);
            return known with { Outcome = plan.Decide(outcomes), Told = known.Tell(told) };
        }

        public void Put(QuestionInHand hand, Dossier dossier) => hand.Put(dossier, Plan, Drawn.AsOf, Drawn.CycleYear);

        public string Tell(QuestionInHand hand) =>
            Encoding.UTF8.GetString(Rules.Tell(hand, Plan, Drawn.AsOf, SelectionReason.Named, null).ToJson());
    }
}
