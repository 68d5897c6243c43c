using System.Globalization;
using System.Text.Json;
using Endorsement.Rules.Spreadsheets.Grid;
using Endorsement.Rules.Spreadsheets.Import;
using Endorsement.Rules.Spreadsheets.Layout;
using Endorsement.Rules.Spreadsheets.Words;

namespace Endorsement.Rules.Spreadsheets.Values;

/// <summary>One cell to the value of its column, as JSON; what it cannot be is told at the cell.</summary>
/// <param name="known">What authors may mean.</param>
/// <param name="language">The language of problems.</param>
/// <param name="trouble">Seeks the words that may be meant; <see langword="null"/>: nobody is told.</param>
internal sealed class ValueReader(Known known, Language language, Trouble? trouble = null)
{
    private readonly ISheetWords _words = SheetLanguage.Of(language);

    /// <summary>What was read: a value, or a problem; a warning beside a value.</summary>
    /// <param name="Json">The value; <see langword="null"/> where there is none.</param>
    /// <param name="Code">The code of the problem.</param>
    /// <param name="Problem">The problem in words.</param>
    public readonly record struct Read(string? Json, string Code = "", Said? Problem = null)
    {
        public static Read Wrong(string code, Said problem) => new(null, code, problem);

        /// <summary>Whether the value is of minutes, where the document has a member for them.</summary>
        public bool InMinutes { get; init; }
    }

    public Read Of(CandidateColumn column, Cell cell, bool is1904)
    {
        if (cell.Kind == CellKind.Fault)
        {
            return Read.Wrong("ER6012", _words.Fault(Trouble.Short(cell.Text)));
        }

        if (column.IsList)
        {
            return List(column, cell);
        }

        return column.Kind switch
        {
            CandidateValueKind.Text => new(EntryJson.Text(TextOf(cell))),
            CandidateValueKind.Id or CandidateValueKind.PersonId => new(EntryJson.Text(TextOf(cell))),
            CandidateValueKind.OpenCode or CandidateValueKind.ClosedCode => Quoted(
                Code(column, TextOf(cell, out var isLiteral), isLiteral)
            ),
            CandidateValueKind.Flag or CandidateValueKind.OnlyYes => Flag(column, cell),
            CandidateValueKind.Whole => Whole(column, cell),
            CandidateValueKind.Hours => CellHours.Read(cell) is { } hours
                ? new(hours.Json) { InMinutes = hours.InMinutes }
                : Read.Wrong("ER6009", _words.NotHours(Trouble.Short(cell.Text), CellHours.Near(cell))),
            CandidateValueKind.Money => Money(cell),
            CandidateValueKind.Date or CandidateValueKind.Day => Date(column, cell, is1904),
            _ => throw new InvalidOperationException($"{column}: no cell is read of {column.Kind}."),
        };
    }

    private static Read Quoted(Read read) => read.Json is null ? read : read with { Json = EntryJson.Text(read.Json) };

    /// <summary>What a reviewer found, as it would stand in the entry; of vettings a list of objects in JSON.</summary>
    public Read Finding(CandidateColumn column, string? attribute, Cell cell, bool is1904)
    {
        var like = attribute is null ? null : Judged(attribute);
        if (like is not null)
        {
            return Of(like, cell, is1904);
        }

        var text = cell.Text.Trim();
        try
        {
            using var document = JsonDocument.Parse(text);
            return new(document.RootElement.GetRawText());
        }
        catch (JsonException)
        {
            var heading = language.Heading(column);
            return Read.Wrong("ER6017", _words.NotAFinding(Trouble.Short(cell.Text), attribute ?? heading));
        }
    }

    /// <summary>The column of the entries that holds what is judged; <see langword="null"/>: it is a list of objects.</summary>
    public CandidateColumn? Judged(string attribute) =>
        known
            .Tables.Where(table => table.Path is not ("judgements" or "" or "exceptions"))
            .Select(table => table.Find(attribute))
            .FirstOrDefault(found => found is not null);

    private Read List(CandidateColumn column, Cell cell)
    {
        var text = cell.Kind == CellKind.Text ? cell.Text : TextOf(cell);
        if (IsNone(text))
        {
            return new("[]");
        }

        var items = new List<string>();
        Read? warning = null;
        foreach (var part in CellText.Items(text))
        {
            foreach (var item in Parts(column, part))
            {
                var words = CellText.Read(item, out var isLiteral);
                var read =
                    column.Sort is null && column.Kind != CandidateValueKind.ClosedCode ? new Read(words) : Code(column, words, isLiteral);
                if (read.Json is null)
                {
                    return read;
                }

                warning = read.Problem is null ? warning : read;
                items.Add(read.Json);
            }
        }

        return new(EntryJson.Texts(items), warning?.Code ?? "", warning?.Problem);
    }

    /// <summary>Commas part items too, where every part is a choice; labels have commas of their own.</summary>
    private string[] Parts(CandidateColumn column, string item)
    {
        if (column.Codes.IsEmpty || !item.Contains(',', StringComparison.Ordinal) || known.ChoicesOf(column).CodeOf(item) is not null)
        {
            return [item];
        }

        var parts = item.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && parts.All(part => known.ChoicesOf(column).CodeOf(part) is not null) ? parts : [item];
    }

    private Read Code(CandidateColumn column, string text, bool isLiteral)
    {
        var choices = known.ChoicesOf(column);
        if (isLiteral)
        {
            return new(text);
        }

        if (choices.CodeOf(text) is { } code)
        {
            return new(code);
        }

        var labels = choices.Labels(language);
        var near = IsOwnWord(column.Sort, text) ? null : trouble?.Near(text, labels.Concat(column.Codes));
        var meant =
            near is null ? null
            : choices.CodeOf(near) is { } nearest ? choices.LabelOf(nearest, language)
            : near;
        return column.Kind == CandidateValueKind.ClosedCode
                ? Read.Wrong("ER6007", _words.NotAChoice(Trouble.Short(text), language.Heading(column), meant, labels))
            : meant is null ? new(text)
            : new(text, "ER6020", _words.UnknownCode(Trouble.Short(text), meant));
    }

    /// <summary>Whether it may well be one that no ruleset names: a category or an association of elsewhere, a place by its code.</summary>
    private static bool IsOwnWord(CodeKind? sort, string text) =>
        sort == CodeKind.Categories
        || sort == CodeKind.Associations
        || (sort == CodeKind.Places && text.IndexOf('-', StringComparison.Ordinal) == 2);

    private Read Flag(CandidateColumn column, Cell cell)
    {
        bool? flag = cell.Kind switch
        {
            CellKind.Flag => cell.Number != 0,
            CellKind.Text => Flag(cell.Text),
            _ => null,
        };

        // Where only yes can be said, no says the same as nothing.
        return flag is null ? Read.Wrong("ER6010", _words.NotYesOrNo(Trouble.Short(cell.Text)))
            : column.Kind == CandidateValueKind.OnlyYes && flag == false ? new(null)
            : new(flag.Value ? "true" : "false");
    }

    private static bool? Flag(string text)
    {
        var plain = Plain.Of(text);
        var all = Language.All.Select(SheetLanguage.Of).ToArray();
        return all.Any(words => words.YesWords.Any(yes => Plain.Of(yes) == plain)) ? true
            : all.Any(words => words.NoWords.Any(no => Plain.Of(no) == plain)) ? false
            : null;
    }

    /// <summary>Whether a text says that there is nothing.</summary>
    public static bool IsNone(string text)
    {
        var plain = Plain.Of(text);
        return plain.Length > 0 && Language.All.Any(language => Plain.Of(SheetLanguage.Of(language).None) == plain);
    }

    private Read Whole(CandidateColumn column, Cell cell)
    {
        var number = cell.Kind switch
        {
            CellKind.Number when cell.Look == NumberLook.Plain => CellHours.Rounded(cell.Number),
            CellKind.Text
                when decimal.TryParse(cell.Text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var text) => text,
            _ => null,
        };
        return number is { } value && decimal.Truncate(value) == value && value >= column.Least && value <= column.Most
            ? new(((long)value).ToString(CultureInfo.InvariantCulture))
            : Read.Wrong("ER6011", _words.NotANumber(Trouble.Short(cell.Text), column.Least, column.Most));
    }

    private Read Money(Cell cell)
    {
        var amount = cell.Kind switch
        {
            CellKind.Number when cell.Look == NumberLook.Plain => CellHours.Rounded(cell.Number),
            CellKind.Text
                when decimal.TryParse(cell.Text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var text) => text,
            _ => null,
        };
        return amount is >= 0 and <= 1_000_000 && decimal.Round(amount.Value, 2) == amount
            ? new(amount.Value.ToString("0.##", CultureInfo.InvariantCulture))
            : Read.Wrong("ER6011", _words.NotMoney(Trouble.Short(cell.Text)));
    }

    private Read Date(CandidateColumn column, Cell cell, bool is1904)
    {
        var wasYear = false;
        var date = cell.Kind switch
        {
            CellKind.Number => CellDates.Read(cell, is1904, out wasYear),
            CellKind.Text => CellDates.Read(CellText.Read(cell.Text, out _)),
            _ => null,
        };
        return date is null ? Read.Wrong("ER6008", NotADate(column, cell, is1904))
            : column.Kind == CandidateValueKind.Day && date.Length < 10 ? Read.Wrong("ER6008", _words.NotADay(Trouble.Short(cell.Text)))
            : new(EntryJson.Text(date), wasYear ? "ER6019" : "", wasYear ? _words.ReadAsYear(Trouble.Short(cell.Text)) : null);
    }

    /// <summary>Where nothing has ended yet, the cell is left blank: the help of the column says so.</summary>
    private Said NotADate(CandidateColumn column, Cell cell, bool is1904)
    {
        var (text, plain) = (Trouble.Short(cell.Text), Plain.Of(cell.Text));
        return cell.Kind == CellKind.Text && Language.All.Any(language => SheetLanguage.Of(language).StillWords.Contains(plain))
            ? _words.NotYetOver(text, column.Name == "to" ? language.Help(column) : null)
            : _words.NotADate(text, NearDates.Of(cell, is1904));
    }

    /// <summary>A cell as text.</summary>
    public static string TextOf(Cell cell) => TextOf(cell, out _);

    /// <summary>A cell as text, and whether it was written between double quotes, to be taken as it stands.</summary>
    public static string TextOf(Cell cell, out bool isLiteral)
    {
        isLiteral = false;
        return cell.Kind switch
        {
            CellKind.Text => CellText.Read(cell.Text, out isLiteral),
            CellKind.Number when cell.Look is NumberLook.Day or NumberLook.Month or NumberLook.Year => CellDates.Read(
                cell,
                is1904: false,
                out _
            ) ?? cell.Text,
            CellKind.Number => CellText.OfNumber(cell.Number),
            _ => cell.Text,
        };
    }
}
