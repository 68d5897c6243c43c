using Endorsement.Rules.Candidates;
using Endorsement.Rules.Findings;
using NodaTime;

namespace Endorsement.Rules.Analysis;

/// <summary>What in the file misses by least (S54), and what leaves a window when (S55).</summary>
internal static class NearestMisses
{
    /// <summary>What lies further away is not near.</summary>
    private const int MostDays = 92;

    /// <summary>The entry that is set aside for its date and lies nearest to the days that count.</summary>
    public static NearestMiss? Of(Finding finding, Determination now, Candidate candidate)
    {
        NearestMiss? nearest = null;
        foreach (var leaf in finding.Leaves())
        {
            foreach (var aside in leaf.SetAside)
            {
                if (Counting(aside.Reason, leaf, now) is { } days && Dated(candidate, aside.Id) is { } date)
                {
                    var miss = date.First > days.End ? Period.DaysBetween(days.End, date.First) : Period.DaysBetween(date.Last, days.Start);
                    nearest =
                        miss is > 0 and <= MostDays && (nearest is null || miss < nearest.Days)
                            ? new NearestMiss(aside.Id, aside.Reason, miss)
                            : nearest;
                }
            }
        }

        return nearest;
    }

    /// <summary>Sessions that count today and will not count with one of a later day.</summary>
    public static Sequence<DroppedSession> DropsOut(Finding finding, Candidate candidate, LocalDate by) =>
        [
            .. finding
                .Leaves()
                .Where(leaf => leaf.Kind == "supervision" && leaf.Required[Figures.WindowMax] is not null)
                .SelectMany(leaf =>
                    leaf.Counted.Select(id => (Id: id, Date: Dated(candidate, id)))
                        .Where(session => session.Date is not null)
                        .Select(session => new DroppedSession(
                            session.Id,
                            CountedWindow.End(session.Date!.Value.First, leaf.Required[Figures.WindowMax]!)
                        ))
                )
                .Where(session => session.LastDay < by)
                .OrderBy(session => session.LastDay)
                .ThenBy(session => session.Entry, StringComparer.Ordinal),
        ];

    private static DateInterval? Counting(SetAsideReason reason, Finding finding, Determination now) =>
        reason == SetAsideReason.OutsideWindow ? CountedWindow.Of(finding)
        : reason == SetAsideReason.OutsideCycle && now.Cycle is { } cycle ? new DateInterval(cycle.From, cycle.To)
        : null;

    private static (LocalDate First, LocalDate Last)? Dated(Candidate candidate, string entry) =>
        candidate.ReflectiveSupervision?.FirstOrDefault(session => session.Id == entry) is { } session
            ? Range(session.Date, session.From, session.To)
        : candidate.Training?.FirstOrDefault(training => training.Id == entry) is { } training
            ? Range(training.Date, training.From, training.To)
        : CandidateSections.Agreements.Find(candidate, entry) is >= 0 and var place
            ? Range(candidate.Agreements!.Value[place].Signed, null, null)
        : null;

    private static (LocalDate First, LocalDate Last)? Range(DocumentedDate? date, DocumentedDate? from, DocumentedDate? to) =>
        (date ?? from) is { } first && (date ?? to) is { } last ? (first.First, last.Last) : null;
}
