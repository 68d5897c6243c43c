using System.Diagnostics;
using System.Text;
using Endorsement.Rules;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using NodaTime;

namespace Portal;

/// <summary>What keeps the portal from keeping anything, and from running anything that is not its own.</summary>
internal static partial class PortalSecurity
{
    /// <summary>The most bytes of a form or an uploaded file. All of it is held in memory: a larger one would be written to a temporary file.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Adds pages, and everything that keeps nothing.</summary>
    public static void AddPortal(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = MostBytes;
        });
        builder.Services.AddRazorPages();
        builder.Services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "portal-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });

        // The keys of forms live as long as the process. Where several processes answer, keep them where all of them can read them.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.Configure<FormOptions>(form =>
        {
            form.MemoryBufferThreshold = MostBytes;
            form.MultipartBodyLengthLimit = MostBytes;
            form.BufferBodyLengthLimit = MostBytes;
            form.ValueLengthLimit = MostBytes;
            form.ValueCountLimit = 20_000;
        });
        builder.Services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
    }

    /// <summary>Gives every answer the headers that tell a browser what it may do: next to nothing.</summary>
    public static void UsePortalSecurity(this WebApplication app)
    {
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/problem",
                SuppressDiagnosticsCallback = failed => Log(app.Logger, failed.Exception),
            }
        );
        app.UseStatusCodePagesWithReExecute("/problem", "?status={0}");
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = ContentSecurityPolicy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                headers.CacheControl = "no-store";
                return next(context);
            }
        );
    }

    /// <summary>Says where something failed, and nothing else: the message of an exception may hold what somebody entered.</summary>
    private static bool Log(ILogger logger, Exception exception)
    {
        var place = new StackTrace(exception).GetFrame(0)?.GetMethod();
        Failed(logger, exception.GetType().Name, $"{place?.DeclaringType?.FullName}.{place?.Name}");
        return true;
    }

    [LoggerMessage(LogLevel.Error, "{Exception} at {Place}")]
    private static partial void Failed(ILogger logger, string exception, string place);

    /// <summary>The style of reports, which the pages share.</summary>
    public static void MapReportStyle(this WebApplication app)
    {
        var style = Encoding.UTF8.GetBytes(ReportStyle.Text);
        app.MapGet("/report.css", () => Results.Bytes(style, "text/css; charset=utf-8"));
    }

    /// <summary>Today, where the server stands.</summary>
    public static LocalDate Today(this TimeProvider time) => LocalDate.FromDateTime(time.GetLocalNow().DateTime);
}
