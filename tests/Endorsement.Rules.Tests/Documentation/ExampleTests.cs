using System.Net;
using System.Text.RegularExpressions;
using Endorsement.Rules.Tests.Architecture;
using NodaTime;

namespace Endorsement.Rules.Tests.Documentation;

/// <summary>The examples in the doc comments of the types that are used first, run; an example that is not in this file fails.</summary>
public sealed partial class ExampleTests
{
    private static readonly Type[] UsedFirst =
    [
        typeof(Candidate),
        typeof(RulesetCatalog),
        typeof(Ruleset),
        typeof(Question),
        typeof(CandidateFile),
        typeof(Determination),
        typeof(Finding),
        typeof(Outcome),
        typeof(ClockHours),
        typeof(DocumentedDate),
    ];

    [Fact]
    public void The_examples_work()
    {
        var maria = Candidate.Read(
            """{ "id": "A-1042", "residence": "US-MI", "training": [ { "id": "t-1", "date": "2018-03-01", "hours": 6 } ] }"""
        );
        var nadia = maria with { Id = "A-1043", Residence = "US-NM" };

        var association = RulesetCatalog.BuiltIn.AssociationFor("US-MI");
        var ruleset = RulesetCatalog.BuiltIn.Select("mi-aimh", on: new LocalDate(2018, 10, 1));

        var version = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;
        var hours = version["IMHS"][Pathway.Initial].Requirements.OfType<TrainingRequirement>().Single().Hours;

        var first = new Question("IMHS", asOf: new LocalDate(2018, 10, 1));
        var renewal = first with { Pathway = Pathway.Renewal, CycleYear = 2019 };

        var file = RulesetCatalog.BuiltIn.Open(maria);
        var today = file.Decide(first);
        var later = file.Decide(first with { AsOf = first.AsOf.PlusYears(1) });

        var determination = RulesetCatalog.BuiltIn.Determine(maria, first);
        Console.Write(determination.Explain(Language.English));
        var same = Determination.Read(determination.ToJson()).Equals(determination);

        foreach (var finding in determination.Requirements.Where(f => f.Outcome == Outcome.NotMet))
        {
            Console.WriteLine($"{finding.Title}: {Language.English.Sentence(finding)}");
        }

        var isSettled = determination.Outcome is Outcome.Met or Outcome.NotMet or Outcome.NotApplicable;

        var six = ClockHours.FromHours(6m);
        var isMore = six > new ClockHours(Minutes: 90);

        var month = DocumentedDate.Read("2018-03");
        var isKnownToTheDay = month.IsDay;

        (nadia.Id, association, ruleset, isMore, isKnownToTheDay).Should().Be(("A-1043", "mi-aimh", version, true, false));
        (hours!.Value.Hours, renewal.Category, same).Should().Be((30m, "IMHS", true));
        (today, later, isSettled).Should().Be((determination.Outcome, determination.Outcome, true));
    }

    [Fact]
    public void Every_example_of_a_type_that_is_used_first_is_in_this_file()
    {
        var here = Flat(File.ReadAllText(RepositoryFiles.At("tests", "Endorsement.Rules.Tests", "Documentation", "ExampleTests.cs")));
        var sources = Directory
            .EnumerateFiles(RepositoryFiles.At("src", "Endorsement.Rules"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .Select(path => File.ReadAllText(path).ReplaceLineEndings("\n"))
            .ToArray();

        foreach (var type in UsedFirst)
        {
            var examples = sources
                .SelectMany(text => Example().Matches(text))
                .Where(match => match.Groups["type"].Value == type.Name)
                .ToArray();

            examples.Should().ContainSingle("of {0}", type.Name);
            var code = WebUtility.HtmlDecode(examples[0].Groups["code"].Value.Replace("///", "", StringComparison.Ordinal));
            here.Should().Contain(Flat(code), "of {0}", type.Name);
        }
    }

    private static string Flat(string code) => string.Concat(code.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(
        @"^/// <code>\n(?<code>(^///[^\n]*\n)+?)^/// </code>\n^/// </example>\n(^\[[^\n]*\n)*^public [a-z ]*(class|record struct|record|enum) (?<type>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        5_000
    )]
    private static partial Regex Example();
}
