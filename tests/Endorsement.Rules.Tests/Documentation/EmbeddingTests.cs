using System.Text.RegularExpressions;
using Endorsement.Rules.Analysis;
using Endorsement.Rules.Bulk;
using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Text;
using Microsoft.AspNetCore.Builder;
using NodaTime;

namespace Endorsement.Rules.Tests.Documentation;

/// <summary>The code of docs/embedding.md and docs/bulk.md, run; a block of these pages that is not in this file fails.</summary>
public sealed partial class EmbeddingTests
{
    [Fact]
    public void The_blocks_of_the_page_work()
    {
        var candidate = Candidate.Read(File.ReadAllBytes(RepositoryFiles.At("samples", "candidates", "mi-imhs-rsc-five-hours-short.json")));
        var asOf = new LocalDate(2018, 10, 1);

        var determination = RulesetCatalog.BuiltIn.Determine(candidate, new Question("IMHS", asOf));

        var opened = RulesetCatalog.BuiltIn.Open(candidate);
        var outcome = opened.Decide(new Question("IMHS", asOf));
        var every = opened.DetermineAll(new Question(category: null, asOf));

        outcome.Should().Be(determination.Outcome);
        every.Single(d => d.Category == "IMHS").ToJson().Should().Equal(determination.ToJson());

        foreach (var finding in determination.Requirements.Where(f => f.Outcome is Outcome.NotMet))
        {
            Console.WriteLine($"{finding.Title}: {Language.English.Sentence(finding)}");
        }

        determination
            .Requirements.Where(f => f.Outcome is Outcome.NotMet)
            .Should()
            .ContainSingle()
            .Which.Reason.Code.Should()
            .Be("supervision.hours-short");

        var saved = determination.ToJson();
        if (Replay.TryRun(saved, candidate, RulesetCatalog.BuiltIn, out var replay, out var problems) && !replay.IsSame)
        {
            foreach (var difference in replay.Determinations.SelectMany(d => d.Differences).Where(d => d.IsDecisive))
            {
                Console.WriteLine(difference);
            }
        }

        problems.Should().BeEmpty();
        replay!.IsSame.Should().BeTrue();
    }

    [Fact]
    public void What_comes_next_is_planned()
    {
        var candidate = Samples.Candidate("mi-imhs-rsc-five-hours-short");
        var question = new Question("IMHS", asOf: new LocalDate(2018, 10, 1));
        var plan = RulesetCatalog.BuiltIn.Open(candidate).Plan(question);
        Console.Write(plan.Explain()); // what to do, by when, and the coming years
        var when = plan.Date; // the day on which all is met if it is done; null: something cannot be cured
        var proof = plan.Then; // what is found on that day of plan.Candidate, the file with all of it
        var whatIf = candidate.Add(plan.ToJson()); // entries and facts of a what-if: any document with sections, a plan among them

        when.Should().Be(new LocalDate(2019, 11, 1));
        proof!.Outcome.Should().Be(Outcome.Met);
        whatIf.Should().Be(plan.Candidate);
    }

    [Fact]
    public void Rules_are_read_and_changed_as_values()
    {
        var candidate = Candidate.Read(File.ReadAllBytes(RepositoryFiles.At("samples", "candidates", "mi-imhs-rsc-five-hours-short.json")));
        var asOf = new LocalDate(2018, 10, 1);

        var ruleset = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;
        var demanding = ruleset.Requirements.OfType<TrainingRequirement>().Where(r => r.Hours >= 30.ClockHours());

        var stricter = ruleset.With("IMHS.initial.training", (TrainingRequirement r) => r with { Hours = 33.ClockHours() });
        var before = ruleset.Determine(candidate, new Question("IMHS", asOf));
        var after = stricter.Determine(candidate, new Question("IMHS", asOf));
        var catalog = RulesetCatalog.BuiltIn.With(stricter);

        demanding.Should().Contain(r => r.Id == "IMHS.initial.training");
        Asked(before).Should().Be(new FigureValue.Hours(30.ClockHours()));
        Asked(after).Should().Be(new FigureValue.Hours(33.ClockHours()));
        catalog.Find("mi-aimh@2018").Should().Be(stricter);

        static FigureValue Asked(Determination determination) =>
            determination.Requirements.Single(f => f.Id == "IMHS.initial.training").Required.Single(figure => figure.Name == "hours").Value;
    }

    [Fact]
    public void Decisions_of_many_candidates_are_asked_again()
    {
        var candidate = Candidate.Read(File.ReadAllBytes(RepositoryFiles.At("samples", "candidates", "mi-imhs-rsc-five-hours-short.json")));
        var registry = new Dictionary<string, Candidate> { [candidate.Id] = candidate };
        var determination = RulesetCatalog
            .BuiltIn.Find("mi-aimh@2018")!
            .Determine(candidate, new Question("IMHS", new LocalDate(2018, 10, 1)));
        byte[][] decisions =
        [
            determination.ToJson(),
            System.Text.Encoding.UTF8.GetBytes(
                System.Text.Encoding.UTF8.GetString(determination.ToJson()).Replace("sha256:", "sha256:0", StringComparison.Ordinal)
            ),
        ];
        var changed = new List<ReplayedDetermination>();

        foreach (var saved in decisions)
        {
            if (!Replay.TryRun(saved, id => registry.GetValueOrDefault(id), RulesetCatalog.BuiltIn.Find, out var again, out var wrong))
            {
                Console.WriteLine(wrong[0]);
                continue;
            }

            foreach (var decision in again.Determinations.Where(d => !d.IsSame))
            {
                Console.WriteLine(
                    $"{decision.CandidateId} {decision.Question.Category}: {decision.Status} {string.Join("; ", decision.Outcomes)}"
                );
                changed.Add(decision);
            }
        }

        changed.Select(d => (d.CandidateId, d.Question.Category, d.Status)).Should().Equal((candidate.Id, "IMHS", ReplayStatus.Rules));
    }

    [Fact]
    public void A_candidate_is_built_in_code()
    {
        var built = new Candidate
        {
            Id = "A-1042",
            Residence = "US-MI",
            Application = new ApplicationDates { Submitted = new LocalDate(2018, 6, 1) },
            Education =
            [
                new EducationEntry
                {
                    Id = "msw",
                    Credential = CredentialKind.Master,
                    Conferred = new LocalDate(2014, 5, 3),
                    Transcript = Transcript.Official,
                },
            ],
            Training = [],
        };

        Candidate.Read(built.ToJson()).ToJson().Should().Equal(built.ToJson());
    }

    [Fact]
    public async Task An_endpoint_answers_with_a_determination()
    {
        var question = new Question("IMHS", new LocalDate(2018, 10, 1));
        await using var app = Web.Server.Create();

        app.MapPost("/imhs", (Candidate candidate) => RulesetCatalog.BuiltIn.Determine(candidate, question));

        await app.StartAsync();
        using var client = Web.Server.ClientOf(app);
        using var body = new ByteArrayContent(Samples.Bytes("mi-imhs-rsc-five-hours-short"))
        {
            Headers = { ContentType = new("application/json") },
        };
        using var answer = await client.PostAsync("imhs", body);
        Determination.Read(await answer.Content.ReadAsStreamAsync()).Outcome.Should().Be(Outcome.NotMet);
    }

    [Fact]
    public void A_catalogue_is_loaded_from_a_folder()
    {
        var folder = RepositoryFiles.At("rulesets");
        RulesetCatalog? current = null;

        var documents = Directory
            .EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Where(path => Path.GetDirectoryName(path) != folder && !path.Contains(".cases") && !path.Contains("schema"))
            .Select(path => new RulesetDocument(path, File.ReadAllBytes(path)));

        if (RulesetCatalog.TryLoad(documents, out var catalog, out var diagnostics))
        {
            current = catalog;
        }

        diagnostics.Should().BeEmpty();
        current!.Rulesets.Select(r => r.Hash).Should().Equal(RulesetCatalog.BuiltIn.Rulesets.Select(r => r.Hash));
    }

    [Fact]
    public void An_association_of_its_own_is_evaluated()
    {
        var file = RepositoryFiles.At("samples", "OwnAssociation", "own-association.json");
        var candidate = Candidate.Read(File.ReadAllBytes(RepositoryFiles.At("samples", "OwnAssociation", "candidate.json")));
        var asOf = new LocalDate(2025, 4, 1);

        var ruleset = Ruleset.Read(File.ReadAllBytes(file), file);
        var all = ruleset.Open(candidate).DetermineAll(new Question(category: null, asOf));

        all.Select(d => (d.Category, d.Outcome))
            .Should()
            .Equal(("ER-COMPANION", Outcome.Met), ("ER-GUIDE", Outcome.Met), ("ER-MENTOR", Outcome.NotMet));
    }

    [Fact]
    public void A_registry_is_evaluated_in_bulk()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, [.. Bulk.MadeUp.Rows(20), .. "not a candidate\n"u8]);

            using var input = File.OpenRead(file);
            using var results = new MemoryStream();
            using var rejects = new MemoryStream();
            var summary = BulkEvaluation.Run(
                input,
                results,
                rejects,
                new BulkOptions
                {
                    Question = new Question(category: null, asOf: new LocalDate(2019, 6, 1)),
                    Detail = BulkDetail.Failures,
                    Summarize = true,
                }
            );
            Console.WriteLine($"{summary.Written} decided, {summary.Rejected} rejected");

            (summary.Written, summary.Rejected).Should().Be((20, 1));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("embedding.md", 7)]
    [InlineData("bulk.md", 1)]
    public void Every_block_of_the_page_is_in_this_file(string document, int atLeast)
    {
        var here = Flat(File.ReadAllText(RepositoryFiles.At("tests", "Endorsement.Rules.Tests", "Documentation", "EmbeddingTests.cs")));
        var page = File.ReadAllText(RepositoryFiles.At("docs", document)).ReplaceLineEndings("\n");

        var blocks = Block()
            .Matches(page)
            .Select(match => match.Groups["body"].Value)
            .Where(body => !UsingDirective().IsMatch(body))
            .ToArray();

        blocks.Should().HaveCountGreaterThanOrEqualTo(atLeast);
        blocks.Where(body => !here.Contains(Flat(body), StringComparison.Ordinal)).Should().BeEmpty();
    }

    /// <summary>Without blanks, breaks and last commas: a formatter may fold or unfold a line.</summary>
    private static string Flat(string code) =>
        string.Concat(code.Where(c => !char.IsWhiteSpace(c)))
            .Replace(",]", "]", StringComparison.Ordinal)
            .Replace(",}", "}", StringComparison.Ordinal);

    [GeneratedRegex(@"^using [\w.]+;", RegexOptions.None, 5_000)]
    private static partial Regex UsingDirective();

    [GeneratedRegex(
        "^```csharp\n(?<body>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        5_000
    )]
    private static partial Regex Block();
}
