using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Training: how much, on what, of which kind, by when.</summary>
/// <param name="spanish">The language.</param>
internal sealed class TrainingPlanWords(SpanishLanguage spanish)
{
    public string Of(PlannedTraining training, RemedyFacts facts)
    {
        var leaf = facts.Leaf("training");
        if (leaf is null || facts.Finding?.Kind == "competencies")
        {
            return $"Constancia de {spanish.Labels.And(CodeKind.Competencies, training.Areas)}. Basta una capacitación sobre ello.";
        }

        var asked = facts.Asked<TrainingRequirement>(leaf);
        var isMore = leaf.Actual[Figures.Hours] is { Minutes: > 0 };
        var amount = Capital(isMore ? SpokenWords.MoreHours(training.Total) : SpokenWords.Hours(training.Total));
        return $"{amount} de capacitación{Topics(training, leaf, asked)}{By(leaf, facts)}{Kind(leaf, asked)}.";
    }

    private string Topics(PlannedTraining training, Finding leaf, TrainingRequirement? asked)
    {
        string On(TopicHours topic) => Topic(topic.Topic, leaf, asked);
        return training.Topics.IsEmpty ? ""
            : training.Topics.All(topic => topic.Hours == training.Total) ? $" {And(training.Topics.Select(On))}"
            : $", de ellas {And(training.Topics.Select(topic => $"{HourWords.Number(topic.Hours)} {On(topic)}"))}";
    }

    /// <summary>A topic as the sub-minimum that asks it calls it.</summary>
    private string Topic(string topic, Finding leaf, TrainingRequirement? asked) =>
        asked?.Within.Concat(asked.Additional).FirstOrDefault(part => part.Match.Topics?.Contains(topic) == true) is { } minimum
            ? spanish.Labels.Minimum(minimum.Id, leaf)
            : $"sobre {spanish.Labels.Of(CodeKind.Topics, topic)}";

    /// <summary>", como asistente, ya que de presentación solo puede contar la mitad, que ya está completa".</summary>
    private string Kind(Finding leaf, TrainingRequirement? asked)
    {
        if (leaf.Actual[Figures.CappedAs] is not { IsEmpty: false } full)
        {
            return "";
        }

        var kind = full.Contains("participant") ? "de otra clase" : "como asistente";
        var percent = asked?.Caps.FirstOrDefault(cap => cap.As.Any(full.Contains))?.Percent;
        return percent == 50
            ? $", {kind}, ya que de {spanish.Labels.Or(CodeKind.As, full)} solo puede contar la mitad, que ya está completa"
            : $", {kind}, ya que de {spanish.Labels.Or(CodeKind.As, full)} no cuenta más";
    }

    private static string By(Finding leaf, RemedyFacts facts) =>
        leaf.Terms[Figures.Frame] == "cycle" && facts.Plan.Now.Cycle is { } cycle ? $", a más tardar el {DateWords.Day(cycle.To)}" : "";
}
