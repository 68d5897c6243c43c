using System.Collections.Immutable;
using Endorsement.Rules.Model;

namespace Endorsement.Rules.Evaluation;

/// <summary>Entries that are the same entry twice, and entries that may be (S13).</summary>
/// <remarks>
/// Equal in everything but the id, with full dates: the one with the larger id is a duplicate. Equal with a partial date, or equal except
/// for members that one of them lacks: twins, of which one counts for certain and each possibly.
/// </remarks>
internal static class TwinFinder
{
    public static void Mark(Dossier dossier, Candidate candidate)
    {
        var training = dossier.Training.Mutable;
        for (var i = 1; i < training.Length; i++)
        {
            for (var j = i - 1; j >= 0 && training[j].FirstDay == training[i].FirstDay && !training[i].IsDuplicate; j--)
            {
                if (!training[j].IsDuplicate && Compare(candidate, in training[j], in training[i]) is var same and not Sameness.Different)
                {
                    training[i].IsDuplicate = same == Sameness.Equal && IsFull(training[i].Dating);
                    if (!training[i].IsDuplicate)
                    {
                        Join(ref training[i].Twins, ref training[j].Twins, i);
                    }
                }
            }
        }

        var sessions = dossier.Sessions.Mutable;
        for (var i = 1; i < sessions.Length; i++)
        {
            for (var j = i - 1; j >= 0 && sessions[j].FirstDay == sessions[i].FirstDay && !sessions[i].IsDuplicate; j--)
            {
                if (!sessions[j].IsDuplicate && Compare(candidate, in sessions[j], in sessions[i]) is var same and not Sameness.Different)
                {
                    sessions[i].IsDuplicate = same == Sameness.Equal && IsFull(sessions[i].Dating);
                    if (!sessions[i].IsDuplicate)
                    {
                        Join(ref sessions[i].Twins, ref sessions[j].Twins, i);
                    }
                }
            }
        }

        var work = dossier.Work.Mutable;
        for (var i = 1; i < work.Length; i++)
        {
            for (var j = i - 1; j >= 0 && work[j].FirstDay == work[i].FirstDay && !work[i].IsDuplicate; j--)
            {
                if (!work[j].IsDuplicate && Compare(candidate, in work[j], in work[i]) is var same and not Sameness.Different)
                {
                    work[i].IsDuplicate = same == Sameness.Equal && work[i].From is { IsGiven: true } from && from.First == from.Last
                        && (!work[i].To.IsGiven || work[i].To.First == work[i].To.Last);
                    if (!work[i].IsDuplicate)
                    {
                        Join(ref work[i].Twins, ref work[j].Twins, i);
                    }
                }
            }
        }
    }

    /// <summary>Of twins that count for certain one is kept: the one that says most, then the one with the smaller id.</summary>
    /// <param name="certain">The positions of the entries of one group, in order of id.</param>
    /// <param name="compare">Compares two of them.</param>
    /// <param name="members">How many members an entry gives.</param>
    /// <returns>Those that are set aside.</returns>
    public static HashSet<int> SetAside(List<int> certain, Func<int, int, bool> compare, Func<int, int> members)
    {
        var kept = new List<int>();
        var aside = new HashSet<int>();
        foreach (var position in certain.OrderByDescending(members))
        {
            if (kept.Exists(other => compare(other, position)))
            {
                aside.Add(position);
            }
            else
            {
                kept.Add(position);
            }
        }

        return aside;
    }

    public static Sameness Compare(Candidate candidate, in TrainingFacts left, in TrainingFacts right) =>
        Compare(candidate.Training!.Value[left.Entry], candidate.Training.Value[right.Entry]);

    public static Sameness Compare(Candidate candidate, in SessionFacts left, in SessionFacts right) =>
        Compare(candidate.ReflectiveSupervision!.Value[left.Entry], candidate.ReflectiveSupervision.Value[right.Entry]);

    public static Sameness Compare(Candidate candidate, in WorkFacts left, in WorkFacts right) =>
        Compare(candidate.Work!.Value[left.Entry], candidate.Work.Value[right.Entry]);

    public static int Members(WorkEntry entry) =>
        Given(entry.From) + Given(entry.To) + Given(entry.Activity) + Given(entry.Paid) + Given(entry.Supervised) + Given(entry.HoursPerWeek)
        + Given(entry.Ages) + Given(entry.Families) + Given(entry.Attested) + Given(entry.Supervisor) + Given(entry.PeopleSupervised)
        + Given(entry.Scope) + Given(entry.Competencies);

    public static int Members(TrainingEntry entry) =>
        Given(entry.Date) + Given(entry.From) + Given(entry.To) + Given(entry.Hours) + Given(entry.Title) + Given(entry.Topics)
        + Given(entry.As) + Given(entry.Didactic) + Given(entry.Competencies);

    public static int Members(ReflectiveSupervisionEntry entry) =>
        Given(entry.Date) + Given(entry.From) + Given(entry.To) + Given(entry.Hours) + Given(entry.Format) + Given(entry.Provider)
        + Given(entry.About) + Given(entry.Ages);

    private static int Given(object? value) => value is null ? 0 : 1;

    private static bool IsFull(Dating dating) => dating.IsDay || (dating.IsBlock && dating.First == dating.SurelyBy && dating.Last == dating.SurelyFrom);

    private static void Join(ref int left, ref int right, int number)
    {
        var group = right != 0 ? right : left != 0 ? left : number;
        left = right = group;
    }

    private static Sameness Compare(TrainingEntry left, TrainingEntry right)
    {
        var same = Sameness.Equal;
        Member(ref same, left.Date, right.Date);
        Member(ref same, left.From, right.From);
        Member(ref same, left.To, right.To);
        Member(ref same, left.Hours, right.Hours);
        Member(ref same, left.Title, right.Title);
        Codes(ref same, left.Topics, right.Topics);
        Member(ref same, left.As, right.As);
        Member(ref same, left.Didactic, right.Didactic);
        Codes(ref same, left.Competencies, right.Competencies);
        return same;
    }

    private static Sameness Compare(ReflectiveSupervisionEntry left, ReflectiveSupervisionEntry right)
    {
        var same = Sameness.Equal;
        Member(ref same, left.Date, right.Date);
        Member(ref same, left.From, right.From);
        Member(ref same, left.To, right.To);
        Member(ref same, left.Hours, right.Hours);
        Member(ref same, left.Format, right.Format);
        Member(ref same, left.Provider, right.Provider);
        Codes(ref same, left.About, right.About);
        Codes(ref same, left.Ages, right.Ages);
        return same;
    }

    private static Sameness Compare(WorkEntry left, WorkEntry right)
    {
        var same = Sameness.Equal;
        Member(ref same, left.From, right.From);

        // An absent `to` on work says that it is still going on: a value, not a gap.
        same = left.To == right.To ? same : Sameness.Different;
        Codes(ref same, left.Activity, right.Activity);
        Member(ref same, left.Paid, right.Paid);
        Member(ref same, left.Supervised, right.Supervised);
        Member(ref same, left.HoursPerWeek, right.HoursPerWeek);
        Codes(ref same, left.Ages, right.Ages);
        Member(ref same, left.Families, right.Families);
        Codes(ref same, left.Attested, right.Attested);
        Member(ref same, left.Supervisor, right.Supervisor);
        Member(ref same, left.PeopleSupervised, right.PeopleSupervised);
        Member(ref same, left.Scope, right.Scope);
        Codes(ref same, left.Competencies, right.Competencies);
        return same;
    }

    private static void Member<T>(ref Sameness same, T? left, T? right)
        where T : struct
    {
        if (left is { } l && right is { } r)
        {
            same = EqualityComparer<T>.Default.Equals(l, r) ? same : Sameness.Different;
        }
        else if (left is not null || right is not null)
        {
            same = same == Sameness.Equal ? Sameness.MaybeEqual : same;
        }
    }

    private static void Member(ref Sameness same, string? left, string? right)
    {
        if (left is not null && right is not null)
        {
            same = left == right ? same : Sameness.Different;
        }
        else if (left is not null || right is not null)
        {
            same = same == Sameness.Equal ? Sameness.MaybeEqual : same;
        }
    }

    private static void Codes<T>(ref Sameness same, ImmutableArray<T>? left, ImmutableArray<T>? right)
    {
        if (left is { IsDefault: false } l && right is { IsDefault: false } r)
        {
            same = l.ToHashSet().SetEquals(r) ? same : Sameness.Different;
        }
        else if (left is not null || right is not null)
        {
            same = same == Sameness.Equal ? Sameness.MaybeEqual : same;
        }
    }
}

/// <summary>Whether two entries tell of the same thing.</summary>
internal enum Sameness
{
    Different,
    MaybeEqual,
    Equal,
}
