using System.Collections.Immutable;
using Endorsement.Rules.Spreadsheets.Grid;
using Endorsement.Rules.Spreadsheets.Words;

namespace Endorsement.Rules.Spreadsheets.Import;

/// <summary>Gathers the problems of one import, each with its place.</summary>
internal sealed class Trouble(string file, ImportOptions options)
{
    private readonly List<(int Sheet, SheetProblem Problem)> _found = [];
    private readonly Dictionary<string, int> _sheets = new(StringComparer.Ordinal);
    private readonly HashSet<(string Sheet, int Row, int Column)> _cells = [];
    private int _more;

    public string File => file;

    private const int MostSought = 300;

    private int _sought;

    /// <summary>The known word that is meant; seeking costs more than finding the problem, so that the first problems are helped with it.</summary>
    public string? Near(string word, IEnumerable<string> known) => _sought++ < MostSought ? Suggestion.For(word, known) : null;

    public ISheetWords Words { get; } = SheetLanguage.Of(options.Language);

    /// <summary>Sheets in the order in which their problems are told.</summary>
    public void Order(IEnumerable<GridSheet> sheets)
    {
        foreach (var sheet in sheets)
        {
            _sheets.TryAdd(sheet.PlaceName, _sheets.Count + 1);
        }
    }

    /// <summary>A problem with its place, which is not told yet.</summary>
    public SheetProblem Problem(string code, Said said, GridSheet? sheet = null, int row = 0, int column = -1) =>
        new(code, Severity.Error, said.Message, said.Help, file, sheet?.PlaceName ?? "", row, column + 1);

    public void Error(string code, Said said, GridSheet? sheet = null, int row = 0, int column = -1) =>
        Add(Problem(code, said, sheet, row, column));

    public void Warn(string code, Said said, GridSheet? sheet = null, int row = 0, int column = -1) =>
        Add(new SheetProblem(code, Severity.Warning, said.Message, said.Help, file, sheet?.PlaceName ?? "", row, column + 1));

    /// <summary>Whether something has been told at a cell.</summary>
    public bool IsTold(GridSheet sheet, int row, int column) => _cells.Contains((sheet.PlaceName, row, column + 1));

    public void Add(SheetProblem problem)
    {
        if (_found.Count < options.Limits.Problems)
        {
            _cells.Add((problem.Sheet, problem.Row, problem.Column));
            _found.Add((_sheets.GetValueOrDefault(problem.Sheet), problem));
        }
        else
        {
            _more++;
        }
    }

    public ImmutableArray<SheetProblem> ToImmutable()
    {
        var all = _found
            .OrderBy(found => found.Sheet)
            .ThenBy(found => found.Problem.Row)
            .ThenBy(found => found.Problem.Column)
            .Select(found => found.Problem);
        if (_more > 0)
        {
            var said = Words.MoreNotTold(_more);
            all = all.Append(new SheetProblem("ER6099", Severity.Error, said.Message, said.Help, file, "", 0, 0));
        }

        return [.. all];
    }

    /// <summary>The author's words as they stand in a problem: short, and on one line.</summary>
    public static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim().Replace('`', '\'');
        return line.Length <= 60 ? line : $"{line[..57]}...";
    }
}
