using Endorsement.Rules.AspNetCore.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Endorsement.Rules.AspNetCore.Requests;

/// <summary>The language that a request asks for.</summary>
internal static class RequestLanguage
{
    /// <summary>More preferences than anybody has are not looked at.</summary>
    private const int MostPreferences = 20;

    /// <summary>That of the parameter `lang`, else the first that there is of the header `Accept-Language`, else English.</summary>
    public static Language Of(HttpRequest request)
    {
        if (request.Query[QueryNames.Lang] is [{ } named] && Language.Find(named) is { } asked)
        {
            return asked;
        }

        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var accepted))
        {
            return Language.English;
        }

        return accepted
                .Take(MostPreferences)
                .Where(one => one.Quality is not 0)
                .OrderByDescending(one => one.Quality ?? 1)
                .Select(one => Language.Find(Primary(one.Value.ToString())))
                .FirstOrDefault(language => language is not null)
            ?? Language.English;
    }

    private static string Primary(string tag) => tag.IndexOf('-', StringComparison.Ordinal) is var at and >= 0 ? tag[..at] : tag;
}
