using System.Collections.Immutable;
using Endorsement.Rules.Spreadsheets.Words;

namespace Endorsement.Rules.Spreadsheets.Layout;

/// <summary>Every table, column, heading and choice that authors may have meant: those of all rulesets of a catalogue, in every language.</summary>
/// <remarks>Immutable once it is made; safe to share between threads.</remarks>
internal sealed class Known
{
    private const string Circumstances = "circumstances/";

    private readonly Dictionary<string, CandidateTable> _sheets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, SheetColumn>> _headings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Choices> _choices = new(StringComparer.Ordinal);

    /// <param name="rulesets">Whose codes and labels are known.</param>
    public Known(ImmutableArray<Ruleset> rulesets)
    {
        Rulesets = rulesets;
        Tables = Merged(rulesets);
        foreach (var table in Tables)
        {
            foreach (var name in SheetNames(table))
            {
                _sheets.TryAdd(Plain.Of(name), table);
            }

            _headings.Add(table.Path, HeadingsOf(table));
        }
    }

    public ImmutableArray<Ruleset> Rulesets { get; }

    /// <summary>All tables with the columns and codes of every ruleset.</summary>
    public ImmutableArray<CandidateTable> Tables { get; }

    /// <summary>The words under which a sheet is known.</summary>
    public IEnumerable<string> SheetWords => Tables.SelectMany(SheetNames);

    public CandidateTable? Table(string sheet) => _sheets.GetValueOrDefault(Plain.Of(sheet));

    public CandidateTable TableOf(string path) => Tables.First(table => table.Path == path);

    /// <summary>Whether it is the first sheet of ours, which says what the workbook was made for.</summary>
    public static bool IsStart(string sheet) => SheetWords_().Any(words => Plain.Of(words.StartHere) == Plain.Of(sheet));

    /// <summary>Whether it is a sheet of ours that holds no data.</summary>
    public static bool IsOurs(string sheet) =>
        SheetWords_()
            .SelectMany(words => new[] { words.StartHere, words.Choices, words.ToMend })
            .Any(name => Plain.Of(name) == Plain.Of(sheet));

    public SheetColumn? Column(CandidateTable table, string heading)
    {
        // A circumstance that no ruleset knows is written under its code.
        return table.Path.Length == 0 && heading.TrimStart().StartsWith(Circumstances, StringComparison.Ordinal)
            ? Circumstance(heading.Trim()[Circumstances.Length..])
            : _headings[table.Path].GetValueOrDefault(Plain.Of(heading));
    }

    /// <summary>The column of any circumstance, whether a ruleset knows it or not.</summary>
    public SheetColumn? Circumstance(string code)
    {
        var like = TableOf("").Columns.FirstOrDefault(column => column.Path.StartsWith(Circumstances, StringComparison.Ordinal));
        return like is null || code.Length == 0
            ? null
            : new SheetColumn(ColumnRole.Value, like with { Path = $"{Circumstances}{PathParts.Escaped(code)}" });
    }

    /// <summary>The headings of a table in one language, for whoever is helped with them.</summary>
    public IEnumerable<string> Headings(CandidateTable table, Language language) =>
        table.Columns.Select(column => language.Heading(column));

    public Choices ChoicesOf(CandidateColumn column)
    {
        var key = column.Sort is { } sort ? $"sort {sort.Name}" : column.ToString();
        lock (_choices)
        {
            return _choices.TryGetValue(key, out var known) ? known : _choices[key] = new Choices(column, Rulesets);
        }
    }

    private static IEnumerable<ISheetWords> SheetWords_() => Language.All.Select(SheetLanguage.Of);

    private static IEnumerable<string> SheetNames(CandidateTable table)
    {
        var names = Language.All.SelectMany(language =>
            new[] { language.Heading(table), SheetLanguage.Of(language).SheetName(language.Heading(table)) }
        );
        return table.Path.Length == 0
            ? names.Append("candidate")
            : names.Append(table.Path).Append(table.Path.Replace('/', ' ')).Append(table.Path.Replace('/', '-'));
    }

    private Dictionary<string, SheetColumn> HeadingsOf(CandidateTable table)
    {
        var headings = new Dictionary<string, SheetColumn>(StringComparer.Ordinal);
        foreach (var column in table.Columns)
        {
            var value = new SheetColumn(ColumnRole.Value, column);
            headings.TryAdd(Plain.Of(column.Path), value);
            foreach (var language in Language.All)
            {
                headings.TryAdd(Plain.Of(language.Heading(column)), value);
                foreach (var ruleset in Rulesets)
                {
                    headings.TryAdd(Plain.Of(language.Heading(column, ruleset)), value);
                }
            }
        }

        foreach (var column in table.Columns)
        {
            headings.TryAdd(Plain.Of(column.Name), new SheetColumn(ColumnRole.Value, column));
        }

        if (table.Path.Length > 0)
        {
            headings.TryAdd("candidate", SheetColumn.Owner);
            foreach (var words in SheetWords_())
            {
                headings.TryAdd(Plain.Of(words.Owner), SheetColumn.Owner);
            }
        }

        if (table.Within is { } section)
        {
            headings.TryAdd(Plain.Of(section), SheetColumn.Entry);
            headings.TryAdd("entry", SheetColumn.Entry);
            foreach (var language in Language.All)
            {
                headings.TryAdd(Plain.Of(SheetLanguage.Of(language).EntryOf(language.Heading(TableOf(section)))), SheetColumn.Entry);
            }
        }

        return headings;
    }

    /// <summary>The whole outline, with what the rulesets add to it.</summary>
    private static ImmutableArray<CandidateTable> Merged(ImmutableArray<Ruleset> rulesets)
    {
        var outlines = rulesets.Select(CandidateOutline.Of).ToArray();
        return
        [
            .. CandidateOutline.Whole.Tables.Select(table =>
                table with
                {
                    Columns =
                    [
                        .. outlines
                            .SelectMany(outline => outline.Find(table.Path)!.Columns)
                            .Concat(table.Columns)
                            .GroupBy(column => column.Path, StringComparer.Ordinal)
                            .Select(same =>
                                same.First() with
                                {
                                    Codes = [.. same.SelectMany(column => column.Codes).Distinct(StringComparer.Ordinal)],
                                }
                            )
                            .OrderBy(column => OrderOf(table, column)),
                    ],
                }
            ),
        ];
    }

    /// <summary>In the order of the document; what a ruleset adds stands behind its like.</summary>
    private static int OrderOf(CandidateTable table, CandidateColumn column)
    {
        for (var i = table.Columns.Length - 1; i >= 0; i--)
        {
            if (table.Columns[i].Path == column.Path)
            {
                return i;
            }
        }

        var group = column.Path.Split('/')[0];
        return table.Columns.Select((known, at) => (known, at)).Last(known => known.known.Path.Split('/')[0] == group).at;
    }
}
