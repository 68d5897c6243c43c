using System.Collections.Immutable;
using Endorsement.Rules.Reports.Drawings;
using Endorsement.Rules.Words;

namespace Endorsement.Rules.Reports;

/// <summary>The report of one candidate: the answer, what to do, what the file shows, the coming years, the whole record, the sources.</summary>
internal static class CandidateReport
{
    private const int MostReasons = 4;
    private const int MostSentences = 2;

    /// <summary>The page wraps the lines of the record, not the record.</summary>
    private const int RecordWidth = 100_000;

    public static ReportPage Of(CandidatePlan plan, Language language)
    {
        var context = new ReportContext(plan, language.For(plan.Now));
        var (words, now) = (context.Words, plan.Now);
        var heading = words.Heading(
            context.Category is { } category ? context.Language.Names.Category(category) : now.Category,
            now.Pathway
        );
        return new ReportPage
        {
            LanguageCode = language.Code,
            Title = words.Document(heading, context.CandidateName),
            Skip = words.Skip,
            Head = Head(context, heading),
            Sections = [.. Sections(context)],
            Foot = words.Foot(now.Ruleset?.Name ?? now.DecidedBy.Association, now.DecidedBy.Version, now.Engine),
        };
    }

    private static ReportHead Head(ReportContext context, string heading)
    {
        var (words, now) = (context.Words, context.Now);
        var asked = context.Asked;
        return new ReportHead
        {
            Supposed = context.Plan.Supposed.IsEmpty ? null : context.Language.Plans.Supposed(context.Plan.Supposed),
            Kicker = words.Kicker(context.CandidateName, now.AsOf),
            Heading = heading,
            State = new ReportState(now.Outcome, context.Language.Of(now.Outcome)),
            Lead = words.Answer(MissingLine.Of(now, context.Language), now.Outcome),
            Facts =
            [
                new(
                    words.MayLabel(now.Pathway),
                    words.May(now.Outcome),
                    [words.Lead(asked.Length, asked.Count(finding => finding.Outcome == Outcome.Met))]
                ),
                Missing(context, asked),
                new(words.WhenLabel, words.When(context.Plan), [.. Days(context)]),
            ],
        };
    }

    private static ReportFact Missing(ReportContext context, ImmutableArray<Finding> asked)
    {
        var left = asked.Where(finding => finding.Outcome != Outcome.Met).OrderBy(finding => finding.Outcome != Outcome.NotMet).ToArray();
        var notMet = left.Count(finding => finding.Outcome == Outcome.NotMet);
        var told =
            left.Length <= MostSentences
                ? left.SelectMany<Finding, string>(finding => [context.Title(finding.Title), context.Language.Sentence(finding)]).ToList()
                : left.Take(MostReasons).Select(finding => context.Title(finding.Title)).ToList();
        if (left.Length > MostReasons)
        {
            told.Add(context.Words.AndMore(left.Length - MostReasons));
        }

        return new ReportFact(context.Words.MissingLabel, context.Words.Missing(notMet, left.Length - notMet), [.. told]);
    }

    private static IEnumerable<string> Days(ReportContext context)
    {
        var plan = context.Plan;
        yield return context.Words.WhenMore(plan);
        if (context.Language.Plans.Earliest(plan) is { } earliest)
        {
            yield return earliest;
        }

        if (plan.Dates is { } dates)
        {
            yield return context.Language.Plans.Dates(dates);
        }
    }

    private static IEnumerable<ReportSection> Sections(ReportContext context)
    {
        var words = context.Words;
        yield return new("to-do", words.Part(ReportPart.ToDo), [ToDo(context)]);
        yield return new("overview", words.Part(ReportPart.Overview), [new ReportStates([.. context.Now.Requirements.Select(Standing)])])
        {
            IsAside = true,
        };
        ImmutableArray<ReportBlock> drawings =
        [
            .. SessionsDrawing.Of(context),
            .. WorkDrawing.Of(context),
            .. TrainingDrawing.Of(context),
            .. PeopleDrawing.Of(context),
        ];
        if (!drawings.IsEmpty)
        {
            yield return new("drawings", words.Part(ReportPart.Drawings), drawings) { IsGrid = true };
        }

        if (YearsDrawing.Of(context) is { } years)
        {
            yield return new("years", words.Part(ReportPart.Years), [years]) { IsWide = true };
        }

        var record = new ReportFolded(
            words.RecordTitle,
            [new ReportRecord(context.Now.Explain(context.Language, RecordWidth), EnglishNotes.Of(context.Now, context.Language.Names))]
        );
        yield return new("record", words.Part(ReportPart.Record), [record]);
        if (Sources(context) is { Sources.IsEmpty: false } sources)
        {
            yield return new("sources", words.Part(ReportPart.Sources), [sources]);
        }

        ReportStanding Standing(Finding finding) =>
            new(
                new ReportState(finding.Outcome, context.Language.Of(finding.Outcome)),
                finding.Level == RequirementLevel.Recommended ? words.Advice(context.Title(finding.Title)) : context.Title(finding.Title),
                context.Language.Sentence(finding)
            );
    }

    private static ReportBlock ToDo(ReportContext context)
    {
        var plan = context.Plan;
        if (plan.Remedies.IsEmpty)
        {
            return new ReportText(context.Words.NothingToDo);
        }

        return new ReportSteps([.. plan.Remedies.Select(Step)]);

        ReportStep Step(Remedy remedy) =>
            new(
                context.Title(PlanText.TitleOf(plan, remedy.RequirementId)),
                context.Words.StepWhen(remedy, plan),
                [.. PlanText.Steps(remedy, plan, context.Language.Plans).Select(step => new ReportLine(step.If, step.Text))]
            );
    }

    private static ReportSources Sources(ReportContext context)
    {
        var cited = context
            .Now.Requirements.Select(finding => finding.Citation.Source)
            .Where(source => source.Length > 0)
            .GroupBy(source => source, StringComparer.Ordinal);
        return new ReportSources([
            .. cited.Select(group =>
            {
                var source = context.Now.Ruleset?.Sources.FirstOrDefault(one => one.Key == group.Key);
                return new ReportSource(
                    source?.Title ?? group.Key,
                    source?.Address,
                    context.Words.Source(source?.Published, group.Count())
                );
            }),
        ]);
    }
}
