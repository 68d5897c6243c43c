using System.Diagnostics.CodeAnalysis;
using Endorsement.Rules;
using Endorsement.Rules.AspNetCore;
using Endorsement.Rules.AspNetCore.Endpoints;
using Endorsement.Rules.AspNetCore.Hosting;
using Endorsement.Rules.AspNetCore.Requests;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the endpoints of endorsement rules.</summary>
public static class EndorsementRulesEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps, below a prefix: <c>POST evaluate</c>, <c>POST plan</c> and <c>POST report</c>, which take a candidate; <c>GET rulesets</c>,
    /// <c>GET rulesets/{association}/{version}</c>, <c>GET schemas/{schema}.json</c>, <c>GET openapi.json</c>, <c>GET status</c> and <c>GET health</c>.
    /// </summary>
    /// <param name="endpoints">The application, or a group of endpoints.</param>
    /// <param name="prefix">What their addresses begin with.</param>
    /// <returns>The group, to ask for authorization, hosts or rate limits of all of them.</returns>
    /// <exception cref="InvalidOperationException"><c>AddEndorsementRules</c> was not called.</exception>
    public static RouteGroupBuilder MapEndorsementRules(
        this IEndpointRouteBuilder endpoints,
        [StringSyntax("Route")] string prefix = "/endorsement"
    )
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        var answers =
            endpoints.ServiceProvider.GetService<CandidateEndpoint>()
            ?? throw new InvalidOperationException("Call `builder.Services.AddEndorsementRules()` before the endpoints are mapped.");
        var group = endpoints.MapGroup(prefix);
        group.MapPost(
            "/evaluate",
            context => answers.InvokeAsync(context, Operation.Evaluate, QuestionReader.OfEvaluate, CandidateAnswers.Evaluate)
        );
        group.MapPost("/plan", context => answers.InvokeAsync(context, Operation.Plan, QuestionReader.OfPlan, CandidateAnswers.Plan));
        group.MapPost(
            "/report",
            context => answers.InvokeAsync(context, Operation.Report, QuestionReader.OfReport, CandidateAnswers.Report)
        );

        var catalog = new CatalogEndpoints(endpoints.ServiceProvider.GetRequiredService<RulesetStore>());
        group.MapGet("/rulesets", catalog.ListAsync);
        group.MapGet("/rulesets/{association}/{version}", catalog.OneAsync);
        group.MapGet("/schemas/{schema}.json", SchemaEndpoints.OneAsync);
        group.MapGet("/openapi.json", SchemaEndpoints.OpenApiAsync);
        group.MapGet("/status", catalog.StatusAsync);
        group.MapHealthChecks("/health", new HealthCheckOptions { Predicate = check => check.Name == RulesetHealthCheck.Name });
        return group;
    }
}
