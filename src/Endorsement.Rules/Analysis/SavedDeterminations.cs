using Endorsement.Rules.Text;

namespace Endorsement.Rules.Analysis;

/// <summary>Reads saved determinations: one, a list of them, or a result row of a batch that holds them whole.</summary>
/// <remarks>A row with an <c>error</c> decided nothing, and is read as no determination.</remarks>
internal static class SavedDeterminations
{
    public static DocumentLimits Limits { get; } =
        new()
        {
            MaxDepth = 200,
            MaxBytes = 256 * 1024 * 1024,
            MaxEntries = 1_000_000,
        };

    /// <returns>Determinations that have passed their shape; none when there is a problem.</returns>
    public static List<JsonNode> Read(JsonText source, Problems problems)
    {
        if (JsonParser.Parse(source, problems) is not { } root)
        {
            return [];
        }

        if (root is { Kind: JsonKind.Array, Items.Count: 0 })
        {
            problems.Error("ER4002", root, "the list holds no determination", "save one with `endorse evaluate --format json`");
            return [];
        }

        var found = new List<JsonNode>();
        foreach (var document in root.Kind == JsonKind.Array ? root.Items : [root])
        {
            found.AddRange(One(document, problems));
        }

        return problems.HasErrors ? [] : found;
    }

    private static List<JsonNode> One(JsonNode document, Problems problems)
    {
        if (!IsRow(document))
        {
            new ShapeValidator(problems).Check(document, DeterminationShape.One);
            return [document];
        }

        if (document["determinations"] is { Kind: JsonKind.Array } list && list.Items.Find(IsCut) is { } cut)
        {
            problems.Error(
                "ER4003",
                cut,
                "the row tells outcomes alone, not whole determinations",
                "only rows that were written with `--detail full` can be asked again"
            );
            return [];
        }

        new ShapeValidator(problems).Check(document, DeterminationShape.Row);
        if (problems.HasErrors || document["determinations"] is not { } whole)
        {
            return [];
        }

        // A row tells the warnings once for all its determinations.
        return document["warnings"] is { } warnings ? [.. whole.Items.Select(d => d.With("warnings", warnings))] : whole.Items;
    }

    private static bool IsRow(JsonNode document) =>
        document.Kind == JsonKind.Object && (document["determinations"] is not null || document["error"] is not null);

    private static bool IsCut(JsonNode determination) =>
        determination.Kind == JsonKind.Object && determination["outcome"] is not null && determination["ruleset"] is null;
}
