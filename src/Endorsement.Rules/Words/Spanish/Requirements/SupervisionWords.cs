using System.Collections.Immutable;
using Endorsement.Rules.Findings;
using NodaTime;
using static Endorsement.Rules.Words.Spanish.AmountWords;
using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Reflective supervision/consultation: hours in a window, spread over a time, from qualified providers.</summary>
/// <param name="spanish">The language.</param>
internal sealed class SupervisionWords(SpanishLanguage spanish) : SpanishKind<SupervisionRequirement>(spanish)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [SupervisionReasons.Met] = found => $"{There(found)}{Minimums.Parts(found)}.",
            [SupervisionReasons.HoursShort] = found =>
                IsSome(found)
                    ? $"No hay supervisión reflexiva que cuente{(In(found) is InAll ? "" : $" {In(found)}")}; {Lacking(found, "alguna", isOne: true)}."
                    : $"{Said(found)}; {Minimums.Missing(found)}{InEveryWords.Short(found)}.",
            [SupervisionReasons.SpanShort] = found =>
                $"{Said(found)}, pero repartidas en menos de {found.Required.Text(Figures.MinSpan)}: entre la primera sesión y la última {(TimeWords.IsOne(found.Shortfall.Text(Figures.Span)) ? "debe pasar" : "deben pasar")} {found.Shortfall.Text(Figures.Span)} más{Minimums.AlsoMissing(found)}.",
            [SupervisionReasons.PartShort] = found => $"{There(found)}; {Minimums.Missing(found)}.",
            [SupervisionReasons.Concentration] = found => $"{Tally(found)} {In(found)}, pero repartidas entre demasiadas personas.",
            [SupervisionReasons.MonthShort] = found => $"{Said(found)}{InEveryWords.Short(found)}.",
            [SupervisionReasons.NothingAsked] = _ => "Todavía no cuenta ningún año del ciclo de renovación, así que no se piden horas.",
            [SupervisionReasons.Open] = found =>
                found.Open.Any(o => o.Attribute == "reflectiveSupervision") ? "En el expediente no consta la supervisión reflexiva."
                : AsksSome(found) ? $"{SomeOpen(found)}."
                : $"{Tally(found)} {HourWords.Verb(Least(found), "es segura", "son seguras")}, {Possible(found)} {In(found)}.",
        };

    public override string? Because(Finding finding, Ruleset ruleset) =>
        AskedHoursWords.Because(finding, Asked(finding, ruleset)?.HoursPerYearHeld);

    public override IEnumerable<string> ToDo(Finding finding, Determination determination) =>
        Asked(finding, determination.Ruleset) is { } asked ? [Spanish.Needs.InWindow(finding, asked, determination.AsOf)] : [];

    public override ImmutableArray<ToDoLine>? TooLate(Finding finding, Determination determination) =>
        Asked(finding, determination.Ruleset) switch
        {
            null => null,
            { In.Frame: TimeFrame.Cycle } asked when determination.Cycle is { } cycle && cycle.To < determination.AsOf => LateWords.Over(
                cycle,
                "supervisión reflexiva",
                Spanish.Needs.Needs(finding, asked)
            ),
            _ when finding.Reason == SupervisionReasons.MonthShort => InEveryWords.TooLate(finding, determination, "supervisión reflexiva"),
            { WindowMax: { } most } asked
                when finding.Actual[Figures.Window] is { } window
                    && CountedWindow.End(window.Start, most) is var end
                    && end < determination.AsOf => Spanish.Needs.Closed(finding, asked, most, new DateInterval(window.Start, end)),
            _ => null,
        };

    public override Lack Lacks(Finding finding) =>
        IsSome(finding) ? new("algo de supervisión reflexiva", IsPlural: false)
        : finding.Reason == SupervisionReasons.MonthShort && InEveryWords.Needs(finding) is { } month ? new(month, IsPlural: true)
        : finding.Shortfall.Find(Figures.Hours) is FigureValue.Hours or FigureValue.Text || AmountWords.Parts(finding).Length > 0
            ? Minimums.Lack(finding, "de supervisión reflexiva")
        : finding.Shortfall.Find(Figures.Span) is { } span
            ? new($"{FigureWords.Of(span)} entre la primera sesión y la última", !TimeWords.IsOne(FigureWords.Of(span)))
        : base.Lacks(finding);

    protected override IEnumerable<AskedLine> Asks(SupervisionRequirement asked)
    {
        var amount =
            asked.HoursPerYearHeld is { } each ? AskedHoursWords.Each(each, " de supervisión reflexiva")
            : asked.Hours is not { } hours ? "Algo de supervisión reflexiva"
            : $"{Hours(hours)} de supervisión reflexiva";
        yield return $"{amount}{AskedHoursWords.In(asked.HoursPerYearHeld, asked.In)}.";
        foreach (var step in AskedHoursWords.Steps(asked.Steps))
        {
            yield return step;
        }

        foreach (var line in CarryOverWords.Asked(asked.CarryOver).Concat(InEveryWords.Asked(asked.InEvery)))
        {
            yield return line;
        }

        if (asked.WindowMax is { } window)
        {
            yield return $"Todo dentro de {FigureWords.Of(window)} desde la primera sesión hasta la última, ambos días incluidos.";
        }

        if (asked.MinSpan is { } span)
        {
            yield return $"Con al menos {FigureWords.Of(span)} desde la primera sesión hasta la última.";
        }

        if (asked.After is { } after)
        {
            yield return $"Se cuenta desde {TimeWords.After(after)}.";
        }

        if (asked.WhileServing is { } work)
        {
            yield return $"Solo sesiones durante un trabajo: {(Spanish.Works.Filter(work) is { Length: > 0 } filter ? filter : "cualquiera")}.";
        }

        if (Sessions(asked.Formats, asked.About, asked.Ages) is { Length: > 0 } which)
        {
            yield return $"Solo {which}.";
        }

        foreach (var line in Providers(asked.Providers).Concat(asked.Within.Select(Part)).Concat(Shared(asked)))
        {
            yield return line;
        }
    }

    public override string? Item(object item, Requirement of) =>
        item switch
        {
            ProviderRow row => Spanish.People.Provider(row),
            SupervisionMinimum part => Part(part).Text,
            _ => null,
        };

    private static string There(Finding finding) => AsksSome(finding) ? SomeThere(finding) : Said(finding);

    private static string Said(Finding finding) => $"{Tally(finding)} {In(finding)}{CarryOverWords.Also(finding)}";

    private IEnumerable<AskedLine> Providers(Sequence<ProviderRow>? providers) =>
        providers switch
        {
            null => [],
            [var only] => [$"La da {Spanish.People.Provider(only)}."],
            { } rows => rows.Select(row => new AskedLine(1, $"{Capital(Spanish.People.Provider(row))}."))
                .Prepend("La da una de estas personas:"),
        };

    private AskedLine Part(SupervisionMinimum part)
    {
        var from = part.Providers is { } rows ? $", con {string.Join("; o ", rows.Select(Spanish.People.Provider))}" : "";
        var subject = Sessions(part.Formats, part.About, part.Ages) is { Length: > 0 } sessions ? $" en {sessions}" : "";
        return $"{Spanish.Times.Where(part.When, "Dentro del total", "dentro del total")}: {HoursOrSome(part.Hours, "supervisión reflexiva")}{subject}{from}{Spanish.Times.Name(part.Title)}.";
    }

    private static IEnumerable<AskedLine> Shared(SupervisionRequirement asked)
    {
        if (asked.Majority)
        {
            yield return "Más de la mitad de las horas con una misma persona.";
        }

        if (asked.MaxProviders is { } most)
        {
            yield return FormattableString.Invariant($"Con un máximo de {most} {(most == 1 ? "persona" : "personas distintas")}.");
        }
    }

    /// <summary>"sesiones individuales o grupales sobre atención directa"; empty where any session is meant.</summary>
    private string Sessions(Sequence<SessionFormat>? formats, Sequence<string>? about, Sequence<AgeGroup>? ages)
    {
        var parts = new List<string>();
        if (about is { } subjects)
        {
            parts.Add($"sobre {Labels.Or(CodeKind.About, subjects)}");
        }

        if (ages is { } groups)
        {
            parts.Add($"acerca de familias con hijos {Ages(groups)}");
        }

        var sessions = formats is { } forms ? $"sesiones {Formats(forms)}" : "sesiones";
        return parts.Count > 0 ? $"{sessions} {string.Join(", ", parts)}"
            : formats is null ? ""
            : sessions;
    }

    private const string InAll = "en total";

    /// <summary>"en los mejores dos años (del 10 de febrero de 2016 al 10 de julio de 2017)".</summary>
    private static string In(Finding finding)
    {
        var window = finding.Actual.Find(Figures.Window) is { } days ? $" (del {FigureWords.Of(days)})" : "";
        return finding.Required.Find(Figures.WindowMax) is { } most
            ? $"en {TimeWords.BestOf(FigureWords.Of(most))}{window}"
            : finding.Terms[Figures.Frame] switch
            {
                "cycle" => $"en el ciclo de renovación{window}",
                "last" => $"en el último período{window}",
                _ => $"{InAll}{window}",
            };
    }
}
