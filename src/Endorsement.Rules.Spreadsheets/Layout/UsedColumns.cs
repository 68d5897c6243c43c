using System.Collections.Immutable;

namespace Endorsement.Rules.Spreadsheets.Layout;

/// <summary>Columns that candidates need beside those of the outline: circumstances that no ruleset knows.</summary>
internal static class UsedColumns
{
    public static WorkbookOptions AddTo(WorkbookOptions options, IReadOnlyList<Candidate> candidates, Known known)
    {
        var table = options.Outline.Tables[0];
        var paths = table.Columns.Select(column => column.Path).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<CandidateColumn> added =
        [
            .. candidates
                .SelectMany(candidate => candidate.Circumstances?.Keys ?? [])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(code => known.Circumstance(code)?.Column)
                .OfType<CandidateColumn>()
                .Where(column => !paths.Contains(column.Path)),
        ];
        return added.IsEmpty
            ? options
            : options with
            {
                Outline = options.Outline.With(table with { Columns = [.. table.Columns, .. added] }),
            };
    }
}
