using System.Collections.Immutable;
using Endorsement.Rules.Reports;
using Endorsement.Rules.Reports.Drawings;
using Endorsement.Rules.Words;

namespace Endorsement.Rules.Bulk;

/// <summary>The page of an impact, laid out; it names nobody.</summary>
internal sealed class ImpactPage
{
    private readonly RulesetImpact _impact;
    private readonly Language _language;
    private readonly IImpactWords _words;
    private readonly ImpactSentences _said;
    private readonly string? _command;

    private ImpactPage(RulesetImpact impact, Language language, string? command) =>
        (_impact, _language, _words, _said, _command) = (impact, language, language.Impact, new ImpactSentences(impact, language), command);

    public static ReportPage Of(RulesetImpact impact, Language language, string? command) =>
        new ImpactPage(impact, language, command).Lay();

    private ReportPage Lay() =>
        new()
        {
            LanguageCode = _language.Code,
            Title = _said.Heading,
            Skip = _language.Report.Skip,
            Head = new ReportHead
            {
                Kicker = _words.Kicker(_impact.Question.AsOf, _impact.Question.Pathway),
                Heading = _said.Heading,
                Lead = _said.Lead,
                Facts =
                [
                    Fact(_words.GainLabel, Count((first, second) => !first.IsMet() && second.IsMet())),
                    Fact(_words.LossLabel, Count((first, second) => first.IsMet() && !second.IsMet())),
                    Fact(_words.OtherLabel, Count((first, second) => first != second && first.IsMet() == second.IsMet())),
                    Fact(_words.NearLabel, _impact.Near),
                ],
            },
            Sections =
            [
                new("flows", _words.Part(ImpactPart.Flows), [new ReportList([.. _said.Counts()]), Flows()]) { IsWide = true },
                new("changes", _words.Part(ImpactPart.Changes), [Listed(_said.Differences())]),
                new("requirements", _words.Part(ImpactPart.Requirements), [Requirements()]),
                new("categories", _words.Part(ImpactPart.Categories), [Categories()]),
                new("made", _words.Part(ImpactPart.Made), [.. Made()]),
            ],
            Foot = _words.Foot(_impact.First.Key, _impact.Second.Key),
        };

    private ReportFact Fact(string label, long count) => new(label, _language.Report.Number(count), [_words.Of(count, _impact.Answers)]);

    private long Count(Func<Outcome, Outcome, bool> isCounted) =>
        _impact.Flows.Where(flow => isCounted(flow.First, flow.Second)).Sum(flow => flow.Count);

    private ReportBlock Listed(IEnumerable<string> lines)
    {
        ImmutableArray<string> told = [.. lines];
        return told.IsEmpty ? new ReportText(_words.Nothing) : new ReportList(told);
    }

    private ReportDrawing Flows() =>
        new()
        {
            Title = _words.FlowsTitle(_impact.ChangedAnswers, _impact.Answers),
            Picture = FlowDrawing.Of(
                _said.Flows,
                _words.Column(ImpactColumn.Before),
                _words.Column(ImpactColumn.After),
                (outcome, count) => $"{_language.Of(outcome)} {_language.Report.Number(count)}"
            ),
            Description = _words.FlowsSeen(_impact.First.Key, _impact.Second.Key),
            Said = [.. _said.Changing()],
            DataTitle = _language.Drawings.DataTitle,
            Data = new ReportTable
            {
                Caption = _words.Part(ImpactPart.Flows),
                Columns = Columns(ImpactColumn.Before, ImpactColumn.After, ImpactColumn.Count),
                Rows =
                [
                    .. _said.Flows.Select<(Outcome First, Outcome Second, long Count), ImmutableArray<string>>(flow =>
                        [_language.Of(flow.First), _language.Of(flow.Second), _language.Report.Number(flow.Count)]
                    ),
                ],
            },
        };

    private ReportBlock Requirements() =>
        _impact.Requirements.IsEmpty
            ? new ReportText(_words.Nothing)
            : new ReportTable
            {
                Caption = _words.Part(ImpactPart.Requirements),
                Columns = Columns(ImpactColumn.Requirement, ImpactColumn.Category, ImpactColumn.MetBefore, ImpactColumn.MetAfter),
                Rows =
                [
                    .. _impact
                        .Requirements.Take(ImpactSentences.MostListed)
                        .Select<ImpactOfRequirement, ImmutableArray<string>>(each =>
                            [
                                _said.TitleOf(each.RequirementId),
                                _said.Category(RulesetIds.Category(each.RequirementId)),
                                _language.Report.Number(each.MetBefore),
                                _language.Report.Number(each.MetAfter),
                            ]
                        ),
                ],
                More =
                    _impact.Requirements.Length > ImpactSentences.MostListed
                        ? _language.Batches.AndMore(_impact.Requirements.Length - ImpactSentences.MostListed)
                        : null,
            };

    private ReportTable Categories() =>
        new ReportTable
        {
            Caption = _words.Part(ImpactPart.Categories),
            Columns = Columns(ImpactColumn.Category, ImpactColumn.Before, ImpactColumn.After, ImpactColumn.Count),
            Rows =
            [
                .. _impact.Flows.Select<ImpactFlow, ImmutableArray<string>>(flow =>
                    [
                        _said.Category(flow.Category),
                        _language.Of(flow.First),
                        _language.Of(flow.Second),
                        _language.Report.Number(flow.Count),
                    ]
                ),
            ],
        };

    private IEnumerable<ReportBlock> Made()
    {
        yield return new ReportText(_words.NobodyIsNamed);
        if (_command is not null)
        {
            yield return new ReportText(_words.Command(_command));
        }
    }

    private ImmutableArray<ReportColumn> Columns(params ReadOnlySpan<ImpactColumn> columns)
    {
        var made = ImmutableArray.CreateBuilder<ReportColumn>(columns.Length);
        foreach (var column in columns)
        {
            made.Add(
                new ReportColumn(_words.Column(column), column is ImpactColumn.Count or ImpactColumn.MetBefore or ImpactColumn.MetAfter)
            );
        }

        return made.MoveToImmutable();
    }
}
