using Endorsement.Rules.Analysis;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Tests.Oracle;

namespace Endorsement.Rules.Tests.Analysis.Comparison;

/// <summary>S60: a proof that whoever meets one requirement meets another is never refuted, by anybody, with either evaluator.</summary>
public sealed class ProofTests
{
    private static readonly int Rounds = int.Parse(
        Environment.GetEnvironmentVariable("QUESTIONS") ?? "150",
        System.Globalization.CultureInfo.InvariantCulture
    );

    private static readonly int First = int.Parse(
        Environment.GetEnvironmentVariable("SEED") ?? "1",
        System.Globalization.CultureInfo.InvariantCulture
    );

    [Fact]
    public void S60_no_proof_about_two_random_requirements_is_refuted()
    {
        var (proved, asked) = Hunt(Rounds, (requirement, drawn, dice) => Others(requirement, drawn.Ruleset, dice));

        proved.Should().BeGreaterThan(Rounds);
        asked.Should().BeGreaterThan(proved);
    }

    [Fact]
    public void S60_no_proof_about_a_requirement_in_other_words_is_refuted()
    {
        var (proved, asked) = Hunt(
            Rounds / 3,
            (requirement, drawn, dice) => Respelling.Of(requirement, drawn.Pathway, dice),
            "supervision",
            "references",
            "endorsement-held"
        );

        proved.Should().BeGreaterThan(Rounds / 3);
        asked.Should().BeGreaterThan(proved);
    }

    private static (int Proved, int Asked) Hunt(
        int rounds,
        Func<Requirement, Drawn, Dice, IEnumerable<Requirement>> others,
        params string[] kinds
    )
    {
        var (proved, asked) = (0, 0);
        for (var seed = First; seed < First + rounds; seed++)
        {
            var dice = new Dice(seed);
            var drawn = Generators.Draw(dice.Between(0, int.MaxValue - 1), kinds);
            var question = new Question(Oracle.Vocabulary.Asked, drawn.AsOf) { Pathway = drawn.Pathway, CycleYear = drawn.CycleYear };
            var people = Enumerable.Range(0, 4).Select(_ => Generators.GenerateCandidate(dice.Between(0, int.MaxValue - 1))).ToList();
            foreach (var requirement in drawn.Ruleset[Oracle.Vocabulary.Asked][drawn.Pathway].Requirements)
            {
                foreach (var other in others(requirement, drawn, dice))
                {
                    var (tighter, looser) = (
                        RequirementProof.Implies(other, requirement, drawn.Pathway),
                        RequirementProof.Implies(requirement, other, drawn.Pathway)
                    );
                    if (!(tighter || looser) || !drawn.Ruleset.TryWith(requirement.Id, (Requirement _) => other, out var changed, out _))
                    {
                        continue;
                    }

                    proved++;
                    foreach (var candidate in people.Append(drawn.Candidate))
                    {
                        var was = Found(drawn.Ruleset, candidate, question, requirement.Id);
                        var now = Found(changed, candidate, question, requirement.Id);
                        if (was is null || now is null)
                        {
                            continue;
                        }

                        asked++;
                        var (one, next) = (Effect(was.Value, requirement), Effect(now.Value, other));
                        Holds(tighter, next, one, seed, requirement, other);
                        Holds(looser, one, next, seed, requirement, other);
                    }
                }
            }
        }

        return (proved, asked);
    }

    [Fact]
    public void S60_no_proof_about_two_shipped_versions_is_refuted_by_a_shipped_candidate()
    {
        var proved = 0;
        foreach (var (before, after) in Shipped())
        {
            var difference = RulesetDifference.Between(before, after);
            var comparer = new RequirementComparer(
                difference,
                new ComparisonCases([], []),
                new WitnessFinder(difference.Before, []),
                new ParallelSearch(null, default)
            );
            var cases = ShippedCases.All.Where(c => c.RulesetKey == before.Key || c.RulesetKey == after.Key).ToList();
            foreach (var pathway in difference.Pathways)
            {
                var tops = pathway.Pairs.Where(pair => pair.Parent is null && pair.IsOfOneKind).ToList();
                var proofs = tops.Select(pair =>
                        (comparer.Implies(pathway, pair, pair, false), comparer.Implies(pathway, pair, pair, true))
                    )
                    .ToList();
                var whole = (comparer.Proves(pathway, false), comparer.Proves(pathway, true));
                proved += proofs.Count(p => p.Item1) + proofs.Count(p => p.Item2);
                foreach (
                    var given in cases.Where(c =>
                        c.Question.Pathway == pathway.Pathway.Pathway
                        && (c.Question.Category == pathway.Pathway.Before || c.Question.Category == pathway.Pathway.After)
                        && c.Candidate.Exceptions is null or { IsEmpty: true }
                    )
                )
                {
                    if (
                        !before.TryDetermine(
                            given.Candidate,
                            given.Question with
                            {
                                Category = pathway.Pathway.Before,
                                Association = null,
                            },
                            out var was,
                            out _
                        )
                        || !after.TryDetermine(
                            given.Candidate,
                            given.Question with
                            {
                                Category = pathway.Pathway.After,
                                Association = null,
                            },
                            out var now,
                            out _
                        )
                        || was.Cycle != now.Cycle
                    )
                    {
                        continue;
                    }

                    foreach (var (pair, (tighter, looser)) in tops.Zip(proofs))
                    {
                        var (one, other) = (
                            was.Requirements.Single(f => f.Id == pair.Before!.Id).Outcome,
                            now.Requirements.Single(f => f.Id == pair.After!.Id).Outcome
                        );
                        (one, other) = (Effect(one, pair.Before!), Effect(other, pair.After!));
                        Holds(tighter, other, one, 0, pair.Before!, pair.After!);
                        Holds(looser, one, other, 0, pair.Before!, pair.After!);
                    }

                    (whole.Item1 && now.Outcome.IsMet() && !was.Outcome.IsMet())
                        .Should()
                        .BeFalse("{0} {1} to {2}", pathway.Pathway, before, after);
                    (whole.Item2 && was.Outcome.IsMet() && !now.Outcome.IsMet())
                        .Should()
                        .BeFalse("{0} {1} to {2}", pathway.Pathway, before, after);
                }
            }
        }

        proved.Should().BeGreaterThan(5_000);
    }

    /// <summary>What only advises keeps nobody from anything.</summary>
    private static Outcome Effect(Outcome outcome, Requirement requirement) => RequirementProof.Asks(requirement) ? outcome : Outcome.Met;

    private static void Holds(bool isProved, Outcome strict, Outcome loose, int seed, Requirement before, Requirement after) =>
        (isProved && strict.IsMet() && !loose.IsMet())
            .Should()
            .BeFalse("seed {0}: {1} against {2}, from {3} to {4}", seed, strict, loose, before, after);

    /// <summary>Both evaluators say so.</summary>
    private static Outcome? Found(Ruleset ruleset, Candidate candidate, Question question, string id)
    {
        if (!ruleset.TryDetermine(candidate, question, out var determination, out _))
        {
            return null;
        }

        var found = determination.Requirements.Single(finding => finding.Id == id);
        if (found.Level != RequirementLevel.Administrative)
        {
            var plain = PlainEvaluator.Evaluate(
                ruleset,
                candidate,
                question.Category!,
                question.Pathway,
                question.AsOf,
                question.CycleYear
            );
            plain.Requirements[id].Should().Be(found.Outcome, id);
        }

        return found.Outcome;
    }

    /// <summary>A few steps away, with a part more or less, and what another requirement asks in its place.</summary>
    private static IEnumerable<Requirement> Others(Requirement requirement, Ruleset ruleset, Dice dice)
    {
        for (var times = 0; times < 4; times++)
        {
            var other = requirement;
            for (var steps = dice.Between(1, 3); steps > 0; steps--)
            {
                other = Stepped(other, dice);
            }

            if (!other.Equals(requirement))
            {
                yield return other;
            }
        }

        foreach (
            var alike in ruleset.Requirements.Where(r => r.Kind == requirement.Kind && r.Id != requirement.Id && r.Children.IsEmpty).Take(3)
        )
        {
            yield return alike with
            {
                Id = requirement.Id,
            };
        }

        if (requirement.When is not null)
        {
            yield return requirement with
            {
                When = null,
            };
        }

        if (!requirement.Children.IsEmpty && requirement is CompositeRequirement { Parts.Length: > 1 } group)
        {
            yield return group with
            {
                Parts = [.. group.Parts.Skip(1)],
            };
            yield return new AnyRequirement
            {
                Id = group.Id,
                Title = group.Title,
                Citation = group.Citation,
                When = group.When,
                Parts = group.Parts,
            };
            yield return new AllRequirement
            {
                Id = group.Id,
                Title = group.Title,
                Citation = group.Citation,
                When = group.When,
                Parts = group.Parts,
            };
        }
    }

    private static Requirement Stepped(Requirement requirement, Dice dice)
    {
        if (!requirement.Children.IsEmpty && dice.Chance(80))
        {
            var place = dice.Between(0, requirement.Children.Length - 1);
            var at = 0;
            return requirement.WithChildren(part => at++ == place ? Stepped(part, dice) : part);
        }

        var near = Kinds.Of(requirement).Settings(requirement).SelectMany(setting => setting.Up.Concat(setting.Down)).ToList();
        return near.Count == 0 ? requirement : near[dice.Between(0, near.Count - 1)];
    }

    private static IEnumerable<(Ruleset Before, Ruleset After)> Shipped() =>
        from one in RulesetCatalog.BuiltIn.Rulesets
        from other in RulesetCatalog.BuiltIn.Rulesets
        where one.Key != other.Key
        select (one, other);
}
