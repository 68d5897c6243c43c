using System.Collections.Immutable;
using Endorsement.Rules.Requirements;

namespace Endorsement.Rules.Words;

/// <summary>What stands between a determination and its being met, in one line: what is missing first, then how much is open.</summary>
internal static class MissingLine
{
    private const int MostTold = 3;

    /// <returns>"5 hours of RS/C are missing, and 1 requirement is open"; empty where nothing is missing and nothing open.</returns>
    public static string Of(Determination determination, Language language)
    {
        var asked = determination.Requirements.Where(finding => finding.Level == RequirementLevel.Required).ToArray();
        ImmutableArray<Lack> lacks =
        [
            .. asked.Where(finding => finding.Outcome == Outcome.NotMet).Select(finding => language.Kind(finding.Kind).Lacks(finding)),
        ];
        var open = asked.Count(finding => finding.Outcome == Outcome.Unknown);
        var reviewed = asked.Count(finding => finding.Outcome == Outcome.NeedsReview);
        var told = lacks.Length <= MostTold ? lacks.Length : MostTold - 1;
        return language.Record.Missing(lacks[..told], lacks.Length - told, open, reviewed);
    }

    /// <returns>Of what is not met, or open, the nearest (S3) and what it wants first; empty where nothing is missing and nothing open.</returns>
    public static string NextStep(Determination determination, Language language)
    {
        var asked = determination.Requirements.Where(finding => finding.Level == RequirementLevel.Required).ToArray();
        if (asked.Where(finding => finding.Outcome == Outcome.NotMet).OrderBy(Distance.Of).FirstOrDefault() is { } nearest)
        {
            return language.Kind(nearest.Kind).Lacks(nearest).Text.TrimEnd(',');
        }

        var open = asked
            .Where(finding => finding.Outcome is Outcome.Unknown or Outcome.NeedsReview)
            .SelectMany(finding => finding.Open.Select(fact => (finding.Kind, Fact: fact)))
            .FirstOrDefault();
        return open.Fact is null ? "" : language.Findings.Open(open.Fact, open.Kind);
    }
}
