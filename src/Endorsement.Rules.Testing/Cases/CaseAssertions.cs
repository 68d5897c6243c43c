using System.Text;
using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Testing;

/// <summary>What cases should come to: <c>given.ShouldPass(catalog)</c>.</summary>
public static class CaseAssertions
{
    /// <summary>What the case expects comes out, under the version that it names or that the dates choose.</summary>
    /// <param name="given">The case.</param>
    /// <param name="catalog">Where the version is found.</param>
    /// <exception cref="ExpectationFailedException">Something else comes out; the message shows the differences, and what was found where they are.</exception>
    public static void ShouldPass(this RulesetCase given, RulesetCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(catalog);
        Compare(
            given,
            given.Run(catalog),
            given.RulesetKey is { } key ? catalog.Find(key)?.Open(given.Candidate) : catalog.Open(given.Candidate)
        );
    }

    /// <summary>The same under one version, whichever the case names: a draft under the cases of what it changes.</summary>
    /// <param name="given">The case.</param>
    /// <param name="ruleset">The version that decides.</param>
    /// <exception cref="ExpectationFailedException">Something else comes out.</exception>
    public static void ShouldPass(this RulesetCase given, Ruleset ruleset)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(ruleset);
        Compare(given, given.Run(ruleset), ruleset.Open(given.Candidate));
    }

    private static void Compare(RulesetCase given, IReadOnlyList<string> differences, CandidateFile? file)
    {
        if (differences.Count == 0)
        {
            return;
        }

        var text = new StringBuilder($"the case `{given.Name}` ({given.File}) does not come out as it expects:");
        foreach (var difference in differences)
        {
            text.Append("\n  ").Append(difference);
        }

        text.Append('\n');
        if (file is not null && file.TryDetermine(given.Question, out var determination, out _))
        {
            foreach (var expected in given.Expected.Where(each => differences.Any(difference => IsAbout(difference, each.Id))))
            {
                if (Find(determination.Requirements, expected.Id) is not null)
                {
                    text.Append('\n').Append(determination[expected.Id].Explain());
                }
            }
        }

        throw new ExpectationFailedException(text.ToString());
    }

    /// <summary>Differences begin with the place: the id of a requirement, and then a member of it.</summary>
    private static bool IsAbout(string difference, string id) =>
        difference.StartsWith(id, StringComparison.Ordinal) && difference.AsSpan(id.Length) is ['.' or ':', ..];

    private static Finding? Find(IEnumerable<Finding> findings, string id) =>
        findings.Select(finding => finding.Id == id ? finding : Find(finding.Requirements, id)).FirstOrDefault(found => found is not null);
}
