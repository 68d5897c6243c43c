using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>Training: how much, on what, of which kind, by when.</summary>
/// <param name="english">The language.</param>
internal sealed class TrainingPlanWords(EnglishLanguage english)
{
    public string Of(PlannedTraining training, RemedyFacts facts)
    {
        var leaf = facts.Leaf("training");
        if (leaf is null || facts.Finding?.Kind == "competencies")
        {
            return $"Evidence for {english.Labels.And(CodeKind.Competencies, training.Areas)}. Training on it is enough.";
        }

        var asked = facts.Asked<TrainingRequirement>(leaf);
        var isMore = leaf.Actual[Figures.Hours] is { Minutes: > 0 };
        var amount = Capital(isMore ? SpokenWords.MoreHours(training.Total) : SpokenWords.Hours(training.Total));
        return $"{amount} of training{Topics(training, leaf, asked)}{By(leaf, facts)}{Kind(leaf, asked)}.";
    }

    private string Topics(PlannedTraining training, Finding leaf, TrainingRequirement? asked)
    {
        string On(TopicHours topic) => Topic(topic.Topic, leaf, asked);
        return training.Topics.IsEmpty ? ""
            : training.Topics.All(topic => topic.Hours == training.Total) ? $" {And(training.Topics.Select(On))}"
            : $", of them {And(training.Topics.Select(topic => $"{HourWords.Number(topic.Hours)} {On(topic)}"))}";
    }

    /// <summary>A topic as the sub-minimum that asks it calls it.</summary>
    private string Topic(string topic, Finding leaf, TrainingRequirement? asked) =>
        asked?.Within.Concat(asked.Additional).FirstOrDefault(part => part.Match.Topics?.Contains(topic) == true) is { } minimum
            ? english.Labels.Minimum(minimum.Id, leaf)
            : $"on {english.Labels.Of(CodeKind.Topics, topic)}";

    /// <summary>", attended, since presenting can count for half only, and that half is full".</summary>
    private string Kind(Finding leaf, TrainingRequirement? asked)
    {
        if (leaf.Actual[Figures.CappedAs] is not { IsEmpty: false } full)
        {
            return "";
        }

        var kind = full.Contains("participant") ? "of another kind" : "attended";
        var percent = asked?.Caps.FirstOrDefault(cap => cap.As.Any(full.Contains))?.Percent;
        return percent == 50
            ? $", {kind}, since {english.Labels.Or(CodeKind.As, full)} can count for half only, and that half is full"
            : $", {kind}, since no more of {english.Labels.Or(CodeKind.As, full)} counts";
    }

    private static string By(Finding leaf, RemedyFacts facts) =>
        leaf.Terms[Figures.Frame] == "cycle" && facts.Plan.Now.Cycle is { } cycle ? $", by {DateWords.Day(cycle.To)}" : "";
}
