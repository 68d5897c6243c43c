using System.Collections.Immutable;
using Endorsement.Rules.Remedies;
using Endorsement.Rules.Requirements;
using NodaTime;

namespace Endorsement.Rules.Words;

/// <summary>What a plan brings for one requirement, gathered so that one sentence can say one need.</summary>
internal sealed class RemedyFacts
{
    /// <summary>Hours are said in quarters.</summary>
    private const long Quarter = 15;

    private readonly ImmutableArray<Finding> _leaves;

    public RemedyFacts(Remedy remedy, CandidatePlan plan)
    {
        (Remedy, Plan) = (remedy, plan);
        Finding = plan.Now.Requirements.FirstOrDefault(finding => finding.Id == remedy.RequirementId);
        _leaves = Finding is null ? [] : [.. Distance.NearestLeaves(Finding), .. Finding.Leaves()];
        var names = remedy.Additions.ToHashSet(StringComparer.Ordinal);
        Shared = plan.Remedies.TakeWhile(before => before != remedy).FirstOrDefault(before => before.Additions.Any(names.Contains));
        names.ExceptWith(plan.Remedies.TakeWhile(before => before != remedy).SelectMany(before => before.Additions));
        Added = [.. plan.Additions.Where(addition => names.Contains(addition.Name)).Select(addition => addition.Entry).OfType<object>()];
    }

    public Remedy Remedy { get; }

    public CandidatePlan Plan { get; }

    /// <summary>What was found of the requirement now.</summary>
    public Finding? Finding { get; }

    /// <summary>The entries that serve it and are not told with a requirement before it.</summary>
    public ImmutableArray<object> Added { get; }

    /// <summary>The first remedy before it whose additions serve it too; <see langword="null"/>: none.</summary>
    public Remedy? Shared { get; }

    /// <summary>Whether it is met today and lapses before the plan's date.</summary>
    public bool IsMeanwhile => Finding?.Outcome.IsMet() == true;

    /// <summary>The part of a kind that the remedy is about, the nearest one first (S3).</summary>
    public Finding? Leaf(string kind) => _leaves.FirstOrDefault(leaf => leaf.Kind == kind);

    /// <summary>The rule of a part, where the rules are at hand.</summary>
    public T? Asked<T>(Finding? leaf)
        where T : Requirement => leaf is null ? null : Plan.Now.Ruleset?.Find(leaf.Id) as T;

    /// <summary>Whether a fact raises a figure that the file gives already, so that it is something to be done and not to be told.</summary>
    public bool IsRaised(SuppliedFact fact) =>
        fact.Member == FamiliesAddition.Member
        && (
            fact.Entry.Length == 0
                ? Plan.File.Families is not null
                : Plan.File.Work?.FirstOrDefault(work => work.Id == fact.Entry)?.Families is not null
        );

    /// <summary>Whether families that are missing are told as a figure of the file to raise, and so not of the work beside it.</summary>
    public bool RaisesFamilies => Remedy.Facts.Any(IsRaised);

    /// <summary>The sessions of RS/C together; <see langword="null"/>: there are none.</summary>
    public PlannedSessions? Sessions
    {
        get
        {
            var sessions = Added.OfType<ReflectiveSupervisionEntry>().ToArray();
            if (sessions.Length == 0)
            {
                return null;
            }

            var provider = Plan.Candidate.People?.FirstOrDefault(person => person.Id == sessions[0].Provider);
            return new PlannedSessions(
                new ClockHours(sessions.Sum(session => session.Hours?.Minutes ?? 0)),
                sessions.Max(session => session.Date?.Last ?? Plan.Now.AsOf),
                provider,
                provider is not null && !Added.Contains(provider),
                [.. sessions]
            );
        }
    }

    /// <summary>The training together; <see langword="null"/>: there is none.</summary>
    public PlannedTraining? Training
    {
        get
        {
            var training = Added.OfType<TrainingEntry>().ToArray();
            return training.Length == 0
                ? null
                : new PlannedTraining(
                    new ClockHours(training.Sum(entry => entry.Hours?.Minutes ?? 0)),
                    [
                        .. training
                            .SelectMany(entry => (entry.Topics ?? []).Select(topic => (Topic: topic, entry.Hours!.Value.Minutes)))
                            .GroupBy(each => each.Topic, StringComparer.Ordinal)
                            .Select(group => new TopicHours(group.Key, new ClockHours(group.Sum(each => each.Minutes)))),
                    ],
                    [.. training.SelectMany(entry => entry.Competencies ?? []).Distinct(StringComparer.Ordinal)]
                );
        }
    }

    /// <summary>
    /// The hours of RS/C that a month would have to have, where the cycle is too short at the plan's pace: what is missing over the whole months that are left;
    /// <see langword="null"/>: not one is left.
    /// </summary>
    public ClockHours? NeededPace
    {
        get
        {
            if (Plan.Now.Cycle is not { } cycle || Leaf("supervision")?.Shortfall[Figures.Hours] is not { Minutes: > 0 } missing)
            {
                return null;
            }

            var months = Period.Between(Plan.Now.AsOf, cycle.To, PeriodUnits.Months).Months;
            if (months < 1)
            {
                return null;
            }

            var minutes = (missing.Minutes + months - 1) / months;
            return new ClockHours((minutes + Quarter - 1) / Quarter * Quarter);
        }
    }

    /// <summary>The last day on which memberships of the file are known to run; <see langword="null"/>: of none.</summary>
    public LocalDate? MembershipEnds
    {
        get
        {
            var ends = (Plan.Candidate.Memberships ?? [])
                .Where(membership => !Added.Contains(membership) && membership.To is not null)
                .Select(membership => membership.To!.Value.Last)
                .ToArray();
            return ends.Length == 0 ? null : ends.Max();
        }
    }
}

/// <summary>Sessions of RS/C that are planned.</summary>
/// <param name="Total">The hours of all of them.</param>
/// <param name="Last">The day of the last one.</param>
/// <param name="Provider">With whom; <see langword="null"/>: it does not matter.</param>
/// <param name="IsKnown">Whether the provider is in the file already.</param>
/// <param name="Each">The sessions.</param>
internal sealed record PlannedSessions(
    ClockHours Total,
    LocalDate Last,
    Person? Provider,
    bool IsKnown,
    ImmutableArray<ReflectiveSupervisionEntry> Each
)
{
    /// <summary>What of the sessions a sub-minimum asks to be something in particular, and no more of it than it asks.</summary>
    public IEnumerable<TopicHours> Parts(SupervisionRequirement asked, Finding leaf) =>
        from minimum in asked.Within
        let required = (leaf.Required.Find(minimum.Id) as FigureValue.Hours)?.Amount.Minutes ?? 0
        let planned = Each.Where(session =>
                (minimum.About is not { } about || about.Any(one => session.About?.Contains(one) == true))
                && (minimum.Formats is not { } formats || formats.Any(one => one == session.Format))
                && (minimum.Ages is not { } ages || ages.Any(one => session.Ages?.Contains(one) == true))
            )
            .Sum(session => session.Hours?.Minutes ?? 0)
        let hours = Math.Min(required, planned)
        where hours > 0
        select new TopicHours(minimum.Id, new ClockHours(hours));
}

/// <summary>Training that is planned.</summary>
/// <param name="Total">The hours of all of it.</param>
/// <param name="Topics">What of it must be on which topic.</param>
/// <param name="Areas">The areas of competency that it must support.</param>
internal sealed record PlannedTraining(ClockHours Total, ImmutableArray<TopicHours> Topics, ImmutableArray<string> Areas);

/// <summary>Hours on a topic.</summary>
/// <param name="Topic">The code of the topic.</param>
/// <param name="Hours">How much.</param>
internal readonly record struct TopicHours(string Topic, ClockHours Hours);
