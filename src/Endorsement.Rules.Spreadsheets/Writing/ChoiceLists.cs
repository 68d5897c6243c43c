using System.Collections.Immutable;
using Endorsement.Rules.Spreadsheets.Grid;
using Endorsement.Rules.Spreadsheets.Layout;
using Endorsement.Rules.Spreadsheets.Values;
using Endorsement.Rules.Spreadsheets.Words;

namespace Endorsement.Rules.Spreadsheets.Writing;

/// <summary>The lists behind the drop-downs: on a sheet of their own, since a list within a rule breaks over 255 characters.</summary>
internal sealed class ChoiceLists(WorkbookOptions options, ISheetWords words)
{
    private const string People = "people_names";

    private readonly List<(string Name, ImmutableArray<string> Labels)> _lists = [];
    private string? _people;

    /// <summary>What may be written into a column; <see langword="null"/>: anything.</summary>
    public SheetChoice? Of(CandidateColumn column, int at, int firstRow, ImmutableArray<SheetLayout> layouts) =>
        column.Kind switch
        {
            CandidateValueKind.Flag => new SheetChoice(at, firstRow, List([words.Yes, words.No]), IsOnly: true),
            CandidateValueKind.OnlyYes => new SheetChoice(at, firstRow, List([words.Yes]), IsOnly: true),
            CandidateValueKind.ClosedCode => new SheetChoice(at, firstRow, Labels(column), IsOnly: !column.IsList),
            CandidateValueKind.OpenCode when !column.Codes.IsEmpty => new SheetChoice(at, firstRow, Labels(column), IsOnly: false),
            CandidateValueKind.Whole => new SheetChoice(at, firstRow, null, IsOnly: true, column.Least, column.Most),
            CandidateValueKind.PersonId when !options.IsRegistry => Somebody(at, firstRow, layouts),
            _ => null,
        };

    public void Write(BookWriter book)
    {
        var frame = new SheetFrame { Columns = [.. _lists.Select(_ => (30.0, CellStyle.Text))], FrozenRows = 1 };
        book.Sheet(
            words.Choices,
            frame,
            xml =>
            {
                xml.Row([.. _lists.Select(list => ((OutCell, CellStyle)?)(new OutCell(list.Name), CellStyle.Heading))]);
                for (var row = 0; row < _lists.Max(list => list.Labels.Length); row++)
                {
                    xml.Row([
                        .. _lists.Select(list =>
                            row < list.Labels.Length ? ((OutCell, CellStyle)?)(new OutCell(list.Labels[row]), CellStyle.Text) : null
                        ),
                    ]);
                }
            },
            isHidden: true
        );
        for (var i = 0; i < _lists.Count; i++)
        {
            var column = GridSheet.Letters(i);
            book.Name(
                _lists[i].Name,
                FormattableString.Invariant($"{BookWriter.Quoted(words.Choices)}!${column}$2:${column}${_lists[i].Labels.Length + 1}")
            );
        }

        if (_people is not null)
        {
            book.Name(People, _people);
        }
    }

    /// <summary>A label that means another code, or none, is left out: the code stands in its place.</summary>
    private string Labels(CandidateColumn column) =>
        List([.. column.Codes.Select(code => options.Language.Label(column, code, options.Ruleset)).Distinct(StringComparer.Ordinal)]);

    private string List(ImmutableArray<string> labels)
    {
        foreach (var (known, same) in _lists)
        {
            if (same.SequenceEqual(labels, StringComparer.Ordinal))
            {
                return known;
            }
        }

        var name = FormattableString.Invariant($"choices_{_lists.Count + 1}");
        _lists.Add((name, labels));
        return name;
    }

    /// <summary>The names on the people's sheet.</summary>
    private SheetChoice? Somebody(int at, int firstRow, ImmutableArray<SheetLayout> layouts)
    {
        if (layouts.FirstOrDefault(layout => layout.Table.Path == "people") is not { } people)
        {
            return null;
        }

        var names = people.Columns.Select((column, place) => (column, place)).First(pair => pair.column.Column?.Path == "name").place;
        var letters = GridSheet.Letters(names);
        _people = FormattableString.Invariant($"{BookWriter.Quoted(people.Name)}!${letters}${firstRow}:${letters}${firstRow + 199}");
        return new SheetChoice(at, firstRow, People, IsOnly: false);
    }
}
