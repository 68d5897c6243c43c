using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Endorsement.Rules.Tests.Web;

/// <summary>A type of the library may be a parameter and a result of an endpoint: nothing of it is taken for a binder, and the others still answer.</summary>
public sealed class EndpointTests
{
    [Fact]
    public async Task An_endpoint_can_be_mapped_for_every_public_type()
    {
        var types = typeof(Candidate).Assembly.GetExportedTypes().Where(CanBeHeld).ToArray();
        await using var app = Server.Create();
        foreach (var type in types)
        {
            app.MapPost($"/{type.Name}", Handler(type));
        }

        app.MapGet("/alive", () => "yes");
        await app.StartAsync();
        var endpoints = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).ToArray();

        endpoints.Should().HaveCount(types.Length + 1);
        using var client = Server.ClientOf(app);
        (await client.GetStringAsync("alive")).Should().Be("yes", "one broken binder makes every endpoint answer 500");
    }

    /// <summary>What a variable can hold: no static class, and of what is generic one of its instances.</summary>
    private static bool CanBeHeld(Type type) => !(type.IsAbstract && type.IsSealed) && !type.IsGenericTypeDefinition && !type.IsNested;

    private static Delegate Handler(Type type) =>
        (Delegate)
            typeof(EndpointTests)
                .GetMethod(nameof(Echo), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type)
                .Invoke(null, [])!;

    private static Delegate Echo<T>() => (T value) => value;
}
