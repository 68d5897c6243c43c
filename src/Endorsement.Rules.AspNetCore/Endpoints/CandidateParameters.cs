using System.Runtime.CompilerServices;
using Endorsement.Rules.AspNetCore.Hosting;
using Endorsement.Rules.AspNetCore.Problems;
using Endorsement.Rules.AspNetCore.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Endorsement.Rules.AspNetCore.Endpoints;

/// <summary>Endpoints of the application that take a <see cref="Candidate"/> as their body: a document that is none is answered with problem details.</summary>
/// <remarks>
/// The framework would answer 400 with nothing in production, show the serializer's message with the candidate's words in development, and log it. So the body
/// is read before the endpoint is called, by the reader that knows where each problem is, and given to the endpoint only when it is a candidate.
/// </remarks>
internal sealed class CandidateParameters(EndorsementRulesOptions options, Telemetry telemetry, TimeProvider time)
    : MatcherPolicy,
        IEndpointSelectorPolicy
{
    private readonly ConditionalWeakTable<Endpoint, Endpoint> _guarded = [];

    /// <summary>After whatever chooses among endpoints: of the one that is left, what it does is changed, and nothing else.</summary>
    public override int Order => int.MaxValue;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(TakesCandidate);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i) && candidates[i] is var found && TakesCandidate(found.Endpoint))
            {
                candidates.ReplaceEndpoint(i, _guarded.GetValue(found.Endpoint, Guarded), found.Values);
            }
        }

        return Task.CompletedTask;
    }

    private static bool TakesCandidate(Endpoint endpoint) =>
        endpoint is RouteEndpoint { RequestDelegate: not null }
        && endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType == typeof(Candidate);

    private Endpoint Guarded(Endpoint endpoint)
    {
        var route = (RouteEndpoint)endpoint;
        var isOptional = route.Metadata.GetMetadata<IAcceptsMetadata>()!.IsOptional;
        return new RouteEndpoint(
            context => InvokeAsync(context, route.RequestDelegate!, isOptional),
            route.RoutePattern,
            route.Order,
            route.Metadata,
            route.DisplayName
        );
    }

    private async Task InvokeAsync(HttpContext context, RequestDelegate endpoint, bool isOptional)
    {
        var language = RequestLanguage.Of(context.Request);
        if (await CheckAsync(context, isOptional, language) is { } problem)
        {
            await RefuseAsync(context, problem, language);
            return;
        }

        try
        {
            await endpoint(context);
        }
        catch (QuestionException exception) when (!context.Response.HasStarted)
        {
            await RefuseAsync(context, RequestProblem.OfQuestion([exception.Diagnostic], language), language);
        }
    }

    private async Task<RequestProblem?> CheckAsync(HttpContext context, bool isOptional, Language language)
    {
        if (isOptional && context.Request.ContentLength is null or 0 && context.Request.ContentType is null)
        {
            return null;
        }

        var body = await RequestBody.ReadAsync(context, options.Limits, options.Timeout, time, language);
        if (body.Problem is not null)
        {
            return body.Problem;
        }

        if (!Candidate.TryRead(body.Utf8, out _, out var diagnostics, limits: options.Limits))
        {
            return RequestProblem.OfCandidate(diagnostics, language);
        }

        context.Request.Body = new MemoryStream(body.Utf8.ToArray(), writable: false);
        return null;
    }

    private Task RefuseAsync(HttpContext context, RequestProblem problem, Language language)
    {
        telemetry.Refused(System.Diagnostics.Activity.Current, problem);
        return ProblemWriter.WriteAsync(context, problem, language);
    }
}
