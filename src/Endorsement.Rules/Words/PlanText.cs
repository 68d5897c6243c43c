using Endorsement.Rules.Requirements;

namespace Endorsement.Rules.Words;

/// <summary>A plan as it is read: the answer first, then what to do in order, then what the coming years bring.</summary>
internal static class PlanText
{
    private const int MostSpans = 6;
    private const int MostOpen = 3;
    private const int Width = 78;

    public static string Of(CandidatePlan plan, Language language)
    {
        var (words, page) = (language.Plans, new RecordPage(Width));
        var now = plan.Now;
        var title = now.RulesOfCategory is { } named ? language.Names.Category(named) : null;
        if (!plan.Supposed.IsEmpty)
        {
            page.Line("", words.Supposed(plan.Supposed));
            page.Line("", "");
        }

        page.Line("", language.Record.Title(title, now.Category, now.Pathway, now.Outcome, MissingLine.Of(now, language)));
        if (plan.Dates is { } dates)
        {
            page.Line("", words.Dates(dates));
        }

        if (words.Earlier(plan) is { } earlier)
        {
            page.Line("", earlier);
        }

        if (words.Earliest(plan) is { } earliest)
        {
            page.Line("", earliest);
        }

        // What is to be done follows behind it.
        page.Line("", words.Date(plan));

        var number = 0;
        foreach (var remedy in plan.Remedies)
        {
            page.Line("", "");
            page.Line(FormattableString.Invariant($"{++number}. "), language.Names.Title(TitleOf(plan, remedy.RequirementId)));
            foreach (var step in Steps(remedy, plan, words))
            {
                page.Line("   ", $"{step}");
            }
        }

        Timeline(page, plan, words);
        return page.ToString();
    }

    /// <summary>What the plan's date rests on.</summary>
    public static PlanRests RestsOn(CandidatePlan plan)
    {
        var kinds = plan.Remedies.Select(remedy => remedy.Kind).Distinct().ToArray();
        var asked = plan
            .Remedies.Select(remedy => new RemedyFacts(remedy, plan))
            .Any(facts => facts.Remedy.Facts.Any(fact => !facts.IsRaised(fact)));
        return !asked && !kinds.Contains(RemedyKind.Judge) ? PlanRests.OnDoing
            : kinds is [RemedyKind.Supply] ? PlanRests.OnAnswers
            : kinds is [RemedyKind.Judge] ? PlanRests.OnReview
            : PlanRests.OnBoth;
    }

    /// <summary>What to do about one requirement: the nearest miss, the questions about what is past, and what cures it otherwise.</summary>
    public static IEnumerable<PlanStep> Steps(Remedy remedy, CandidatePlan plan, IPlanWords words)
    {
        if (words.Nearest(remedy, plan) is { } nearest)
        {
            yield return new(null, nearest);
        }

        foreach (var step in Asked(remedy, plan, words))
        {
            yield return step;
        }

        // A letter leaves it to the candidate and the provider when they meet.
        if (words.Sessions(remedy, plan) is { } sessions)
        {
            yield return new(null, sessions);
        }
    }

    /// <summary>The same without the nearest miss.</summary>
    public static IEnumerable<PlanStep> Asked(Remedy remedy, CandidatePlan plan, IPlanWords words)
    {
        PlanStep[] asked =
        [
            .. Questions(remedy, plan).Select(question => words.Question(question, plan)).Distinct(),
            .. Open(remedy, plan).Select(open => new PlanStep(null, words.Ask(open.Fact, open.Finding))).Distinct().Take(MostOpen),
        ];
        var behind =
            asked.Length == 0 || remedy.Kind is not (RemedyKind.Add or RemedyKind.None) ? StepBefore.Nothing
            : asked[^1].If is null ? StepBefore.OpenFact
            : StepBefore.Question;
        return [.. asked, words.Remedy(remedy, plan, behind)];
    }

    /// <summary>
    /// Of what is not known: the facts that the candidate can tell, where the remedy does not ask for them itself; those that decide, where any of them do (S58).
    /// </summary>
    private static (OpenFact Fact, Finding Finding)[] Open(Remedy remedy, CandidatePlan plan)
    {
        if (
            !remedy.Facts.IsEmpty
            || AsksAlready(remedy, plan)
            || plan.Now.Requirements.FirstOrDefault(each => each.Id == remedy.RequirementId) is not { Outcome: Outcome.Unknown } finding
        )
        {
            return [];
        }

        (OpenFact Fact, Finding Finding)[] open =
        [
            .. Distance
                .NearestLeaves(finding)
                .SelectMany(leaf => leaf.Open.Where(fact => fact.By == SettledBy.Candidate).Select(fact => (fact, leaf))),
        ];
        var decisive = Array.FindAll(open, each => plan.Decisive?.Facts.Contains(each.Fact) == true);
        return decisive.Length > 0 ? decisive : open;
    }

    /// <summary>What is to be signed names it, and asks in the same breath whether it is signed already.</summary>
    private static bool AsksAlready(Remedy remedy, CandidatePlan plan) =>
        plan.File.Agreements is null && new RemedyFacts(remedy, plan).Added.OfType<Agreement>().Any();

    public static IEnumerable<PlanQuestion> Questions(Remedy remedy, CandidatePlan plan) =>
        plan.Questions.Where(question => IsOf(question.RequirementId, remedy.RequirementId));

    public static string TitleOf(CandidatePlan plan, string requirement) =>
        plan.Now.Requirements.FirstOrDefault(finding => finding.Id == requirement)?.Title
        ?? plan.Now.Ruleset?.Find(requirement)?.Title
        ?? requirement;

    private static void Timeline(RecordPage page, CandidatePlan plan, IPlanWords words)
    {
        var spans = Spans(plan);
        if (spans.Count < 2)
        {
            return;
        }

        page.Line("", "");
        page.Line("", words.TimelineHeading);
        TimelineSpan? before = null;
        for (var i = 0; i < Math.Min(spans.Count, MostSpans); i++)
        {
            page.Line("  ", words.Span(spans[i], before, i == spans.Count - 1, plan), "    ");
            before = spans[i];
        }

        if (spans.Count > MostSpans)
        {
            page.Line("  ", words.MoreSpans(spans.Count - MostSpans));
        }
    }

    /// <summary>The coming years, days together on which the same is lacking, whatever version decides.</summary>
    public static List<TimelineSpan> Spans(CandidatePlan plan)
    {
        var spans = new List<TimelineSpan>();
        foreach (var span in plan.Timeline)
        {
            if (
                spans is [.., var last]
                && last.Outcome == span.Outcome
                && SpanChange.Of(span, last, plan) is { Missing.IsEmpty: true, Gained.IsEmpty: true }
            )
            {
                spans[^1] = last with { To = span.To };
            }
            else
            {
                spans.Add(span);
            }
        }

        return spans;
    }

    /// <summary>Whether a requirement is another one, or a part of it.</summary>
    public static bool IsOf(string part, string whole) => part == whole || part.StartsWith(whole + ".", StringComparison.Ordinal);
}
