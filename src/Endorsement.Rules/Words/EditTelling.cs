using Endorsement.Rules.Requirements;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Words;

/// <summary>Edits of one requirement in sentences: items of lists by themselves, figures by their own words, and all else by the lines of the handbook.</summary>
/// <param name="before">The language under the older ruleset.</param>
/// <param name="after">The language under the newer ruleset.</param>
/// <param name="was">The requirement as it was.</param>
/// <param name="now">The requirement as it is.</param>
/// <param name="earlier">What stands before what was asked; see <see cref="IDifferenceWords.Earlier"/>.</param>
internal sealed class EditTelling(Language before, Language after, Requirement was, Requirement now, string earlier)
{
    private readonly IDifferenceWords _words = after.Differences;

    /// <summary>Edits of one row, or one edit.</summary>
    public IEnumerable<string> Of(List<Edit> edits)
    {
        if (edits is [{ Parameter.Name: "level", Before: RequirementLevel wasLevel, After: RequirementLevel level }])
        {
            return [_words.Level(wasLevel, level)];
        }

        if (edits is [{ Around.IsEmpty: true } only])
        {
            var list = List(only.Parameter);
            if (only is { Before: null, After: { } added } && Item(after, added, now) is { } more)
            {
                return [_words.AddedItem(list, more)];
            }

            if (only is { After: null, Before: { } removed } && Item(before, removed, was) is { } less)
            {
                return [_words.RemovedItem(list, less)];
            }

            if (
                only is { Before: { } old, After: { } other }
                && Item(before, old, was) is { } oldWords
                && Item(after, other, now) is { } words
            )
            {
                return [_words.ChangedItem(list, oldWords, words, earlier)];
            }
        }

        return Row(edits) ?? (edits is [var one] && _words.Leaf(one) is { } leaf ? [leaf] : Lines(edits));
    }

    /// <summary>A row with all its edits.</summary>
    private IEnumerable<string>? Row(List<Edit> edits)
    {
        var paths = edits.Select(edit => edit.Path).ToHashSet(StringComparer.Ordinal);
        var made = Kinds.Of(was).Take(was, now, paths.Contains);
        if (
            edits[0].Around is [var named, ..]
            && after.Kind(now.Kind).ItemName(named.After, now) is { } name
            && edits.ConvertAll(_words.InItem) is var inside
            && !inside.Contains(null)
        )
        {
            return [_words.Within(name, inside.OfType<string>())];
        }

        return
            edits[0].Around is [var row, ..]
            && Kinds.Of(was).Between(was, made).FirstOrDefault(edit => !edit.IsWords)?.Around is [var changed, ..]
            && Item(before, row.Before, was) is { } old
            && Item(after, changed.After, made) is { } words
            ? [_words.ChangedItem(List(row.Parameter), old, words, earlier)]
            : null;
    }

    /// <summary>The lines that these edits alone make otherwise.</summary>
    private IEnumerable<string> Lines(List<Edit> edits)
    {
        var paths = edits.Select(edit => edit.Path).ToHashSet(StringComparer.Ordinal);
        var made = Kinds.Of(was).Take(was, now, paths.Contains);
        var told = LinePairs.Tell(Asked(before, was), Asked(after, made), _words, earlier).ToList();
        if (told.Count > MostLines)
        {
            // A whole list came or went: what stands under a line goes on with it.
            told = [.. LinePairs.Tell(AskedLines.Joined(was, before), AskedLines.Joined(made, after), _words, earlier)];
        }

        return told.Count > 0 ? told : edits.Select(edit => _words.Unsaid(Spelled(edit.SpelledBefore), Spelled(edit.SpelledAfter)));
    }

    private const int MostLines = 2;

    private static List<string> Asked(Language language, Requirement requirement) =>
        [.. AskedLines.Of(requirement, language).Select(line => line.Text)];

    private static string Spelled(JsonNode? node) =>
        node is null ? "–"
        : node.Kind == JsonKind.String ? node.Text
        : JsonWriting.Text(node);

    private static string? Item(Language language, object item, Requirement of) => language.Kind(of.Kind).Item(item, of);

    private static string List(Parameter parameter) => $"{parameter.Owner.Name}.{parameter.Name}";
}
