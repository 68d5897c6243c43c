using System.Collections.Immutable;
using Endorsement.Rules.Reports;
using Endorsement.Rules.Reports.Drawings;
using Endorsement.Rules.Words;

namespace Endorsement.Rules.Bulk;

/// <summary>The page of a batch, laid out.</summary>
internal sealed class BatchReportPage(BatchFacts report, Language language)
{
    private const int MostBars = 12;

    private readonly IBatchWords _words = language.Batches;

    public static ReportPage Of(BatchFacts report, Language language) => new BatchReportPage(report, language).Lay();

    private ReportPage Lay()
    {
        var summary = report.Summary;
        return new ReportPage
        {
            LanguageCode = language.Code,
            Title = _words.Heading(summary.Rows),
            Skip = language.Report.Skip,
            Head = new ReportHead
            {
                Kicker = _words.Kicker(report.AsOf, report.Pathway),
                Heading = _words.Heading(summary.Rows),
                Lead = _words.Lead(summary.Rejected),
                Facts =
                [
                    new(_words.Label(BatchPart.Met), language.Report.Number(report.Met.All), [_words.MetMore]),
                    new(_words.Label(BatchPart.Near), language.Report.Number(report.Near.All), [_words.NearMore(report.Single)]),
                    new(_words.Label(BatchPart.Judged), language.Report.Number(report.Judged.All), [_words.JudgedMore]),
                    new(
                        _words.Label(BatchPart.Ending),
                        language.Report.Number(report.Ending.All),
                        [_words.EndingMore(BatchReport.SoonDays)]
                    ),
                ],
            },
            Sections = [.. Sections()],
            Foot = _words.Foot([.. report.Rulesets.Keys.Order(StringComparer.Ordinal)]),
        };
    }

    private IEnumerable<ReportSection> Sections()
    {
        yield return Section("near", BatchPart.Near, Near());
        if (Missing() is { } drawing)
        {
            yield return Section("missing", BatchPart.Missing, drawing) with
            {
                IsWide = true,
            };
        }

        yield return Section("judged", BatchPart.Judged, Judged());
        yield return Section("ending", BatchPart.Ending, Ending());
        yield return Section("met", BatchPart.Met, Met());
        yield return Section("categories", BatchPart.Categories, Categories());
    }

    private ReportSection Section(string id, BatchPart part, ReportBlock block) => new(id, _words.Part(part), [block]);

    private ReportBlock Near() =>
        Table(
            BatchPart.Near,
            [BatchColumn.Candidate, BatchColumn.Category, BatchColumn.Missing, BatchColumn.What],
            report.Near.First.Select<NearRow, ImmutableArray<string>>(row =>
                [
                    row.Found.CandidateId,
                    TitleOf(row.Found),
                    language.Report.Number(row.Missing),
                    MissingLine.Of(row.Found, language.For(row.Found)),
                ]
            ),
            report.Near.All
        );

    private ReportBlock Judged() =>
        Table(
            BatchPart.Judged,
            [BatchColumn.Candidate, BatchColumn.Category, BatchColumn.What],
            report.Judged.First.Select<NearRow, ImmutableArray<string>>(row =>
                [
                    row.Found.CandidateId,
                    TitleOf(row.Found),
                    string.Join(
                        "; ",
                        row.Found.Requirements.Where(finding => finding.Outcome == Outcome.NeedsReview)
                            .Select(finding => language.Names.Title(finding.Title))
                    ),
                ]
            ),
            report.Judged.All
        );

    private ReportBlock Met() =>
        Table(
            BatchPart.Met,
            [BatchColumn.Candidate, BatchColumn.Category],
            report.Met.First.Select<MetRow, ImmutableArray<string>>(row => [row.Candidate, TitleOf(row.CategoryCode)]),
            report.Met.All
        );

    private ReportBlock Ending() =>
        Table(
            BatchPart.Ending,
            [BatchColumn.Day, BatchColumn.Candidate, BatchColumn.Ends],
            report.Ending.First.Select<EndingRow, ImmutableArray<string>>(row =>
                [
                    language.Report.Day(row.Day),
                    row.Candidate,
                    _words.Ending(row.Sort == EndingSort.Cycle ? TitleOf(row.Of) : row.Of, SortOf(row.Sort)),
                ]
            ),
            report.Ending.All
        );

    private ReportBlock Categories() =>
        Table(
            BatchPart.Categories,
            [BatchColumn.Category, BatchColumn.Rules, BatchColumn.Met, BatchColumn.NotMet, BatchColumn.NeedsReview, BatchColumn.Unknown],
            (report.Summary.Rulesets ?? []).SelectMany(ruleset =>
                ruleset.Categories.Select<BulkCategorySummary, ImmutableArray<string>>(category =>
                    [
                        TitleOf(category.Category),
                        ruleset.RulesetKey,
                        language.Report.Number(category.Outcomes.Met),
                        language.Report.Number(category.Outcomes.NotMet),
                        language.Report.Number(category.Outcomes.NeedsReview),
                        language.Report.Number(category.Outcomes.Unknown),
                    ]
                )
            ),
            all: null
        );

    /// <summary>What is missing most, in bars; <see langword="null"/>: nothing is.</summary>
    private ReportDrawing? Missing()
    {
        var missing = (report.Summary.Rulesets ?? [])
            .SelectMany(ruleset =>
                ruleset
                    .Categories.SelectMany(category => category.Requirements)
                    .Select(each => (ruleset.RulesetKey, each.Id, each.Outcomes.NotMet))
            )
            .Where(each => each.NotMet > 0 && IsRequired(each.RulesetKey, each.Id))
            .GroupBy(each => TitleOf(each.RulesetKey, each.Id), StringComparer.Ordinal)
            .Select(group => (Title: group.Key, Rows: group.Sum(each => each.NotMet)))
            .OrderByDescending(each => each.Rows)
            .ThenBy(each => each.Title, StringComparer.Ordinal)
            .ToArray();
        if (missing.Length == 0)
        {
            return null;
        }

        return new ReportDrawing
        {
            Title = _words.MissingMost(missing[0].Title),
            Picture = BarChart.Of(
                [.. missing.Take(MostBars).Select(each => new BarOf(each.Title, each.Rows, language.Report.Number(each.Rows)))],
                Tone.NotMet
            ),
            Description = _words.MissingSeen(Math.Min(missing.Length, MostBars)),
            Said = [_words.MissingSaid(missing[0].Title, missing[0].Rows)],
            DataTitle = language.Drawings.DataTitle,
            Data = new ReportTable
            {
                Caption = _words.Caption(BatchPart.Missing),
                Columns = [new(_words.Column(BatchColumn.What)), new(_words.Column(BatchColumn.NotMet), IsFigure: true)],
                Rows =
                [
                    .. missing.Select<(string Title, long Rows), ImmutableArray<string>>(each =>
                        [each.Title, language.Report.Number(each.Rows)]
                    ),
                ],
            },
        };
    }

    private ReportBlock Table(BatchPart part, ImmutableArray<BatchColumn> columns, IEnumerable<ImmutableArray<string>> rows, long? all)
    {
        ImmutableArray<ImmutableArray<string>> told = [.. rows];
        return told.IsEmpty
            ? new ReportText(_words.Nothing(part))
            : new ReportTable
            {
                Caption = _words.Caption(part),
                Columns =
                [
                    .. columns.Select(column => new ReportColumn(
                        _words.Column(column),
                        column
                            is BatchColumn.Missing
                                or BatchColumn.Met
                                or BatchColumn.NotMet
                                or BatchColumn.NeedsReview
                                or BatchColumn.Unknown
                    )),
                ],
                Rows = told,
                More = all > told.Length ? _words.AndMore(all.Value - told.Length) : null,
            };
    }

    private bool IsRequired(string ruleset, string requirement) =>
        report.Rulesets.GetValueOrDefault(ruleset)?.Find(requirement)?.Level == RequirementLevel.Required;

    private string TitleOf(string ruleset, string requirement) =>
        language.Names.Title(report.Rulesets.GetValueOrDefault(ruleset)?.Find(requirement)?.Title ?? requirement);

    private string TitleOf(Determination found) => TitleOf(found.Category);

    private string TitleOf(string category) =>
        report.Rulesets.Values.SelectMany(ruleset => ruleset.Categories).FirstOrDefault(one => one.Code == category)?.Title ?? category;

    private static BatchEnding SortOf(EndingSort sort) =>
        sort switch
        {
            EndingSort.Membership => BatchEnding.Membership,
            EndingSort.Vetting => BatchEnding.Vetting,
            EndingSort.Rating => BatchEnding.Rating,
            EndingSort.Cycle => BatchEnding.Cycle,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
