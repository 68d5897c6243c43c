using Endorsement.Rules.Findings;
using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>RS/C: how much, with whom, by when, and what of the file does not count on.</summary>
/// <param name="english">The language.</param>
internal sealed class SessionPlanWords(EnglishLanguage english)
{
    /// <summary>What is less than this is asked for its day, and not for its length.</summary>
    private const long OneSession = 30;

    public IEnumerable<string> Of(PlannedSessions sessions, RemedyFacts facts)
    {
        var leaf = facts.Leaf("supervision");
        var asked = facts.Asked<SupervisionRequirement>(leaf);
        var have = leaf?.Actual[Figures.Hours]?.Minutes ?? 0;
        var isNew = have > 0 && asked?.WindowMax is not null && leaf?.Required[Figures.Hours]?.Minutes <= sessions.Total.Minutes;
        if (sessions.Total.Minutes < OneSession)
        {
            yield return One(leaf, asked);
        }
        else
        {
            yield return isNew
                ? $"A new period of RS/C{OfPlanned(sessions, leaf, asked, $": {SpokenWords.Hours(sessions.Total)}, ")}."
                : $"{Amount(sessions.Total, have > 0)} of RS/C{Minimums(sessions, leaf, asked)}{By(leaf, sessions, facts)}.";
            if (sessions.Total > facts.Plan.MonthlyHours)
            {
                yield return Pace(sessions, asked, isNew, facts);
            }
        }

        if (Provider(sessions, asked) is { } provider)
        {
            yield return provider;
        }

        if (!isNew && Dropped(facts) is { } dropped)
        {
            yield return dropped;
        }
    }

    /// <summary>The hours are enough; a session later than the others is what is missing.</summary>
    private static string One(Finding? leaf, SupervisionRequirement? asked)
    {
        var by = CountedWindow.Of(leaf)?.End is { } end ? $", if it takes place by {DateWords.Day(end)}" : "";
        return asked?.MinSpan is { } span
            ? $"One more session of RS/C is enough{by}. The first and the last session must lie at least {FigureWords.Of(span)} apart."
            : $"One more session of RS/C is enough{by}.";
    }

    private static string Amount(ClockHours hours, bool isMore) =>
        Capital(isMore ? SpokenWords.MoreHours(hours) : SpokenWords.Hours(hours));

    private string Minimums(PlannedSessions sessions, Finding? leaf, SupervisionRequirement? asked) =>
        leaf is not null && AmountWords.Parts(leaf) is { Length: > 0 } parts ? $", of them {english.Minimums.Each(leaf, parts)}"
        : leaf?.Outcome == Outcome.NotMet || leaf?.Actual[Figures.Hours] is { Minutes: > 0 } ? ""
        : OfPlanned(sessions, leaf, asked, ", ");

    /// <summary>What the planned sessions must be about, where the file gives no part of it: "of them 25 on RS/C given to others".</summary>
    private string OfPlanned(PlannedSessions sessions, Finding? leaf, SupervisionRequirement? asked, string before)
    {
        if (leaf is null || asked is null)
        {
            return "";
        }

        string[] parts =
        [
            .. sessions.Parts(asked, leaf).Select(part => $"{HourWords.Number(part.Hours)} {english.Labels.Minimum(part.Topic, leaf)}"),
        ];
        return parts.Length == 0 ? "" : $"{before}of them {And(parts)}";
    }

    /// <summary>Until when they join what is there.</summary>
    private static string By(Finding? leaf, PlannedSessions sessions, RemedyFacts facts) =>
        leaf?.Terms[Figures.Frame] == "cycle" && facts.Plan.Now.Cycle is { } cycle ? $", by {DateWords.Day(cycle.To)}"
        : facts.Remedy.DropsOut.IsEmpty && CountedWindow.Of(leaf)?.End is { } end && end >= sessions.Last
            ? $", by {DateWords.Day(end)} to join those that you have"
        : "";

    private static string Pace(PlannedSessions sessions, SupervisionRequirement? asked, bool isNew, RemedyFacts facts)
    {
        var hours = isNew ? $"the {SpokenWords.Hours(sessions.Total)}" : "they";
        var text = $"At {SpokenWords.Hours(facts.Plan.MonthlyHours)} a month {hours} are complete on {DateWords.Day(sessions.Last)}";
        return asked?.MinSpan is { } span && (isNew || sessions.Total >= asked.Hours)
            ? $"{text}; the first and the last session must lie at least {FigureWords.Of(span)} apart."
            : $"{text}.";
    }

    /// <summary>Whose sessions count: somebody in the file, while the standing lasts, or whoever holds what is asked.</summary>
    private string? Provider(PlannedSessions sessions, SupervisionRequirement? asked)
    {
        if (sessions.Provider is not { } person || asked?.Providers is not { IsEmpty: false } rows)
        {
            return null;
        }

        var held = (person.Endorsements ?? []).Select(each => each.Category).ToArray();
        var row = rows.FirstOrDefault(each => each.Who.Holds is { } holds && holds.Categories.Any(held.Contains));
        if (!sessions.IsKnown)
        {
            return $"The provider must be somebody who {english.People.Person((row ?? rows[0]).Who)}.";
        }

        var name = SpokenWords.Person(person, english.Names.File?.TellsIds != false);
        return row?.Who.Holds?.Categories.First(held.Contains) is { } category
            ? $"Your sessions with {name} count while {(person.Name is null ? "that person" : name)} holds the endorsement as {english.Labels.Category(category)}."
            : $"Your sessions with {name} count.";
    }

    /// <summary>What of the file leaves the window before the plan is done.</summary>
    private static string? Dropped(RemedyFacts facts)
    {
        var dropped = facts.Remedy.DropsOut;
        var dates = dropped
            .Select(each => facts.Plan.Candidate.ReflectiveSupervision?.FirstOrDefault(session => session.Id == each.Entry))
            .OfType<ReflectiveSupervisionEntry>()
            .Select(session => (session.Date ?? session.From)?.First)
            .OfType<NodaTime.LocalDate>()
            .Order()
            .ToArray();
        return dates.Length == 0 ? null
            : dates.Length == 1
                ? $"Your session of {DateWords.Day(dates[0])} counts until {DateWords.Day(dropped[0].LastDay)} only; the later ones count on."
            : $"Your sessions of {SpokenWords.Months(dates[0], dates[^1])} leave the window one by one, the first after {DateWords.Day(dropped[0].LastDay)}; the later ones count on.";
    }
}
