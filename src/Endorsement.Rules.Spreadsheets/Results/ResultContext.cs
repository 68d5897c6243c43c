using System.Text.Json;
using Endorsement.Rules.Spreadsheets.Words;

namespace Endorsement.Rules.Spreadsheets.Results;

/// <summary>Results with what they are told by: rules, language, and the files of the people.</summary>
internal sealed class ResultContext(IReadOnlyList<Result> results, ExportOptions options)
{
    /// <summary>The results of the categories that are asked for, and of people for whom there is none.</summary>
    public IReadOnlyList<Result> Results { get; } =
    [
        .. results.Where(result =>
            options.Categories.IsEmpty
            || result.Category.Length == 0
            || options.Categories.Contains(result.Category, StringComparer.OrdinalIgnoreCase)
        ),
    ];

    public IResultWords Words { get; } = SheetLanguage.Results(options.Language);

    public Language Language => options.Language;

    /// <summary>Whether there is a column of names.</summary>
    public bool HasNames => options.Candidate is not null;

    public Candidate? File(Result result) => options.Candidate?.Invoke(result.Candidate);

    public Ruleset? Rules(Result result) => options.Catalog.Find(result.Ruleset);

    /// <summary>The id, and the name where files are at hand.</summary>
    public StyledCell?[] Who(Result result) =>
        HasNames ? [StyledCell.Of(result.Candidate), StyledCell.Of(File(result)?.Name ?? "")] : [StyledCell.Of(result.Candidate)];

    /// <summary>The headings of the same.</summary>
    public (string Heading, double Width)[] WhoHeadings => HasNames ? [(Words.Candidate, 22), (Words.Name, 26)] : [(Words.Candidate, 22)];

    /// <summary>What is asked, in the words of the document, else in those of the ruleset.</summary>
    public string Title(Result result, JsonElement requirement)
    {
        var id = Result.Text(requirement, "id");
        return Result.Text(requirement, "title") is { Length: > 0 } title ? title : Rules(result)?.Find(id)?.Title ?? id;
    }

    public static IEnumerable<JsonElement> WithParts(JsonElement requirement) =>
        Result.List(requirement, "requirements").SelectMany(WithParts).Prepend(requirement);
}
