using System.Diagnostics;
using System.Diagnostics.Metrics;
using Endorsement.Rules.AspNetCore.Problems;

namespace Endorsement.Rules.AspNetCore.Hosting;

/// <summary>Measures and traces requests, under the names of <see cref="EndorsementRulesTelemetry"/>.</summary>
internal sealed class Telemetry
{
    private static readonly ActivitySource Source = new(EndorsementRulesTelemetry.ActivitySourceName);

    private readonly Counter<long> _determinations;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _problems;
    private readonly Counter<long> _reloads;

    public Telemetry(IMeterFactory meters)
    {
        var meter = meters.Create(EndorsementRulesTelemetry.MeterName);
        _determinations = meter.CreateCounter<long>(
            EndorsementRulesTelemetry.Determinations,
            "{determination}",
            "Determinations that were made."
        );
        _duration = meter.CreateHistogram<double>(EndorsementRulesTelemetry.Duration, "s", "How long deciding took.");
        _problems = meter.CreateCounter<long>(EndorsementRulesTelemetry.Problems, "{problem}", "What was wrong with requests.");
        _reloads = meter.CreateCounter<long>(EndorsementRulesTelemetry.Reloads, "{reload}", "Reloads of the folder of rulesets.");
    }

    public static Activity? Begin(Operation operation) => Source.StartActivity($"endorsement.{Name(operation)}");

    /// <summary>Counts what was decided.</summary>
    public void Determined(Activity? activity, Determination determination)
    {
        var outcome = Spell(determination.Outcome);
        _determinations.Add(
            1,
            new("endorsement.ruleset", determination.DecidedBy.Key),
            new("endorsement.category", determination.Category),
            new("endorsement.pathway", determination.Pathway.Code()),
            new("endorsement.outcome", outcome)
        );
        activity
            ?.SetTag("endorsement.ruleset", determination.DecidedBy.Key)
            .SetTag("endorsement.category", determination.Category)
            .SetTag("endorsement.pathway", determination.Pathway.Code())
            .SetTag("endorsement.outcome", outcome);
    }

    public void Took(Operation operation, TimeSpan time) =>
        _duration.Record(time.TotalSeconds, new KeyValuePair<string, object?>("endorsement.operation", Name(operation)));

    /// <summary>Counts what was wrong.</summary>
    public void Refused(Activity? activity, RequestProblem problem)
    {
        foreach (var code in problem.Errors.Select(error => error.Code).Distinct(StringComparer.Ordinal))
        {
            _problems.Add(1, new KeyValuePair<string, object?>("endorsement.code", code));
        }

        activity?.SetStatus(ActivityStatusCode.Error).SetTag("endorsement.code", problem.Errors.FirstOrDefault()?.Code);
    }

    public void Reloaded(bool isTaken) => _reloads.Add(1, new KeyValuePair<string, object?>("endorsement.taken", isTaken));

    private static string Name(Operation operation) =>
        operation switch
        {
            Operation.Evaluate => "evaluate",
            Operation.Plan => "plan",
            Operation.Report => "report",
            _ => throw new InvalidOperationException("There is no such operation."),
        };

    /// <summary>As determinations spell it.</summary>
    private static string Spell(Outcome outcome) =>
        outcome switch
        {
            Outcome.Unknown => "unknown",
            Outcome.NotMet => "not-met",
            Outcome.NeedsReview => "needs-review",
            Outcome.Met => "met",
            Outcome.NotApplicable => "not-applicable",
            _ => throw new InvalidOperationException("There is no such outcome."),
        };
}

/// <summary>What is done for a request.</summary>
internal enum Operation
{
    Evaluate,
    Plan,
    Report,
}
