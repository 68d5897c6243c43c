using NodaTime;

namespace Endorsement.Rules.Words;

/// <summary>Planned sessions of RS/C, one after another, that are equally long.</summary>
/// <param name="Count">How many; 1 or more.</param>
/// <param name="Each">How long each is.</param>
/// <param name="First">The day of the first.</param>
/// <param name="Last">The day of the last.</param>
internal sealed record SessionRun(int Count, ClockHours Each, LocalDate First, LocalDate Last)
{
    /// <summary>Whether there is one in every month from the first to the last.</summary>
    public bool IsMonthly => Count == ((Last.Year - First.Year) * 12) + Last.Month - First.Month + 1;

    /// <summary>In order of their days; a longer gap or another length begins a new run.</summary>
    public static List<SessionRun> Of(PlannedSessions sessions)
    {
        var runs = new List<SessionRun>();
        foreach (var session in sessions.Each.Where(each => each.Date is not null).OrderBy(each => each.Date!.Value.First))
        {
            var (day, hours) = (session.Date!.Value.First, Quarters(session.Hours ?? default));
            if (runs is [.., var last] && last.Each == hours && Month(day) <= Month(last.Last) + 1)
            {
                runs[^1] = last with { Count = last.Count + 1, Last = day };
            }
            else
            {
                runs.Add(new SessionRun(1, hours, day, day));
            }
        }

        return runs;
    }

    /// <summary>Nobody meets for 111 minutes: lengths are told up to the next quarter of an hour.</summary>
    private static ClockHours Quarters(ClockHours hours) => new((hours.Minutes + 14) / 15 * 15);

    private static int Month(LocalDate day) => (day.Year * 12) + day.Month;
}
