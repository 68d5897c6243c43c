using Endorsement.Rules.Findings;
using NodaTime;
using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>RS/C that is not enough yet, to the candidate: what is needed, where it stands, and which sessions do not count.</summary>
/// <param name="english">The language.</param>
internal sealed class LetterSessionWords(EnglishLanguage english)
{
    private const int MostGroups = 2;

    public IEnumerable<string> Of(Finding leaf, LetterFacts facts)
    {
        if (AmountWords.AsksSome(leaf) || leaf.Required[Figures.Hours] is not { } needed)
        {
            yield return SpokenWords.You(english.Sentence(leaf));
            yield break;
        }

        yield return Needed(leaf, needed, facts);
        yield return Held(leaf, facts);
        if (CountedWindow.Of(leaf)?.End is { } end && leaf.Required[Figures.WindowMax] is { } most)
        {
            yield return end < facts.Now.AsOf
                ? $"Those {FigureWords.Of(most)} ended on {DateWords.Day(end)}, so hours from now on cannot be added to them."
                : $"Those {FigureWords.Of(most)} end on {DateWords.Day(end)}.";
        }

        if (leaf.Required[Figures.MinSpan] is { } span && leaf.Shortfall[Figures.Span] is { } missing)
        {
            yield return $"The first and the last session must lie at least {FigureWords.Of(span)} apart; {FigureWords.Of(missing)} more {(missing.Equals(Period.FromMonths(1)) || missing.Equals(Period.FromDays(1)) ? "is" : "are")} needed.";
        }

        if (AmountWords.Parts(leaf) is { Length: > 0 } parts)
        {
            yield return $"Of what is missing, {english.Minimums.Each(leaf, parts)} {(parts is [{ Value: FigureValue.Hours only }] ? SpokenWords.Are(only.Amount) : "are")} needed.";
        }

        if (leaf.Reason == SupervisionReasons.Concentration)
        {
            yield return "The hours are shared by too many providers.";
        }

        foreach (var group in Groups(leaf, facts).Take(MostGroups))
        {
            yield return Aside(group, facts);
        }
    }

    private static string Needed(Finding leaf, ClockHours needed, LetterFacts facts)
    {
        var hours = $"{Capital(SpokenWords.Hours(needed))} of RS/C";
        return leaf.Required[Figures.WindowMax] is { } most ? $"{hours} within {FigureWords.Of(most)} {SpokenWords.Are(needed)} needed."
            : facts.Now.Cycle is { } cycle && leaf.Terms[Figures.Frame] == "cycle"
                ? $"{hours} {SpokenWords.During(cycle.From, cycle.To)} {SpokenWords.Are(needed)} needed."
            : $"{hours} {SpokenWords.Are(needed)} needed.";
    }

    /// <summary>"Your best two years, from 10 February 2016, hold 45 hours with Dr Reyes."</summary>
    private static string Held(Finding leaf, LetterFacts facts)
    {
        if (leaf.Actual[Figures.Hours] is not { Minutes: > 0 } have)
        {
            return "Your file has none that counts.";
        }

        var counted = leaf.Counted.ToHashSet(StringComparer.Ordinal);
        string[] names =
        [
            .. (facts.File.ReflectiveSupervision ?? [])
                .Where(session => counted.Contains(session.Id))
                .Select(session => Name(session.Provider, facts))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];
        var with = names.Length is 0 or > 3 ? "" : $" with {And(names)}";
        return leaf.Actual[Figures.Window] is { } window && leaf.Required[Figures.WindowMax] is { } most
            ? $"Your best {FigureWords.Of(most)}, from {DateWords.Day(window.Start)}, hold {SpokenWords.Hours(have)}{with}."
            : $"Your file has {SpokenWords.Hours(have)}{with} that count.";
    }

    private static string? Name(string? person, LetterFacts facts) =>
        facts.File.People?.FirstOrDefault(each => each.Id == person)?.Name is { Length: > 0 } name ? name : null;

    /// <summary>Sessions that do not count, those of one reason and provider together, most hours first.</summary>
    private static IEnumerable<SessionsAside> Groups(Finding leaf, LetterFacts facts)
    {
        var sessions = (facts.File.ReflectiveSupervision ?? []).ToLookup(session => session.Id, StringComparer.Ordinal);
        return leaf
            .SetAside.Where(aside =>
                aside.Reason != SetAsideReason.OutsideWindow
                && aside.Reason != SetAsideReason.Duplicate
                && aside.Reason != SetAsideReason.Future
            )
            .SelectMany(aside => sessions[aside.Id].Take(1).Select(session => (aside.Reason, Session: session)))
            .GroupBy(each => (each.Reason, each.Session.Provider))
            .Select(group => new SessionsAside(group.Key.Reason, group.Key.Provider, [.. group.Select(each => each.Session)]))
            .OrderByDescending(group => group.Hours.Minutes);
    }

    /// <summary>"The six hours with Ms Okafor, September to November 2017, were peer supervision, which does not count for a first endorsement."</summary>
    private static string Aside(SessionsAside group, LetterFacts facts)
    {
        var with = Name(group.Provider, facts) is { } name ? $" with {name}" : "";
        var days = group.Days is { } known
            ? $"{(with.Length > 0 ? "," : " of")} {SpokenWords.Months(known.Start, known.End)}{(with.Length > 0 ? "," : "")}"
            : "";
        var hours = $"The {SpokenWords.Hours(group.Hours)}{with}{days}";
        var isOne = SpokenWords.Are(group.Hours) == "is";
        var not = isOne ? "does not count" : "do not count";
        return group.Reason == SetAsideReason.Peer
                ? $"{hours} {(isOne ? "was" : "were")} peer supervision, which does not count {(facts.Now.Pathway == Pathway.Initial ? "for a first endorsement" : "here")}."
            : group.Reason == SetAsideReason.ProviderNotQualified
                ? $"{hours} {not}: {Name(group.Provider, facts) ?? "the provider"} was not qualified for this on those days."
            : group.Reason == SetAsideReason.Incomplete
                ? $"{hours} {not}: your file does not say all that is asked about {(isOne ? "it" : "them")}."
            : $"{hours} {not} ({SetAsideWords.Of(group.Reason)}).";
    }

    private sealed record SessionsAside(SetAsideReason Reason, string? Provider, ReflectiveSupervisionEntry[] Sessions)
    {
        public ClockHours Hours { get; } = new(Sessions.Sum(session => session.Hours?.Minutes ?? 0));

        public DateInterval? Days
        {
            get
            {
                var days = Sessions
                    .SelectMany(session => new[] { session.Date, session.From, session.To })
                    .OfType<DocumentedDate>()
                    .ToArray();
                return days.Length == 0 ? null : new DateInterval(days.Min(day => day.First), days.Max(day => day.Last));
            }
        }
    }
}
