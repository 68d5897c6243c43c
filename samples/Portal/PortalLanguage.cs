using Endorsement.Rules;

namespace Portal;

/// <summary>The language of a page: the one asked for, else the one chosen before, else one that the browser prefers.</summary>
internal static class PortalLanguage
{
    /// <summary>The name of the parameter, of the field, and of the one cookie beside that of forms.</summary>
    public const string Name = "lang";

    /// <summary>Decides it, and remembers one that was asked for until the browser is closed.</summary>
    public static Language Of(HttpContext context, string? asked)
    {
        if (Found(asked ?? context.Request.Query[Name]) is { } chosen)
        {
            context.Response.Cookies.Append(
                Name,
                chosen.Code,
                new CookieOptions
                {
                    HttpOnly = true,
                    SameSite = SameSiteMode.Strict,
                    Secure = context.Request.IsHttps,
                }
            );
            return chosen;
        }

        return Found(context.Request.Cookies[Name])
            ?? context
                .Request.GetTypedHeaders()
                .AcceptLanguage.OrderByDescending(one => one.Quality ?? 1)
                .Select(one => Found(one.Value.Value?.Split('-')[0]))
                .FirstOrDefault(language => language is not null)
            ?? Language.English;
    }

    private static Language? Found(string? code) => string.IsNullOrEmpty(code) ? null : Language.Find(code);
}
