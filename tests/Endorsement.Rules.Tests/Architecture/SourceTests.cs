using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Testing;
using Endorsement.Rules.Tests.Snapshots;

namespace Endorsement.Rules.Tests.Architecture;

/// <summary>What holds for the sources and the published files as a whole.</summary>
public sealed partial class SourceTests
{
    private const int MostLines = 400;

    [Fact]
    public void The_public_surface_is_the_approved_one() =>
        Snapshot.MatchFile(
            PublicSurface.Of(typeof(Candidate).Assembly),
            RepositoryFiles.At("tests", "Endorsement.Rules.Tests", "Architecture", "PublicApi")
        );

    [Fact]
    public void The_public_surface_of_the_testing_package_is_the_approved_one() =>
        Snapshot.MatchFile(
            PublicSurface.Of(typeof(A).Assembly),
            RepositoryFiles.At("tests", "Endorsement.Rules.Tests", "Architecture", "PublicApi.Testing")
        );

    [Fact]
    public void The_testing_package_needs_the_library_and_no_test_framework() =>
        typeof(A)
            .Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal))
            .Should()
            .BeSubsetOf(["Endorsement.Rules", "NodaTime"]);

    [Fact]
    public void No_association_and_no_category_is_named_in_code()
    {
        var vocabulary = JsonNode.Parse(File.ReadAllText(RepositoryFiles.At("rulesets", "vocabulary.json")))!;
        var names = ((string[])["categories", "associations"])
            .SelectMany(kind => vocabulary[kind]!.AsArray())
            .Select(code => code!.GetValue<string>())
            .Concat(RulesetCatalog.BuiltIn.Rulesets.SelectMany(r => r.Categories.Select(c => c.Code).Append(r.Association)))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var named =
            from file in RepositoryFiles
                .Sources("src", "Endorsement.Rules")
                .Concat(RepositoryFiles.Sources("src", "Endorsement.Rules.Testing"))
            from line in File.ReadLines(file).Select((text, i) => (Text: Comment().Replace(text, ""), Number: i + 1))
            from name in names
            where Regex.IsMatch(line.Text, $@"(?<![\w-]){Regex.Escape(name)}(?![\w-])", RegexOptions.None, TimeSpan.FromSeconds(5))

            // A message may show what a key looks like.
            where !line.Text.Contains("e.g. ", StringComparison.Ordinal)
            select $"{RepositoryFiles.Relative(file)}({line.Number}): {name}";

        named.Should().BeEmpty("a new association is a new JSON file");
    }

    [Fact]
    public void No_source_file_is_longer_than_it_should_be()
    {
        var tooLong = RepositoryFiles
            .Sources("src")
            .Where(file => File.ReadLines(file).Count() > MostLines)
            .Select(RepositoryFiles.Relative);

        tooLong.Should().BeEmpty("at most {0} lines hold one idea", MostLines);
    }

    [Fact]
    public void The_library_reads_no_clock_no_culture_and_no_random_number()
    {
        string[] forbidden =
        [
            "DateTime.Now",
            "DateTime.UtcNow",
            "DateTime.Today",
            "DateTimeOffset.Now",
            "DateTimeOffset.UtcNow",
            "SystemClock",
            "CurrentCulture",
            "TimeZoneInfo",
            "new Random",
            "Random.Shared",
            "Guid.NewGuid",
            "Environment.",
        ];
        var found =
            from file in RepositoryFiles.Sources("src", "Endorsement.Rules")
            from line in File.ReadLines(file).Select((text, i) => (Text: Comment().Replace(text, ""), Number: i + 1))
            from word in forbidden
            where line.Text.Contains(word, StringComparison.Ordinal)

            // How many rows are worked on at once is the machine's business; what comes out is not.
            where !line.Text.Contains("Environment.ProcessorCount", StringComparison.Ordinal)
            select $"{RepositoryFiles.Relative(file)}({line.Number}): {word}";

        found.Should().BeEmpty();
    }

    [Fact]
    public void Every_code_that_a_shipped_ruleset_names_is_in_the_vocabulary_or_declared_by_the_ruleset()
    {
        var shared = JsonNode.Parse(File.ReadAllText(RepositoryFiles.At("rulesets", "vocabulary.json")))!;
        foreach (var ruleset in RulesetCatalog.BuiltIn.Rulesets)
        {
            var resolved = JsonNode.Parse(ruleset.ToJson())!;
            var vocabulary = ruleset.Compile().Vocabulary;
            // Areas of competency are each association's own list, which is the requirement itself.
            var unknown =
                from kind in CodeKind.All.Where(kind => kind.IsOfRules && kind != CodeKind.Competencies)
                let known = Codes(shared[kind.Name])
                    .Concat(Codes(resolved["vocabulary"]?[kind.Name]))
                    .Concat(kind == CodeKind.Categories ? ruleset.Categories.Select(c => c.Code) : [])
                from code in vocabulary[kind].Codes.Except(known, StringComparer.Ordinal)
                select $"{kind}: {code}";

            unknown.Should().BeEmpty("a slip in {0} would ask for what nobody can have", ruleset.Key);
        }
    }

    [Fact]
    public void Every_source_that_a_ruleset_lists_is_cited_and_says_when_it_was_published()
    {
        foreach (var ruleset in RulesetCatalog.BuiltIn.Rulesets.Where(r => r.Extends is null))
        {
            ruleset.Sources.Should().OnlyContain(s => s.Title.Length > 0 && s.Published != null, ruleset.Key);
        }
    }

    private static IEnumerable<string> Codes(JsonNode? list) => (list?.AsArray() ?? []).Select(code => code!.GetValue<string>());

    [GeneratedRegex("//.*$", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Comment();
}
