using System.Collections.Immutable;
using static Endorsement.Rules.Words.Spanish.AmountWords;
using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Hours of training.</summary>
/// <param name="spanish">The language.</param>
internal sealed class TrainingWords(SpanishLanguage spanish) : SpanishKind<TrainingRequirement>(spanish)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [TrainingReasons.Met] = found => $"{(AsksSome(found) ? SomeThere(found) : Said(found))}{Minimums.Parts(found)}.",
            [TrainingReasons.HoursShort] = found =>
                IsSome(found)
                    ? $"No hay capacitación que cuente; {Lacking(found, "alguna", isOne: true)}."
                    : $"{Said(found)}{Minimums.Parts(found)}; {Minimums.Missing(found)}{InEveryWords.Short(found)}.",
            [TrainingReasons.Capped] = found =>
                $"Cuentan {Tally(found)}, porque algunas clases de actividad solo aportan una parte{Minimums.Parts(found)}; {Minimums.Missing(found)}{Spanish.Caps.Growth(found)}.",
            [TrainingReasons.PartShort] = found =>
                $"{(AsksSome(found) ? SomeThere(found) : Said(found))}{Minimums.Parts(found)}; {Minimums.Missing(found)}.",
            [TrainingReasons.MonthShort] = found => $"{Said(found)}{Minimums.Parts(found)}{InEveryWords.Short(found)}.",
            [TrainingReasons.NothingAsked] = _ => "Todavía no cuenta ningún año del ciclo de renovación, así que no se piden horas.",
            [TrainingReasons.Open] = found =>
                found.Open.Any(o => o.Attribute == "training") ? "En el expediente no consta la capacitación."
                : AsksSome(found) ? $"{SomeOpen(found)}{Minimums.Parts(found)}."
                : $"{Tally(found)} {HourWords.Verb(Least(found), "es segura", "son seguras")}, {Possible(found)}{Minimums.Parts(found)}.",
        };

    private static string Said(Finding found) => $"{Tally(found)}{CarryOverWords.Also(found)}";

    public override string? Because(Finding finding, Ruleset ruleset) =>
        AskedHoursWords.Because(finding, Asked(finding, ruleset)?.HoursPerYearHeld);

    public override IEnumerable<string> ToDo(Finding finding, Determination determination) => [Needs(finding)];

    public override ImmutableArray<ToDoLine>? TooLate(Finding finding, Determination determination) =>
        Asked(finding, determination.Ruleset) is { In.Frame: TimeFrame.Cycle }
        && determination.Cycle is { } cycle
        && cycle.To < determination.AsOf
            ? LateWords.Over(cycle, "capacitación", Needs(finding))
        : finding.Reason == TrainingReasons.MonthShort ? InEveryWords.TooLate(finding, determination, "capacitación")
        : null;

    public override Lack Lacks(Finding finding) =>
        IsSome(finding) ? new("algo de capacitación", IsPlural: false)
        : finding.Reason == TrainingReasons.MonthShort && InEveryWords.Needs(finding) is { } month ? new(month, IsPlural: true)
        : Minimums.Lack(finding, "de capacitación");

    protected override IEnumerable<AskedLine> Asks(TrainingRequirement asked)
    {
        var amount =
            asked.HoursPerYearHeld is { } each ? AskedHoursWords.Each(each)
            : asked.Hours is not { } whole ? "Algo de capacitación"
            : Hours(whole);
        yield return $"{amount}{AskedHoursWords.In(asked.HoursPerYearHeld, asked.In)}.";
        foreach (var step in AskedHoursWords.Steps(asked.Steps))
        {
            yield return step;
        }

        foreach (var line in CarryOverWords.Asked(asked.CarryOver))
        {
            yield return line;
        }

        foreach (var line in InEveryWords.Asked(asked.InEvery))
        {
            yield return line;
        }

        if (Match(asked.Counts) is { Length: > 0 } counts)
        {
            yield return asked.Counts.Didactic is { } didactic && Match(asked.Counts with { Didactic = null }) is var rest
                ? $"Solo cuenta {(didactic ? "capacitación didáctica" : "capacitación no didáctica")}{(rest.Length > 0 ? $" {rest}" : "")}."
                : $"Solo cuenta capacitación {counts}.";
        }

        foreach (var part in asked.Within)
        {
            yield return $"Dentro del total: {Part(part)}.";
        }

        foreach (var part in asked.Additional)
        {
            yield return $"Además del total: {Part(part)}.";
        }

        if (asked is { Additional.IsEmpty: false, Steps.IsEmpty: true, Hours: not null } && asked.Additional.All(p => p.When is null))
        {
            yield return $"Son {Hours(new ClockHours(asked.Additional.Select(p => p.Hours).Append(asked.Hours).Sum(hours => hours?.Minutes ?? 0)))} en conjunto.";
        }

        foreach (var cap in asked.Caps)
        {
            yield return Cap(cap);
        }
    }

    /// <summary>One need, one sentence: the whole, and what of it must be something in particular.</summary>
    private string Needs(Finding finding)
    {
        if (IsSome(finding))
        {
            return "algo de capacitación";
        }

        if (finding.Reason == TrainingReasons.MonthShort && InEveryWords.Needs(finding) is { } month)
        {
            return month;
        }

        var parts = AmountWords.Parts(finding);
        if (finding.Shortfall.Find(Figures.Hours) is not FigureValue.Hours hours)
        {
            return Minimums.Several(finding, parts, isClock: true);
        }

        var (minutes, kind) = (CapWords.Enough(finding, hours), Spanish.Caps.Kind(finding));
        if (parts.Length > 0 && MostOf(parts) >= minutes)
        {
            // What must be something in particular is more than the whole lacks, and fills it too.
            return $"{Minimums.Several(finding, parts, isClock: true)}{kind}";
        }

        var ofThem = parts.Length == 0 ? "" : $", de ellas {Minimums.Each(finding, parts)}";
        return $"{HourWords.MoreClock(HourWords.Number(new ClockHours(minutes)))} de capacitación{ofThem}{kind}";
    }

    private string Cap(TrainingCap cap)
    {
        var most = cap.Hours is { } hours
            ? Hours(hours)
            : FormattableString.Invariant($"el {cap.Percent} % de las horas {CapWords.Base(cap.Of)}");
        return $"{Spanish.Times.Where(cap.When, "Como máximo", "como máximo")} {most} puede venir de {Labels.Or(CodeKind.As, cap.As)}.";
    }

    public override string? Item(object item, Requirement of) =>
        item switch
        {
            TrainingMinimum part => Part(part),
            TrainingCap cap => Cap(cap),
            _ => null,
        };

    private string Part(TrainingMinimum part)
    {
        var match = Match(part.Match) is { Length: > 0 } words ? $" {words}" : "";
        var when = part.When is { } condition ? $", cuando {Conditions.Clause(condition)}" : "";
        return $"{HoursOrSome(part.Hours, "capacitación")}{match}{Spanish.Times.Name(part.Title)}{when}";
    }

    private string Match(TrainingFilter match)
    {
        var text = match.Topics is { IsEmpty: false } topics ? $"sobre {Labels.Or(CodeKind.Topics, topics)}" : "";
        text += match.As is { } parts ? $" mediante {Labels.Or(CodeKind.As, parts)}" : "";
        text += match.Didactic is { } didactic
            ? didactic
                ? ", de carácter didáctico"
                : ", de carácter no didáctico"
            : "";
        text += match.From is null && match.Until is null ? "" : $" con fecha {Range(match.From, match.Until)}";
        return text.TrimStart(',', ' ');
    }
}
