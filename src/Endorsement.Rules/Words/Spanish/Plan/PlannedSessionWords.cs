namespace Endorsement.Rules.Words.Spanish;

/// <summary>Sessions of RS/C as a plan has them: how many, how long, in which months.</summary>
internal static class PlannedSessionWords
{
    private const int MostRuns = 4;

    /// <summary>
    /// "Por ejemplo: doce sesiones de cuatro horas, una por mes, noviembre de 2018 a octubre de 2019; una sesión de dos horas en noviembre de 2019."
    /// <see langword="null"/>: they would be a long list, or one session that is told already.
    /// </summary>
    public static string? Of(PlannedSessions sessions)
    {
        var runs = SessionRun.Of(sessions);
        return sessions.Each.Length < 2 || runs.Count > MostRuns ? null : $"Por ejemplo: {string.Join("; ", runs.Select(Run))}.";
    }

    private static string Run(SessionRun run)
    {
        var months = SpokenWords.Months(run.First, run.Last);
        return run.Count == 1 ? $"una sesión de {SpokenWords.Hours(run.Each)} en {months}"
            : run.IsMonthly ? $"{FigureWords.Number(run.Count)} sesiones de {SpokenWords.Hours(run.Each)}, una por mes, de {months}"
            : $"{FigureWords.Number(run.Count)} sesiones de {SpokenWords.Hours(run.Each)}, de {months}";
    }
}
