using Endorsement.Rules.Findings;
using NodaTime;
using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>RS/C that is not enough yet, to the candidate: what is needed, where it stands, and which sessions do not count.</summary>
/// <param name="spanish">The language.</param>
internal sealed class LetterSessionWords(SpanishLanguage spanish)
{
    private const int MostGroups = 2;

    public IEnumerable<string> Of(Finding leaf, LetterFacts facts)
    {
        if (AmountWords.AsksSome(leaf) || leaf.Required[Figures.Hours] is not { } needed)
        {
            yield return SpokenWords.You(spanish.Sentence(leaf));
            yield break;
        }

        yield return Needed(leaf, needed, facts);
        yield return Held(leaf, facts);
        if (CountedWindow.Of(leaf)?.End is { } end && leaf.Required[Figures.WindowMax] is not null)
        {
            yield return end < facts.Now.AsOf
                ? $"Ese período terminó el {DateWords.Day(end)}, de modo que las horas que reciba desde ahora ya no pueden sumarse a él."
                : $"Ese período termina el {DateWords.Day(end)}.";
        }

        if (leaf.Required[Figures.MinSpan] is { } span && leaf.Shortfall[Figures.Span] is { } missing)
        {
            yield return $"{Capital(SpokenWords.Apart(span))}; {(TimeWords.IsOne(FigureWords.Of(missing)) ? "falta" : "faltan")} {FigureWords.Of(missing)}.";
        }

        if (AmountWords.Parts(leaf) is { Length: > 0 } parts)
        {
            yield return $"De lo que falta, {spanish.Minimums.Each(leaf, parts)}.";
        }

        if (leaf.Reason == SupervisionReasons.Concentration)
        {
            yield return "Las horas están repartidas entre demasiadas personas.";
        }

        foreach (var group in Groups(leaf, facts).Take(MostGroups))
        {
            yield return Aside(group, facts);
        }
    }

    private static string Needed(Finding leaf, ClockHours needed, LetterFacts facts)
    {
        var hours = $"{SpokenWords.Verb(needed, "Se pide", "Se piden")} {SpokenWords.Hours(needed)}";
        return leaf.Required[Figures.WindowMax] is { } most ? $"{hours} dentro de {FigureWords.Of(most)}."
            : facts.Now.Cycle is { } cycle && leaf.Terms[Figures.Frame] == "cycle" ? $"{hours} {SpokenWords.During(cycle.From, cycle.To)}."
            : $"{hours}.";
    }

    /// <summary>"Sus mejores dos años, a partir del 10 de febrero de 2016, suman 45 horas con Dra. Reyes."</summary>
    private static string Held(Finding leaf, LetterFacts facts)
    {
        if (leaf.Actual[Figures.Hours] is not { Minutes: > 0 } have)
        {
            return "En su expediente no hay ninguna que cuente.";
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
        var with = names.Length is 0 or > 3 ? "" : $" con {And(names)}";
        return leaf.Actual[Figures.Window] is { } window && leaf.Required[Figures.WindowMax] is { } most
            ? $"{Best(FigureWords.Of(most))}, a partir del {DateWords.Day(window.Start)}, {(TimeWords.IsOne(FigureWords.Of(most)) ? "suma" : "suman")} {SpokenWords.Hours(have)}{with}."
            : $"En su expediente {SpokenWords.Verb(have, "cuenta", "cuentan")} {SpokenWords.Hours(have)}{with}.";
    }

    /// <summary>"Sus mejores dos años", "Su mejor año".</summary>
    private static string Best(string length) =>
        TimeWords.BestOf(length).Split(' ', 2) is [var article, var rest] ? $"{(article.EndsWith('s') ? "Sus" : "Su")} {rest}" : length;

    private static string? Name(string? person, LetterFacts facts) =>
        facts.File.People?.FirstOrDefault(each => each.Id == person)?.Name is { Length: > 0 } name ? SpokenWords.Named(name) : null;

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

    /// <summary>"Las seis horas con Sra. Okafor, de septiembre a noviembre de 2017, fueron supervisión entre pares, que no cuenta para la primera acreditación."</summary>
    private static string Aside(SessionsAside group, LetterFacts facts)
    {
        var with = Name(group.Provider, facts) is { } name ? $" con {name}" : "";
        var days = group.Days is { } known
            ? $"{(with.Length > 0 ? "," : "")} de {SpokenWords.Months(known.Start, known.End)}{(with.Length > 0 ? "," : "")}"
            : "";
        var hours = $"{Capital(SpokenWords.TheHours(group.Hours))}{with}{days}";
        var (was, not) = (SpokenWords.Verb(group.Hours, "fue", "fueron"), SpokenWords.Verb(group.Hours, "no cuenta", "no cuentan"));

        return group.Reason == SetAsideReason.Peer
                ? $"{hours} {was} supervisión entre pares, que no cuenta {(facts.Now.Pathway == Pathway.Initial ? "para la primera acreditación" : "aquí")}."
            : group.Reason == SetAsideReason.ProviderNotQualified
                ? $"{hours} {not}: {Name(group.Provider, facts) ?? "la persona que las dio"} no reunía esos días lo que se pide."
            : group.Reason == SetAsideReason.Incomplete
                ? $"{hours} {not}: su expediente no dice todo lo que se pide de {SpokenWords.Verb(group.Hours, "ella", "ellas")}."
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
