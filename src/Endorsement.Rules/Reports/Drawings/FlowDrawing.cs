using System.Collections.Immutable;

namespace Endorsement.Rules.Reports.Drawings;

/// <summary>Outcomes before and after, with bands between them as wide as there are answers that go from the one to the other.</summary>
internal static class FlowDrawing
{
    private const double Tall = 190;
    private const double Top = 22;
    private const double Pillar = 12;
    private const double Gap = 10;
    private const double Left = 96;
    private const double Right = Canvas.Width - 96;

    private static readonly Outcome[] Order = [Outcome.Met, Outcome.NotApplicable, Outcome.NeedsReview, Outcome.Unknown, Outcome.NotMet];

    /// <param name="flows">How many go from one to another, each pair once.</param>
    /// <param name="before">What stands above the left side.</param>
    /// <param name="after">What stands above the right side.</param>
    /// <param name="name">What an outcome with a count is called.</param>
    public static Picture Of(
        ImmutableArray<(Outcome First, Outcome Second, long Count)> flows,
        string before,
        string after,
        Func<Outcome, long, string> name
    )
    {
        var canvas = new Canvas();
        var all = Math.Max(1, flows.Sum(flow => flow.Count));
        var left = Side(flows, flow => flow.First, all);
        var right = Side(flows, flow => flow.Second, all);
        canvas.Words(Left, 12, before, Tone.Muted, At.End, Left);
        canvas.Words(Right, 12, after, Tone.Muted, room: Left);
        foreach (var flow in flows.OrderBy(flow => Place(flow.First)).ThenBy(flow => Place(flow.Second)))
        {
            var wide = Tall * flow.Count / all;
            var from = left.Take(flow.First, wide);
            var to = right.Take(flow.Second, wide);
            canvas.Band(
                (Left + Pillar, from),
                (Right - Pillar, to),
                wide,
                flow.First == flow.Second ? Tone.Faint : Tones.Of(flow.Second),
                flow.First == flow.Second ? 0.5 : 0.75
            );
        }

        left.Draw(canvas, Left, At.End, name);
        right.Draw(canvas, Right - Pillar, At.Start, name);
        return canvas.Finish(Top + Tall + (Gap * Order.Length) + 4);
    }

    private static Pillars Side(
        ImmutableArray<(Outcome First, Outcome Second, long Count)> flows,
        Func<(Outcome First, Outcome Second, long Count), Outcome> of,
        long all
    ) => new([.. Order.Select(outcome => (outcome, flows.Where(flow => of(flow) == outcome).Sum(flow => flow.Count)))], all);

    private static int Place(Outcome outcome) => Array.IndexOf(Order, outcome);

    private sealed class Pillars
    {
        private readonly List<(Outcome Outcome, long Count, double Y, double Height)> _pillars = [];
        private readonly Dictionary<Outcome, double> _next = [];

        public Pillars(ImmutableArray<(Outcome Outcome, long Count)> counts, long all)
        {
            var y = Top;
            foreach (var (outcome, count) in counts.Where(each => each.Count > 0))
            {
                var height = Tall * count / all;
                _pillars.Add((outcome, count, y, height));
                _next[outcome] = y;
                y += Math.Max(height, 6) + Gap;
            }
        }

        /// <summary>Where the next band of an outcome begins.</summary>
        public double Take(Outcome outcome, double wide)
        {
            var at = _next[outcome];
            _next[outcome] = at + wide;
            return at;
        }

        public void Draw(Canvas canvas, double x, At at, Func<Outcome, long, string> name)
        {
            foreach (var (outcome, count, y, height) in _pillars)
            {
                canvas.Bar(x, y, Pillar, Math.Max(height, 1.5), Tones.Of(outcome));
                canvas.Words(
                    at == At.End ? x - 6 : x + Pillar + 6,
                    y + Math.Max(height / 2, 3) + 4,
                    name(outcome, count),
                    Tone.Ink,
                    at,
                    Left - 8
                );
            }
        }
    }
}
