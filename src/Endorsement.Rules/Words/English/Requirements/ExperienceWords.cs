using static Endorsement.Rules.Words.English.AmountWords;
using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>Paid and other work: how long, and with how many families.</summary>
/// <param name="english">The language.</param>
internal sealed class ExperienceWords(EnglishLanguage english) : EnglishKind<ExperienceRequirement>(english)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [ExperienceReasons.Met] = found => $"{Work(found)}.",
            [ExperienceReasons.LengthShort] = TooShort,
            [ExperienceReasons.FamiliesShort] = FamilyWords.Short,
            [ExperienceReasons.FamiliesOpen] = found => $"The work is long enough. {FamilyWords.Open(found)}",
            [ExperienceReasons.Open] = Open,
        };

    public override IEnumerable<string> ToDo(Finding finding, Determination determination) => finding.Shortfall.Select(Missing);

    public override Lack Lacks(Finding finding) =>
        finding.Shortfall is [var only, ..] ? new(Missing(only), only.Value is not FigureValue.Count { Number: 1 }) : base.Lacks(finding);

    protected override IEnumerable<AskedLine> Asks(ExperienceRequirement asked)
    {
        var length =
            asked.Period is { } period ? $"{FigureWords.Of(period)} of work"
            : asked.Hours is { } hours ? FormattableString.Invariant($"{hours} hours of work")
            : "some work";
        var measure = asked is { IsWeighed: true, FullTimeWeek: { } week } ? $", measured in full-time weeks of {week} hours" : "";
        yield return $"{Capital(length)}{measure}.";
        if (English.Works.Filter(asked.Work) is { Length: > 0 } filter)
        {
            yield return $"What counts: {filter}.";
        }

        if (asked.After is { } after)
        {
            yield return $"Counted from {TimeWords.After(after)} on.";
        }

        if (asked.Within is { } within)
        {
            yield return $"Only work of the last {FigureWords.Of(within)}.";
        }

        foreach (var family in asked.Families)
        {
            yield return FormattableString.Invariant($"At least {family.Minimum} families with a child {Ages(family.Ages)}.");
        }

        foreach (var credit in asked.Credit)
        {
            yield return Credit(asked, credit);
        }
    }

    public override string? Item(object item, Requirement of) =>
        item switch
        {
            WorkFilter work => English.Works.Filter([work]) is { Length: > 0 } words ? words : null,
            WorkCredit credit => Credit((ExperienceRequirement)of, credit),
            _ => null,
        };

    private string Credit(ExperienceRequirement asked, WorkCredit credit)
    {
        var from = credit.After is { } start ? $", from {TimeWords.After(start)} on" : "";
        var weighed =
            credit.IsWeighed == asked.IsWeighed ? ""
            : credit.IsWeighed ? $", measured in full-time weeks of {asked.FullTimeWeek} hours"
            : ", measured by the calendar";
        return $"Up to {FigureWords.Of(credit.UpTo)} of it may be: {Or([English.Works.Filter(credit.Work) is { Length: > 0 } other ? other : "any work"])}{from}{weighed}.";
    }

    private static string TooShort(Finding found) =>
        AsksSome(found) ? $"No qualifying work; some is {Needed(found)}."
        : found.Required.Find(Figures.Period) is null
            ? $"{found.Actual.Text(Figures.Hours)} of {HourWords.Hours(found.Required.Text(Figures.Hours))} of qualifying work; {More(found, Figures.Hours)}."
        : $"{FigureWords.Count(Number(found.Actual, Figures.Days), "day")} of qualifying work; {PeriodAsked(found.Required)}, {FigureWords.Count(Number(found.Shortfall, Figures.Days), "day is", "days are")} missing.";

    private static string Open(Finding found)
    {
        var (required, actual) = (found.Required, found.Actual);
        return found.Open.Any(open => open is OpenFact.NotInFile { Attribute: "work" }) ? "Work is not in the file."
            : AsksSome(found) ? $"{SomeOpen(found)}."
            : required.Find(Figures.Period) is null
                ? $"{HourWords.Hours(actual.Text(Figures.Hours))} of qualifying work {HourWords.Are(actual.Text(Figures.Hours))} certain, {actual.Text(Figures.PossibleHours)} possible; {required.Text(Figures.Hours)} {HourWords.Are(required.Text(Figures.Hours))} asked."
            : $"{FigureWords.Count(Number(actual, Figures.Days), "day")} of qualifying work {Are(Number(actual, Figures.Days))} certain, {actual.Text(Figures.PossibleDays)} possible; {PeriodAsked(required)}.";
    }

    private static string Work(Finding found)
    {
        var text =
            AsksSome(found) ? $"{FigureWords.Count(Number(found.Actual, Figures.Days), "day")} of qualifying work; some is asked"
            : found.Required.Find(Figures.Period) is null
                ? $"{found.Actual.Text(Figures.Hours)} of {HourWords.Hours(found.Required.Text(Figures.Hours))} of qualifying work"
            : $"{FigureWords.Count(Number(found.Actual, Figures.Days), "day")} of qualifying work {(Number(found.Actual, Figures.Days) == 1 ? "reaches" : "reach")} {found.Required.Text(Figures.Period)}";
        return string.Join("; ", FamilyWords.Tallies(found).Prepend(text));
    }

    private static string PeriodAsked(FigureList required) =>
        required.Text(Figures.Period) is var period
        && period.StartsWith("one ", StringComparison.Ordinal)
        && !period.Contains(" and ", StringComparison.Ordinal)
            ? $"{period} is asked"
            : $"{period} are asked";

    private static string Missing(Figure missing) =>
        missing switch
        {
            { Value: FigureValue.Text } => "some qualifying work",
            { Value: FigureValue.Count days } when missing.Is(Figures.Days) =>
                $"{FigureWords.Count(days.Number, "more day")} of qualifying work",
            { Name: var name, Value: FigureValue.Count families } =>
                $"{FigureWords.Count(families.Number, "more family", "more families")}{FamilyWords.Child(name)} served",
            { Value: var amount } => $"{HourWords.More(FigureWords.Of(amount), "hour")} of qualifying work",
        };
}
