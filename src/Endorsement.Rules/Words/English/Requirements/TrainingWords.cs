using System.Collections.Immutable;
using static Endorsement.Rules.Words.English.AmountWords;
using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>Hours of training.</summary>
/// <param name="english">The language.</param>
internal sealed class TrainingWords(EnglishLanguage english) : EnglishKind<TrainingRequirement>(english)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [TrainingReasons.Met] = found => $"{(AsksSome(found) ? SomeThere(found) : Said(found))}{Minimums.Parts(found)}.",
            [TrainingReasons.HoursShort] = found =>
                IsSome(found)
                    ? $"No training that counts; some is {Needed(found)}."
                    : $"{Said(found)}{Minimums.Parts(found)}; {Minimums.Missing(found)}{InEveryWords.Short(found)}.",
            [TrainingReasons.Capped] = found =>
                $"{Tally(found)} count, because some kinds of activity bring only a part{Minimums.Parts(found)}; {Minimums.Missing(found)}{English.Caps.Growth(found)}.",
            [TrainingReasons.PartShort] = found =>
                $"{(AsksSome(found) ? SomeThere(found) : Said(found))}{Minimums.Parts(found)}; {Minimums.Missing(found)}.",
            [TrainingReasons.MonthShort] = found => $"{Said(found)}{Minimums.Parts(found)}{InEveryWords.Short(found)}.",
            [TrainingReasons.NothingAsked] = _ => "No year of the renewal cycle counts yet, so no hours are asked.",
            [TrainingReasons.Open] = found =>
                found.Open.Any(o => o.Attribute == "training") ? "Training is not in the file."
                : AsksSome(found) ? $"{SomeOpen(found)}{Minimums.Parts(found)}."
                : $"{Tally(found)} {HourWords.Are(Least(found))} certain, {Possible(found)}{Minimums.Parts(found)}.",
        };

    private static string Said(Finding found) => $"{Tally(found)}{CarryOverWords.Also(found)}";

    public override string? Because(Finding finding, Ruleset ruleset) =>
        AskedHoursWords.Because(finding, Asked(finding, ruleset)?.HoursPerYearHeld);

    public override IEnumerable<string> ToDo(Finding finding, Determination determination) => [Needs(finding)];

    public override ImmutableArray<ToDoLine>? TooLate(Finding finding, Determination determination) =>
        Asked(finding, determination.Ruleset) is { In.Frame: TimeFrame.Cycle }
        && determination.Cycle is { } cycle
        && cycle.To < determination.AsOf
            ? LateWords.Over(cycle, "training", Needs(finding))
        : finding.Reason == TrainingReasons.MonthShort ? InEveryWords.TooLate(finding, determination, "training")
        : null;

    public override Lack Lacks(Finding finding) =>
        IsSome(finding) ? new("some training", IsPlural: false)
        : finding.Reason == TrainingReasons.MonthShort && InEveryWords.Needs(finding) is { } month ? new(month, IsPlural: true)
        : Minimums.Lack(finding, "of training");

    protected override IEnumerable<AskedLine> Asks(TrainingRequirement asked)
    {
        var amount =
            asked.HoursPerYearHeld is { } each ? AskedHoursWords.Each(each)
            : asked.Hours is not { } whole ? "Some training"
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
                ? $"Only {(didactic ? "didactic training" : "training that is not didactic")}{(rest.Length > 0 ? $" {rest}" : "")} counts."
                : $"Only training {counts} counts.";
        }

        foreach (var part in asked.Within)
        {
            yield return $"Inside the total: {Part(part)}.";
        }

        foreach (var part in asked.Additional)
        {
            yield return $"On top of it: {Part(part)}.";
        }

        if (asked is { Additional.IsEmpty: false, Steps.IsEmpty: true, Hours: not null } && asked.Additional.All(p => p.When is null))
        {
            yield return $"That is {Hours(new ClockHours(asked.Additional.Select(p => p.Hours).Append(asked.Hours).Sum(hours => hours?.Minutes ?? 0)))} in all.";
        }

        foreach (var cap in asked.Caps)
        {
            yield return Cap(cap);
        }
    }

    private string Cap(TrainingCap cap)
    {
        var most = cap.Hours is { } hours
            ? Hours(hours)
            : FormattableString.Invariant($"{cap.Percent}% of the hours {CapWords.Base(cap.Of)}");
        return $"{English.Times.Where(cap.When, "At most", "at most")} {most} may come from {Labels.Or(CodeKind.As, cap.As)}.";
    }

    public override string? Item(object item, Requirement of) =>
        item switch
        {
            TrainingMinimum part => Part(part),
            TrainingCap cap => Cap(cap),
            _ => null,
        };

    /// <summary>One need, one sentence: the whole, and what of it must be something in particular.</summary>
    private string Needs(Finding finding)
    {
        if (IsSome(finding))
        {
            return "some training";
        }

        if (finding.Reason == TrainingReasons.MonthShort && InEveryWords.Needs(finding) is { } month)
        {
            return month;
        }

        var parts = AmountWords.Parts(finding);
        if (finding.Shortfall.Find(Figures.Hours) is not FigureValue.Hours hours)
        {
            return Minimums.Several(finding, parts, "clock hour");
        }

        var (minutes, kind) = (CapWords.Enough(finding, hours), English.Caps.Kind(finding));
        if (parts.Length > 0 && MostOf(parts) >= minutes)
        {
            // What must be something in particular is more than the whole lacks, and fills it too.
            return $"{Minimums.Several(finding, parts, "clock hour")}{kind}";
        }

        var ofThem = parts.Length == 0 ? "" : $", of them {Minimums.Each(finding, parts)}";
        return $"{HourWords.More(HourWords.Number(new ClockHours(minutes)), "clock hour")} of training{ofThem}{kind}";
    }

    private string Part(TrainingMinimum part)
    {
        var match = Match(part.Match) is { Length: > 0 } words ? $" {words}" : "";
        var when = part.When is { } condition ? $", where {Conditions.Clause(condition)}" : "";
        return $"{HoursOrSome(part.Hours, "training")}{match}{TimeWords.Name(part.Title)}{when}";
    }

    private string Match(TrainingFilter match)
    {
        var text = match.Topics is { IsEmpty: false } topics ? $"on {Labels.Or(CodeKind.Topics, topics)}" : "";
        text += match.As is { } parts ? $" by {Labels.Or(CodeKind.As, parts)}" : "";
        text += match.Didactic is { } didactic
            ? didactic
                ? ", didactic"
                : ", not didactic"
            : "";
        text += match.From is null && match.Until is null ? "" : $" dated {Range(match.From, match.Until)}";
        return text.TrimStart(',', ' ');
    }
}
