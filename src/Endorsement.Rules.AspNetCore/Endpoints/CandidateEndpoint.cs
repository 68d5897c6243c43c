using System.Threading.RateLimiting;
using Endorsement.Rules.AspNetCore.Hosting;
using Endorsement.Rules.AspNetCore.Problems;
using Endorsement.Rules.AspNetCore.Requests;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Endorsement.Rules.AspNetCore.Endpoints;

/// <summary>An answer to one question about one candidate.</summary>
/// <param name="ContentType">The media type.</param>
/// <param name="Utf8">The bytes.</param>
/// <param name="Determinations">What was decided for it, to be counted.</param>
internal sealed record EndpointAnswer(string ContentType, ReadOnlyMemory<byte> Utf8, IReadOnlyList<Determination> Determinations)
{
    /// <summary>The policy under which a browser shows it; <see langword="null"/>: it shows nothing that could run.</summary>
    public string? ContentSecurityPolicy { get; init; }
}

/// <summary>Takes a candidate and a question, in a bounded size, time and number, and answers.</summary>
internal sealed class CandidateEndpoint(
    RulesetStore store,
    EndorsementRulesOptions options,
    Telemetry telemetry,
    ConcurrencyLimiter turns,
    TimeProvider time
)
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    /// <summary>Answers a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="operation">What is asked for.</param>
    /// <param name="parameters">The parameters that the address may have.</param>
    /// <param name="answer">Makes the answer of a file that was opened.</param>
    public async Task InvokeAsync(
        HttpContext context,
        Operation operation,
        IReadOnlyList<string> parameters,
        Func<
            CandidateFile,
            AskedQuestion,
            (EndpointAnswer? Answer, System.Collections.Immutable.ImmutableArray<Diagnostic> Problems)
        > answer
    )
    {
        using var activity = Telemetry.Begin(operation);
        var language = RequestLanguage.Of(context.Request);
        var (told, problem) = await AnswerAsync(context, operation, parameters, language, answer);
        if (problem is not null)
        {
            telemetry.Refused(activity, problem);
            await ProblemWriter.WriteAsync(context, problem, language);
            return;
        }

        foreach (var determination in told!.Determinations)
        {
            telemetry.Determined(activity, determination);
        }

        await WriteAsync(context, told, language);
    }

    private async Task<(EndpointAnswer? Answer, RequestProblem? Problem)> AnswerAsync(
        HttpContext context,
        Operation operation,
        IReadOnlyList<string> parameters,
        Language language,
        Func<
            CandidateFile,
            AskedQuestion,
            (EndpointAnswer? Answer, System.Collections.Immutable.ImmutableArray<Diagnostic> Problems)
        > answer
    )
    {
        var catalog = store.Catalog;
        var today = LocalDate.FromDateTime(time.GetLocalNow().DateTime);
        if (QuestionReader.Read(context.Request, parameters, catalog, language, today, out var asked) is { } wrong)
        {
            return (null, wrong);
        }

        var body = await RequestBody.ReadAsync(context, options.Limits, options.Timeout, time, language);
        if (body.Problem is not null)
        {
            return (null, body.Problem);
        }

        using var turn = await TurnAsync(context);
        if (turn is not { IsAcquired: true })
        {
            return (null, Busy(context, language));
        }

        var began = time.GetTimestamp();
        if (!Candidate.TryRead(body.Utf8, out var candidate, out var diagnostics, limits: options.Limits))
        {
            return (null, RequestProblem.OfCandidate(diagnostics, language));
        }

        var (told, problems) = answer(asked.Open(catalog, candidate), asked);
        telemetry.Took(operation, time.GetElapsedTime(began));
        return told is null ? (null, RequestProblem.OfQuestion(problems, language)) : (told, null);
    }

    /// <returns><see langword="null"/>: it did not come in time, or nobody waits for it any more.</returns>
    private async Task<RateLimitLease?> TurnAsync(HttpContext context)
    {
        using var late = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, context.RequestAborted);
        try
        {
            return await turns.AcquireAsync(1, either.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static RequestProblem Busy(HttpContext context, Language language) =>
        context.RequestAborted.IsCancellationRequested
            ? RequestProblem.Gone
            : RequestProblem.OfRequest(StatusCodes.Status503ServiceUnavailable, RequestErrors.TooBusy(language)) with
            {
                RetryAfter = (int)Again.TotalSeconds,
            };

    private static async Task WriteAsync(HttpContext context, EndpointAnswer answer, Language language)
    {
        var response = context.Response;
        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Utf8.Length;
        response.Headers.ContentLanguage = language.Code;
        response.Headers.Vary = "Accept-Language";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (answer.ContentSecurityPolicy is { } policy)
        {
            response.Headers.ContentSecurityPolicy = policy;
        }

        await response.BodyWriter.WriteAsync(answer.Utf8, context.RequestAborted);
    }
}
