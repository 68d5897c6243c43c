using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Evaluation;

/// <summary>Which work counts (S16). What the ruleset does not name is not read.</summary>
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

    /// <summary>The days of every spell that surely, and of every spell that possibly, qualifies (S18).</summary>
    public void Collect(Case facts, int notBefore, (int Certain, int Possible) after, DayUnion certain, DayUnion possible)
    {
        certain.Clear();
        possible.Clear();
        if (!facts.Dossier.Work.IsGiven)
        {
            return;
        }

        foreach (ref readonly var spell in facts.Dossier.Work.Entries)
        {
            if (spell.IsDuplicate || Ask(facts, in spell, null) is not { IsNo: false } grade)
            {
                continue;
            }

            var days = SpellDays.Of(in spell, facts.AsOf);
            possible.Add(Math.Max(days.PossibleFirst, Math.Max(notBefore, after.Possible)), days.PossibleLast);
            if (grade.IsYes)
            {
                certain.Add(Math.Max(days.CertainFirst, Math.Max(notBefore, after.Certain)), days.CertainLast);
            }
        }

        certain.Merge();
        possible.Merge();
    }

    /// <summary>Whether every spell that these days touch and that may qualify lacks nothing but a reviewer's judgement.</summary>
    public bool IsOpenByReviewOnly(Case facts, Occurrence occurred)
    {
        foreach (ref readonly var spell in facts.Dossier.Work.Entries)
        {
            var days = SpellDays.Of(in spell, facts.AsOf);
            if (
                days.PossibleFirst <= occurred.Last
                && occurred.First <= days.PossibleLast
                && Ask(facts, in spell, null) is { IsNo: false } grade
                && (grade.LacksFact || days.CertainFirst > occurred.First || days.CertainLast < occurred.Last)
            )
            {
                return false;
            }
        }

        return true;
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

/// <summary>The days that a spell surely covers, and those that it may (S11, S18). Empty when the first lies behind the last.</summary>
internal readonly record struct SpellDays(int CertainFirst, int CertainLast, int PossibleFirst, int PossibleLast)
{
    public static SpellDays Of(in WorkFacts spell, int asOf) =>
        new(
            spell.From.IsGiven ? spell.From.Last : Days.Never,
            spell.To.IsGiven ? Math.Min(Math.Max(spell.To.First, spell.From.First), asOf) : asOf,
            spell.From.IsGiven ? spell.From.First : Days.First,
            spell.To.IsGiven ? Math.Min(spell.To.Last, asOf) : asOf
        );
}
