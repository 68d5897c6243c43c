using System.Collections.Immutable;
using Endorsement.Rules.Remedies;
using NodaTime;

namespace Endorsement.Rules.Requirements;

/// <summary>RS/C as a rule asks for it: month by month, with a provider whom it accepts, those in the file first (S55).</summary>
internal static class SupervisionWays
{
    /// <summary>Of the providers in the file those with most sessions are tried.</summary>
    private const int MostKnownProviders = 3;

    private const int MostMonths = 240;

    public static IEnumerable<RemedyWay> Of(SupervisionRequirement asked, RemedySetting setting)
    {
        var most = Most(asked);
        var months = Months(asked, most, setting);
        var sessions = Providers(asked, setting)
            .SelectMany(provider => Formats(asked).Select(format => Session(asked, format, provider)))
            .ToArray();
        foreach (var (session, provider) in sessions)
        {
            yield return Monthly(session, provider, months, [], setting);
        }

        // Sub-minimums that no one session serves together are served one by one.
        if (asked.Within.Length > 1 && sessions.Length > 0)
        {
            var parts = asked.Within.Select(part => Part(asked, part, setting)).Prepend(sessions[0]).ToArray();
            yield return new RemedyWay
            {
                ByMonths = count =>
                    [
                        .. parts.Select(part => new SessionsAddition(
                            setting.From,
                            count,
                            count * setting.MonthlyMinutes,
                            setting.MonthlyMinutes,
                            part.Session
                        )
                        {
                            Provider = part.Provider,
                        }),
                    ],
                MostMonths = months,
            };
        }

        if (asked.WhileServing is { } serving)
        {
            foreach (var (session, provider) in sessions)
            {
                yield return Monthly(session, provider, months, [PlannedWork.Of(serving[0], setting)], setting);
            }
        }
    }

    private static RemedyWay Monthly(
        ReflectiveSupervisionEntry session,
        Person? provider,
        int months,
        ImmutableArray<Addition> beside,
        RemedySetting setting
    ) =>
        new()
        {
            ByMonths = count =>
                [
                    .. beside,
                    new SessionsAddition(setting.From, count, count * setting.MonthlyMinutes, setting.MonthlyMinutes, session)
                    {
                        Provider = provider,
                    },
                ],
            MostMonths = months,
        };

    private static long Most(SupervisionRequirement asked) =>
        Math.Max(AskedMost.Of(asked.Hours, asked.Steps, asked.HoursPerYearHeld), asked.Within.Sum(part => part.Hours?.Minutes ?? 1));

    /// <summary>As many months as a whole new period takes, its least span and the window of the rule among them.</summary>
    private static int Months(SupervisionRequirement asked, long minutes, RemedySetting setting)
    {
        var paced = (minutes + setting.MonthlyMinutes - 1) / setting.MonthlyMinutes;
        var longest = new[] { asked.MinSpan, asked.InEvery is null ? null : asked.In.Last }.Max(InMonths);
        return (int)Math.Clamp(Math.Max(paced, longest + 1) + 1, 1, MostMonths);
    }

    private static long InMonths(Period? period) => period is null ? 0 : (period.Years * 12L) + period.Months + 1;

    private static (ReflectiveSupervisionEntry Session, Person? Provider) Session(
        SupervisionRequirement asked,
        SessionFormat format,
        (string? Known, Person? New) provider
    ) =>
        (
            new ReflectiveSupervisionEntry
            {
                Id = "",
                Format = format,
                Provider = provider.Known,
                About = Union(asked.About is { } about ? [about[0]] : [], asked.Within.Select(part => part.About)),
                Ages = Union(asked.Ages is { } ages ? [ages[0]] : [], asked.Within.Select(part => part.Ages)),
            },
            provider.New
        );

    private static (ReflectiveSupervisionEntry Session, Person? Provider) Part(
        SupervisionRequirement asked,
        SupervisionMinimum part,
        RemedySetting setting
    )
    {
        var rows = new[] { asked.Providers, part.Providers }
            .Where(rows => rows is { IsEmpty: false })
            .Select(rows => rows!.Value[0].Who)
            .ToArray();
        return (
            new ReflectiveSupervisionEntry
            {
                Id = "",
                Format = (part.Formats ?? asked.Formats)?[0] ?? SessionFormat.Individual,
                About = Union(asked.About is { } about ? [about[0]] : [], [part.About]),
                Ages = Union(asked.Ages is { } ages ? [ages[0]] : [], [part.Ages]),
            },
            rows.Length == 0 ? new Person { Id = "" } : PlannedPeople.Of(rows, setting)
        );
    }

    /// <summary>What is asked, and of each further list one thing more unless it is there already; nothing where nothing is asked.</summary>
    private static Sequence<T>? Union<T>(IEnumerable<T> asked, IEnumerable<Sequence<T>?> further)
    {
        var all = asked.ToList();
        foreach (var list in further)
        {
            if (list is { IsEmpty: false } wanted && !wanted.Any(all.Contains))
            {
                all.Add(wanted[0]);
            }
        }

        return all.Count == 0 ? null : all.ToSequence();
    }

    /// <summary>The formats that can count, those of the sub-minimums first.</summary>
    private static IEnumerable<SessionFormat> Formats(SupervisionRequirement asked)
    {
        var all = (asked.Formats ?? [SessionFormat.Individual, SessionFormat.Group]).ToArray();
        return asked.Within.SelectMany(part => part.Formats ?? []).Where(all.Contains).Concat(all).Distinct();
    }

    /// <summary>Those in the file with most sessions, then whom the plan has already, then somebody as each row asks, then somebody whom all rows accept.</summary>
    private static IEnumerable<(string? Known, Person? New)> Providers(SupervisionRequirement asked, RemedySetting setting)
    {
        var known = (setting.Candidate.ReflectiveSupervision ?? [])
            .Where(session => session.Provider is not null)
            .GroupBy(session => session.Provider!, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(session => session.Hours?.Minutes ?? 0))
            .Take(MostKnownProviders)
            .Select(group => ((string?)group.Key, (Person?)null));
        var met = setting.Planned.OfType<SessionsAddition>().Select(sessions => sessions.Provider).OfType<Person>().Distinct();
        var rows = (asked.Providers ?? []).Select(row => row.Who).ToArray();
        var parts = asked.Within.Where(part => part.Providers is { IsEmpty: false }).Select(part => part.Providers!.Value[0].Who).ToArray();
        var planned = rows.Select(row => PlannedPeople.Of([row, .. parts], setting)).ToList();
        planned.Add(rows.Length + parts.Length == 0 ? new Person { Id = "" } : PlannedPeople.Of([.. rows, .. parts], setting));
        return [.. known, .. met.Concat(planned).Select(person => ((string?)null, (Person?)person))];
    }
}
