namespace Endorsement.Rules.Text;

/// <summary>What to write where a value of another type stands.</summary>
internal static class TypeHelp
{
    /// <param name="node">What stands there.</param>
    /// <param name="wanted">What belongs there.</param>
    /// <param name="shape">The same, described; <see langword="null"/> where its type says all.</param>
    public static string? For(JsonNode node, JsonKind wanted, Shape? shape) =>
        (wanted, node.Kind) switch
        {
            (_, JsonKind.Null) => "leave the member out when the fact is not known",
            (JsonKind.Number, JsonKind.String) when Amounts.TryDecimal(node.Text.Trim(), out _) =>
                $"write `{JsonNode.Short(node.Text.Trim())}`, without quotes",
            (JsonKind.True, JsonKind.String) when Flag(node.Text) is { } flag => $"write `{flag}`, without quotes",
            (JsonKind.Array, JsonKind.String) => $"put it between brackets: [\"{JsonNode.Short(node.Text)}\"]",
            (JsonKind.Array, JsonKind.Object) => "put it between brackets: [ { … } ]",
            (JsonKind.Object, JsonKind.String) when shape is ObjectShape { Members: [var member] } => Inside(node.Text, member),
            (JsonKind.String, JsonKind.Number) when shape is PeriodShape =>
                "say of what, as a text: \"P2Y\" is two years, \"P6M\" six months, \"P90D\" ninety days",
            (JsonKind.String, JsonKind.Number) => $"put it between quotes: \"{JsonNode.Short(node.Text)}\"",
            _ => null,
        };

    /// <summary>An object that holds one thing, which is written without it: `"degree": "masters"`.</summary>
    private static string? Inside(string text, MemberShape member) =>
        member.Shape is not ClosedCodeShape closed ? $"write {{ \"{member.Name}\": … }}"
        : Suggestion.For(text, closed.Codes) is { } meant ? $"write {{ \"{member.Name}\": \"{meant}\" }}"
        : $"write {{ \"{member.Name}\": … }} with one of: {string.Join(", ", closed.Codes)}";

    private static string? Flag(string text) =>
        text.Trim().ToLowerInvariant() switch
        {
            "true" or "yes" or "y" => "true",
            "false" or "no" or "n" => "false",
            _ => null,
        };
}
