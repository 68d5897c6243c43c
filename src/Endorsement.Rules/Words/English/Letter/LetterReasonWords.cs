using Endorsement.Rules.Requirements;
using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>Why a requirement is not met yet, to the candidate: what is needed, what the file holds, and what of it does not count.</summary>
/// <param name="english">The language.</param>
internal sealed class LetterReasonWords(EnglishLanguage english)
{
    private const int MostParts = 2;

    private readonly LetterSessionWords _sessions = new(english);
    private readonly LetterWorkWords _work = new(english);

    public string Of(Finding finding, LetterFacts facts)
    {
        var leaves = Distance.NearestLeaves(finding).Take(MostParts).ToArray();
        var said = string.Join(
            ' ',
            (leaves.Length == 0 ? [finding] : leaves)
                .SelectMany(leaf => Leaf(leaf, facts))
                .Where(text => text.Length > 0)
                .Distinct(StringComparer.Ordinal)
        );
        return !LetterFacts.IsReading(finding) ? said
            : facts.IsFirstReading(finding)
                ? $"{said} This rests on our reading of an unclear text; please ask us if you read it otherwise."
            : $"{said} This, too, is our reading.";
    }

    private IEnumerable<string> Leaf(Finding leaf, LetterFacts facts) =>
        leaf.Outcome == Outcome.NotMet
            ? leaf.Kind switch
            {
                "supervision" => _sessions.Of(leaf, facts),
                "training" => Training(leaf, facts),
                "experience" => [.. _work.Of(leaf, facts), .. Aside(leaf, facts)],
                "membership" => [Membership(leaf), .. Aside(leaf, facts)],
                "references" => [Ratings(leaf), Usable(leaf) ?? Sentence(leaf), .. Aside(leaf, facts)],
                "credential" => [Sentence(leaf), .. Aside(leaf, facts)],
                "examination" => [Examination(leaf)],
                _ => [Sentence(leaf)],
            }
        : (leaf.Reason == SupervisionReasons.Open || leaf.Reason == TrainingReasons.Open) && Possible(leaf, facts) is { } possible
            ? [possible]
        : leaf.Reason == ExperienceReasons.Open && LetterWorkWords.Open(leaf) is { } work ? [work]
        : [Sentence(leaf)];

    private string Sentence(Finding leaf) => Capital(SpokenWords.You(english.Sentence(leaf)));

    /// <summary>Of what the kind would take, why it does not count: "BSW of 3 May 2014: the transcript is not official."</summary>
    private IEnumerable<string> Aside(Finding leaf, LetterFacts facts) =>
        LetterFacts
            .Aside(leaf)
            .Take(MostParts)
            .Select(aside =>
            {
                var entry = Capital(english.Entries.Of(aside.Id, FileEntries.Of(leaf.Kind)));
                return aside.Reason == SetAsideReason.NotActive ? $"{entry}: it does not cover that time."
                    : aside.Reason == SetAsideReason.Future
                        ? $"{entry}: this is after {DateWords.Day(facts.Now.AsOf)}, the day of this letter."
                    : aside is { Attribute: { } missing } && aside.Reason == SetAsideReason.Incomplete && MemberWords.Knows(missing)
                        ? $"{entry}: your file does not clearly say {MemberWords.OfEntry(missing)}."
                    : $"{entry}: {SpokenWords.You(english.Findings.SetAside(aside, leaf))}.";
            });

    /// <summary>How much counts for certain, and how much may; <see langword="null"/>: it is not known in hours.</summary>
    private static string? Possible(Finding leaf, LetterFacts facts)
    {
        if (
            leaf.Required[Figures.Hours] is not { } needed
            || leaf.Actual[Figures.Hours] is not { } certain
            || leaf.Actual[Figures.PossibleHours] is not { Minutes: > 0 } possible
        )
        {
            return null;
        }

        var what = leaf.Kind == "supervision" ? "RS/C" : "training";
        var when =
            facts.Now.Cycle is { } cycle && leaf.Terms[Figures.Frame] == "cycle" ? $" {SpokenWords.During(cycle.From, cycle.To)}" : "";
        var sure =
            certain.Minutes == 0
                ? "None counts for certain"
                : $"{Capital(SpokenWords.Hours(certain))} {(SpokenWords.Are(certain) == "is" ? "counts" : "count")} for certain";
        return $"{Capital(SpokenWords.Hours(needed))} of {what}{when} {SpokenWords.Are(needed)} needed. {sure}, and {(OpenHours.Are(leaf) ? "more may count: your file does not say the hours of all" : $"{SpokenWords.Hours(possible)} may count")}.";
    }

    private IEnumerable<string> Training(Finding leaf, LetterFacts facts)
    {
        if (AmountWords.AsksSome(leaf) || leaf.Required[Figures.Hours] is not { } needed)
        {
            yield return Sentence(leaf);
            yield break;
        }

        var when =
            facts.Now.Cycle is { } cycle && leaf.Terms[Figures.Frame] == "cycle" ? $" {SpokenWords.During(cycle.From, cycle.To)}" : "";
        yield return $"{Capital(SpokenWords.Hours(needed))} of training{when} {SpokenWords.Are(needed)} needed{english.Minimums.Asked(leaf)}.";
        yield return leaf.Actual[Figures.Hours] is { Minutes: > 0 } have
            ? $"Your file has {SpokenWords.Hours(have)} that {(SpokenWords.Are(have) == "is" ? "counts" : "count")}."
            : "Your file has none that counts.";
        if (Capped(leaf, facts) is { } capped)
        {
            yield return capped;
        }

        if (leaf.Actual[Figures.Hours] is { Minutes: > 0 })
        {
            yield return $"{Capital(Short(leaf))} needed.";
        }

        if (facts.NearMissOf(leaf) is { } remedy)
        {
            yield return english.Plans.Nearest(remedy, facts.Plan) ?? "";
        }
    }

    /// <summary>"3½ hours of presenting or service to the association are more than can count."</summary>
    private string? Capped(Finding leaf, LetterFacts facts)
    {
        if (leaf.Actual[Figures.CappedAs] is not { IsEmpty: false } full)
        {
            return null;
        }

        var cut = facts.OverCap(leaf);
        return cut.Minutes == 0
            ? null
            : $"{Capital(SpokenWords.Hours(cut))} of {english.Labels.Or(CodeKind.As, full)} {SpokenWords.Are(cut)} more than can count.";
    }

    /// <summary>"one more hour on diversity, equity and inclusion is", "3½ more hours, of them 1 on ethics, are".</summary>
    private string Short(Finding leaf)
    {
        var parts = AmountWords.Parts(leaf);
        return leaf.Shortfall[Figures.Hours] is { } hours && hours.Minutes > AmountWords.MostOf(parts)
            ? parts.Length == 0
                ? $"{SpokenWords.MoreHours(hours)} {SpokenWords.Are(hours)}"
                : $"{SpokenWords.MoreHours(hours)}, of them {english.Minimums.Each(leaf, parts)}, {SpokenWords.Are(hours)}"
            : parts is [{ Value: FigureValue.Hours only }]
                ? $"{SpokenWords.MoreHours(only.Amount)} {english.Labels.Minimum(parts[0].Name, leaf)} {SpokenWords.Are(only.Amount)}"
                : parts.Length > 0
                    ? $"{english.Minimums.Several(leaf, parts)} are"
                    : "more is";
    }

    private static string Membership(Finding leaf) =>
        leaf.Actual.Find(Figures.UncoveredYear) is { } year
            ? $"Your file shows no membership that was in force on any day from {FigureWords.Of(year)}."
        : leaf.Actual.Find(Figures.Uncovered) is { } day ? $"Your file shows no membership that is in force on {FigureWords.Of(day)}."
        : leaf.Required.Find(Figures.On) is { } on ? $"Your file shows no membership that is in force on {FigureWords.Of(on)}."
        : "Your file shows no membership that counts.";

    /// <summary>"Still to be passed: vignettes."</summary>
    private string Examination(Finding leaf) =>
        leaf.Required[Figures.ExaminationParts] is { IsEmpty: false } parts
            ? $"Still to be passed: {english.Labels.And(CodeKind.Parts, parts.Except(leaf.Actual[Figures.Passed] ?? [], StringComparer.Ordinal))}."
            : "The examination is not passed yet.";

    private static string Ratings(Finding leaf) =>
        leaf.Required[Figures.Count] is { } count and > 1
            ? $"{Capital(FigureWords.Number(count))} ratings are needed, each from a different person."
            : "";

    /// <summary>How many ratings can be used, where there are too few; <see langword="null"/>: something else is wrong.</summary>
    private static string? Usable(Finding leaf) =>
        leaf.Reason != ReferencesReasons.TooFew || leaf.Required[Figures.Count] is not > 1 ? null
        : leaf.Actual[Figures.PossiblyUsable] is > 0 and var usable ? $"Your file has {FigureWords.Number(usable)} that can be used."
        : "Your file has none that can be used.";
}
