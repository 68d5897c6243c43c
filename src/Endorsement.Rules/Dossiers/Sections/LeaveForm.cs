using Endorsement.Rules.Text;
using It = Endorsement.Rules.Dossiers.It<Endorsement.Rules.LeaveOfAbsence, Endorsement.Rules.Dossiers.LeaveFacts>;

namespace Endorsement.Rules.Dossiers;

internal struct LeaveFacts : IEntry
{
    public int Entry { get; set; }
    public DayRange From;
    public DayRange To;

    readonly TextAt IEntry.Id => default;

    /// <summary>The days that are surely leave (S11); it did not end before it began. None when the first lies behind the last.</summary>
    public readonly (int First, int Last) Surely => (From.Last, To.IsGiven ? Math.Max(To.First, From.First) : Days.Never);

    /// <summary>The days that may be leave.</summary>
    public readonly (int First, int Last) Possibly => (From.First, To.IsGiven ? To.Last : Days.Never);
}

/// <summary>Days of a spell of work that do not count, described once.</summary>
internal static class LeaveForm
{
    public static ObjectForm<LeaveOfAbsence, LeaveFacts> Form { get; } =
        new(
            "a leave",
            Make,
            [
                new DateMember<LeaveOfAbsence, LeaveFacts>(
                    Shapes.Required("from", Shapes.Date, "the first day of leave"),
                    e => e.From,
                    (ref f) => ref f.From,
                    Dates.Alone
                ),
                It.Date("to", "the last day of leave; absent: it goes on as long as the spell does", e => e.To, (ref f) => ref f.To),
            ]
        )
        {
            Complete = static (ref f) => f.From.IsInOrderWith(f.To),
        };

    private static LeaveOfAbsence Make(JsonNode node) => new() { From = node.Date("from")!.Value, To = node.Date("to") };
}
