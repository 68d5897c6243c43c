namespace Endorsement.Rules.Tests.Oracle;

/// <summary>S53b: the hours of the cycle just before beyond what it asked, up to the maximum; its span and sub-minimums are not asked.</summary>
internal sealed class SurplusOfSessions
{
    private readonly SupervisionRequirement _requirement;
    private readonly Question _question;
    private readonly Question? _before;
    private readonly Sessions? _sessions;

    public SurplusOfSessions(Case given, SupervisionRequirement requirement)
    {
        (_requirement, _question) = (requirement, given.Question);
        _before = requirement.CarryOver is null ? null : _question.Before();
        _sessions = _before is null ? null : new Sessions(given, requirement, _before);
    }

    /// <summary>Whether an entry surely counts in that cycle.</summary>
    public bool Adds(ReflectiveSupervisionEntry entry) => _sessions?.Of(entry).Counts.IsWhole == true;

    /// <summary>The minutes that these entries leave; where no cycle is known, nothing is certain.</summary>
    public long Of(List<ReflectiveSupervisionEntry> entries, bool isCertain)
    {
        if (_requirement.CarryOver is not { } carry)
        {
            return 0;
        }

        if (_question.Cycle is null)
        {
            return isCertain ? 0 : carry.Most.Minutes;
        }

        if (_sessions is null)
        {
            return 0;
        }

        var amounts = Asked();
        var counted = entries
            .Select(_sessions.Of)
            .Where(s => isCertain ? s.Counts.IsWhole : MayCount(s))
            .Sum(s => s.Worth(_requirement) ?? (isCertain ? 0 : ClockHours.EntryMaximum.Minutes));
        return Math.Clamp(counted - (isCertain ? amounts.Max() : amounts.Min()), 0, carry.Most.Minutes);
    }

    /// <summary>What that cycle lacks, where more of it may be carried over than surely is.</summary>
    public Truth Open(List<ReflectiveSupervisionEntry> entries, List<List<ReflectiveSupervisionEntry>> ways, Func<Session, bool> hasTwin)
    {
        if (ways.Min(way => Of(way, isCertain: true)) >= Of(entries, isCertain: false))
        {
            return Truth.No;
        }

        if (_sessions is null || Asked().Count > 1)
        {
            return Truth.Unknown;
        }

        return Truths.Any(
            entries
                .Select(_sessions.Of)
                .Where(MayCount)
                .Select(s => s.Worth(_requirement) is null || (s.Counts.IsWhole && hasTwin(s)) ? Truth.Unknown : s.Counts.Open)
        );
    }

    private static bool MayCount(Session session) => session.Counts.Days.IsEverPossible(session.First, session.Last);

    private List<long> Asked() => HoursAsked.Of(_before!, _requirement.Hours, _requirement.Steps, _requirement.HoursPerYearHeld);
}
