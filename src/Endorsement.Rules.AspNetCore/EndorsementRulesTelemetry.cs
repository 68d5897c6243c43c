namespace Endorsement.Rules.AspNetCore;

/// <summary>The names under which requests are measured and traced. Nothing of a candidate is among the values.</summary>
public static class EndorsementRulesTelemetry
{
    /// <summary>The meter.</summary>
    public const string MeterName = "Endorsement.Rules";

    /// <summary>The source of activities: <c>endorsement.evaluate</c>, <c>endorsement.plan</c>, <c>endorsement.report</c>.</summary>
    public const string ActivitySourceName = "Endorsement.Rules";

    /// <summary>
    /// Counter, <c>{determination}</c>: determinations made, with <c>endorsement.ruleset</c>, <c>endorsement.category</c>, <c>endorsement.pathway</c>,
    /// <c>endorsement.outcome</c>.
    /// </summary>
    public const string Determinations = "endorsement.determinations";

    /// <summary>Histogram, <c>s</c>: how long deciding took, the body being read, with <c>endorsement.operation</c>.</summary>
    public const string Duration = "endorsement.duration";

    /// <summary>Counter, <c>{problem}</c>: what was wrong with requests, with <c>endorsement.code</c> (ER1104 …).</summary>
    public const string Problems = "endorsement.problems";

    /// <summary>Counter, <c>{reload}</c>: reloads of the folder, with <c>endorsement.taken</c>.</summary>
    public const string Reloads = "endorsement.reloads";
}
