using System.Collections.Immutable;

namespace Endorsement.Rules.Words;

/// <summary>What one language says of a plan, to the candidate.</summary>
internal interface IPlanWords
{
    /// <summary>What to do about one requirement, or why nothing cures it.</summary>
    /// <param name="remedy">The remedy.</param>
    /// <param name="plan">The plan that it is of.</param>
    /// <param name="behind">What stands before it.</param>
    PlanStep Remedy(Remedy remedy, CandidatePlan plan, StepBefore behind);

    /// <summary>The sessions of RS/C that are planned, how many, how long, in which months; <see langword="null"/>: none, or nothing to add.</summary>
    string? Sessions(Remedy remedy, CandidatePlan plan);

    /// <summary>What is open, asked of whoever settles it.</summary>
    string Ask(OpenFact open, Finding finding);

    /// <summary>A question about what may have been and is not in the file.</summary>
    PlanStep Question(PlanQuestion question, CandidatePlan plan);

    /// <summary>What in the file misses by least; <see langword="null"/>: nothing is near.</summary>
    string? Nearest(Remedy remedy, CandidatePlan plan);

    /// <summary>What was added to the file to ask "what if", before all else.</summary>
    /// <param name="names">The names of what was added; one or more.</param>
    string Supposed(Sequence<string> names);

    /// <summary>The first line: when everything can be met.</summary>
    string Date(CandidatePlan plan);

    /// <summary>When waiting alone is enough; <see langword="null"/>: nothing to add.</summary>
    string? Earliest(CandidatePlan plan);

    /// <summary>The dates of a renewal.</summary>
    string Dates(PlanDates dates);

    /// <summary>The cycles before that the file does not meet either; <see langword="null"/>: none.</summary>
    string? Earlier(CandidatePlan plan);

    /// <summary>One stretch of the years to come, and what it brings that the one before did not.</summary>
    /// <param name="span">The stretch.</param>
    /// <param name="before">The one before it; <see langword="null"/>: it is the first.</param>
    /// <param name="isLast">Whether nothing is told beyond it.</param>
    /// <param name="plan">The plan.</param>
    string Span(TimelineSpan span, TimelineSpan? before, bool isLast, CandidatePlan plan);

    /// <summary>How many stretches are not told.</summary>
    string MoreSpans(int count);

    /// <summary>The heading of the years to come.</summary>
    string TimelineHeading { get; }
}

/// <summary>What stands before a remedy, and so for whom the remedy is.</summary>
internal enum StepBefore
{
    /// <summary>Nothing: it is for everybody.</summary>
    Nothing,

    /// <summary>A question about the past: it is for those who cannot say yes.</summary>
    Question,

    /// <summary>Something that is asked of the file: it is for those whom the answer does not help.</summary>
    OpenFact,
}

/// <summary>What the answers to a plan's questions have to do with its date.</summary>
internal enum PlanRests
{
    /// <summary>Nothing: what is planned is done, and then everything is met.</summary>
    OnDoing,

    /// <summary>On what the candidate has still to tell, alone.</summary>
    OnAnswers,

    /// <summary>On what a reviewer has still to decide, alone.</summary>
    OnReview,

    /// <summary>On what is done, and on answers or decisions too.</summary>
    OnBoth,
}

/// <summary>What a stretch of the years to come changes.</summary>
/// <param name="Missing">The titles of what is not met in it and was before.</param>
/// <param name="Gained">The titles of what is met in it and was not before.</param>
internal readonly record struct SpanChange(ImmutableArray<string> Missing, ImmutableArray<string> Gained)
{
    public static SpanChange Of(TimelineSpan span, TimelineSpan? before, CandidatePlan plan)
    {
        var (now, then) = (Lacking(span), before is null ? [] : Lacking(before));
        return new(
            [.. now.Except(then, StringComparer.Ordinal).Select(id => PlanText.TitleOf(plan, id))],
            [.. then.Except(now, StringComparer.Ordinal).Select(id => PlanText.TitleOf(plan, id))]
        );
    }

    private static string[] Lacking(TimelineSpan span) =>
        [.. span.Requirements.Where(each => !each.Outcome.IsMet()).Select(each => each.RequirementId)];
}
