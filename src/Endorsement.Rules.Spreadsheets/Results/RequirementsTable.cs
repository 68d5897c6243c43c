using System.Globalization;
using System.Text.Json;

namespace Endorsement.Rules.Spreadsheets.Results;

/// <summary>One row for each requirement of each person, parts of it below it, with its figures.</summary>
internal static class RequirementsTable
{
    public static ResultTable Of(ResultContext context)
    {
        var words = context.Words;
        var rows = new List<StyledCell?[]>();
        foreach (var result in context.Results)
        {
            var missing = result.Requirements.Count(IsMissing);
            foreach (var requirement in result.Requirements)
            {
                Add(rows, context, result, requirement, isOnly: missing == 1 && IsMissing(requirement));
            }
        }

        return new(
            words.Requirements,
            [
                .. context.WhoHeadings,
                (words.Category, 12),
                (words.Pathway, 14),
                (words.Requirement, 40),
                (words.Outcome, 18),
                (words.NearlyThere, 14),
                (words.OnlyOneMissing, 14),
                (words.Figure, 16),
                (words.Asked, 10),
                (words.Has, 10),
                (words.Missing, 10),
                (words.AllMissing, 30),
                (words.Why, 60),
                (words.Level, 16),
                (words.AsOf, 12),
                (words.Id, 38),
            ],
            rows
        );
    }

    private static void Add(List<StyledCell?[]> rows, ResultContext context, Result result, JsonElement requirement, bool isOnly)
    {
        if (Result.OutcomeOf(requirement) is { } outcome)
        {
            var (words, figures) = (context.Words, new RequirementFigures(context, result, requirement));
            rows.Add([
                .. context.Who(result),
                StyledCell.Of(result.Category),
                StyledCell.Of(words.PathwayOf(result.Pathway)),
                StyledCell.Of(context.Title(result, requirement)),
                StyledCell.OfOutcome(words.OutcomeOf(outcome, context.Language), outcome),
                figures.IsNear ? StyledCell.Of(words.Yes) : null,
                isOnly ? StyledCell.Of(words.Yes) : null,
                StyledCell.Of(figures.Name),
                StyledCell.Of(figures.Asked),
                StyledCell.Of(figures.Has),
                StyledCell.Of(figures.Missing),
                StyledCell.Of(figures.AllMissing),
                StyledCell.Of(Result.Object(requirement, "reason") is { } reason ? Result.Text(reason, "text") : ""),
                StyledCell.Of(words.LevelOf(LevelOf(context, result, requirement))),
                StyledCell.OfDate(result.AsOf),
                StyledCell.Of(Result.Text(requirement, "id")),
            ]);
        }

        foreach (var part in Result.List(requirement, "requirements"))
        {
            Add(rows, context, result, part, isOnly: false);
        }
    }

    private static bool IsMissing(JsonElement requirement) =>
        Result.OutcomeOf(requirement) is Outcome.NotMet or Outcome.Unknown or Outcome.NeedsReview
        && Result.Text(requirement, "level") is "" or "required";

    private static string LevelOf(ResultContext context, Result result, JsonElement requirement) =>
        Result.Text(requirement, "level") is { Length: > 0 } level
            ? level
            : context.Rules(result)?.Find(Result.Text(requirement, "id"))?.Level.ToString().ToLower(CultureInfo.InvariantCulture) ?? "";
}
