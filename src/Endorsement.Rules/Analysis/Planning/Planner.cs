using System.Collections.Immutable;
using Endorsement.Rules.Remedies;
using NodaTime;

namespace Endorsement.Rules.Analysis;

/// <summary>Finds the least that makes everything that is asked be met, and the day on which it is (S54 to S56).</summary>
/// <remarks>
/// The kinds of requirements offer ways; each is tried by deciding the file with it, and made less until nothing is in it that is not needed. So a plan is
/// proved by the engine that will judge it, and no second reading of the rules can be wrong.
/// </remarks>
internal sealed class Planner
{
    private const int MostRounds = 4;

    private static readonly ClockHours OrdinaryMonth = 4.ClockHours();

    private readonly CandidateFile _file;

    /// <summary>The question of the plan: the cycle is the one that was found (S56).</summary>
    private readonly Question _question;
    private readonly Determination _now;
    private readonly Ruleset _rules;
    private readonly RemedySetting _setting;
    private readonly LocalDate _last;
    private readonly Sequence<TimelineSpan> _timeline;
    private readonly bool _isBeyondLimit;

    public Planner(CandidateFile file, Question question, Determination now, ClockHours? monthlyHours)
    {
        (_file, _now) = (file, now);
        _rules = now.Ruleset!;
        _question = now.Cycle is { } cycle ? question with { CycleYear = question.CycleYear ?? cycle.To.Year } : question;
        _last = PlanTimeline.LastDay(question.AsOf);
        _isBeyondLimit = PlanLimits.AreExceeded(file.Candidate);
        _timeline = _isBeyondLimit ? [] : PlanTimeline.Of(file, question, _last);
        _setting = SettingOf(file.Candidate, now, monthlyHours);
    }

    /// <summary>For whom, and for which days, remedies are looked for where nothing is planned yet.</summary>
    public static RemedySetting SettingOf(Candidate candidate, Determination now, ClockHours? monthlyHours)
    {
        var rules = now.Ruleset!;
        return new RemedySetting
        {
            Association = rules.Association,
            HomeAssociation =
                rules.Jurisdictions.FirstOrDefault(other => candidate.Residence is { } place && other.Places.Contains(place))?.Association
                ?? rules.Association,
            Category = now.Category,
            Candidate = candidate,
            From = now.AsOf,
            By = now.AsOf,
            Cycle = now.Cycle,
            SignedBy = now.Cycle is { } looked ? rules.Compile().Plan(now.Category, now.Pathway)!.SignedBy(looked.Due) : null,
            MonthlyMinutes = (monthlyHours ?? rules.MonthlyHours ?? OrdinaryMonth).Minutes,
        };
    }

    public CandidatePlan Make()
    {
        var untouched = new Settled(new PlanState(_file, _question), _question.AsOf, []);
        var settled =
            _now.Outcome.IsMet() ? untouched
            : _isBeyondLimit ? untouched with { Uncured = [.. Missing().Select(id => new Uncured(id, RemedyReason.Limit))] }
            : Settle();
        return new PlanTelling(_now, _setting, _question, settled).Tell() with
        {
            Timeline = _timeline,
            IsBeyondLimit = _isBeyondLimit,
            Decisive =
                _now.Outcome == Outcome.Unknown && !_isBeyondLimit
                    ? new DecisiveSearch(new FactValues(_rules, _setting), new PlanState(_file, _question), _question.AsOf).Find(_now)
                    : null,
            EarlierCycles = EarlierCycles.Of(_file, _question, _now),
            EarliestDate = _timeline.FirstOrDefault(span => span.Outcome.IsMet())?.From,
        };
    }

    /// <summary>Rounds, each from the start: what is added is dated by the day that the round before came to.</summary>
    private Settled Settle()
    {
        var by = _question.AsOf;
        var settled = Round(by);
        for (var round = 1; round < MostRounds && settled.Date > by; round++)
        {
            by = settled.Date;
            settled = Round(by);
        }

        // Where the question has no answer on the day that the rounds came to, everything that was missing still is.
        var missing = settled.State.IsAnswered(settled.Date) ? settled.State.Missing(settled.Date) : Missing();
        Sequence<Uncured> left =
        [
            .. settled.Uncured,
            .. missing
                .Where(id => !settled.Uncured.Any(uncured => uncured.RequirementId == id))
                .Select(id => new Uncured(id, RemedyReason.Conflict)),
        ];
        return Least(settled with { Uncured = left });
    }

    /// <summary>What is asked and not met on the day of the question.</summary>
    private ImmutableArray<string> Missing() =>
        [
            .. _now
                .Requirements.Where(finding => finding.Level == RequirementLevel.Required && !finding.Outcome.IsMet())
                .Select(finding => finding.Id),
        ];

    private Settled Round(LocalDate by)
    {
        var (state, date) = (new PlanState(_file, _question), by);
        var uncured = new List<Uncured>();
        var others = new List<OtherWays>();
        for (var tries = 0; tries < 4 * _now.Requirements.Length; tries++)
        {
            var missing = state.Missing(date).FirstOrDefault(id => !uncured.Exists(known => known.RequirementId == id));
            if (missing is null || _rules.Find(missing) is not { } requirement)
            {
                break;
            }

            var search = new RemedySearch(_rules, _setting with { By = date, Planned = state.Additions }, _last, _timeline);
            if (search.Cure(requirement, state, date) is { } cure)
            {
                (state, date) = (cure.State, LocalDate.Max(date, cure.Date));
                others.AddRange(search.Others);
            }
            else
            {
                uncured.Add(new Uncured(missing, search.Why(requirement, state, date)));
            }
        }

        return new Settled(state, date, [.. uncured]) { Others = [.. others] };
    }

    /// <summary>S56: what one requirement needed and another brings as well stands once, and no day is waited for that need not be.</summary>
    private Settled Least(Settled settled)
    {
        var left = settled.Uncured.Select(uncured => uncured.RequirementId).ToHashSet(StringComparer.Ordinal);
        bool Holds(PlanState tried, LocalDate day) => tried.IsAnswered(day) && tried.Missing(day).All(left.Contains);
        if (!Holds(settled.State, settled.Date))
        {
            return settled;
        }

        var (state, date) = (settled.State, settled.Date);
        for (var isEarlier = true; isEarlier; )
        {
            state = Shrinking.EachOf(state, tried => Holds(tried, date));
            isEarlier = false;
            while (date > _question.AsOf && Holds(state, date.PlusDays(-1)))
            {
                (date, isEarlier) = (date.PlusDays(-1), true);
            }
        }

        return settled with
        {
            State = state,
            Date = date,
        };
    }
}

/// <summary>Where the rounds have come to.</summary>
/// <param name="State">The file with all that is planned.</param>
/// <param name="Date">The plan's date.</param>
/// <param name="Uncured">What nothing cures.</param>
internal sealed record Settled(PlanState State, LocalDate Date, Sequence<Uncured> Uncured)
{
    /// <summary>Of requirements that ask one of several, the ways that were not taken.</summary>
    public Sequence<OtherWays> Others { get; init; } = [];
}

/// <summary>A requirement that nothing cures, and why.</summary>
internal readonly record struct Uncured(string RequirementId, RemedyReason Reason);

/// <summary>The ways of a requirement that were not taken.</summary>
internal sealed record OtherWays(string RequirementId, Sequence<OtherWay> Ways);
