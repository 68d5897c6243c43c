using System.Reflection;
using System.Text.RegularExpressions;

namespace Endorsement.Rules.Tests.Architecture;

/// <summary>The name of a figure exists once, in <see cref="Figures"/>.</summary>
public sealed partial class FigureNameTests
{
    private static readonly HashSet<string> Names =
    [
        .. typeof(Figures)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => ((FigureName)property.GetValue(null)!).Name),
    ];

    [Fact]
    public void No_string_outside_Findings_names_a_figure()
    {
        var findings = RepositoryFiles.At("src", "Endorsement.Rules", "Findings") + Path.DirectorySeparatorChar;
        var found = RepositoryFiles
            .Sources("src")
            .Where(file => !file.StartsWith(findings, StringComparison.Ordinal))
            .SelectMany(file => Said(File.ReadAllText(file)).Select(name => $"{Path.GetFileName(file)}: {name}"));

        found.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""draft.Required("hours", value);""")]
    [InlineData("""yield return new("hours", FindingDraft.Hours(Minutes));""")]
    [InlineData("""new Figure("hours", amount)""")]
    [InlineData("""if (figure.Name == "hours")""")]
    [InlineData("""figure is { Name: "hours" }""")]
    [InlineData("""f.Name is not ("hours" or "span")""")]
    [InlineData("""finding.Actual.Find("hours")""")]
    public void Each_way_of_naming_one_by_a_string_is_seen(string source) => Said(source).Should().Equal("hours");

    private static IEnumerable<string> Said(string source) =>
        Naming().Matches(source).Select(match => match.Groups["name"].Value).Where(Names.Contains);

    [GeneratedRegex(
        """(draft\.(Required|Actual|Shortfall|ActualNumbers)\(\s*|new Figure\(\s*|(Required|Actual|Shortfall)\.(Find|Text)\(|igure\.Name (==|!=|is) |\bf\.Name (==|!=|is( not)?) \(?|\{ Name: )"(?<name>\w+)"|\bnew\("(?<name>\w+)", (FindingDraft|new FigureValue)""",
        RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Naming();
}
