using System.Text;
using NodaTime;
using NRules;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using RulesEngine.Models;

namespace Endorsement.Rules.Peers;

/// <summary>Microsoft RulesEngine: a workflow of five lambda expressions, compiled at the first question.</summary>
internal static class MicrosoftRulesEngine
{
    private static readonly (string Name, string Expression)[] Rules =
    [
        ("education", "facts.Degree >= 2"),
        ("training", "facts.TrainingHours >= 30"),
        ("supervision", "facts.SupervisionHours >= 50"),
        ("references", "facts.References >= 3"),
        ("ethics", "facts.SignedEthics"),
    ];

    public static Contender Of(FlatFacts[] facts)
    {
        var workflow = new Workflow
        {
            WorkflowName = "flat",
            Rules =
            [
                .. Rules.Select(rule => new RulesEngine.Models.Rule
                {
                    RuleName = rule.Name,
                    Expression = rule.Expression,
                    RuleExpressionType = RuleExpressionType.LambdaExpression,
                }),
            ],
        };
        var engine = new RulesEngine.RulesEngine([workflow]);
        return new Contender(
            "Microsoft RulesEngine 6.0.1",
            "five flat thresholds",
            "each rule: yes or no",
            facts.Length,
            number =>
            {
                var missed = 0;
                foreach (var result in engine.ExecuteAllRulesAsync("flat", new RuleParameter("facts", facts[number])).AsTask().Result)
                {
                    missed |= result.IsSuccess ? 0 : 1 << Array.FindIndex(Rules, rule => rule.Name == result.Rule.RuleName);
                }

                return missed;
            }
        );
    }
}

/// <summary>NRules: five rules that fire for what is missed, in a session that is kept; a candidate is inserted, fired and retracted.</summary>
internal static class NRulesEngine
{
    public static Contender Of(FlatFacts[] facts)
    {
        var repository = new RuleRepository();
        repository.Load(load =>
            load.From(
                typeof(MissedDegree),
                typeof(MissedTraining),
                typeof(MissedSupervision),
                typeof(MissedReferences),
                typeof(MissedEthics)
            )
        );
        var session = repository.Compile().CreateSession();
        return new Contender(
            "NRules 1.0.4",
            "five flat thresholds",
            "the rules that fired",
            facts.Length,
            number =>
            {
                Fired.Missed = 0;
                session.Insert(facts[number]);
                session.Fire();
                session.Retract(facts[number]);
                return Fired.Missed;
            }
        );
    }
}

/// <summary>Where the rules of NRules leave what they found; one thread asks.</summary>
public static class Fired
{
    /// <summary>A bit for each threshold that is missed.</summary>
    public static int Missed { get; set; }

    /// <summary>Notes one.</summary>
    public static void Miss(int bit) => Missed |= bit;
}

/// <summary>A threshold of NRules.</summary>
public sealed class MissedDegree : NRules.Fluent.Dsl.Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        FlatFacts facts = null!;
        When().Match(() => facts, f => f.Degree < 2);
        Then().Do(_ => Fired.Miss(1));
    }
}

/// <inheritdoc cref="MissedDegree"/>
public sealed class MissedTraining : NRules.Fluent.Dsl.Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        FlatFacts facts = null!;
        When().Match(() => facts, f => f.TrainingHours < 30);
        Then().Do(_ => Fired.Miss(2));
    }
}

/// <inheritdoc cref="MissedDegree"/>
public sealed class MissedSupervision : NRules.Fluent.Dsl.Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        FlatFacts facts = null!;
        When().Match(() => facts, f => f.SupervisionHours < 50);
        Then().Do(_ => Fired.Miss(4));
    }
}

/// <inheritdoc cref="MissedDegree"/>
public sealed class MissedReferences : NRules.Fluent.Dsl.Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        FlatFacts facts = null!;
        When().Match(() => facts, f => f.References < 3);
        Then().Do(_ => Fired.Miss(8));
    }
}

/// <inheritdoc cref="MissedDegree"/>
public sealed class MissedEthics : NRules.Fluent.Dsl.Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        FlatFacts facts = null!;
        When().Match(() => facts, f => !f.SignedEthics);
        Then().Do(_ => Fired.Miss(16));
    }
}

/// <summary>Ours: the same five thresholds from the evidence that they are counted from, and a whole portfolio.</summary>
internal static class OurEngine
{
    private const string Name = "Endorsement.Rules";

    private static readonly Question Flat = new("FLAT", new LocalDate(2018, 10, 1));

    private static readonly Question Imhs = new("IMHS", new LocalDate(2018, 10, 1));

    public static IEnumerable<Contender> Of(FlatFacts[] facts, string folder, string samples)
    {
        var ruleset = Ruleset.Read(File.ReadAllBytes(Path.Combine(folder, "flat.json")), "flat.json");
        var people = facts.Select((f, i) => f.AsEvidence(i)).ToArray();
        var opened = people.Select(person => ruleset.Open(person)).ToArray();
        yield return Flatly("the outcome", i => Bit(ruleset.Open(people[i]).Decide(Flat)));
        yield return Flatly(
            "every finding: figures, what is short, what counted",
            i => Missed(ruleset.Open(people[i]).Determine(Flat))
        ) with
        {
            TellsWhich = true,
        };
        yield return Flatly("the outcome; file opened before", i => Bit(opened[i].Decide(Flat)));

        // The sample that is written out: sessions, spells, raters, windows, standings, and twelve requirements.
        var portfolio = Candidate.Read(File.ReadAllBytes(Path.Combine(samples, "mi-imhs-rsc-five-hours-short.json")));
        var file = RulesetCatalog.BuiltIn.Open(portfolio);
        yield return Wholly("the outcome", () => RulesetCatalog.BuiltIn.Open(portfolio).Decide(Imhs));
        yield return Wholly("every finding", () => RulesetCatalog.BuiltIn.Open(portfolio).Determine(Imhs).Outcome);
        yield return Wholly("the outcome; file opened before", () => file.Decide(Imhs));

        Contender Flatly(string answers, Func<int, int> decide) =>
            new(Name, "the same five, from entries", answers, facts.Length, decide) { TellsWhich = false };

        Contender Wholly(string answers, Func<Outcome> decide) =>
            new(Name, "**everything**: a whole IMHS portfolio", answers, 1, _ => decide() == Outcome.NotMet ? 0 : 99) { IsFlat = false };
    }

    private static int Bit(Outcome outcome) => outcome == Outcome.Met ? 0 : 1;

    private static int Missed(Determination found)
    {
        var missed = 0;
        for (var i = 0; i < found.Requirements.Length; i++)
        {
            missed |= found.Requirements[i].Outcome == Outcome.Met ? 0 : 1 << i;
        }

        return missed;
    }
}
