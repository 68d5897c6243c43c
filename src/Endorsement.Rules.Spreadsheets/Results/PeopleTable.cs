namespace Endorsement.Rules.Spreadsheets.Results;

/// <summary>People by categories: one row each, one column for each category and pathway.</summary>
internal static class PeopleTable
{
    public static ResultTable Of(ResultContext context)
    {
        var words = context.Words;
        var columns = context
            .Results.Where(result => result.Category.Length > 0)
            .Select(result => ColumnOf(result, context))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var rows = context
            .Results.GroupBy(result => (result.Candidate, result.AsOf))
            .Select(person =>
            {
                StyledCell?[] who =
                [
                    .. context.Who(person.First()),
                    StyledCell.OfDate(person.Key.AsOf),
                    StyledCell.Of(person.First().Ruleset),
                ];
                StyledCell?[] row = [.. who, .. new StyledCell?[columns.Length]];
                foreach (var result in person)
                {
                    if (result.Outcome is { } outcome)
                    {
                        row[who.Length + Array.IndexOf(columns, ColumnOf(result, context))] = StyledCell.OfOutcome(
                            words.OutcomeOf(outcome, context.Language),
                            outcome
                        );
                    }
                    else
                    {
                        row[who.Length - 1] = StyledCell.Of(words.NoAnswer);
                    }
                }

                return row;
            });
        return new(
            words.People,
            [.. context.WhoHeadings, (words.AsOf, 12), (words.Ruleset, 18), .. columns.Select(column => (column, 18.0))],
            [.. rows]
        );
    }

    private static string ColumnOf(Result result, ResultContext context) =>
        result.Pathway is "" or "initial" ? result.Category : $"{result.Category} ({context.Words.PathwayOf(result.Pathway)})";
}
