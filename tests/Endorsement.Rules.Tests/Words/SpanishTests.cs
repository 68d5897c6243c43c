using System.Text.RegularExpressions;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Tests.Analysis;
using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Tests.Oracle;
using Endorsement.Rules.Tests.Snapshots;
using Endorsement.Rules.Words;

namespace Endorsement.Rules.Tests.Words;

/// <summary>Spanish from the first word to the last: no English is left inside, and every title of the shipped rulesets has its own.</summary>
public sealed partial class SpanishTests
{
    [Fact]
    public void Every_title_of_the_shipped_rulesets_is_said_in_Spanish() =>
        RulesetCatalog
            .BuiltIn.Rulesets.SelectMany(Titles)
            .Distinct(StringComparer.Ordinal)
            .Where(title => SharedTitle(title) is null)
            .Should()
            .BeEmpty("rulesets/titles.json has them all");

    [Fact]
    public void No_title_is_said_in_Spanish_that_no_ruleset_has()
    {
        var said = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(RepositoryFiles.At("rulesets/titles.json")))!.AsObject();

        said.Select(title => title.Key).Should().BeSubsetOf(RulesetCatalog.BuiltIn.Rulesets.SelectMany(Titles));
    }

    [Fact]
    public void Every_note_of_the_shipped_rulesets_is_said_in_Spanish_and_no_other() =>
        System
            .Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(RepositoryFiles.At("rulesets/notes.json")))!
            .AsObject()
            .Select(note => note.Key)
            .Should()
            .BeEquivalentTo(ShippedNotes());

    /// <summary>Whatever a shipped file calls a note: of requirements, of items of fees, of its sources.</summary>
    private static IEnumerable<string> ShippedNotes() =>
        Directory
            .EnumerateDirectories(RepositoryFiles.At("rulesets"))
            .Where(folder => Path.GetFileName(folder) != "schema")
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.json"))
            .SelectMany(file => Notes(System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(file))))
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Notes(System.Text.Json.Nodes.JsonNode? node) =>
        node switch
        {
            System.Text.Json.Nodes.JsonObject members => members.SelectMany(member =>
                member.Key == "note" && member.Value is System.Text.Json.Nodes.JsonValue note ? [(string)note!] : Notes(member.Value)
            ),
            System.Text.Json.Nodes.JsonArray items => items.SelectMany(Notes),
            _ => [],
        };

    [Fact]
    public void A_note_that_nobody_says_in_Spanish_is_marked_as_English_in_the_report_and_stands_in_no_letter()
    {
        var ruleset = RulesetCatalog
            .BuiltIn.Find("mi-aimh@2018")!
            .With("IMHS.initial.training", (TrainingRequirement asked) => asked with { Hours = 200.ClockHours(), Note = "Ours alone." });
        var plan = ruleset
            .Open(Samples.Candidate("mi-imhs-rsc-five-hours-short"))
            .Plan(new Question("IMHS", new NodaTime.LocalDate(2018, 10, 1)));

        plan.ToHtml(Language.Spanish).Should().Contain("<span lang=\"en\">«Ours alone.»</span>");
        plan.ToHtml(Language.English).Should().Contain("Ours alone.").And.NotContain("<span lang");
        plan.Letter(Language.Spanish).Should().NotContain("Ours alone");
    }

    [Fact]
    public void Every_label_that_all_share_is_said_in_every_language()
    {
        var labels = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(RepositoryFiles.At("rulesets/labels.json")))!.AsObject();

        labels
            .SelectMany(kind => kind.Value!.AsObject().Select(code => (kind.Key, Code: code.Key, Said: code.Value!.AsObject())))
            .Where(label => Language.All.Any(language => !label.Said.ContainsKey(language.Code)))
            .Should()
            .BeEmpty();
    }

    [Fact]
    public void No_sentence_about_a_shipped_case_holds_English() =>
        ShippedCases
            .All.Where((_, i) => i % 4 == 0)
            .SelectMany(given => Slips(given.Evaluate()).Select(slip => $"{given.File}: {slip}"))
            .Should()
            .BeEmpty();

    [Fact]
    public void No_sentence_about_random_rulesets_and_candidates_holds_English() =>
        Generators.ForAll(
            600,
            drawn =>
                Slips(
                        drawn.Ruleset.Determine(
                            drawn.Candidate,
                            new Question(Oracle.Vocabulary.Asked, drawn.AsOf, drawn.Pathway, drawn.CycleYear)
                        )
                    )
                    .Should()
                    .BeEmpty()
        );

    [Fact]
    public void No_line_of_a_handbook_holds_English()
    {
        foreach (var ruleset in RulesetCatalog.BuiltIn.Rulesets)
        {
            var language = Language.Spanish.For(ruleset);
            ruleset
                .Requirements.SelectMany(requirement => AskedLines.Of(requirement, language))
                .Select(line => Slip(line.Text, ruleset))
                .OfType<string>()
                .Should()
                .BeEmpty(ruleset.Key);
        }
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void No_plan_and_no_letter_of_a_sample_holds_English(string sample)
    {
        var plan = Samples.Row(sample).Plan();
        var own = new[] { plan.Now.Ruleset!.Contact?.Name ?? "", plan.File.Name ?? "" }.Where(name => name.Length > 0);
        foreach (var text in new[] { plan.Explain(Language.Spanish), plan.Letter(Language.Spanish) })
        {
            var said = own.Aggregate(text.ReplaceLineEndings(" "), (left, name) => left.Replace(name, "", StringComparison.Ordinal));
            Slip(Regex.Replace(said, " +", " ", RegexOptions.None, TimeSpan.FromSeconds(1)), plan.Now.Ruleset).Should().BeNull();
        }
    }

    [Fact]
    public void A_letter_and_a_plan_of_any_shipped_case_are_said_to_the_candidate_without_a_slip() =>
        ShippedCases
            .All.Where((_, i) => i % 25 == 0)
            .Select(given =>
                (given.File, Plan: RulesetCatalog.BuiltIn.Find(given.Evaluate().Ruleset!.Key)!.Open(given.Candidate).Plan(given.Question))
            )
            .SelectMany(each => Sentences(each.Plan).Where(text => Unsaid().IsMatch(text)).Select(text => $"{each.File}: {text}"))
            .Should()
            .BeEmpty();

    [Fact]
    public void A_letter_and_a_plan_can_be_said_under_any_random_ruleset() =>
        Generators.ForAll(
            150,
            drawn =>
            {
                var question = new Question(Oracle.Vocabulary.Asked, drawn.AsOf, drawn.Pathway, drawn.CycleYear);
                var plan = drawn.Ruleset.Open(drawn.Candidate).Plan(question);

                plan.Letter(Language.Spanish).Should().NotContain("planned-").And.EndWith("completo.\n");
                plan.Explain(Language.Spanish).Should().NotContain("planned-").And.EndWith("\n");
                plan.ToMarkdown(Language.Spanish).Should().NotBeEmpty();
            }
        );

    [Theory]
    [InlineData("Faltan 5 hours de supervisión reflexiva.")]
    [InlineData("La firma the code of ethics.")]
    [InlineData("Activa from 2019.")]
    public void English_in_a_sentence_is_seen(string sentence) => Slip(sentence, null).Should().NotBeNull();

    [Fact]
    public void Words_that_a_ruleset_says_in_English_alone_are_set_off() =>
        Slip("La persona evaluadora «a rater of ours» no consta.", null).Should().BeNull();

    [Theory]
    [InlineData("y", "inclusión", "e")]
    [InlineData("y", "hija", "e")]
    [InlineData("y", "hielo", "y")]
    [InlineData("y", "«ética»", "y")]
    [InlineData("o", "otra actividad", "u")]
    [InlineData("o", "hogar", "u")]
    [InlineData("o", "8 horas", "u")]
    [InlineData("o", "11 horas", "u")]
    [InlineData("o", "docencia", "o")]
    public void And_and_or_change_before_their_own_sound(string word, string next, string said) =>
        Rules.Words.Spanish.FigureWords.Before(word, next).Should().Be(said);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1500, "1500")]
    [InlineData(12_500, "12\u00A0500")]
    public void Long_numbers_stand_in_groups_apart(long number, string said) =>
        Rules.Words.Spanish.FigureWords.Whole(number).Should().Be(said);

    [Theory]
    [InlineData("mi-imhs-rsc-five-hours-short")]
    [InlineData("macmh-ifs-renewal-training-given-beyond-the-cap")]
    public void Letter(string sample) => Snapshot.Match(Samples.Row(sample).Plan().Letter(Language.Spanish), $"sample={sample}");

    [Theory]
    [InlineData("mi-imhs-rsc-five-hours-short")]
    [InlineData("mi-imhs-renewal-no-diversity-hour")]
    public void Explained(string sample) =>
        Snapshot.Match(Place().Replace(Samples.Row(sample).Plan().Now.Explain(Language.Spanish), ".json"), $"sample={sample}");

    /// <summary>The letter, unwrapped.</summary>
    private static string[] Sentences(CandidatePlan plan) =>
        [.. plan.Letter(Language.Spanish).Split("\n\n").Select(paragraph => SetOff().Replace(Blanks().Replace(paragraph, " "), "«»"))];

    /// <summary>Two stops, a blank before a stop, a sentence begun small, an article that should be drawn in, or the candidate as a third person.</summary>
    [GeneratedRegex(
        @"\.\.|\s[.,;:]|\. [a-záéíóú]|planned-|fecha de corte|la persona candidata|\bde el\b|\ba el\b|\b(un|el) (licenciatura|maestría)\b",
        RegexOptions.ExplicitCapture,
        5_000
    )]
    private static partial Regex Unsaid();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1_000)]
    private static partial Regex Blanks();

    private static string? SharedTitle(string title) => Compilation.SharedTitles.Of(title, Language.Spanish.Code);

    /// <summary>What a ruleset calls its categories, requirements, their parts and the items of its fees.</summary>
    private static IEnumerable<string> Titles(Ruleset ruleset) =>
        ruleset
            .Categories.Select(category => category.Title)
            .Concat(ruleset.Requirements.SelectMany(TitlesOf))
            .Concat(new[] { ruleset.Contact?.Name }.OfType<string>())
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> TitlesOf(Requirement requirement) =>
        [
            requirement.Title,
            .. Kinds.Of(requirement).NamesOfParts(requirement).Select(part => part.Title).OfType<string>(),
            .. requirement is FeeRequirement fee ? fee.Items.SelectMany(item => new[] { item.Item, item.PaidBy }).OfType<string>() : [],
        ];

    private static IEnumerable<string> Slips(Determination determination)
    {
        var language = Language.Spanish.For(determination);
        string[] names =
        [
            .. (determination.Candidate?.Education ?? []).Select(entry => entry.Name).OfType<string>(),
            .. (determination.Candidate?.Exceptions ?? []).Select(exception => exception.DecidedBy),
        ];
        return determination
            .Requirements.SelectMany(All)
            .SelectMany(finding => Said(finding, determination, language))
            .Append(language.Missing(determination))
            .Append(language.NextStep(determination))
            .Append(language.Of(determination.Selected))
            .Select(text => names.Aggregate(text, (left, name) => left.Replace(name, "", StringComparison.Ordinal)))
            .Select(text => Slip(text, determination.Ruleset))
            .OfType<string>();
    }

    private static IEnumerable<string> Said(Finding finding, Determination determination, Language language) =>
        [
            language.Sentence(finding),
            language.Kind(finding.Kind).Because(finding, determination.Ruleset!) ?? "",
            .. ToDoLines.Of(finding, determination, language).Select(line => line.Text),
            .. finding.SetAside.Select(aside => language.Findings.SetAside(aside, finding)),
            .. finding.Partly.Select(part => language.Findings.Partly(part, finding.Kind)),
            .. finding.Open.Select(open => language.Findings.Open(open, finding.Kind)),
        ];

    private static IEnumerable<Finding> All(Finding finding) => finding.Requirements.SelectMany(All).Prepend(finding);

    /// <summary>The text where it holds an English word outside what is set off and what the ruleset calls things.</summary>
    private static string? Slip(string text, Ruleset? ruleset)
    {
        var own = ruleset is null ? [] : Titles(ruleset).Append(ruleset.Name).Where(title => SharedTitle(title) is null);
        var said = SetOff().Replace(own.Aggregate(text, (left, title) => left.Replace(title, "", StringComparison.Ordinal)), "");
        return English().IsMatch(said) ? text : null;
    }

    [GeneratedRegex("«[^»]*»", RegexOptions.None, 1_000)]
    private static partial Regex SetOff();

    [GeneratedRegex(@"\.json\([0-9]+,[0-9]+\)")]
    private static partial Regex Place();

    /// <summary>Words that English cannot do without and Spanish does not have.</summary>
    [GeneratedRegex(
        @"\b(the|of|and|or|an|is|are|was|were|be|been|has|have|had|not|none|with|from|until|some|any|that|this|which|who|where|when|while|for|to|by|on|at|than|then|more|only|every|each|all|hours?|minutes?|days?|weeks?|months?|years?|needed|asked|missing|met|open|counts?|candidate|rater|rating|training|work|sessions?|provider|reviewer|agreement|degree|waived|held|unknown|review|signed|before|after|between|least|most|percent)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        5_000
    )]
    private static partial Regex English();
}
