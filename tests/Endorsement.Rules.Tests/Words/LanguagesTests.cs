using System.Reflection;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Words;

namespace Endorsement.Rules.Tests.Words;

/// <summary>A language is one folder, with the same files and tables as every other.</summary>
public sealed class LanguagesTests
{
    public static TheoryData<string> Codes => [.. Language.All.Select(language => language.Code)];

    [Fact]
    public void Every_folder_of_words_is_a_language_that_can_be_asked_for() =>
        Folders()
            .Select(Path.GetFileName)
            .Should()
            .BeEquivalentTo(Language.All.Select(language => language.GetType().Namespace!.Split('.')[^1]));

    [Fact]
    public void All_languages_have_the_same_files()
    {
        var files = Folders().ToDictionary(folder => Path.GetFileName(folder), FilesOf, StringComparer.Ordinal);

        var every = files.Values.SelectMany(names => names).Distinct(StringComparer.Ordinal).ToArray();
        files
            .SelectMany(language => every.Except(language.Value, StringComparer.Ordinal).Select(file => $"{language.Key} lacks {file}"))
            .Should()
            .BeEmpty();
        every.Should().HaveCountGreaterThan(30).And.Contain("{Language}Language.cs");
    }

    [Fact]
    public void A_language_that_lacks_a_file_is_seen() =>
        FilesOf(Folders().First()).Should().Contain("Requirements/TrainingWords.cs").And.NotContain(file => file.Contains("English"));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_kind_has_words_and_each_of_its_reasons_has_a_sentence(string code)
    {
        var language = Language.Find(code)!;
        foreach (var kind in Kinds.All)
        {
            var words = language.Kind(kind.Form.Code);

            words.Sentences.Keys.Should().BeEquivalentTo(kind.Reasons, "{0} has these", kind.Form.Code);
            words.SharedSentences.Keys.Should().BeEquivalentTo(Reason.OfEveryKind.Concat(ExceptionReasons.All).Concat(LimitReasons.All));
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_reason_label_and_outcome_has_words(string code)
    {
        var language = Language.Find(code)!;

        SetAsideReason.All.Should().OnlyContain(reason => !language.Findings.SetAside(reason).Contains(reason.Code + "`"));
        Enum.GetValues<RecordLabel>().Select(language.Record.Label).Should().OnlyHaveUniqueItems().And.NotContain("");
        Enum.GetValues<Outcome>().Select(language.Of).Should().OnlyHaveUniqueItems().And.NotContain("");
        Enum.GetValues<SelectedBy>()
            .Where(by => by != SelectedBy.Told)
            .Select(by => language.Of(new SelectionReason(by) { Day = new(2020, 2, 3), Submitted = DocumentedDate.OfDay(new(2020, 2, 3)) }))
            .Should()
            .OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_condition_and_what_it_is_when_turned_round_has_words(string code)
    {
        var language = Language.Find(code)!;
        var said = RulesetCatalog
            .BuiltIn.Rulesets.Append(Cli.HandbookTests.Harbour)
            .Concat(Oracle.Generators.SmallSeeds(400).Select(seed => Oracle.Generators.GenerateRuleset(seed).Ruleset))
            .SelectMany(ruleset => ruleset.Requirements)
            .Select(requirement => requirement.When)
            .OfType<Condition>()
            .SelectMany(All)
            .ToArray();

        typeof(Condition)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Condition)))
            .Except(said.Select(condition => condition.GetType()))
            .Should()
            .BeEmpty("RulesetGenerator draws every condition");
        foreach (var condition in said)
        {
            language.Clause(condition).Should().NotBeEmpty();
            language.Clause(new NotCondition(condition)).Should().NotBe(language.Clause(condition));
        }
    }

    private static IEnumerable<Condition> All(Condition condition) => Parts(condition).SelectMany(All).Prepend(condition);

    private static IEnumerable<Condition> Parts(Condition condition) =>
        condition switch
        {
            AllCondition all => all.Parts,
            AnyCondition any => any.Parts,
            NotCondition not => [not.Part],
            _ => [],
        };

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_warning_has_words(string code)
    {
        var language = Language.Find(code)!;
        DeterminationWarning[] one =
        [
            new DeterminationWarning.UnknownCode("/a", "knots", CodeKind.Topics, "knot"),
            new DeterminationWarning.MisspeltCode("/a", "knots", CodeKind.Topics, "knot"),
            new DeterminationWarning.Further(3),
            new DeterminationWarning.LongDay("/a", 25.ClockHours(), new(2020, 2, 3)),
            new DeterminationWarning.LongRscDay("/a", 13.ClockHours(), new(2020, 2, 3)),
            new DeterminationWarning.LongWeek("/a", 170.ClockHours(), new(2020, 2, 3)),
            new DeterminationWarning.SamePerson("/a", "p-1", "p-2", SharedTrait.Name),
            new DeterminationWarning.LongAgo("/a", DocumentedDate.OfDay(new(1920, 2, 3)), 60, new(2020, 2, 3)),
            new DeterminationWarning.RemovedAndActive("/a", "IFS", new(2020, 2, 3)),
            new DeterminationWarning.OwnRating("/a", "ref-1"),
            new DeterminationWarning.AfterDay("/a", DocumentedDate.OfDay(new(2030, 2, 3)), new(2020, 2, 3)),
            new DeterminationWarning.SameEntry("/a", true),
            new DeterminationWarning.UnknownRequirement("/a", "IFS.renewal.hour", "IFS.renewal.hours"),
            new DeterminationWarning.OldRequirement("/a", "IFS.renewal.hours", "IFS.renewal.training"),
            new DeterminationWarning.EndingException("/a", "IFS.renewal.training", new(2020, 2, 3)),
            new DeterminationWarning.NeedlessException("/a", "IFS.renewal.training"),
            new DeterminationWarning.UnknownItem("/a", "proccessing", "processing"),
            new DeterminationWarning.OtherCurrency("/a", "processing", "CAD"),
            new DeterminationWarning.Saved("ER3001", "/a", "words", "help"),
        ];

        typeof(DeterminationWarning)
            .GetNestedTypes(BindingFlags.Public)
            .Should()
            .BeEquivalentTo(one.Select(warning => warning.GetType()), "each is here");
        one.Select(language.Message).Should().OnlyHaveUniqueItems().And.NotContain("");
        one.Select(language.Help).Should().NotContain("");
    }

    private static IEnumerable<string> Folders() => Directory.EnumerateDirectories(RepositoryFiles.At("src", "Endorsement.Rules", "Words"));

    /// <summary>The files of a language below its folder, its own name left open.</summary>
    private static string[] FilesOf(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Select(file =>
                    Path.GetRelativePath(folder, file)
                        .Replace('\\', '/')
                        .Replace(Path.GetFileName(folder), "{Language}", StringComparison.Ordinal)
                ),
        ];
}
