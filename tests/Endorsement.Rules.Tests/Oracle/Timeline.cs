using Endorsement.Rules.Dossiers;
using NodaTime;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>A truth for every day: which days surely hold, which may.</summary>
internal sealed class Timeline
{
    private static readonly LocalDate Beginning = LocalDate.MinIsoValue;

    // Each step holds from its day until the next step; the first begins with time.
    private readonly List<(LocalDate From, Truth Value)> _steps;

    private Timeline(List<(LocalDate From, Truth Value)> steps) => _steps = steps;

    public static Timeline Always(Truth truth) => new([(Beginning, truth)]);

    /// <summary>One truth from a first to a last day (null: without end), No on all others.</summary>
    public static Timeline Days(LocalDate? first, LocalDate? last, Truth inside = Truth.Yes)
    {
        if (first is { } f && last is { } l && l < f)
        {
            return Always(Truth.No);
        }

        var steps = new List<(LocalDate, Truth)>();
        if (first is { } start)
        {
            steps.Add((Beginning, Truth.No));
            steps.Add((start, inside));
        }
        else
        {
            steps.Add((Beginning, inside));
        }

        if (last is { } end)
        {
            steps.Add((end.PlusDays(1), Truth.No));
        }

        return new Timeline(steps);
    }

    public static Timeline All(params IEnumerable<Timeline> lines) => Each(lines, truths => Truths.All(truths));

    public static Timeline Any(params IEnumerable<Timeline> lines) => Each(lines, truths => Truths.Any(truths));

    public static Timeline Not(Timeline line) => Each([line], truths => truths[0].Not());

    /// <summary>One of several worlds is the true one: where they agree that is it, elsewhere it is unknown.</summary>
    public static Timeline Agreed(IEnumerable<Timeline> worlds) =>
        Each(worlds, truths => truths.Distinct().Count() == 1 ? truths[0] : Truth.Unknown);

    public Truth At(LocalDate day) => _steps.Last(s => s.From <= day).Value;

    /// <summary>The stretches of days with one truth inside these days.</summary>
    public IEnumerable<(LocalDate First, LocalDate Last, Truth Value)> Within(LocalDate first, LocalDate last)
    {
        for (var i = 0; i < _steps.Count; i++)
        {
            var from = LocalDate.Max(first, _steps[i].From);
            var to = i + 1 < _steps.Count ? LocalDate.Min(last, _steps[i + 1].From.PlusDays(-1)) : last;
            if (from <= to)
            {
                yield return (from, to, _steps[i].Value);
            }
        }
    }

    public bool IsAlways(Truth truth, LocalDate first, LocalDate last) => Within(first, last).All(s => s.Value == truth);

    public bool IsEverPossible(LocalDate first, LocalDate last) => Within(first, last).Any(s => s.Value != Truth.No);

    /// <summary>The days that surely hold, or those that may, as stretches that neither overlap nor touch.</summary>
    public List<(LocalDate First, LocalDate Last)> Stretches(LocalDate first, LocalDate last, bool certain)
    {
        var stretches = new List<(LocalDate First, LocalDate Last)>();
        foreach (var step in Within(first, last).Where(s => certain ? s.Value == Truth.Yes : s.Value != Truth.No))
        {
            if (stretches.Count > 0 && stretches[^1].Last.PlusDays(1) == step.First)
            {
                stretches[^1] = (stretches[^1].First, step.Last);
            }
            else
            {
                stretches.Add((step.First, step.Last));
            }
        }

        return stretches;
    }

    private static Timeline Each(IEnumerable<Timeline> lines, Func<List<Truth>, Truth> join)
    {
        var list = lines.ToList();
        var days = list.SelectMany(l => l._steps.Select(s => s.From)).Append(Beginning).Distinct().Order();
        return new Timeline([.. days.Select(day => (day, join([.. list.Select(l => l.At(day))])))]);
    }
}
