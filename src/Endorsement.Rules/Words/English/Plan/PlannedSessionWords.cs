namespace Endorsement.Rules.Words.English;

/// <summary>Sessions of RS/C as a plan has them: how many, how long, in which months.</summary>
internal static class PlannedSessionWords
{
    private const int MostRuns = 4;

    /// <summary>
    /// "For example: twelve sessions of four hours, one a month, November 2018 to October 2019; one session of two hours in November 2019."
    /// <see langword="null"/>: they would be a long list, or one session that is told already.
    /// </summary>
    public static string? Of(PlannedSessions sessions)
    {
        var runs = SessionRun.Of(sessions);
        return sessions.Each.Length < 2 || runs.Count > MostRuns ? null : $"For example: {string.Join("; ", runs.Select(Run))}.";
    }

    private static string Run(SessionRun run)
    {
        var months = SpokenWords.Months(run.First, run.Last);
        return run.Count == 1 ? $"one session of {SpokenWords.Hours(run.Each)} in {months}"
            : run.IsMonthly ? $"{FigureWords.Number(run.Count)} sessions of {SpokenWords.Hours(run.Each)}, one a month, {months}"
            : $"{FigureWords.Number(run.Count)} sessions of {SpokenWords.Hours(run.Each)}, {months}";
    }
}
