using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Endorsement.Rules;
using Portal.Words;

namespace Portal.Forms;

/// <summary>One mistake in words, and where it is.</summary>
/// <param name="Field">The name of the field; <see langword="null"/>: it is about none of the form.</param>
/// <param name="Place">Where it is, in words; empty: it is about the whole.</param>
/// <param name="Text">What is wrong.</param>
public sealed record Mistake(string? Field, string Place, string Text);

/// <summary>The reader's diagnostics as mistakes beside fields.</summary>
internal sealed partial class Mistakes(CandidateOutline outline, Language language, PortalWords words, Ruleset ruleset)
{
    /// <summary>Every mistake, in the order of the document.</summary>
    public ImmutableArray<Mistake> Of(ImmutableArray<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(one => one.Severity == Severity.Error).Select(Of)];

    private Mistake Of(Diagnostic diagnostic)
    {
        var pointer =
            diagnostic.Code == "ER1102" && Missing(diagnostic) is { } missing ? $"{diagnostic.Pointer}/{missing}" : diagnostic.Pointer;
        var parts = pointer.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        var column = Find(parts, out var place);
        var text = words.Mistake(diagnostic.Code, column?.Kind, column?.Most ?? 0);
        return column is null
            ? new Mistake(null, PortalWords.Place([.. place, .. Unknown(parts, place.Count)]), text)
            : new Mistake(
                $"{FormNode.Root}/{string.Join('/', parts)}",
                PortalWords.Place([.. place, column.Kind == CandidateValueKind.Id ? null : language.Heading(column, ruleset)]),
                text
            );
    }

    /// <summary>The column that a place is of; the parts are made those of its field.</summary>
    private CandidateColumn? Find(List<string> parts, out List<string> place)
    {
        place = [];
        var table = outline.Find("");
        var at = 0;
        while (
            table is not null
            && at + 1 < parts.Count
            && int.TryParse(parts[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        )
        {
            var name = parts[at];
            var inner = Answers.Inner(table, outline).FirstOrDefault(one => one.Name == name);
            if (inner is null)
            {
                break;
            }

            place.Add(words.Row(language.Heading(inner), number + 1));
            table = inner;
            at += 2;
        }

        var rest = string.Join('/', parts.Skip(at));
        rest = rest == "minutes" ? "hours" : rest;
        var column = table?.Columns.FirstOrDefault(one =>
            one.Path == rest || (one.IsList && rest.StartsWith($"{one.Path}/", StringComparison.Ordinal))
        );
        if (column is not null)
        {
            parts.RemoveRange(at, parts.Count - at);
            parts.AddRange(column.Path.Split('/'));
        }

        return column;
    }

    /// <summary>What the form does not ask is named as the document names it.</summary>
    private static IEnumerable<string> Unknown(List<string> parts, int rows) => parts.Skip(2 * rows).TakeLast(2);

    private static string? Missing(Diagnostic diagnostic) =>
        InBackticks().Match(diagnostic.Message) is { Success: true } match ? match.Groups["name"].Value : null;

    [GeneratedRegex("lacks `(?<name>[^`]*)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InBackticks();
}
