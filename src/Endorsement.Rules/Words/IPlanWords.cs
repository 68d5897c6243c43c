using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Words;

/// <summary>What one language says of a plan.</summary>
internal interface IPlanWords
{
    /// <summary>What to do about one requirement, or why nothing cures it.</summary>
    string Remedy(Remedy remedy, CandidatePlan plan);

    /// <summary>A question about what may have been and is not in the file.</summary>
    string Question(PlanQuestion question, CandidatePlan plan);

    /// <summary>The first line: when everything can be met.</summary>
    string Date(CandidatePlan plan);

    /// <summary>When waiting alone is enough; <see langword="null"/>: nothing to add.</summary>
    string? Earliest(CandidatePlan plan);

    /// <summary>The four dates of a renewal.</summary>
    string Dates(PlanDates dates);

    /// <summary>One stretch of the years to come.</summary>
    string Span(TimelineSpan span, CandidatePlan plan);

    /// <summary>The heading of the years to come.</summary>
    string TimelineHeading { get; }
}
