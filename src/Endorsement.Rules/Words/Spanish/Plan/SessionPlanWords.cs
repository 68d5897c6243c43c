using Endorsement.Rules.Findings;
using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>RS/C: how much, with whom, by when, and what of the file does not count on.</summary>
/// <param name="spanish">The language.</param>
internal sealed class SessionPlanWords(SpanishLanguage spanish)
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
                ? $"Un nuevo período de supervisión reflexiva{OfPlanned(sessions, leaf, asked, $": {SpokenWords.Hours(sessions.Total)}, ")}."
                : $"{Amount(sessions.Total, have > 0)} de supervisión reflexiva{Minimums(sessions, leaf, asked)}{By(leaf, sessions, facts)}.";
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
        var by = CountedWindow.Of(leaf)?.End is { } end ? $", si tiene lugar a más tardar el {DateWords.Day(end)}" : "";
        return asked?.MinSpan is { } span
            ? $"Basta una sesión más de supervisión reflexiva{by}. {Capital(SpokenWords.Apart(span))}."
            : $"Basta una sesión más de supervisión reflexiva{by}.";
    }

    private static string Amount(ClockHours hours, bool isMore) =>
        Capital(isMore ? SpokenWords.MoreHours(hours) : SpokenWords.Hours(hours));

    private string Minimums(PlannedSessions sessions, Finding? leaf, SupervisionRequirement? asked) =>
        leaf is not null && AmountWords.Parts(leaf) is { Length: > 0 } parts ? $", de ellas {spanish.Minimums.Each(leaf, parts)}"
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
            .. sessions.Parts(asked, leaf).Select(part => $"{HourWords.Number(part.Hours)} {spanish.Labels.Minimum(part.Topic, leaf)}"),
        ];
        return parts.Length == 0 ? "" : $"{before}de ellas {And(parts)}";
    }

    /// <summary>Until when they join what is there.</summary>
    private static string By(Finding? leaf, PlannedSessions sessions, RemedyFacts facts) =>
        leaf?.Terms[Figures.Frame] == "cycle" && facts.Plan.Now.Cycle is { } cycle ? $", a más tardar el {DateWords.Day(cycle.To)}"
        : facts.Remedy.DropsOut.IsEmpty && CountedWindow.Of(leaf)?.End is { } end && end >= sessions.Last
            ? $", a más tardar el {DateWords.Day(end)} para sumarse a las que ya tiene"
        : "";

    private static string Pace(PlannedSessions sessions, SupervisionRequirement? asked, bool isNew, RemedyFacts facts)
    {
        var hours = isNew ? $"{SpokenWords.TheHours(sessions.Total)} se completan" : "se completan";
        var text = $"A {SpokenWords.Hours(facts.Plan.MonthlyHours)} por mes, {hours} el {DateWords.Day(sessions.Last)}";
        return asked?.MinSpan is { } span && (isNew || sessions.Total >= asked.Hours) ? $"{text}; {SpokenWords.Apart(span)}." : $"{text}.";
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
            return $"Debe darla una persona que {spanish.People.Person((row ?? rows[0]).Who)}.";
        }

        var name = SpokenWords.Person(person, spanish.Names.File?.TellsIds != false);
        return row?.Who.Holds?.Categories.First(held.Contains) is { } category
            ? $"Sus sesiones con {name} cuentan mientras esa persona tenga la acreditación como {spanish.Labels.Category(category)}."
            : $"Sus sesiones con {name} cuentan.";
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
                ? $"Su sesión del {DateWords.Day(dates[0])} cuenta solo hasta el {DateWords.Day(dropped[0].LastDay)}; las posteriores siguen contando."
            : $"Sus sesiones de {SpokenWords.Months(dates[0], dates[^1])} van quedando fuera del período una por una, la primera después del {DateWords.Day(dropped[0].LastDay)}; las posteriores siguen contando.";
    }
}
