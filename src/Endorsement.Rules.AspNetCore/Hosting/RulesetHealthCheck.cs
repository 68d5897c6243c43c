using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Endorsement.Rules.AspNetCore.Hosting;

/// <summary>Healthy while the rules in use are those of the folder; degraded while a reload stays refused: requests are answered under the old ones.</summary>
internal sealed class RulesetHealthCheck(RulesetStore store) : IHealthCheck
{
    public const string Name = "endorsement-rules";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var status = store.Status;
        return Task.FromResult(
            status.IsCurrent
                ? HealthCheckResult.Healthy("The rulesets in use are those that were last put there.")
                : HealthCheckResult.Degraded(
                    $"The changed rulesets are refused and the old ones are used: {string.Join(' ', status.Diagnostics.Take(1))}"
                )
        );
    }
}
