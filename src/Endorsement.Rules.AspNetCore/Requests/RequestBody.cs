using System.Buffers;
using System.IO.Pipelines;
using Endorsement.Rules.AspNetCore.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Endorsement.Rules.AspNetCore.Requests;

/// <summary>The bytes of a body, or why there are none.</summary>
/// <param name="Utf8">The bytes; none where there is a problem.</param>
/// <param name="Problem">Why it was not read.</param>
internal readonly record struct ReadBody(ReadOnlyMemory<byte> Utf8, RequestProblem? Problem);

/// <summary>Reads the body of a request: JSON in UTF-8, of a bounded size, in a bounded time.</summary>
internal static class RequestBody
{
    private const int FirstBytes = 16 * 1024;

    /// <summary>Reads it to its end.</summary>
    /// <param name="context">The request.</param>
    /// <param name="limits">How many bytes are read.</param>
    /// <param name="timeout">How long may be waited for them.</param>
    /// <param name="time">The clock that measures it.</param>
    /// <param name="language">The language of what is told.</param>
    public static async Task<ReadBody> ReadAsync(
        HttpContext context,
        DocumentLimits limits,
        TimeSpan timeout,
        TimeProvider time,
        Language language
    )
    {
        var request = context.Request;
        if (!IsJson(request.ContentType))
        {
            return Refused(StatusCodes.Status415UnsupportedMediaType, RequestErrors.MediaType(language));
        }

        if (IsEncoded(request))
        {
            return Refused(StatusCodes.Status415UnsupportedMediaType, RequestErrors.Encoding(language));
        }

        if (request.ContentLength > limits.MaxBytes)
        {
            return Refused(StatusCodes.Status413PayloadTooLarge, RequestErrors.TooLarge(limits.MaxBytes, language));
        }

        // The server stops reading there too, whatever it allows otherwise.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limits.MaxBytes;
        }

        using var late = new CancellationTokenSource(timeout, time);
        try
        {
            return await ReadAsync(request.BodyReader, limits.MaxBytes, late.Token) is { } utf8
                ? new ReadBody(utf8, null)
                : Refused(StatusCodes.Status413PayloadTooLarge, RequestErrors.TooLarge(limits.MaxBytes, language));
        }
        catch (OperationCanceledException)
        {
            return context.RequestAborted.IsCancellationRequested
                ? new ReadBody(default, RequestProblem.Gone)
                : Refused(StatusCodes.Status408RequestTimeout, RequestErrors.TooSlow(language));
        }
        catch (BadHttpRequestException exception)
        {
            return exception.StatusCode switch
            {
                StatusCodes.Status413PayloadTooLarge => Refused(exception.StatusCode, RequestErrors.TooLarge(limits.MaxBytes, language)),
                StatusCodes.Status408RequestTimeout => Refused(exception.StatusCode, RequestErrors.TooSlow(language)),
                _ => Refused(StatusCodes.Status400BadRequest, RequestErrors.Broken(language)),
            };
        }
        catch (InvalidDataException)
        {
            return Refused(StatusCodes.Status400BadRequest, RequestErrors.Broken(language));
        }
        catch (IOException)
        {
            // The connection broke: nobody is left to be answered, and nothing to be read to its end.
            context.Abort();
            return new ReadBody(default, RequestProblem.Gone);
        }
    }

    /// <returns><see langword="null"/>: there is more than may be read.</returns>
    /// <exception cref="OperationCanceledException">It did not come in time.</exception>
    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(PipeReader body, int most, CancellationToken late)
    {
        // A read that is given up on from outside leaves the server unable to finish with the rest of the body; one that is asked to end does not.
        await using var end = late.Register(body.CancelPendingRead);

        // What a header announces is not believed: room is made for what comes.
        var bytes = new ArrayBufferWriter<byte>(Math.Min(FirstBytes, most));
        while (true)
        {
            var read = await body.ReadAsync(CancellationToken.None);
            var isTooMuch = read.Buffer.Length > most - bytes.WrittenCount;
            foreach (var part in isTooMuch ? default : read.Buffer)
            {
                bytes.Write(part.Span);
            }

            body.AdvanceTo(read.Buffer.End);
            if (isTooMuch)
            {
                return null;
            }

            if (read.IsCompleted)
            {
                return bytes.WrittenMemory;
            }

            late.ThrowIfCancellationRequested();
        }
    }

    /// <summary>JSON, or something written in JSON, in UTF-8, which is the only encoding that JSON is exchanged in.</summary>
    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (
            type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || (
                type.Type.Equals("application", StringComparison.OrdinalIgnoreCase)
                && type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase)
            )
        )
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static bool IsEncoded(HttpRequest request)
    {
        foreach (var coding in request.Headers.ContentEncoding)
        {
            if (!string.IsNullOrEmpty(coding) && !coding.Equals("identity", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadBody Refused(int status, RequestError error) => new(default, RequestProblem.OfRequest(status, error));
}
