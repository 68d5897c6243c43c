using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Endorsement.Rules.Tests.Architecture;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Endorsement.Rules.AspNetCore.Tests;

/// <summary>A real server on a free port of this machine, with the package and whatever a test adds.</summary>
internal sealed class Site : IAsyncDisposable
{
    /// <summary>Five hours of RS/C short, on 1 October 2018.</summary>
    public const string Maria = "mi-imhs-rsc-five-hours-short";

    public const string AsMaria = "category=IMHS&asOf=2018-10-01";

    private Site(WebApplication app, Logged logged)
    {
        App = app;
        Logged = logged;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public WebApplication App { get; }

    public HttpClient Client { get; }

    /// <summary>All that was logged, at every level.</summary>
    public Logged Logged { get; }

    public static async Task<Site> StartAsync(
        Action<EndorsementRulesOptions>? options = null,
        Action<WebApplication>? map = null,
        Action<WebApplicationBuilder>? build = null,
        string environment = "Production"
    )
    {
        var logged = new Logged();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders().AddProvider(logged).SetMinimumLevel(LogLevel.Trace);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddEndorsementRules(options);
        build?.Invoke(builder);
        var app = builder.Build();
        app.MapEndorsementRules();
        map?.Invoke(app);
        await app.StartAsync();
        return new Site(app, logged);
    }

    public static byte[] Sample(string name) => File.ReadAllBytes(RepositoryFiles.At("samples", "candidates", $"{name}.json"));

    public static ByteArrayContent Json(byte[] utf8, string type = "application/json") =>
        new(utf8) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };

    public static ByteArrayContent Json(string json) => Json(Encoding.UTF8.GetBytes(json));

    public Task<HttpResponseMessage> PostAsync(string path, byte[] utf8) => Client.PostAsync(path, Json(utf8));

    public Task<HttpResponseMessage> PostAsync(string path, string json) => Client.PostAsync(path, Json(json));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
        Logged.Dispose();
    }
}

/// <summary>What an answer says.</summary>
internal static class Answers
{
    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer) =>
        JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsByteArrayAsync());

    /// <summary>The problem details, one line an error: "ER1104 /training/0/as".</summary>
    public static async Task<string[]> ErrorsAsync(this HttpResponseMessage answer)
    {
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        var problem = await answer.JsonAsync();
        problem.GetProperty("status").GetInt32().Should().Be((int)answer.StatusCode);
        problem.GetProperty("type").GetString().Should().StartWith("urn:endorsement-rules:problem:");
        return
        [
            .. problem
                .GetProperty("errors")
                .EnumerateArray()
                .Select(error =>
                    $"{error.GetProperty("code").GetString()} {Text(error, "pointer") ?? Text(error, "parameter") ?? ""}".TrimEnd()
                ),
        ];
    }

    private static string? Text(JsonElement error, string name) => error.TryGetProperty(name, out var value) ? value.GetString() : null;
}
