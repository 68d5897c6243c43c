using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace Endorsement.Rules.AspNetCore.Problems;

/// <summary>Why a request is not answered: what becomes problem details (RFC 9457).</summary>
/// <param name="Kind">Which sort of problem it is.</param>
/// <param name="Status">The status code of HTTP.</param>
/// <param name="Errors">Everything that is wrong, in the order of the document.</param>
internal sealed record RequestProblem(ProblemKind Kind, int Status, ImmutableArray<RequestError> Errors)
{
    /// <summary>The seconds after which to try again; <see langword="null"/>: that would not help.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>What is left to send nothing to: the other side has gone.</summary>
    public bool IsGone { get; private init; }

    /// <summary>Nobody is there any more to be answered.</summary>
    public static RequestProblem Gone { get; } = new(ProblemKind.Request, StatusCodes.Status499ClientClosedRequest, []) { IsGone = true };

    /// <summary>The body is no candidate.</summary>
    public static RequestProblem OfCandidate(ImmutableArray<Diagnostic> diagnostics, Language language)
    {
        var isTooLarge = diagnostics is [{ Code: "ER1003" }];
        return new(
            ProblemKind.Candidate,
            isTooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest,
            [.. diagnostics.Where(one => one.Severity == Severity.Error).Select(one => RequestError.Of(one, language))]
        );
    }

    /// <summary>The question has no answer about this candidate.</summary>
    public static RequestProblem OfQuestion(ImmutableArray<Diagnostic> diagnostics, Language language) =>
        new(ProblemKind.Question, StatusCodes.Status422UnprocessableEntity, [.. diagnostics.Select(one => OfQuestion(one, language))]);

    /// <summary>Something about the request itself, and no document.</summary>
    public static RequestProblem OfRequest(int status, params ReadOnlySpan<RequestError> errors) =>
        new(ProblemKind.Request, status, [.. errors]);

    private static RequestError OfQuestion(Diagnostic diagnostic, Language language)
    {
        var error = RequestError.Of(diagnostic, language) with { Pointer = null, Line = 0, Column = 0 };
        return diagnostic.Code switch
        {
            "ER4101" or "ER4107" => error with { Parameter = QueryNames.Category },
            "ER4102" => error with { Parameter = QueryNames.Pathway },
            "ER4103" => error with { Parameter = QueryNames.Cycle },
            "ER4104" or "ER4105" => error with { Parameter = QueryNames.AsOf },
            "ER4106" => error with { Pointer = "/residence" },
            "ER4108" => error with { Parameter = QueryNames.Association },
            _ => error,
        };
    }
}

/// <summary>The sorts of problems, each with an identifier of its own (the member <c>type</c>).</summary>
internal enum ProblemKind
{
    /// <summary>The request is not what it should be, whatever it holds.</summary>
    Request,

    /// <summary>The body is no candidate.</summary>
    Candidate,

    /// <summary>The candidate is one, and the question has no answer.</summary>
    Question,
}
