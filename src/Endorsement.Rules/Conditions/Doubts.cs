using Endorsement.Rules.Text;
using NodaTime;

namespace Endorsement.Rules.Conditions;

/// <summary>What the author of one requirement can hardly have meant, said by its kind and its conditions.</summary>
/// <param name="ledger">Where it is told.</param>
/// <param name="use">When the version is in force, and for which pathway the requirement is.</param>
/// <param name="where">The requirement, as messages name it.</param>
internal sealed class Doubts(DoubtLedger ledger, VersionUse use, string where)
{
    /// <summary>When the version is in force.</summary>
    public VersionUse Use => use;

    /// <summary>The requirement, as messages name it.</summary>
    public string Where { get; } = where;

    /// <summary>It can never be what is meant: the file is refused.</summary>
    public void Error(string code, string message, string? help, params ReadOnlySpan<JsonNode?> places) =>
        ledger.Tell(Severity.Error, code, message, help, places);

    /// <summary>It is hardly what is meant: the file is taken, and somebody should look.</summary>
    /// <returns>Whether it stands in the author's file.</returns>
    public bool Warn(string code, string message, string? help, params ReadOnlySpan<JsonNode?> places) =>
        ledger.Tell(Severity.Warning, code, message, help, places);

    /// <summary>A row of a list that may be shared; with why this rule has no use for it, if it has none.</summary>
    public void Row(JsonNode row, string? never, string? help = null) => ledger.Row(row, "ER2213", never, help);

    /// <summary>A range that holds no day is no range.</summary>
    /// <param name="range">The object that holds both ends.</param>
    /// <param name="last">The member of its end.</param>
    /// <param name="isEmpty">Whether the end lies before the beginning.</param>
    public void Range(JsonNode? range, string last, bool isEmpty)
    {
        if (isEmpty && range is not null)
        {
            Error(
                "ER2121",
                $"`{Where}`: from `{Said(range["from"])}`, {(last == "before" ? "before" : "until")} `{Said(range[last])}`: there is no day in between",
                "check both ends; the later one comes second",
                range[last],
                range["from"]
            );
        }
    }

    /// <summary>The same of two days, both inside.</summary>
    public void Range(JsonNode? range, LocalDate? from, LocalDate? until) =>
        Range(range, "until", from is { } first && until is { } last && last < first);

    /// <summary>The same of days that a rule names, of which the last is outside.</summary>
    public void Range(JsonNode range, RuleDay? from, RuleDay? before) =>
        Range(
            range,
            "before",
            from is { Kind: RuleDayKind.Date } first && before is { Kind: RuleDayKind.Date } last && last.Date <= first.Date
        );

    /// <summary>A date that speaks of times in which another version decides; with why, if it does.</summary>
    public void Outside(string? why, params ReadOnlySpan<JsonNode?> places)
    {
        if (why is not null)
        {
            Warn(
                "ER2220",
                $"`{Where}`: these dates never come into play, since {why}",
                "check the year, or take away what another version says",
                places
            );
        }
    }

    /// <summary>A standing that must have lasted longer than it may have lasted.</summary>
    public void TooLong(JsonNode? least, JsonNode? most) =>
        Error(
            "ER2123",
            $"`{Where}`: held for at least `{Said(least)}` and for at most `{Said(most)}`: nobody can have both",
            "check both figures; the longer one belongs in the second",
            most,
            least
        );

    /// <summary>A value as the author wrote it.</summary>
    public static string Said(JsonNode? node) => JsonNode.Short(node?.Text ?? "");
}
