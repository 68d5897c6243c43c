using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Requirements;

/// <summary>Which trainings count, or are of a sub-minimum.</summary>
internal sealed class TrainingMatchPlan
{
    public ulong Topics { get; init; }

    public bool ReadsTopics { get; init; }

    public ulong As { get; init; }

    public bool ReadsAs { get; init; }

    public bool? Didactic { get; init; }

    public int From { get; init; } = Days.None;

    public int Until { get; init; } = int.MaxValue;

    public bool Reads => ReadsTopics || ReadsAs || Didactic is not null || From != Days.None || Until != int.MaxValue;

    /// <param name="entry">The training.</param>
    /// <param name="occurred">When it took place, as far as other rules leave it open.</param>
    /// <param name="days">The days that other rules leave: a block keeps its own (S33), but one day at least must be left of it.</param>
    /// <param name="notes">Takes down what it lacks.</param>
    public Grade Ask(in TrainingFacts entry, Occurrence occurred, (int First, int Last) days, EntryNotes? notes)
    {
        var grade = Grade.Yes;
        if (ReadsAs)
        {
            grade &= notes.AnyOf(entry.As, As, "as", SetAsideReason.OtherPart);
        }

        if (ReadsTopics && !grade.IsNo)
        {
            grade &= notes.AnyOf(entry.Topics, Topics, "topics", SetAsideReason.OtherTopic);
        }

        if (Didactic is { } didactic && !grade.IsNo)
        {
            grade &= notes.Flag(entry.Didactic, didactic, "didactic", didactic ? SetAsideReason.NotDidactic : SetAsideReason.Didactic);
        }

        if ((From != Days.None || Until != int.MaxValue) && !grade.IsNo)
        {
            var (first, last) = (Math.Max(From, days.First), Math.Min(Until, days.Last));
            grade &=
                first > last || !occurred.Touches(first, last) ? notes.Fails(SetAsideReason.OutsideDates)
                : occurred.IsInside(From, Until) ? grade
                : notes.Lack("date");
        }

        return grade;
    }
}
