using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>Which work one filter takes (S16). What the ruleset does not name is not read.</summary>
internal sealed class WorkFilterPlan
{
    public ulong Activities { get; init; }

    public bool ReadsActivities { get; init; }

    public bool? Paid { get; init; }

    public bool? Supervised { get; init; }

    public ulong Ages { get; init; }

    public ulong Attested { get; init; }

    public int Scope { get; init; } = -1;

    public int PeopleSupervised { get; init; }

    public ImmutableArray<PersonRowPlan>? Supervisor { get; init; }

    public Grade Ask(Case facts, in WorkFacts spell, EntryNotes? notes)
    {
        var grade = Grade.Yes;
        if (ReadsActivities)
        {
            grade &= notes.AnyOf(spell.Activities, Activities, "activity", SetAsideReason.OtherActivity);
        }

        if (Paid is { } paid && !grade.IsNo)
        {
            grade &= notes.Flag(spell.Paid, paid, "paid", paid ? SetAsideReason.NotPaid : SetAsideReason.Paid);
        }

        if (Supervised is { } supervised && !grade.IsNo)
        {
            grade &= notes.Flag(
                spell.Supervised,
                supervised,
                "supervised",
                supervised ? SetAsideReason.NotSupervised : SetAsideReason.Supervised
            );
        }

        if (Ages != 0 && !grade.IsNo)
        {
            grade &= notes.AnyOf(spell.Ages, Ages, "ages", SetAsideReason.OtherAges);
        }

        if (Attested != 0 && !grade.IsNo)
        {
            facts.Reads(JudgedAttribute.Attested, spell.Entry);
            grade &=
                !spell.Attested.IsGiven ? notes.LackReview("attested")
                : spell.Attested.All(Attested) ? grade
                : spell.Attested.MayBeAll(Attested) ? notes.Lack("attested")
                : notes.Fails(SetAsideReason.NotAttested);
        }

        if (Scope >= 0 && !grade.IsNo)
        {
            grade &=
                spell.Scope == Dossier.Missing ? notes.Lack("scope")
                : spell.Scope >= Scope ? grade
                : notes.Fails(SetAsideReason.ScopeTooSmall);
        }

        if (PeopleSupervised > 0 && !grade.IsNo)
        {
            grade &=
                spell.PeopleSupervised == Dossier.Missing ? notes.Lack("peopleSupervised")
                : spell.PeopleSupervised >= PeopleSupervised ? grade
                : notes.Fails(SetAsideReason.TooFewSupervised);
        }

        if (Supervisor is { } rows && !grade.IsNo)
        {
            grade &= SupervisedBy(facts, in spell, rows, notes);
        }

        return grade;
    }

    private static Grade SupervisedBy(Case facts, in WorkFacts spell, ImmutableArray<PersonRowPlan> rows, EntryNotes? notes)
    {
        if (spell.Supervisor == Dossier.Missing)
        {
            // A row that asks nothing of the person accepts whoever it was.
            foreach (var row in rows)
            {
                if (!row.ReadsPerson)
                {
                    return Grade.Yes;
                }
            }

            return notes.Lack("supervisor");
        }

        var grade = Grade.No;
        foreach (var row in rows)
        {
            grade |= Throughout(facts, in spell, row, null);
        }

        if (notes is not null && grade is { IsNo: false, IsYes: false })
        {
            foreach (var row in rows)
            {
                Throughout(facts, in spell, row, notes);
            }
        }

        return grade.IsNo ? notes.Fails(SetAsideReason.SupervisorNotQualified) : grade;
    }

    /// <summary>Whether one row accepts the supervisor from the spell's first day to its last.</summary>
    /// <remarks>
    /// Of a spell whose ends are not known, the shortest that it may have been must be possible: the days between its ends, or one day of both.
    /// </remarks>
    private static Grade Throughout(Case facts, in WorkFacts spell, PersonRowPlan row, EntryNotes? notes)
    {
        var days = SpellDays.Of(in spell, facts.AsOf);
        var latestBegin = Math.Min(spell.From.IsGiven ? spell.From.Last : days.PossibleLast, days.PossibleLast);
        var earliestEnd = Math.Max(days.CertainLast, days.PossibleFirst);
        var shortest =
            latestBegin <= earliestEnd
                ? row.Ask(facts, spell.Supervisor, latestBegin, earliestEnd, null, everyDay: true)
                : row.Ask(facts, spell.Supervisor, earliestEnd, latestBegin, null);
        return shortest.IsNo
            ? shortest
            : row.Ask(facts, spell.Supervisor, days.PossibleFirst, Math.Max(days.PossibleFirst, days.PossibleLast), notes);
    }
}
