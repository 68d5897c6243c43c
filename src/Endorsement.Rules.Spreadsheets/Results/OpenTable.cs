using System.Text.Json;

namespace Endorsement.Rules.Spreadsheets.Results;

/// <summary>What is open, and who settles it.</summary>
internal static class OpenTable
{
    public static ResultTable Of(ResultContext context)
    {
        var words = context.Words;
        var rows = new List<StyledCell?[]>();
        foreach (var result in context.Results)
        {
            var file = context.File(result);
            foreach (var requirement in result.Requirements.SelectMany(ResultContext.WithParts))
            {
                foreach (var open in Result.List(requirement, "open"))
                {
                    rows.Add([
                        .. context.Who(result),
                        StyledCell.Of(result.Category),
                        StyledCell.Of(context.Title(result, requirement)),
                        StyledCell.Of(words.WhoOf(Result.Text(open, "who"))),
                        StyledCell.Of(What(context, result, requirement, open, file)),
                        StyledCell.Of(Result.Text(open, "id") is var entry && entry == "candidate" ? "" : entry),
                        StyledCell.Of(Result.Text(requirement, "id")),
                    ]);
                }
            }
        }

        return new(
            words.Open,
            [
                .. context.WhoHeadings,
                (words.Category, 12),
                (words.Requirement, 40),
                (words.Who, 20),
                (words.What, 60),
                (words.Entry, 22),
                (words.Id, 38),
            ],
            rows
        );
    }

    private static string What(ResultContext context, Result result, JsonElement requirement, JsonElement open, Candidate? file)
    {
        var by = Result.Text(open, "who") switch
        {
            "reviewer" => SettledBy.Reviewer,
            "association" => SettledBy.Association,
            _ => SettledBy.Candidate,
        };
        var fact = OpenFact.Of(Result.Text(open, "id"), Result.Text(open, "attribute"), by);
        return context.Language.Of(fact, Result.Text(requirement, "kind"), context.Rules(result), file);
    }
}
