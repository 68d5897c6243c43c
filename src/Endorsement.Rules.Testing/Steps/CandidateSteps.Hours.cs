using Endorsement.Rules.Testing.Steps;

namespace Endorsement.Rules.Testing;

/// <content>How much of something there is.</content>
public sealed partial class CandidateSteps
{
    /// <summary>With so many clock hours of RS/C in all; days, providers and the time from the first session to the last stay as they are.</summary>
    /// <param name="hours">The clock hours; 0: no session is left.</param>
    /// <exception cref="ArgumentException">There is no session that could hold them.</exception>
    public CandidateSteps WithRsc(ClockHours hours) =>
        Next(
            Candidate with
            {
                ReflectiveSupervision = With(
                    Candidate.ReflectiveSupervision,
                    hours,
                    "RS/C",
                    session => session.Hours,
                    (session, left) => session with { Hours = left },
                    _ => true
                ),
            }
        );

    /// <summary>With so many clock hours of training in all; days, topics and parts taken stay as they are.</summary>
    /// <param name="hours">The clock hours; 0: no training is left.</param>
    /// <exception cref="ArgumentException">There is no training that could hold them.</exception>
    public CandidateSteps WithTraining(ClockHours hours) => WithTraining(hours, _ => true, "training");

    /// <summary>With so many clock hours of training on a topic; other training stays as it is, so that the total changes too.</summary>
    /// <param name="hours">The clock hours; 0: no training on it is left.</param>
    /// <param name="topic">The topic, e.g. <c>diversity-equity-inclusion</c>.</param>
    /// <exception cref="ArgumentException">There is no training on it that could hold them.</exception>
    public CandidateSteps WithTraining(ClockHours hours, string topic) =>
        WithTraining(hours, training => training.Topics?.Contains(topic) == true, $"training on `{topic}`");

    private CandidateSteps WithTraining(ClockHours hours, Func<TrainingEntry, bool> which, string what) =>
        Next(
            Candidate with
            {
                Training = With(
                    Candidate.Training,
                    hours,
                    what,
                    training => training.Hours,
                    (training, left) => training with { Hours = left },
                    which
                ),
            }
        );

    /// <summary>Entries of which no hours are known are left alone.</summary>
    private static Sequence<T> With<T>(
        Sequence<T>? section,
        ClockHours hours,
        string what,
        Func<T, ClockHours?> of,
        Func<T, ClockHours, T> with,
        Func<T, bool> which
    )
    {
        var entries = section ?? [];
        var places = Enumerable.Range(0, entries.Length).Where(place => which(entries[place]) && of(entries[place]) is not null).ToList();
        var minutes = Minutes.Of([.. places.Select(place => of(entries[place])!.Value.Minutes)], hours.Minutes, what);
        return
        [
            .. entries
                .Select((entry, place) => (Entry: entry, Order: places.IndexOf(place)))
                .Where(each => each.Order < 0 || minutes[each.Order] > 0)
                .Select(each => each.Order < 0 ? each.Entry : with(each.Entry, new ClockHours(minutes[each.Order]))),
        ];
    }
}
