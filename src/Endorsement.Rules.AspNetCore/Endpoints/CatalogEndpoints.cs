using System.Text.Json;
using Endorsement.Rules.AspNetCore.Problems;
using Endorsement.Rules.AspNetCore.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace Endorsement.Rules.AspNetCore.Endpoints;

/// <summary>What the rulesets are, and how they came to be used.</summary>
internal sealed class CatalogEndpoints(RulesetStore store)
{
    private const string Json = "application/json";

    /// <summary>Every version at hand: association, version, effective dates, categories, pathways, hash.</summary>
    public Task ListAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return JsonDocuments.WriteAsync(context, Json, json => List(json, store.Catalog));
    }

    /// <summary>One version in its resolved form. No file is opened for it: what is at hand is looked through.</summary>
    public Task OneAsync(HttpContext context)
    {
        var (association, version) = (Named(context, "association"), Named(context, "version"));
        var catalog = store.Catalog;
        var asked = $"{association}@{version}";
        var key = catalog.Keys.FirstOrDefault(one => one.Equals(asked, StringComparison.OrdinalIgnoreCase));
        if (key is null || catalog.Find(key) is not { } found)
        {
            var language = RequestLanguage.Of(context.Request);
            var error = RequestErrors.NoSuchRuleset(catalog.Keys, language);
            return ProblemWriter.WriteAsync(context, RequestProblem.OfRequest(StatusCodes.Status404NotFound, error), language);
        }

        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        var tag = new EntityTagHeaderValue($"\"{found.Hash}.{found.WordsHash}\"");
        return Results.Bytes(found.ToJson(), Json, entityTag: tag).ExecuteAsync(context);
    }

    /// <summary>Since when which rules are used, and why a reload was refused.</summary>
    public Task StatusAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return JsonDocuments.WriteAsync(context, Json, json => Status(json, store.Status));
    }

    private static string Named(HttpContext context, string value) => context.Request.RouteValues[value] as string ?? "";

    private static void List(Utf8JsonWriter json, RulesetCatalog catalog)
    {
        json.WriteStartArray();
        foreach (var ruleset in catalog.Rulesets)
        {
            json.WriteStartObject();
            json.WriteString("association", ruleset.Association);
            json.WriteString("version", ruleset.Version);
            json.WriteString("name", ruleset.Name);
            json.WriteStartObject("effective");
            json.WriteString("from", Day(ruleset.EffectiveFrom));
            json.WriteString("until", ruleset.EffectiveUntil is { } until ? Day(until) : null);
            json.WriteEndObject();
            JsonDocuments.Texts(json, "jurisdiction", ruleset.Jurisdiction);
            json.WriteStartArray("categories");
            foreach (var category in ruleset.Categories)
            {
                json.WriteStartObject();
                json.WriteString("code", category.Code);
                json.WriteString("title", category.Title);
                JsonDocuments.Texts(json, "pathways", category.Pathways.Select(pathway => pathway.Pathway.Code()));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("hash", ruleset.Hash);
            json.WriteString("extends", ruleset.Extends);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Status(Utf8JsonWriter json, RulesetStatus status)
    {
        json.WriteStartObject();
        json.WriteBoolean("current", status.IsCurrent);
        json.WriteString("loadedAt", status.LoadedAt);
        json.WriteNumber("rulesets", status.Rulesets);
        if (status.RefusedAt is { } refused)
        {
            json.WriteString("refusedAt", refused);
        }

        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in status.Diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", diagnostic.Severity == Severity.Error ? "error" : "warning");
            json.WriteString("file", diagnostic.File);
            json.WriteNumber("line", diagnostic.Line);
            json.WriteNumber("column", diagnostic.Column);
            json.WriteString("pointer", diagnostic.Pointer);
            json.WriteString("message", diagnostic.Message);
            json.WriteString("help", diagnostic.Help);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Day(LocalDate day) => DocumentedDate.OfDay(day).ToString();
}
