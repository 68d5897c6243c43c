using Endorsement.Rules.Candidates;

namespace Endorsement.Rules.Analysis;

/// <summary>How large a file is planned for (S53): every way is tried by deciding the whole file, and the coming years day by day.</summary>
internal static class PlanLimits
{
    /// <summary>The entries of all sections. Files of people hold a few hundred.</summary>
    public const int MostEntries = 4_000;

    /// <summary>Whether a file has more, so that nothing is tried.</summary>
    public static bool AreExceeded(Candidate candidate) => CandidateSections.All.Sum(section => section.Count(candidate)) > MostEntries;
}
