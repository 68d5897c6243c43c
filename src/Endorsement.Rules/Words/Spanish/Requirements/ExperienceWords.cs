using static Endorsement.Rules.Words.Spanish.AmountWords;
using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Paid and other work: how long, and with how many families.</summary>
/// <param name="spanish">The language.</param>
internal sealed class ExperienceWords(SpanishLanguage spanish) : SpanishKind<ExperienceRequirement>(spanish)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [ExperienceReasons.Met] = found => $"{Work(found)}.",
            [ExperienceReasons.LengthShort] = TooShort,
            [ExperienceReasons.FamiliesShort] = FamilyWords.Short,
            [ExperienceReasons.FamiliesOpen] = found => $"El trabajo dura lo suficiente. {FamilyWords.Open(found)}",
            [ExperienceReasons.Open] = Open,
        };

    public override IEnumerable<string> ToDo(Finding finding, Determination determination) =>
        finding.Shortfall.Select(missing => Missing(missing, isMore: true));

    public override Lack Lacks(Finding finding) =>
        finding.Shortfall is [var only, ..]
            ? new(Missing(only, isMore: false), only.Value is not FigureValue.Count { Number: 1 })
            : base.Lacks(finding);

    protected override IEnumerable<AskedLine> Asks(ExperienceRequirement asked)
    {
        var length =
            asked.Period is { } period ? $"{FigureWords.Of(period)} de trabajo"
            : asked.Hours is { } hours ? $"{HourWords.Number(hours)} horas de trabajo"
            : "algo de trabajo";
        var measure = asked is { IsWeighed: true, FullTimeWeek: { } week } ? $", en semanas de tiempo completo de {week} horas" : "";
        yield return $"{Capital(length)}{measure}.";
        if (Spanish.Works.Filter(asked.Work) is { Length: > 0 } filter)
        {
            yield return $"Qué cuenta: {filter}.";
        }

        if (asked.After is { } after)
        {
            yield return $"Se cuenta desde {TimeWords.After(after)}.";
        }

        if (asked.Within is { } within)
        {
            yield return $"Solo el trabajo de {TimeWords.LastOf(FigureWords.Of(within))}.";
        }

        foreach (var family in asked.Families)
        {
            yield return FormattableString.Invariant($"Al menos {family.Minimum} familias con un hijo {Ages(family.Ages)}.");
        }

        foreach (var credit in asked.Credit)
        {
            yield return Credit(asked, credit);
        }
    }

    public override string? Item(object item, Requirement of) =>
        item switch
        {
            WorkFilter work => Spanish.Works.Filter([work]) is { Length: > 0 } words ? words : null,
            WorkCredit credit => Credit((ExperienceRequirement)of, credit),
            _ => null,
        };

    private string Credit(ExperienceRequirement asked, WorkCredit credit)
    {
        var from = credit.After is { } start ? $", desde {TimeWords.After(start)}" : "";
        var weighed =
            credit.IsWeighed == asked.IsWeighed ? ""
            : credit.IsWeighed ? $", en semanas de tiempo completo de {asked.FullTimeWeek} horas"
            : ", según el calendario";
        return $"Hasta {FigureWords.Of(credit.UpTo)} de ese tiempo puede ser: {Or([Spanish.Works.Filter(credit.Work) is { Length: > 0 } other ? other : "cualquier trabajo"])}{from}{weighed}.";
    }

    private static string TooShort(Finding found) =>
        AsksSome(found) ? $"No hay trabajo que cuente; {Lacking(found, "alguno", isOne: true)}."
        : found.Required.Find(Figures.Period) is null
            ? $"{found.Actual.Text(Figures.Hours)} de {HourWords.Hours(found.Required.Text(Figures.Hours))} de trabajo que cuenta; {More(found, Figures.Hours)}."
        : $"{FigureWords.Count(Number(found.Actual, Figures.Days), "día")} de trabajo que cuenta; {PeriodAsked(found.Required)}, {Verb(Number(found.Shortfall, Figures.Days), "falta", "faltan")} {FigureWords.Count(Number(found.Shortfall, Figures.Days), "día")}.";

    private static string Open(Finding found)
    {
        var (required, actual) = (found.Required, found.Actual);
        return found.Open.Any(open => open is OpenFact.NotInFile { Attribute: "work" }) ? "En el expediente no consta el trabajo."
            : AsksSome(found) ? $"{SomeOpen(found)}."
            : required.Find(Figures.Period) is null
                ? $"{HourWords.Hours(actual.Text(Figures.Hours))} de trabajo que cuenta {HourWords.Verb(actual.Text(Figures.Hours), "es segura", "son seguras")}, {actual.Text(Figures.PossibleHours)} posibles; {HourWords.Verb(required.Text(Figures.Hours), "se pide", "se piden")} {required.Text(Figures.Hours)}."
            : $"{FigureWords.Count(Number(actual, Figures.Days), "día")} de trabajo que cuenta {Verb(Number(actual, Figures.Days), "es seguro", "son seguros")}, {actual.Text(Figures.PossibleDays)} posibles; {PeriodAsked(required)}.";
    }

    private static string Work(Finding found)
    {
        var text =
            AsksSome(found) ? $"{FigureWords.Count(Number(found.Actual, Figures.Days), "día")} de trabajo que cuenta; se pide alguno"
            : found.Required.Find(Figures.Period) is null
                ? $"{found.Actual.Text(Figures.Hours)} de {HourWords.Hours(found.Required.Text(Figures.Hours))} de trabajo que cuenta"
            : $"{FigureWords.Count(Number(found.Actual, Figures.Days), "día")} de trabajo que cuenta {Verb(Number(found.Actual, Figures.Days), "alcanza", "alcanzan")} {found.Required.Text(Figures.Period)}";
        return string.Join("; ", FamilyWords.Tallies(found).Prepend(text));
    }

    private static string PeriodAsked(FigureList required) =>
        required.Text(Figures.Period) is var period && TimeWords.IsOne(period) ? $"se pide {period}" : $"se piden {period}";

    private static string Missing(Figure missing, bool isMore) =>
        missing switch
        {
            { Value: FigureValue.Text } => "algo de trabajo que cuente",
            { Value: FigureValue.Count days } when missing.Is(Figures.Days) =>
                $"{FigureWords.Count(days.Number, "día")}{(isMore ? " más" : "")} de trabajo que cuente",
            { Name: var name, Value: FigureValue.Count families } =>
                $"{FigureWords.Count(families.Number, "familia atendida", "familias atendidas")}{(isMore ? " más" : "")}{FamilyWords.Child(name)}",
            { Value: var amount } => $"{HourWords.Hours(FigureWords.Of(amount))}{(isMore ? " más" : "")} de trabajo que cuente",
        };
}
