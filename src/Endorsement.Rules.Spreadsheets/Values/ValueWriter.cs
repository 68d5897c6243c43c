using System.Text.Json;
using Endorsement.Rules.Spreadsheets.Layout;
using Endorsement.Rules.Spreadsheets.Words;

namespace Endorsement.Rules.Spreadsheets.Values;

/// <summary>A value of a document to its cell, so that it is read again as itself.</summary>
internal sealed class ValueWriter(Known known, Language language, Ruleset? ruleset)
{
    private readonly ISheetWords _words = SheetLanguage.Of(language);
    private readonly ValueReader _reader = new(known, language);

    /// <param name="column">The column.</param>
    /// <param name="value">The value.</param>
    /// <param name="attribute">Of what a reviewer found: what was judged.</param>
    public OutCell Of(CandidateColumn column, JsonElement value, string? attribute = null) =>
        column.IsList
            ? new(List(column, value))
            : column.Kind switch
            {
                CandidateValueKind.Text => new(FreeText(value.GetString()!)),
                CandidateValueKind.Id or CandidateValueKind.PersonId => new(FreeText(value.GetString()!)),
                CandidateValueKind.OpenCode or CandidateValueKind.ClosedCode => new(Code(column, value.GetString()!)),
                CandidateValueKind.Flag or CandidateValueKind.OnlyYes => new(value.GetBoolean() ? _words.Yes : _words.No),
                CandidateValueKind.Whole => OutCell.Of(value.GetInt32()),
                CandidateValueKind.Hours => OutCell.OfMinutes((int)(value.GetDecimal() * 60)),
                CandidateValueKind.Money => new(value.GetRawText(), value.GetDouble()),
                CandidateValueKind.Date or CandidateValueKind.Day => OutCell.OfDate(value.GetString()!),
                CandidateValueKind.JudgedValue => attribute is not null && _reader.Judged(attribute) is { } judged
                    ? Of(judged, value)
                    : new(value.GetRawText()),
                _ => throw new InvalidOperationException($"{column}: no cell is written of {column.Kind}."),
            };

    /// <summary>A text that means something else where it stands alone is set in quotes.</summary>
    public static string FreeText(string text) => ValueReader.IsNone(text) ? CellText.Literal(text) : CellText.Write(text);

    private string Code(CandidateColumn column, string code)
    {
        var written = known.ChoicesOf(column).Written(code, language, ruleset);
        return written is null || ValueReader.IsNone(written) ? CellText.Literal(code) : CellText.Write(written);
    }

    private string List(CandidateColumn column, JsonElement value)
    {
        var items = (
            value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(item => item.GetString()!) : [value.GetString()!]
        ).ToArray();
        if (items.Length == 0)
        {
            return _words.None;
        }

        return string.Join(
            "; ",
            items.Select(item =>
            {
                var isCode = column.Sort is not null || column.Kind == CandidateValueKind.ClosedCode;
                var written = isCode ? Code(column, item) : FreeText(item);
                var isOne = CellText.Items(written) is [var only] && only == written;
                return
                    isOne
                    && !item.StartsWith('"')
                    && (
                        !isCode
                        || !written.Contains(',', StringComparison.Ordinal)
                        || written[0] == '"'
                        || known.ChoicesOf(column).CodeOf(written) is not null
                    )
                    ? written
                    : CellText.Literal(item);
            })
        );
    }
}
