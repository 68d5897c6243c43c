using System.Reflection;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Tests.Analysis;
using Endorsement.Rules.Tests.Oracle;
using NodaTime;

namespace Endorsement.Rules.Tests.Requirements;

/// <summary>Each figure, flag and list of codes is a line of its kind's table, with its step and its direction (S60).</summary>
public sealed class ParameterTests
{
    /// <summary>Figures that decide nothing and mean nothing one step further: a day of the year is moved by an edit of its own.</summary>
    private static readonly string[] NotStepped =
    [
        "Grace.until",
        "TrainingCap.of",
        "CredentialRow.accepted",
        "EvidenceTime.frame",
        "HoursInEvery.unit",
    ];

    [Fact]
    public void S60_every_figure_flag_and_list_of_a_kind_is_in_its_table()
    {
        var listed = Kinds.All.SelectMany(kind => kind.Parameters).SelectMany(WithNested).Select(p => $"{p.Owner.Name}.{p.Name}");
        var asked = Kinds.All.Select(Record).SelectMany(Asked).ToList();

        asked.Should().HaveCountGreaterThan(90).And.Contain("SupervisionMinimum.hours");
        asked.Except(listed, StringComparer.Ordinal).Except(NotStepped, StringComparer.Ordinal).Should().BeEmpty();
    }

    [Fact]
    public void S60_a_step_up_and_down_is_the_requirement_itself()
    {
        var requirements = ShippedRequirements().Concat(Drawn(200).SelectMany(d => d.Ruleset.Requirements));
        var steps = 0;
        foreach (var requirement in requirements)
        {
            foreach (var setting in Kinds.Of(requirement).Settings(requirement))
            {
                foreach (var up in setting.Up)
                {
                    steps++;
                    var back = Kinds.Of(up).Settings(up).Single(s => s.Name == setting.Name);
                    back.Down.Should().Contain(requirement, "{0} of {1} is {2}", setting.Name, requirement.Id, setting.Value);
                }
            }
        }

        steps.Should().BeGreaterThan(1_000);
    }

    [Fact]
    public void S60_no_step_turns_an_outcome_against_its_direction()
    {
        var seen = new Steps();
        Generators.ForAll(
            300,
            drawn =>
            {
                var question = new Question(Oracle.Vocabulary.Asked, drawn.AsOf) { Pathway = drawn.Pathway, CycleYear = drawn.CycleYear };
                foreach (var requirement in Of(drawn.Ruleset, question))
                {
                    Check(drawn.Ruleset, requirement, [(drawn.Candidate, question)], seen);
                }
            }
        );
        seen.Compared.Should().BeGreaterThan(3_000);
    }

    [Fact]
    public void S60_nor_does_it_in_the_rulesets_that_are_shipped()
    {
        var seen = new Steps();
        var byRuleset = ShippedCases.All.Where(c => c.RulesetKey is not null).GroupBy(c => c.RulesetKey!, StringComparer.Ordinal);
        foreach (var cases in byRuleset)
        {
            var ruleset = RulesetCatalog.BuiltIn.Find(cases.Key)!;
            foreach (var asked in cases.GroupBy(c => (c.Question.Category, c.Question.Pathway)))
            {
                var requirements = Of(ruleset, asked.First().Question);
                var some = asked.Where((_, at) => at % 7 == 0).Select(c => (c.Candidate, c.Question)).ToList();
                Check(ruleset, requirements[some.Count % requirements.Count], some, seen);
            }
        }

        seen.Compared.Should().BeGreaterThan(500);
    }

    private static void Check(
        Ruleset ruleset,
        Requirement requirement,
        IReadOnlyList<(Candidate Candidate, Question Question)> asked,
        Steps seen
    )
    {
        foreach (var setting in Kinds.Of(requirement).Settings(requirement).Where(s => s.Raising != Direction.Neither))
        {
            foreach (var (neighbour, isHigher) in setting.Up.Select(n => (n, true)).Concat(setting.Down.Select(n => (n, false))))
            {
                if (Changed(ruleset, requirement.Id, neighbour) is not { } other)
                {
                    continue;
                }

                foreach (var (candidate, question) in asked)
                {
                    var before = Found(ruleset, candidate, question, requirement.Id);
                    var after = Found(other, candidate, question, requirement.Id);
                    var isTighter = (setting.Raising == Direction.Tightens) == isHigher;
                    var turned = isTighter ? (before, after) : (after, before);
                    turned
                        .Should()
                        .NotBe(
                            (Outcome.NotMet, Outcome.Met),
                            "{0} of {1} was {2}, a step {3}, {4}",
                            setting.Name,
                            requirement.Id,
                            setting.Value,
                            isHigher ? "up" : "down",
                            neighbour
                        );
                    seen.Compared++;
                }
            }
        }
    }

    /// <summary>The ruleset with the neighbour in place; nothing where no document may say so.</summary>
    private static Ruleset? Changed(Ruleset ruleset, string id, Requirement neighbour) =>
        ruleset.TryWith<Requirement>(id, _ => neighbour, out var changed, out _) ? changed : null;

    private static Outcome? Found(Ruleset ruleset, Candidate candidate, Question question, string id) =>
        ruleset.TryDetermine(candidate, question, out var determination, out _)
            ? determination.Requirements.SelectMany(All).FirstOrDefault(finding => finding.Id == id)?.Outcome
            : null;

    private static IEnumerable<Finding> All(Finding finding) => finding.Requirements.SelectMany(All).Prepend(finding);

    private static List<Requirement> Of(Ruleset ruleset, Question question) =>
        [
            .. ruleset
                .Categories.Single(category => category.Code == question.Category)
                .Pathways.Single(pathway => pathway.Pathway == question.Pathway)
                .Requirements.SelectMany(requirement => requirement.SelfAndParts()),
        ];

    private static IEnumerable<Requirement> ShippedRequirements() => RulesetCatalog.BuiltIn.Rulesets.SelectMany(r => r.Requirements);

    private static IEnumerable<Drawn> Drawn(int count) => Generators.SmallSeeds(count).Select(seed => Generators.Draw(seed));

    private static Type Record(RequirementKind kind)
    {
        var type = kind.GetType();
        while (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(RequirementKind<>))
        {
            type = type.BaseType!;
        }

        return type.GetGenericArguments()[0];
    }

    private static IEnumerable<Parameter> WithNested(Parameter parameter) => parameter.Nested.SelectMany(WithNested).Prepend(parameter);

    /// <summary>Everything in a record, and in the records within it, that could be one step further.</summary>
    private static IEnumerable<string> Asked(Type record) =>
        record
            .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.GetMethod!.GetBaseDefinition() == property.GetMethod)
            .SelectMany(property =>
            {
                var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
                var item =
                    type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Sequence<>) ? type.GetGenericArguments()[0] : null;
                var name = $"{record.Name}.{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}";
                return IsLeaf(type) ? [name]
                    : item is not null
                        ? (
                            IsPart(item) ? Asked(item).Append(name)
                            : IsRule(item) ? []
                            : [name]
                        )
                    : IsPart(type) ? Asked(type).Append(name)
                    : Enumerable.Empty<string>();
            });

    private static bool IsLeaf(Type type) =>
        type.IsEnum
        || type == typeof(bool)
        || type == typeof(int)
        || type == typeof(decimal)
        || type == typeof(ClockHours)
        || type == typeof(Period)
        || type == typeof(LocalDate)
        || type == typeof(AnnualDate)
        || type == typeof(RuleDay);

    private static bool IsPart(Type type) =>
        type.Assembly == typeof(Requirement).Assembly && type.IsClass && !IsRule(type) && type.GetMethod("<Clone>$") is not null;

    private static bool IsRule(Type type) => typeof(Requirement).IsAssignableFrom(type) || typeof(Condition).IsAssignableFrom(type);

    private sealed class Steps
    {
        public int Compared { get; set; }
    }
}
