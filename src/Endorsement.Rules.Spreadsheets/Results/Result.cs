using System.Text.Json;

namespace Endorsement.Rules.Spreadsheets.Results;

/// <summary>One determination of a file of results: that of `evaluate`, or one of a row of `batch` in any detail.</summary>
/// <param name="Candidate">The candidate's id.</param>
/// <param name="Ruleset">The version that decided: <c>association@version</c>; empty where it is not told.</param>
/// <param name="AsOf">The day asked about; empty where it is not told.</param>
/// <param name="Document">The determination.</param>
internal sealed record Result(string Candidate, string Ruleset, string AsOf, JsonElement Document)
{
    public string Category => Text("category");

    public string Pathway => Text("pathway");

    public Outcome? Outcome => OutcomeOf(Document);

    /// <summary>The requirements on top, in their order; none of a verdict.</summary>
    public IEnumerable<JsonElement> Requirements => List(Document, "requirements");

    public static IEnumerable<JsonElement> List(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : [];

    public static string Text(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()!
            : "";

    public static JsonElement? Object(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.Object
            ? found
            : null;

    public static Outcome? OutcomeOf(JsonElement value) =>
        Text(value, "outcome") switch
        {
            "met" => Rules.Outcome.Met,
            "not-met" => Rules.Outcome.NotMet,
            "unknown" => Rules.Outcome.Unknown,
            "needs-review" => Rules.Outcome.NeedsReview,
            "not-applicable" => Rules.Outcome.NotApplicable,
            _ => null,
        };

    private string Text(string name) => Text(Document, name);
}
