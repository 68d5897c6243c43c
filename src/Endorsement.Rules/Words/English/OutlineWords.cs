namespace Endorsement.Rules.Words.English;

/// <summary>Headings, help and choices of forms and spreadsheets.</summary>
/// <param name="english">The language.</param>
internal sealed class OutlineWords(EnglishLanguage english) : IOutlineWords
{
    public string? Table(string path) => TableHeadings.Of(path)?.Heading;

    public string? TableHelp(string path) => TableHeadings.Of(path)?.Help;

    public string? Heading(string column) => ColumnHeadings.Of(column)?.Heading;

    public string? Help(string column) => ColumnHeadings.Of(column)?.Help;

    public string? Closed(string column, string code) => ChoiceLabels.Of(column, code);

    public string? Open(CodeKind kind, string code) =>
        kind == CodeKind.Places ? PlaceWords.Of(code)
        : kind == CodeKind.Categories ? code
        : english.Names.Of(kind, code);

    public string Circumstance(string code) => Capital(english.Labels.Circumstance(code, isSo: true));

    private static string Capital(string text) => text.Length == 0 ? text : $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
