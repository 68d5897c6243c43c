using Endorsement.Rules.Spreadsheets.Grid;
using Endorsement.Rules.Spreadsheets.Values;
using Endorsement.Rules.Spreadsheets.Words;

namespace Endorsement.Rules.Spreadsheets.Layout;

/// <summary>What a workbook was made for, in rows of its first sheet: every program keeps those, whatever else it drops when it saves.</summary>
internal static class PurposeRows
{
    /// <summary>So many rows are looked at: the first sheet is ours, and no longer.</summary>
    private const int Searched = 100;

    /// <summary>The rows, each with what it is about.</summary>
    public static IEnumerable<(string About, string Value)> Of(WorkbookOptions options, ISheetWords words)
    {
        if (options.Ruleset is not { } ruleset)
        {
            yield break;
        }

        yield return (words.PurposeAssociation, ruleset.Association);
        if (options.Category is { } category)
        {
            yield return (words.PurposeCategory, category);
            yield return (words.PurposePathway, options.Pathway.Code());
        }
    }

    /// <summary>What a first sheet says; <see langword="null"/>: nothing that names an association.</summary>
    public static WorkbookPurpose? Read(GridSheet sheet)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in sheet.Rows().TakeWhile(row => row.Number <= Searched))
        {
            if (row.Cells is [{ Column: 0, Kind: CellKind.Text } about, { Column: 1 } value, ..])
            {
                said.TryAdd(Plain.Of(about.Text), ValueReader.TextOf(value).Trim());
            }
        }

        return Said(words => words.PurposeAssociation) is { } association
            ? new WorkbookPurpose(
                association,
                Said(words => words.PurposeCategory),
                PathwayCodes.TryRead(Said(words => words.PurposePathway) ?? "", out var pathway) ? pathway : Pathway.Initial
            )
            : null;

        string? Said(Func<ISheetWords, string> about) =>
            Language
                .All.Select(language => said.GetValueOrDefault(Plain.Of(about(SheetLanguage.Of(language)))))
                .FirstOrDefault(value => value is { Length: > 0 });
    }
}
