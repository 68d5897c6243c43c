using System.Collections.Immutable;
using Endorsement.Rules.Model;

namespace Endorsement.Rules.Evaluation;

/// <summary>Whether two entries tell of the same thing.</summary>
internal enum Sameness
{
    Different,
    MaybeEqual,
    Equal,
}

/// <summary>Compares entries member by member, the id left out (S13).</summary>
internal static class EntrySameness
{
    public static int Members(WorkEntry entry) =>
        Given(entry.From)
        + Given(entry.To)
        + Given(entry.Activity)
        + Given(entry.Paid)
        + Given(entry.Supervised)
        + Given(entry.HoursPerWeek)
        + Given(entry.Ages)
        + Given(entry.Families)
        + Given(entry.Attested)
        + Given(entry.Supervisor)
        + Given(entry.PeopleSupervised)
        + Given(entry.Scope)
        + Given(entry.Competencies);

    public static int Members(TrainingEntry entry) =>
        Given(entry.Date)
        + Given(entry.From)
        + Given(entry.To)
        + Given(entry.Hours)
        + Given(entry.Title)
        + Given(entry.Topics)
        + Given(entry.As)
        + Given(entry.Didactic)
        + Given(entry.Competencies);

    public static int Members(ReflectiveSupervisionEntry entry) =>
        Given(entry.Date)
        + Given(entry.From)
        + Given(entry.To)
        + Given(entry.Hours)
        + Given(entry.Format)
        + Given(entry.Provider)
        + Given(entry.About)
        + Given(entry.Ages);

    private static int Given(object? value) => value is null ? 0 : 1;

    public static Sameness Of(TrainingEntry left, TrainingEntry right)
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

    public static Sameness Of(ReflectiveSupervisionEntry left, ReflectiveSupervisionEntry right)
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

    public static Sameness Of(WorkEntry left, WorkEntry right)
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
