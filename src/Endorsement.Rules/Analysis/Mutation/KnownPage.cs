using System.Collections.Immutable;
using Endorsement.Rules.Reports;
using Endorsement.Rules.Words;

namespace Endorsement.Rules.Analysis;

/// <summary>The handbook page of rulesets, each line coloured by what the cases know of it: what may change in it without anybody noticing (S63, S64).</summary>
internal sealed class KnownPage(ImmutableArray<MutationReport> reports, ImmutableArray<CoverageReport> coverages, Language spoken)
{
    /// <summary>So many changes of a line are told.</summary>
    private const int MostTold = 3;

    private readonly IMutationWords _words = spoken.Mutations;

    public static string Of(IEnumerable<MutationReport> reports, IEnumerable<CoverageReport> coverages, Language language) =>
        HtmlPage.Of(new KnownPage([.. reports], [.. coverages], language).Lay());

    private ReportPage Lay()
    {
        var rulesets = reports.Select(report => report.Ruleset.Key).ToArray();
        return new ReportPage
        {
            LanguageCode = spoken.Code,
            Title = _words.PageTitle(rulesets),
            Skip = spoken.Report.Skip,
            Head = new ReportHead
            {
                Kicker = string.Join(" · ", rulesets),
                Heading = _words.PageTitle(rulesets),
                Lead = _words.PageLead,
                Facts =
                [
                    Fact(KnownPart.Changes, reports.Sum(r => r.Killed), reports.Sum(r => r.Counted), reports.Select(spoken.Summary)),
                    .. coverages.IsEmpty
                        ? Array.Empty<ReportFact>()
                        :
                        [
                            Fact(
                                KnownPart.Points,
                                coverages.Sum(c => c.Covered),
                                coverages.Sum(c => c.Points.Length),
                                coverages.Select(spoken.Summary)
                            ),
                        ],
                ],
            },
            Sections = [.. reports.SelectMany(Sections)],
            Foot = _words.PageFoot(rulesets),
        };
    }

    private ReportFact Fact(KnownPart part, int known, int all, IEnumerable<string> lines) =>
        new(_words.Part(part), $"{CaseStand.Percent(known, all)} %", [.. lines]);

    private IEnumerable<ReportSection> Sections(MutationReport report)
    {
        var language = spoken.For(report.Ruleset);
        var changes = report
            .Mutants.SelectMany(mutant => mutant.Written.Changes.Select(change => (Id: change.Requirement.Id, change, mutant)))
            .ToLookup(one => one.Id, one => (one.change, one.mutant), StringComparer.Ordinal);
        foreach (var category in report.Ruleset.Categories)
        {
            yield return new ReportSection(
                $"{report.Ruleset.Association}-{report.Ruleset.Version}-{category.Code}".ToLowerInvariant(),
                (reports.Length > 1 ? $"{report.Ruleset.Key}: " : "") + $"{language.Names.Category(category)} ({category.Code})",
                [
                    .. category.Pathways.SelectMany(pathway =>
                        new ReportBlock[]
                        {
                            new ReportText(language.Handbook.Pathway(pathway.Name)),
                            new ReportStates([.. pathway.Requirements.SelectMany(r => Lines(r, changes[r.Id], language))]),
                        }
                    ),
                ]
            );
        }
    }

    /// <summary>The requirement, and under it each line of what it asks.</summary>
    private IEnumerable<ReportStanding> Lines(
        Requirement requirement,
        IEnumerable<(RequirementMutant Change, Mutant Mutant)> changes,
        Language language
    )
    {
        var asked = AskedLines.Of(requirement, language);
        var texts = asked.Select(line => line.Text).ToHashSet(StringComparer.Ordinal);
        var byLine = new Dictionary<string, List<Mutant>>(StringComparer.Ordinal);
        foreach (var (change, mutant) in changes)
        {
            var others = change.Changed is null ? null : AskedLines.Of(change.Changed, language).ConvertAll(line => line.Text);
            var lost = others is null ? "" : asked.Select(line => line.Text).FirstOrDefault(text => !others.Contains(text)) ?? "";
            (byLine.TryGetValue(lost, out var known) ? known : byLine[lost] = []).Add(mutant);
        }

        yield return Standing($"{language.Names.Title(requirement.Title)} ({requirement.Id})", byLine.GetValueOrDefault(""), language);
        foreach (var line in asked)
        {
            yield return Standing($"{new string('\u2003', line.Depth)}• {line.Text}", byLine.GetValueOrDefault(line.Text), language);
        }
    }

    private ReportStanding Standing(string title, List<Mutant>? mutants, Language language)
    {
        var open = (mutants ?? []).FindAll(mutant => mutant.State is MutantState.Survived or MutantState.NoCoverage);
        var known =
            mutants is null || mutants.TrueForAll(mutant => mutant.State == MutantState.Ignored) ? KnownLine.NothingToChange
            : open.Count == 0 ? KnownLine.Noticed
            : open.TrueForAll(mutant => mutant.State == MutantState.NoCoverage) ? KnownLine.NotAsked
            : KnownLine.NotNoticed;
        var told = open.Take(MostTold).Select(mutant => MutantTelling.NotNoticed(mutant, language));
        var more = open.Count > MostTold ? $" {_words.AndMore(open.Count - MostTold)}" : "";
        return new ReportStanding(new ReportState(Colour(known), _words.Line(known)), title, string.Join(' ', told) + more);
    }

    private static Outcome Colour(KnownLine known) =>
        known switch
        {
            KnownLine.Noticed => Outcome.Met,
            KnownLine.NotNoticed => Outcome.NotMet,
            KnownLine.NotAsked => Outcome.Unknown,
            _ => Outcome.NotApplicable,
        };
}
