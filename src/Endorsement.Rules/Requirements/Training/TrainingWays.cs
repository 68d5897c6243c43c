using Endorsement.Rules.Remedies;
using NodaTime;

namespace Endorsement.Rules.Requirements;

/// <summary>Training as a rule asks for it: each sub-minimum on its own topic, the rest on any (S54).</summary>
internal static class TrainingWays
{
    public static IEnumerable<RemedyWay> Of(TrainingRequirement asked, RemedySetting setting)
    {
        var parts = asked.Within.Concat(asked.Additional).ToArray();
        var total = Most(asked) + asked.Additional.Sum(part => part.Hours?.Minutes ?? 1);
        foreach (var day in setting.Occasions.Select(day => Within(day, asked.Counts, setting)).OfType<LocalDate>().Distinct())
        {
            // Each topic for its own minutes; where two must share them, one training on all of them is fewer.
            yield return new RemedyWay
            {
                Additions = [.. parts.Select(part => Part(asked, part, day, setting)), General(asked, day, total)],
            };
            if (parts.Length > 1)
            {
                yield return RemedyWay.Of(parts.Aggregate(General(asked, day, total), (all, part) => Joined(all, asked, part)));
            }
        }

        if (asked.InEvery is not null)
        {
            var each = parts.Aggregate(General(asked, setting.From, total), (all, part) => Joined(all, asked, part));
            yield return new RemedyWay
            {
                ByMonths = months => [new MonthlyTrainingAddition(setting.From, months, each)],
                MostMonths = Months(asked.In.Last) + 13,
            };
        }
    }

    /// <summary>The most that is asked in any cycle.</summary>
    private static long Most(TrainingRequirement asked) =>
        Math.Max(
            AskedMost.Of(asked.Hours, asked.Steps, asked.HoursPerYearHeld),
            asked.InEvery is { } every ? every.Hours.Minutes * Math.Max(12, Months(asked.In.Last)) : 0
        );

    private static int Months(Period? period) => period is null ? 12 : Math.Clamp((period.Years * 12) + period.Months + 1, 1, 240);

    private static TrainingAddition General(TrainingRequirement asked, LocalDate day, long minutes) =>
        new(day, minutes)
        {
            As = As(asked, null),
            Didactic = asked.Counts.Didactic,
            Topics = asked.Counts.Topics is { } topics ? [topics[0]] : [],
        };

    private static TrainingAddition Part(TrainingRequirement asked, TrainingMinimum part, LocalDate day, RemedySetting setting) =>
        Joined(General(asked, Within(day, part.Match, setting) ?? day, part.Hours?.Minutes ?? 1), asked, part);

    /// <summary>The same, so that it counts for a sub-minimum as well.</summary>
    private static TrainingAddition Joined(TrainingAddition training, TrainingRequirement asked, TrainingMinimum part) =>
        training with
        {
            As = part.Match.As is null ? training.As : As(asked, part.Match.As),
            Didactic = part.Match.Didactic ?? training.Didactic,
            Topics =
                part.Match.Topics is { } topics && !topics.Any(training.Topics.Contains)
                    ? [.. training.Topics, topics[0]]
                    : training.Topics,
        };

    /// <summary>How it is taken part in: a way that no cap limits, if there is one; attending, if that counts.</summary>
    private static string? As(TrainingRequirement asked, Sequence<string>? part)
    {
        var counts = part is { } own
            ? own.Where(code => asked.Counts.As?.Contains(code) ?? true)
            : asked.Counts.As ?? (IEnumerable<string>)[Attended];
        return counts.OrderBy(code => asked.Caps.Any(cap => cap.As.Contains(code))).ThenBy(code => code != Attended).FirstOrDefault();
    }

    private const string Attended = "participant";

    /// <summary>The day, or the nearest one on or after the as-of date and within the range that counts.</summary>
    private static LocalDate? Within(LocalDate day, TrainingFilter filter, RemedySetting setting)
    {
        var within =
            filter.Until is { } until && day > until ? until
            : filter.From is { } from && day < from ? from
            : day;
        return within < setting.From ? null : within;
    }
}
