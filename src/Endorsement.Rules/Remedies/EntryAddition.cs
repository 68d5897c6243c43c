using Endorsement.Rules.Candidates;
using NodaTime;

namespace Endorsement.Rules.Remedies;

/// <summary>One entry of which there is nothing to lessen: a degree, a signature, a membership, an examination, a decision.</summary>
/// <param name="Section">Its section.</param>
/// <param name="On">Its last day.</param>
/// <param name="Make">The entry with an id; where such entries need none, it is not looked at.</param>
internal sealed record EntryAddition(CandidateSection Section, LocalDate On, Func<PlannedIds, object> Make) : Addition
{
    public override LocalDate Last => On;

    public override IEnumerable<AddedEntry> Entries(PlannedIds ids) => [new(Section, Make(ids))];
}

/// <summary>Training of so many minutes on a day.</summary>
internal sealed record TrainingAddition(LocalDate On, long Length) : Addition
{
    /// <summary>How it is taken part in; <see langword="null"/>: it does not matter.</summary>
    public string? As { get; init; }

    public bool? Didactic { get; init; }

    public Sequence<string> Topics { get; init; } = [];

    /// <summary>Areas of competency that it supports.</summary>
    public Sequence<string> Areas { get; init; } = [];

    public override LocalDate Last => On;

    public override long Amount => Length;

    public override long Minutes => Length;

    public override long TopicMinutes => Length * Topics.Length;

    public override Addition Of(long amount) => this with { Length = amount };

    public override IEnumerable<Addition> Plainer()
    {
        foreach (var topic in Topics)
        {
            yield return this with
            {
                Topics = [.. Topics.Where(other => other != topic)],
            };
        }

        foreach (var area in Areas)
        {
            yield return this with
            {
                Areas = [.. Areas.Where(other => other != area)],
            };
        }
    }

    public override IEnumerable<AddedEntry> Entries(PlannedIds ids)
    {
        // One entry holds no more than a document may say of one.
        for (var left = Length; left > 0; left -= ClockHours.EntryMaximum.Minutes)
        {
            yield return new(
                CandidateSections.Training,
                new TrainingEntry
                {
                    Id = ids.Next(),
                    Date = On,
                    Hours = new ClockHours(Math.Min(left, ClockHours.EntryMaximum.Minutes)),
                    As = As,
                    Didactic = Didactic,
                    Topics = Topics,
                    Competencies = Areas,
                }
            );
        }
    }
}

/// <summary>Training in every month from the month after the first day on, so many minutes in all.</summary>
internal sealed record MonthlyTrainingAddition(LocalDate From, int Months, TrainingAddition Each) : Addition
{
    public override LocalDate Last => From.PlusMonths(Months);

    public override long Amount => Each.Length;

    public override long Minutes => Each.Length;

    public override long TopicMinutes => Each.TopicMinutes;

    public override Addition Of(long amount) => this with { Each = Each with { Length = amount } };

    public override IEnumerable<Addition> Plainer() => Each.Plainer().Select(plainer => this with { Each = (TrainingAddition)plainer });

    public override IEnumerable<AddedEntry> Entries(PlannedIds ids) => OneByOne().SelectMany(training => training.Entries(ids));

    public override IEnumerable<Addition> OneByOne()
    {
        for (var month = 1; month <= Months; month++)
        {
            if (Spread.Share(Each.Length, month, Months) is > 0 and var minutes)
            {
                yield return Each with
                {
                    On = From.PlusMonths(month),
                    Length = minutes,
                };
            }
        }
    }
}

/// <summary>An amount over several occasions.</summary>
internal static class Spread
{
    /// <summary>What falls on one of them: all get the same to a minute, the last one something if there is anything.</summary>
    public static long Share(long amount, int occasion, int occasions) =>
        (amount * occasion / occasions) - (amount * (occasion - 1) / occasions);
}
