using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Endorsement.Rules.Spreadsheets.Results;

/// <summary>The figures of one requirement: numbers to sort by, and all that is missing in words.</summary>
internal sealed class RequirementFigures
{
    /// <summary>Nearly there: of every figure at most a fifth is missing.</summary>
    private const decimal Near = 0.2m;

    private readonly ResultContext _context;
    private readonly Result _result;
    private readonly JsonElement _requirement;
    private readonly JsonElement? _required;
    private readonly JsonElement? _shortfall;
    private readonly string _figure;

    public RequirementFigures(ResultContext context, Result result, JsonElement requirement)
    {
        (_context, _result, _requirement) = (context, result, requirement);
        (_required, _shortfall) = (Result.Object(requirement, "required"), Result.Object(requirement, "shortfall"));

        // The first figure that falls short, else the first that is asked.
        _figure = Numbers(_shortfall).Concat(Numbers(_required)).FirstOrDefault("");
    }

    /// <summary>What the figure counts, in words.</summary>
    public string Name => _figure.Length == 0 ? "" : _context.Words.FigureOf(_figure, Minimum(_figure));

    public decimal? Asked => Number(_required, _figure);

    public decimal? Has => Number(Result.Object(_requirement, "actual"), _figure);

    public decimal? Missing => Number(_shortfall, _figure);

    /// <summary>"5 hours; 1 hour on diversity, equity and inclusion".</summary>
    public string AllMissing =>
        _shortfall is null ? "" : string.Join("; ", _shortfall.Value.EnumerateObject().Select(Said).Where(text => text.Length > 0));

    /// <summary>Whether of every figure at most a fifth is missing, and what is missing can still be added to what there is.</summary>
    public bool IsNear =>
        Result.OutcomeOf(_requirement) == Outcome.NotMet
        && _shortfall is { } missing
        && missing.EnumerateObject().Any()
        && missing
            .EnumerateObject()
            .All(figure => Number(_shortfall, figure.Name) is { } less && AskedOf(figure.Name) is > 0 and var asked && less <= asked * Near)
        && !IsClosed;

    /// <summary>Whether the days in which it had to be done are over: the cycle, the window that holds the most, or as a plan found.</summary>
    private bool IsClosed =>
        (Result.Object(_result.Document, "cycle") is { } cycle && Day(Result.Text(cycle, "to")) < AsOf)
        || (
            Result.Object(_requirement, "actual") is { } actual
            && Result.Object(actual, "window") is { } window
            && Day(Result.Text(window, "from")) is { } from
            && Length("windowMax") is { } most
            && from + most <= AsOf
        )
        || Result.List(_requirement, "remedies").Any(remedy => Result.Text(remedy, "kind") == "none");

    private LocalDate? AsOf => Day(_result.AsOf);

    /// <summary>What is asked of a figure; of days where a period is asked, about so many.</summary>
    private decimal? AskedOf(string name) =>
        Number(_required, name)
        ?? (
            name == "days" && Length("period") is { } period
                ? (period.Years * 365) + (period.Months * 30) + (period.Weeks * 7) + period.Days
                : null
        );

    private string Said(JsonProperty figure) =>
        figure.Value.ValueKind switch
        {
            JsonValueKind.Number when figure.Value.TryGetDecimal(out var number) => _context.Words.Amount(
                number,
                figure.Name,
                Minimum(figure.Name)
            ),
            JsonValueKind.String when PeriodPattern.Roundtrip.Parse(figure.Value.GetString()!) is { Success: true, Value: var period } =>
                _context.Words.Apart(period),
            JsonValueKind.Array => string.Join(", ", figure.Value.EnumerateArray().Select(item => Label(figure.Name, $"{item}"))),
            _ => _context.Words.FigureOf(figure.Name, Minimum(figure.Name)),
        };

    private string Label(string figure, string code) =>
        (figure == "areas" ? _context.Rules(_result)?.Label(CodeKind.Competencies, code, _context.Language) : null)
        ?? code.Replace('-', ' ');

    /// <summary>What a sub-minimum is called behind its hours: "on diversity, equity and inclusion"; <see langword="null"/>: it is none, or nobody says it.</summary>
    private string? Minimum(string figure) => _context.Rules(_result)?.Label(CodeKind.Minimums, figure, _context.Language);

    private Period? Length(string name) =>
        _required is { } all && PeriodPattern.Roundtrip.Parse(Result.Text(all, name)) is { Success: true, Value: var period }
            ? period
            : null;

    private static LocalDate? Day(string iso) => LocalDatePattern.Iso.Parse(iso) is { Success: true, Value: var day } ? day : null;

    private static IEnumerable<string> Numbers(JsonElement? figures) =>
        figures?.EnumerateObject().Where(figure => figure.Value.ValueKind == JsonValueKind.Number).Select(figure => figure.Name) ?? [];

    private static decimal? Number(JsonElement? figures, string name) =>
        figures is { } all
        && all.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetDecimal(out var number)
            ? number
            : null;
}
