using System.Text.Json;
using NodaTime;

namespace Endorsement.Rules.Spreadsheets.Results;

/// <summary>What ends when, the earliest first: renewals, exceptions, what is met for now; with the files at hand memberships and endorsements too.</summary>
internal static class ExpiresTable
{
    public static ResultTable Of(ResultContext context)
    {
        var words = context.Words;
        var rows = new List<StyledCell?[]>();
        foreach (var result in context.Results)
        {
            var document = result.Document;
            Add(words.RenewalDue, Object(document, "cycle", "due"), "");
            Add(words.LateUntil, Object(document, "justEnded", "lateUntil"), "");
            Add(words.MetUntil, MetUntil(result), "");
            foreach (var requirement in result.Requirements.SelectMany(ResultContext.WithParts))
            {
                Add(words.ExceptionEnds, Object(requirement, "exception", "expires"), context.Title(result, requirement));
                Add(words.ExtensionEnds, Object(requirement, "exception", "until"), context.Title(result, requirement));
            }

            void Add(string what, string day, string requirement) => Row(rows, context, result, result.Category, what, day, requirement);
        }

        // What stands in the file ends once, in whatever categories somebody is asked about.
        foreach (var person in context.Results.GroupBy(result => (result.Candidate, result.AsOf)))
        {
            var result = person.First();
            if (context.File(result) is { } file)
            {
                Row(rows, context, result, "", words.MembershipEnds, Membership(file, result.AsOf), "");
                foreach (
                    var held in (file.Endorsements ?? []).Where(held =>
                        held.To is { } to && Iso(to.Last) is var day && !IsBefore(day, result.AsOf)
                    )
                )
                {
                    Row(rows, context, result, held.Category, words.EndorsementEnds, Iso(held.To!.Value.Last), "");
                }
            }
        }

        return new(
            words.Expires,
            [(words.Day, 14), .. context.WhoHeadings, (words.Category, 12), (words.Ends, 34), (words.Requirement, 40)],
            [.. rows.OrderBy(row => row[0]!.Cell.Text, StringComparer.Ordinal)]
        );
    }

    /// <summary>The last day of the membership that ends last; empty: it holds on, has ended before, or there is none.</summary>
    private static string Membership(Candidate file, string asOf)
    {
        var memberships = file.Memberships ?? [];
        if (memberships.IsEmpty || memberships.Any(membership => membership.Lifetime || membership.To is null))
        {
            return "";
        }

        var last = Iso(memberships.Max(membership => membership.To!.Value.Last));
        return IsBefore(last, asOf) ? "" : last;
    }

    private static string Iso(LocalDate day) => DocumentedDate.OfDay(day).ToString();

    private static bool IsBefore(string day, string asOf) => string.CompareOrdinal(day, asOf) < 0;

    private static string Object(JsonElement value, string name, string member) =>
        Result.Object(value, name) is { } found ? Result.Text(found, member) : "";

    private static void Row(
        List<StyledCell?[]> rows,
        ResultContext context,
        Result result,
        string category,
        string what,
        string day,
        string requirement
    )
    {
        if (day.Length == 10)
        {
            rows.Add([
                StyledCell.OfDate(day),
                .. context.Who(result),
                StyledCell.Of(category),
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
}
