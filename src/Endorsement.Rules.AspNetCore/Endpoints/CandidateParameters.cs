using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Endorsement.Rules.AspNetCore.Hosting;
using Endorsement.Rules.AspNetCore.Problems;
using Endorsement.Rules.AspNetCore.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.Extensions.Options;

namespace Endorsement.Rules.AspNetCore.Endpoints;

/// <summary>
/// Endpoints of the application that take a <see cref="Candidate"/> as their body, or something that holds one: a document that is none is answered with
/// problem details.
/// </summary>
/// <remarks>
/// The framework would answer 400 with nothing in production, show the serializer's message with the candidate's words in development, and log it. So the body
/// is read before the endpoint is called, by the reader that knows where each problem is, and given to the endpoint only when it is a candidate.
/// </remarks>
internal sealed class CandidateParameters(
    EndorsementRulesOptions options,
    Telemetry telemetry,
    TimeProvider time,
    IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json
) : MatcherPolicy, IEndpointSelectorPolicy
{
    private readonly ConditionalWeakTable<Endpoint, Endpoint> _guarded = [];
    private readonly Lazy<HeldCandidates> _held = new(() => new HeldCandidates(json.Value.SerializerOptions));

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

    private bool TakesCandidate(Endpoint endpoint) =>
        endpoint is RouteEndpoint { RequestDelegate: not null } && EndpointBody.Of(endpoint) is { } body && _held.Value.IsHeldBy(body.Type);

    private Endpoint Guarded(Endpoint endpoint)
    {
        var route = (RouteEndpoint)endpoint;
        var body = EndpointBody.Of(endpoint)!;
        return new RouteEndpoint(
            context => InvokeAsync(context, route.RequestDelegate!, body.Type, body.IsOptional),
            route.RoutePattern,
            route.Order,
            route.Metadata,
            route.DisplayName
        );
    }

    private async Task InvokeAsync(HttpContext context, RequestDelegate endpoint, Type type, bool isOptional)
    {
        var language = RequestLanguage.Of(context.Request);
        if (await CheckAsync(context, type, isOptional, language) is { } problem)
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

    private async Task<RequestProblem?> CheckAsync(HttpContext context, Type type, bool isOptional, Language language)
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

        var diagnostics = type == typeof(Candidate) ? Check(body.Utf8) : CheckHeld(body.Utf8, type);
        if (!diagnostics.IsEmpty)
        {
            return RequestProblem.OfCandidate(diagnostics, language);
        }

        context.Request.Body = new MemoryStream(body.Utf8.ToArray(), writable: false);
        return null;
    }

    private ImmutableArray<Diagnostic> Check(ReadOnlyMemory<byte> utf8)
    {
        Candidate.TryRead(utf8, out _, out var diagnostics, limits: options.Limits);
        return diagnostics;
    }

    /// <summary>What is no JSON, or wrong beside the candidates, is for the endpoint to say.</summary>
    private ImmutableArray<Diagnostic> CheckHeld(ReadOnlyMemory<byte> utf8, Type type)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            return _held.Value.Check(document.RootElement, type, options.Limits);
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private Task RefuseAsync(HttpContext context, RequestProblem problem, Language language)
    {
        telemetry.Refused(System.Diagnostics.Activity.Current, problem);
        return ProblemWriter.WriteAsync(context, problem, language);
    }
}
