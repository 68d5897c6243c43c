using System.Collections.Immutable;
using System.Globalization;
using Endorsement.Rules;
using Portal.Words;

namespace Portal.Forms;

/// <summary>How a field is asked.</summary>
public enum FieldSort
{
    /// <summary>It is sent along and not shown.</summary>
    Hidden,

    /// <summary>A line of text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day, with the browser's calendar.</summary>
    Day,

    /// <summary>One of several answers.</summary>
    Choice,

    /// <summary>Any of several answers.</summary>
    Choices,
}

/// <summary>An answer that can be chosen.</summary>
public sealed record ChoiceView(string Value, string Label, bool IsChosen);

/// <summary>One field.</summary>
public sealed record FieldView(string Name, string Label, FieldSort Sort)
{
    public string Value { get; init; } = "";
    public string? Help { get; init; }
    public string? Mistake { get; init; }

    /// <summary>The id of a list of words that are offered.</summary>
    public string? Offers { get; init; }
    public bool IsFocused { get; init; }

    /// <summary>The id of the form that sends it, where it stands outside of it.</summary>
    public string? Form { get; init; }
    public ImmutableArray<ChoiceView> Choices { get; init; } = [];

    /// <summary>How many answers are chosen.</summary>
    public int Chosen => Choices.Count(choice => choice.IsChosen);

    /// <summary>Whether there are so many answers that they are folded away until somebody wants them.</summary>
    public bool IsLong => Choices.Length > 8;

    /// <summary>The id of the element.</summary>
    public string Id => Name.Replace('/', '-');
}

/// <summary>One row of a section.</summary>
public sealed record RowView(string Name, string Title, ImmutableArray<FieldView> Fields, ImmutableArray<SectionView> Sections);

/// <summary>One section.</summary>
public sealed record SectionView(string Name, string Title, string? Help, ImmutableArray<RowView> Rows)
{
    public bool IsNone { get; init; }

    /// <summary>A row to be copied by the script, its number a placeholder.</summary>
    public RowView? Template { get; init; }
    public bool IsInner { get; init; }
    public string Id => Name.Replace('/', '-');
}

/// <summary>A whole form.</summary>
public sealed record FormPage(ImmutableArray<FieldView> Fields, ImmutableArray<SectionView> Sections, ImmutableArray<string> People);

/// <summary>Lays a form out: what is asked, what was answered, and what is wrong with it.</summary>
internal sealed class FormBuilder(
    AskedCategory asked,
    CandidateOutline outline,
    PortalWords words,
    IEnumerable<Mistake> mistakes,
    string? focused
)
{
    private readonly Dictionary<string, string> _mistakes = mistakes
        .Where(mistake => mistake.Field is not null)
        .GroupBy(mistake => mistake.Field!, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Text, StringComparer.Ordinal);

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private bool _isFocused;

    public FormPage Build(Answers answers)
    {
        foreach (var person in answers.List("people").Entries.Where(person => person.Value("name").Length > 0))
        {
            _names[person.Value("id")] = person.Value("name");
        }

        var table = outline.Find("")!;
        return new FormPage(
            Fields(answers, table, FormNode.Root),
            [.. Answers.Inner(table, outline).Select(inner => Section(answers.List(inner.Name), inner, FormNode.Root, 0))],
            [.. answers.List("people").Entries.Select(person => person.Value("name")).Where(name => name.Length > 0).Distinct()]
        );
    }

    private SectionView Section(AnswerList list, CandidateTable table, string owner, int depth)
    {
        var name = $"{owner}/{table.Name}";
        return new SectionView(
            name,
            words.Language.Heading(table),
            words.SectionHelp(table.Path) ?? words.Language.Help(table),
            [.. list.Entries.Select((entry, i) => Row(entry, table, name, i.ToString(CultureInfo.InvariantCulture), i + 1, depth))]
        )
        {
            IsNone = list.IsNone && list.Entries.Count == 0,
            IsInner = depth > 0,
            Template = Row(new Answers(), table, name, $"__{depth}__", 0, depth),
        };
    }

    private RowView Row(Answers entry, CandidateTable table, string section, string place, int number, int depth)
    {
        var name = $"{section}/{place}";
        return new RowView(
            name,
            number == 0 ? words.Language.Heading(table) : words.Row(words.Language.Heading(table), number),
            Fields(entry, table, name),
            [.. Answers.Inner(table, outline).Select(inner => Section(entry.List(inner.Name), inner, name, depth + 1))]
        );
    }

    private ImmutableArray<FieldView> Fields(Answers entry, CandidateTable table, string owner) =>
        [.. table.Columns.Where(column => column.Kind != CandidateValueKind.JudgedValue).Select(column => Field(entry, column, owner))];

    private FieldView Field(Answers entry, CandidateColumn column, string owner)
    {
        var name = $"{owner}/{column.Path}";
        var value = entry.Value(column.Path);
        var field = new FieldView(name, words.Language.Heading(column, asked.Ruleset), SortOf(column))
        {
            Value = column.Kind == CandidateValueKind.PersonId ? _names.GetValueOrDefault(value, value) : value,
            Help = Help(column),
            Mistake = _mistakes.GetValueOrDefault(name),
            Choices = Choices(column, entry.All(column.Path)),
            Offers = column.Kind == CandidateValueKind.PersonId ? "people-names" : null,
        };
        if (
            focused is not null
            && !_isFocused
            && field.Sort != FieldSort.Hidden
            && name.StartsWith($"{focused}/", StringComparison.Ordinal)
        )
        {
            _isFocused = true;
            field = field with { IsFocused = true };
        }

        return field;
    }

    private string? Help(CandidateColumn column)
    {
        var help = words.Language.Help(column);
        return column.Kind switch
        {
            CandidateValueKind.Date => $"{help} {words.ExampleDate}",
            CandidateValueKind.PersonId => words.PersonHelp,
            CandidateValueKind.Hours => $"{help} {words.ExampleHours}",
            _ => help,
        };
    }

    private static FieldSort SortOf(CandidateColumn column) =>
        column switch
        {
            { Kind: CandidateValueKind.Id, Name: "id" } => FieldSort.Hidden,
            { IsList: true, Codes.IsEmpty: false } => FieldSort.Choices,
            { Codes.IsEmpty: false } or { Kind: CandidateValueKind.Flag or CandidateValueKind.OnlyYes } => FieldSort.Choice,
            { Kind: CandidateValueKind.Day } => FieldSort.Day,
            { Kind: CandidateValueKind.Hours or CandidateValueKind.Whole or CandidateValueKind.Money } => FieldSort.Number,
            _ => FieldSort.Text,
        };

    private ImmutableArray<ChoiceView> Choices(CandidateColumn column, IReadOnlyList<string> chosen)
    {
        if (column.Kind is CandidateValueKind.Flag or CandidateValueKind.OnlyYes)
        {
            var yes = new ChoiceView("true", words.Yes, chosen.Contains("true"));
            return column.Kind == CandidateValueKind.OnlyYes ? [yes] : [yes, new ChoiceView("false", words.No, chosen.Contains("false"))];
        }

        if (column.Codes.IsEmpty)
        {
            return [];
        }

        // What nobody knows and a file has all the same stays a choice, so that nothing is lost.
        return
        [
            .. column
                .Codes.Concat(chosen)
                .Distinct(StringComparer.Ordinal)
                .Select(code => new ChoiceView(code, words.Language.Label(column, code, asked.Ruleset), chosen.Contains(code))),
        ];
    }
}
