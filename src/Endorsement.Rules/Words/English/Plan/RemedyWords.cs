using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>One remedy: what to tell, what a reviewer decides, what to do, what time brings, or why nothing cures it.</summary>
/// <param name="english">The language.</param>
internal sealed class RemedyWords(EnglishLanguage english)
{
    private readonly AdditionWords _additions = new(english);
    private readonly AskingWords _asking = new(english);

    public string Of(RemedyFacts facts) => string.Join(' ', Sentences(facts).Where(sentence => sentence.Length > 0));

    private IEnumerable<string> Sentences(RemedyFacts facts)
    {
        foreach (var sentence in facts.Remedy.Facts.Select(fact => _asking.Of(fact, facts)).Distinct(StringComparer.Ordinal))
        {
            yield return sentence;
        }

        var isSettledByReview = facts.Remedy.Kind == RemedyKind.Judge && facts.Leaf("competencies") is { Outcome: Outcome.NotMet };
        if (isSettledByReview && facts.Leaf("competencies")!.Shortfall[Figures.MissingAreas] is { IsEmpty: false } areas)
        {
            yield return $"If you have evidence for {english.Labels.And(CodeKind.Competencies, areas)}, send it to us. The reviewer's decision on the portfolio settles it too.";
            yield break;
        }

        foreach (var sentence in _additions.Of(facts))
        {
            yield return sentence;
        }

        if (facts.Added.IsEmpty && facts.Shared is { } shared)
        {
            yield return facts.Remedy.Kind == RemedyKind.Judge
                ? $"The decision on “{PlanText.TitleOf(facts.Plan, shared.RequirementId)}” settles “{PlanText.TitleOf(facts.Plan, facts.Remedy.RequirementId)}” too."
                : $"What you do for “{PlanText.TitleOf(facts.Plan, shared.RequirementId)}” serves this too.";
        }

        if (facts.Remedy is { Kind: RemedyKind.Wait, By: { } day })
        {
            yield return facts.Leaf("experience") is { Outcome: not Outcome.Met }
                ? $"If your work goes on as it is, it is long enough on {DateWords.Day(day)}. Nothing else is needed here."
                : $"Time alone brings it: it is met on {DateWords.Day(day)}, if all else stays as it is.";
        }

        if (facts.Remedy.Reason is { } reason)
        {
            yield return Why(reason, facts);
        }

        yield return Ways(facts);
    }

    private string Why(RemedyReason reason, RemedyFacts facts) =>
        reason switch
        {
            RemedyReason.Over when facts.Plan.Now.Cycle is { } cycle =>
                $"The cycle ended on {DateWords.Day(cycle.To)}: nothing done from now on can be added to it. What you do now counts for the next cycle.{Reinstated(facts)}",
            RemedyReason.Over => "The days in which it had to be done are over: nothing done from now on can be added to them.",
            RemedyReason.KnownOtherwise => Known(facts),
            RemedyReason.Conflict => "What would cure it undoes something else that is asked. Please talk to us about it.",
            RemedyReason.Undecided => "The association does not print what it asks here, and decides itself.",
            RemedyReason.Pace when facts.Plan.Now.Cycle is { } cycle =>
                $"The cycle ends on {DateWords.Day(cycle.To)}. At {SpokenWords.Hours(facts.Plan.MonthlyHours)} a month that is too soon for the hours that are missing.{Faster(facts)} Please talk to us about it.",
            RemedyReason.Pace =>
                $"At {SpokenWords.Hours(facts.Plan.MonthlyHours)} a month it cannot be reached while the hours still count. With more hours a month it can.",
            RemedyReason.Limit => "There is more in your file than can be decided by itself. A reviewer looks at it.",
            RemedyReason.NotInTime => "We found nothing that can be done from now on. Please talk to us about it.",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>What it would take: "With six hours a month until then it can be done."</summary>
    private static string Faster(RemedyFacts facts) =>
        facts.NeededPace is { } pace ? $" With {SpokenWords.Hours(pace)} a month until then they would be complete." : "";

    private static string Reinstated(RemedyFacts facts) =>
        facts.Plan.Now.RulesOfCategory?.Has(Pathway.Reinstatement) == true ? " An endorsement that has lapsed may be reinstated." : "";

    /// <summary>What is known and is not so; where somebody lives, with the association of that place.</summary>
    private string Known(RemedyFacts facts)
    {
        if (facts.Leaf("residence") is not { } leaf || leaf.Actual[Figures.Residence] is not { } place)
        {
            return "It rests on a fact that is known. Nothing that you do changes it.";
        }

        var other = facts.Plan.Now.Ruleset?.Jurisdictions.FirstOrDefault(one => one.Places.Contains(place));
        var next = other is null
            ? $"Please ask us which association serves {PlaceWords.Of(place)}."
            : $"You can apply to {english.Labels.Named([other.Association])}, which serves {PlaceWords.Of(place)}.";
        return $"Where you live decides this. {next}";
    }

    /// <summary>Of several ways, those that were not planned and can be gone.</summary>
    private static string Ways(RemedyFacts facts)
    {
        string[] ways =
        [
            .. facts
                .Remedy.OtherWays.Where(way => way.Date is not null)
                .Select(way =>
                    way.Date > facts.Plan.Now.AsOf
                        ? $"“{PlanText.TitleOf(facts.Plan, way.RequirementId)}” ({DateWords.Day(way.Date!.Value)} at the earliest)"
                        : $"“{PlanText.TitleOf(facts.Plan, way.RequirementId)}”"
                ),
        ];
        return ways.Length switch
        {
            0 => "",
            1 => $"Another way is {ways[0]}.",
            _ => $"Other ways are {And(ways)}.",
        };
    }
}
