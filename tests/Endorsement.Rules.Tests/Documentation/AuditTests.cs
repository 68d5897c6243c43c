using System.Text.RegularExpressions;
using Endorsement.Rules.Tests.Analysis;
using Endorsement.Rules.Tests.Architecture;

namespace Endorsement.Rules.Tests.Documentation;

/// <summary>docs/rulesets.md answers each row of the audit, and each row has a case that says it is there because of it.</summary>
public sealed partial class AuditTests
{
    private const string Mark = "audit 1: ";

    [Fact]
    public void Every_row_of_the_audit_has_a_case_and_every_case_of_the_audit_a_row()
    {
        var rows = Rows().Select(row => row.Groups["row"].Value).ToArray();
        var cases = ShippedCases.All.Where(given => given.Because?.StartsWith(Mark, StringComparison.Ordinal) == true);

        rows.Should().HaveCountGreaterThan(35).And.OnlyHaveUniqueItems();
        cases.Select(given => given.Because![Mark.Length..]).Distinct(StringComparer.Ordinal).Should().BeEquivalentTo(rows);
    }

    [Fact]
    public void The_cases_that_a_row_names_are_there_because_of_it()
    {
        foreach (var row in Rows())
        {
            var named = Named().Matches(row.Groups["cases"].Value).Select(match => match.Groups["file"].Value).ToArray();

            named.Should().NotBeEmpty();
            foreach (var name in named)
            {
                var slash = name.LastIndexOf('/');
                ShippedCases.Named(name[..slash], name[(slash + 1)..]).Because.Should().Be($"{Mark}{row.Groups["row"].Value}");
            }
        }
    }

    private static IEnumerable<Match> Rows()
    {
        var page = File.ReadAllText(RepositoryFiles.At("docs", "rulesets.md")).ReplaceLineEndings("\n");
        var from = page.IndexOf("## The audit, row by row", StringComparison.Ordinal);
        var to = page.IndexOf("### Cannot be said yet", StringComparison.Ordinal);
        return Row().Matches(page[from..to]);
    }

    [GeneratedRegex(
        @"^\| (?<row>[^|]+) \| (?<answer>[^|]+) \| (?<cases>`[^|]+) \|$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        5_000
    )]
    private static partial Regex Row();

    [GeneratedRegex("`(?<file>[^`]+)`", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Named();
}
