using Endorsement.Rules.Tests.Oracle;
using NodaTime;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>A ruleset is a value: what is written from it is read as an equal one, and one that says anything else is another.</summary>
public sealed class RulesetValueTests
{
    private const int Generated = 100;
    private const int MostTries = 3;

    public static TheoryData<string> Shipped => [.. RulesetCatalog.BuiltIn.Rulesets.Select(r => r.Key)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void S45_what_a_shipped_ruleset_says_is_read_as_an_equal_one_with_the_same_hashes(string key) =>
        IsReadAsEqual(RulesetCatalog.BuiltIn.Find(key)!);

    [Fact]
    public void S45_what_a_generated_ruleset_says_is_read_as_an_equal_one_with_the_same_hashes()
    {
        for (var seed = 1; seed <= Generated; seed++)
        {
            IsReadAsEqual(Made(seed));
        }
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void With_what_is_there_already_it_is_equal(string key)
    {
        var ruleset = RulesetCatalog.BuiltIn.Find(key)!;
        foreach (var requirement in ruleset.Requirements.DistinctBy(r => r.GetType()))
        {
            var same = ruleset.With(requirement.Id, (Requirement r) => r);

            same.Should().Be(ruleset, requirement.Id);
            same.Should().NotBeSameAs(ruleset);
        }
    }

    [Fact]
    public void S45_whatever_parameter_is_changed_the_ruleset_is_another_and_its_hash_too_unless_only_words_were()
    {
        var changes = new ParameterChanges();
        Ruleset[] rulesets =
        [
            .. Enumerable.Range(1, Generated).Select(Made),
            .. RulesetCatalog.BuiltIn.Rulesets,
            Cli.HandbookTests.Harbour,
        ];
        foreach (var requirement in rulesets.SelectMany(r => r.Categories.SelectMany(c => c.Pathways).SelectMany(p => p.Requirements)))
        {
            changes.Learn(requirement);
        }

        foreach (var value in SaidByNone)
        {
            changes.Learn(value);
        }

        var tried = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var ruleset in rulesets)
        {
            foreach (var requirement in ruleset.Requirements)
            {
                foreach (
                    var (parameter, changed) in changes
                        .Of(requirement)
                        .Where(change => tried.GetValueOrDefault(change.Parameter) < MostTries)
                )
                {
                    if (!ruleset.TryWith(requirement.Id, (Requirement _) => (Requirement)changed, out var other, out var diagnostics))
                    {
                        diagnostics.Should().NotBeEmpty();
                        continue;
                    }

                    tried[parameter] = tried.GetValueOrDefault(parameter) + 1;
                    var because = $"{parameter} of {requirement} became {changed}";
                    other.Should().NotBe(ruleset, because);
                    (other.Hash == ruleset.Hash).Should().Be(IsOfWords(parameter), because);
                    other.Find(requirement.Id).Should().Be((Requirement)changed);
                }
            }
        }

        changes.Parameters.Except(tried.Keys).Should().BeEmpty("each parameter is changed in some ruleset");
    }

    /// <summary>Values of parameters that all these rulesets say alike.</summary>
    private static readonly object[] SaidByNone =
    [
        new FeeItem
        {
            Item = "Application",
            Amount = 1,
            Currency = "CAD",
            SubmittedUntil = new LocalDate(2019, 12, 31),
        },
        new DeadlineRequirement { Due = RuleDay.AsOf, Grace = new Grace(new AnnualDate(2, 28), 12.5m, "CAD") },
        new TrainingMinimum
        {
            Id = "m",
            Title = "Some",
            Hours = 1.5m.ClockHours(),
        },
        new SupervisionMinimum
        {
            Id = "m",
            Title = "Some",
            Hours = 1.5m.ClockHours(),
        },
        new ReferenceSlot
        {
            Id = "s",
            Title = "Some",
            Rater = new RaterCriteria(),
        },
        new AmongClause
        {
            Id = "a",
            Title = "Some",
            Rater = new RaterCriteria(),
        },
        new ResidenceRequirement { Jurisdiction = ["US-WY"], NoneOf = ["US-WY"] },
        new HeldBeside { Categories = ["IMHS"] },
    ];

    private static bool IsOfWords(string parameter) =>
        parameter.Split('.')[1] is "Title" or "Note" or "Citation" or "Provenance" or "Locator" or "Source";

    private static void IsReadAsEqual(Ruleset ruleset)
    {
        var written = ruleset.ToJson();
        var read = Ruleset.Read(written, "written.json");

        read.Should().Be(ruleset);
        read.GetHashCode().Should().Be(ruleset.GetHashCode());
        (read.Hash, read.WordsHash).Should().Be((ruleset.Hash, ruleset.WordsHash));
        read.Categories.Equals(ruleset.Categories).Should().BeTrue("{0} says the same", ruleset.Key);
        read.ToJson().Should().Equal(written);
    }

    private static Ruleset Made(int seed) => Generators.GenerateRuleset(seed).Ruleset;
}
