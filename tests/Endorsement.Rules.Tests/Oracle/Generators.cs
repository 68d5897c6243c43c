using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>One random question; everything in it follows from the seed.</summary>
internal sealed record Drawn(
    int Seed,
    string RulesetText,
    Ruleset Ruleset,
    Candidate Candidate,
    Pathway Pathway,
    LocalDate AsOf,
    int? CycleYear
)
{
    public OracleAnswer Ask() => Ask(Candidate);

    public OracleAnswer Ask(Candidate candidate) => PlainEvaluator.Evaluate(Ruleset, candidate, Vocabulary.Asked, Pathway, AsOf, CycleYear);

    public override string ToString() =>
        $"seed {Seed}, {Pathway.Code()}, as of {Dice.Iso(AsOf)}, cycle {CycleYear}\n{RulesetText}\n{Encoding.UTF8.GetString(Candidate.ToJson())}";
}

/// <summary>Random candidates, rulesets and questions.</summary>
internal static class Generators
{
    /// <summary>Seeds alone are drawn by FsCheck; a failure prints its seed, and <see cref="Draw"/> makes it again.</summary>
    public static Arbitrary<int> Seeds { get; } = Gen.Choose(0, 1_000_000_000).ToArbitrary();

    public static Candidate GenerateCandidate(int seed)
    {
        var text = new CandidateGenerator(new Dice(seed)).Candidate().ToJsonString();
        return Candidate.TryRead(Encoding.UTF8.GetBytes(text), out var candidate, out var diagnostics)
            ? candidate
            : throw new InvalidOperationException(
                $"Seed {seed}: the generated candidate is refused.\n{string.Join('\n', diagnostics)}\n{text}"
            );
    }

    /// <summary>A candidate of whom reviewers have judged something.</summary>
    public static Candidate GenerateJudged(int seed) =>
        Enumerable.Range(0, 200).Select(i => GenerateCandidate(unchecked((seed * 200) + i))).First(c => c.Judgements is { IsEmpty: false });

    public static (string Text, Ruleset Ruleset) GenerateRuleset(int seed, params string[] kinds)
    {
        var text = new RulesetGenerator(new Dice(seed), kinds).Ruleset().ToJsonString();
        return Ruleset.TryRead(Encoding.UTF8.GetBytes(text), out var ruleset, out var diagnostics)
            ? (text, ruleset)
            : throw new InvalidOperationException(
                $"Seed {seed}: the generated ruleset is refused.\n{string.Join('\n', diagnostics)}\n{text}"
            );
    }

    /// <param name="seed">From which everything follows.</param>
    /// <param name="kinds">The kinds of requirement, where only some are wanted.</param>
    public static Drawn Draw(int seed, params string[] kinds)
    {
        var dice = new Dice(seed);
        var (text, ruleset) = GenerateRuleset(dice.Between(0, int.MaxValue - 1), kinds);
        var candidate = GenerateCandidate(dice.Between(0, int.MaxValue - 1));
        var pathway = dice.Pick(Pathway.Initial, Pathway.Initial, Pathway.Renewal);
        var cycleYear = pathway == Pathway.Renewal && dice.Chance(30) ? (int?)2018 : null;
        return new Drawn(seed, text, ruleset, candidate, pathway, dice.Day(2017, 2020), cycleYear);
    }

    /// <summary>A renewal whose cycles run from the award, of somebody who held the category more than once.</summary>
    public static Drawn DrawFromAward(int seed)
    {
        var dice = new Dice(seed);
        var drawn = Draw(dice.Between(0, int.MaxValue - 1));
        var rules = JsonNode.Parse(drawn.RulesetText)!;
        rules["cycle"] = Dice.Object(("since", "award"), ("years", dice.Between(1, 3)));
        var endorsements = (drawn.Candidate.Endorsements ?? []).Select(held =>
            dice.Chance(75) ? held with { Category = Vocabulary.Asked } : held
        );
        return drawn with
        {
            Seed = seed,
            RulesetText = rules.ToJsonString(),
            Ruleset = Ruleset.Read(Encoding.UTF8.GetBytes(rules.ToJsonString())),
            Candidate = drawn.Candidate with { Endorsements = drawn.Candidate.Endorsements is null ? null : [.. endorsements] },
            Pathway = Pathway.Renewal,
            CycleYear = null,
        };
    }

    /// <summary>Checks a property of so many random questions, always the same ones.</summary>
    /// <remarks>
    /// Whoever wants others sets <c>QUESTIONS</c> (how many) and <c>SEED</c> (a whole number) in the environment:
    /// <c>QUESTIONS=100000 SEED=7 dotnet test -c Release --filter EngineAgreesWithOracle</c>.
    /// </remarks>
    public static void ForAll(int count, Action<Drawn> property, params string[] kinds) =>
        ForAll(count, seed => Draw(seed, kinds), property);

    /// <summary>The same of questions that are drawn otherwise.</summary>
    public static void ForAll(int count, Func<int, Drawn> draw, Action<Drawn> property) =>
        Check.One(
            Config
                .QuickThrowOnFailure.WithMaxTest(Setting("QUESTIONS") is { } more ? (int)more : count)
                .WithReplay(Setting("SEED") ?? 20181001UL, 17UL),
            Prop.ForAll(
                Seeds,
                seed =>
                {
                    var drawn = draw(seed);
                    try
                    {
                        property(drawn);
                    }
                    catch (Exception problem)
                    {
                        throw new InvalidOperationException($"{problem.Message}\n{drawn}", problem);
                    }
                }
            )
        );

    /// <summary>The seeds of so many small questions that a test draws by itself; <c>QUESTIONS</c> and <c>SEED</c> ask for others here too.</summary>
    public static IEnumerable<int> SmallSeeds(int count) =>
        Enumerable.Range((int)((Setting("SEED") ?? 0) % 100_000) * 10_000, Setting("QUESTIONS") is { } more ? (int)more : count);

    private static ulong? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? ulong.Parse(text, CultureInfo.InvariantCulture) : null;
}
