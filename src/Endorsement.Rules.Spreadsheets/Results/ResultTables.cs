using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Endorsement.Rules.Spreadsheets.Words;

namespace Endorsement.Rules.Spreadsheets.Results;

/// <summary>Lays results out as tables: people by categories, requirements with figures, what is open, what expires.</summary>
internal sealed class ResultTables(IReadOnlyList<Result> results, RulesetCatalog catalog, Language language)
{
    /// <summary>Nearly there: of every figure at most a fifth is missing.</summary>
    private const decimal Near = 0.2m;

    private readonly IResultWords _words = SheetLanguage.Results(language);

    public ImmutableArray<ResultTable> All => [People(), Requirements(), Open(), Expires()];

    /// <summary>People by categories: one row each, one column for each category and pathway.</summary>
    public ResultTable People()
    {
        var columns = results.Where(result => result.Category.Length > 0).Select(ColumnOf).Distinct(StringComparer.Ordinal).ToArray();
        var rows = results
            .GroupBy(result => (result.Candidate, result.AsOf))
            .Select(person =>
            {
                var row = new StyledCell?[columns.Length + 3];
                (row[0], row[1], row[2]) = (
                    StyledCell.Of(person.Key.Candidate),
                    StyledCell.OfDate(person.Key.AsOf),
                    StyledCell.Of(person.First().Ruleset)
                );
                foreach (var result in person)
                {
                    if (result.Outcome is { } outcome)
                    {
                        row[3 + Array.IndexOf(columns, ColumnOf(result))] = StyledCell.OfOutcome(
                            _words.OutcomeOf(outcome, language),
                            outcome
                        );
                    }
                    else
                    {
                        row[2] = StyledCell.Of(_words.NoAnswer);
                    }
                }

                return row;
            });
        return new(
            _words.People,
            [(_words.Candidate, 22), (_words.AsOf, 12), (_words.Ruleset, 18), .. columns.Select(column => (column, 18.0))],
            [.. rows]
        );
    }

    public ResultTable Requirements()
    {
        var rows = new List<StyledCell?[]>();
        foreach (var result in results)
        {
            var missing = result.Requirements.Count(requirement => IsMissing(requirement));
            foreach (var requirement in result.Requirements)
            {
                Requirement(rows, result, requirement, isOnly: missing == 1 && IsMissing(requirement));
            }
        }

        return new(
            _words.Requirements,
            [
                (_words.Candidate, 22),
                (_words.Category, 12),
                (_words.Pathway, 12),
                (_words.Requirement, 40),
                (_words.Outcome, 18),
                (_words.NearlyThere, 14),
                (_words.OnlyOneMissing, 14),
                (_words.Figure, 16),
                (_words.Asked, 10),
                (_words.Has, 10),
                (_words.Missing, 10),
                (_words.AllMissing, 30),
                (_words.Why, 60),
                (_words.Level, 16),
                (_words.AsOf, 12),
                (_words.Id, 38),
            ],
            rows
        );
    }

    public ResultTable Open()
    {
        var rows = new List<StyledCell?[]>();
        foreach (var result in results)
        {
            foreach (var requirement in result.Requirements.SelectMany(WithParts))
            {
                foreach (var open in Result.List(requirement, "open"))
                {
                    rows.Add([
                        StyledCell.Of(result.Candidate),
                        StyledCell.Of(result.Category),
                        StyledCell.Of(Title(result, requirement)),
                        StyledCell.Of(_words.WhoOf(Result.Text(open, "who"))),
                        StyledCell.Of(Result.Text(open, "id")),
                        StyledCell.Of(Apart(Result.Text(open, "attribute"))),
                        StyledCell.Of(Result.Text(requirement, "id")),
                    ]);
                }
            }
        }

        return new(
            _words.Open,
            [
                (_words.Candidate, 22),
                (_words.Category, 12),
                (_words.Requirement, 40),
                (_words.Who, 20),
                (_words.Entry, 22),
                (_words.What, 26),
                (_words.Id, 38),
            ],
            rows
        );
    }

    public ResultTable Expires()
    {
        var rows = new List<StyledCell?[]>();
        foreach (var result in results)
        {
            var document = result.Document;
            Ending(rows, result, _words.RenewalDue, Result.Object(document, "cycle") is { } cycle ? Result.Text(cycle, "due") : "", "");
            Ending(
                rows,
                result,
                _words.LateUntil,
                Result.Object(document, "justEnded") is { } ended ? Result.Text(ended, "lateUntil") : "",
                ""
            );
            Ending(rows, result, _words.MetUntil, MetUntil(result), "");
            foreach (var requirement in result.Requirements.SelectMany(WithParts))
            {
                if (Result.Object(requirement, "exception") is { } exception)
                {
                    Ending(rows, result, _words.ExceptionEnds, Result.Text(exception, "expires"), Title(result, requirement));
                    Ending(rows, result, _words.ExtensionEnds, Result.Text(exception, "until"), Title(result, requirement));
                }
            }
        }

        return new(
            _words.Expires,
            [(_words.Day, 14), (_words.Candidate, 22), (_words.Category, 12), (_words.What, 34), (_words.Requirement, 40)],
            [.. rows.OrderBy(row => row[0]!.Cell.Text, StringComparer.Ordinal)]
        );
    }

    private static void Ending(List<StyledCell?[]> rows, Result result, string what, string day, string requirement)
    {
        if (day.Length == 10)
        {
            rows.Add([
                StyledCell.OfDate(day),
                StyledCell.Of(result.Candidate),
                StyledCell.Of(result.Category),
                StyledCell.Of(what),
                StyledCell.Of(requirement),
            ]);
        }
    }

    /// <summary>With a plan: the last day of what is met now.</summary>
    private static string MetUntil(Result result) =>
        result.Outcome == Outcome.Met
        && Result.List(result.Document, "timeline").FirstOrDefault() is { ValueKind: JsonValueKind.Object } first
        && Result.OutcomeOf(first) == Outcome.Met
        && Result.List(result.Document, "timeline").Skip(1).Any()
            ? Result.Text(first, "to")
            : "";

    private void Requirement(List<StyledCell?[]> rows, Result result, JsonElement requirement, bool isOnly)
    {
        if (Result.OutcomeOf(requirement) is { } outcome)
        {
            var (figure, asked, has, missing) = Figures(requirement);
            rows.Add([
                StyledCell.Of(result.Candidate),
                StyledCell.Of(result.Category),
                StyledCell.Of(result.Pathway),
                StyledCell.Of(Title(result, requirement)),
                StyledCell.OfOutcome(_words.OutcomeOf(outcome, language), outcome),
                IsNear(requirement, outcome) ? StyledCell.Of(_words.Yes) : null,
                isOnly ? StyledCell.Of(_words.Yes) : null,
                StyledCell.Of(Apart(figure)),
                StyledCell.Of(asked),
                StyledCell.Of(has),
                StyledCell.Of(missing),
                StyledCell.Of(Said(Result.Object(requirement, "shortfall"))),
                StyledCell.Of(Result.Object(requirement, "reason") is { } reason ? Result.Text(reason, "text") : ""),
                StyledCell.Of(_words.LevelOf(LevelOf(result, requirement))),
                StyledCell.OfDate(result.AsOf),
                StyledCell.Of(Result.Text(requirement, "id")),
            ]);
        }

        foreach (var part in Result.List(requirement, "requirements"))
        {
            Requirement(rows, result, part, isOnly: false);
        }
    }

    /// <summary>The first figure that falls short, else the first that is asked; numbers alone, since they are there to be sorted.</summary>
    private static (string Name, decimal? Asked, decimal? Has, decimal? Missing) Figures(JsonElement requirement)
    {
        var shortfall = Result.Object(requirement, "shortfall");
        var required = Result.Object(requirement, "required");
        var names = Numbers(shortfall).Concat(Numbers(required)).ToArray();
        if (names.Length == 0)
        {
            return ("", null, null, null);
        }

        return (names[0], Number(required, names[0]), Number(Result.Object(requirement, "actual"), names[0]), Number(shortfall, names[0]));
    }

    private static bool IsNear(JsonElement requirement, Outcome outcome)
    {
        var (shortfall, required) = (Result.Object(requirement, "shortfall"), Result.Object(requirement, "required"));
        return outcome == Outcome.NotMet
            && shortfall is { } missing
            && missing.EnumerateObject().Any()
            && missing
                .EnumerateObject()
                .All(figure =>
                    Number(shortfall, figure.Name) is { } less && Number(required, figure.Name) is > 0 and var asked && less <= asked * Near
                );
    }

    private static IEnumerable<string> Numbers(JsonElement? figures) =>
        figures?.EnumerateObject().Where(figure => figure.Value.ValueKind == JsonValueKind.Number).Select(figure => figure.Name) ?? [];

    private static decimal? Number(JsonElement? figures, string name) =>
        figures is { } all
        && all.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetDecimal(out var number)
            ? number
            : null;

    /// <summary>Figures in words: "hours 5; diversity 1".</summary>
    private static string Said(JsonElement? figures) =>
        figures is null
            ? ""
            : string.Join("; ", figures.Value.EnumerateObject().Select(figure => $"{Apart(figure.Name)} {Value(figure.Value)}"));

    private static string Value(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Value)),
            JsonValueKind.Object => string.Join(" – ", value.EnumerateObject().Select(member => Value(member.Value))),
            JsonValueKind.String => Apart(value.GetString()!),
            _ => value.GetRawText(),
        };

    private static bool IsMissing(JsonElement requirement) =>
        Result.OutcomeOf(requirement) is Outcome.NotMet or Outcome.Unknown or Outcome.NeedsReview
        && Result.Text(requirement, "level") is "" or "required";

    private static IEnumerable<JsonElement> WithParts(JsonElement requirement) =>
        Result.List(requirement, "requirements").SelectMany(WithParts).Prepend(requirement);

    /// <summary>What is asked, in the words of the document, else in those of the ruleset.</summary>
    private string Title(Result result, JsonElement requirement)
    {
        var id = Result.Text(requirement, "id");
        return Result.Text(requirement, "title") is { Length: > 0 } title ? title : catalog.Find(result.Ruleset)?.Find(id)?.Title ?? id;
    }

    private string LevelOf(Result result, JsonElement requirement) =>
        Result.Text(requirement, "level") is { Length: > 0 } level
            ? level
            : catalog.Find(result.Ruleset)?.Find(Result.Text(requirement, "id"))?.Level.ToString().ToLower(CultureInfo.InvariantCulture)
                ?? "";

    private static string ColumnOf(Result result) =>
        result.Pathway is "" or "initial" ? result.Category : $"{result.Category} ({result.Pathway})";

    private static string Apart(string name) =>
        string.Concat(
            name.Select(c =>
                char.IsAsciiLetterUpper(c) && name.Any(char.IsAsciiLetterLower) ? $" {char.ToLowerInvariant(c)}"
                : c is '-' && !name.Any(char.IsAsciiDigit) ? " "
                : $"{c}"
            )
        );
}
