using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;
using NodaTime;

namespace Endorsement.Rules.Words.English;

/// <summary>One line of what can be done about a finding.</summary>
/// <param name="Label"><c>to do</c>, <c>advice</c>, <c>too late</c> or <c>question</c>.</param>
/// <param name="Text">The words.</param>
internal readonly record struct ToDoLine(string Label, string Text);

/// <summary>What cures a finding that is not met, and plainly so where nothing that is done from now on cures it (S54).</summary>
/// <remarks>
/// A year that is over takes no more hours and no more signatures; what may have happened in it and is not in the file is asked as a question.
/// Advice is told as advice.
/// </remarks>
internal static class ToDoLines
{
    public static IEnumerable<ToDoLine> Of(Finding finding, Determination determination)
    {
        if (finding.Outcome != Outcome.NotMet || !finding.Requirements.IsEmpty)
        {
            return [];
        }

        if (TooLate(finding, determination) is { } late)
        {
            // Advice that cannot be followed any more is none.
            return finding.Level == RequirementLevel.Recommended ? [] : late;
        }

        var label = finding.Level == RequirementLevel.Recommended ? "advice" : "to do";
        return Additions(finding, determination).Select(text => new ToDoLine(label, text));
    }

    /// <summary>Null: what is done from now on can still count.</summary>
    private static ImmutableArray<ToDoLine>? TooLate(Finding finding, Determination determination)
    {
        var cycle = determination.Cycle;
        return finding.Requirement switch
        {
            TrainingRequirement { In.Frame: TimeFrame.Cycle } when cycle is { } c && c.To < determination.AsOf => Over(
                c.From,
                c.To,
                "training",
                Training(finding)
            ),
            SupervisionRequirement { In.Frame: TimeFrame.Cycle } when cycle is { } c && c.To < determination.AsOf => Over(
                c.From,
                c.To,
                "RS/C",
                Supervision(finding)
            ),
            AgreementRequirement { InCycle: true }
                when cycle is { } c
                    && (determination.Ruleset.LateUntil(determination.Pathway, c.Due) ?? c.Due) is var last
                    && last < determination.AsOf =>
            [
                new("too late", $"it had to be signed by {Text(last)}; a later signature does not count for this cycle. {Ask}"),
                new("question", $"was it signed from {Text(c.From)} to {Text(last)}, on paper that is not in the file? Then document it."),
            ],
            MembershipRequirement { ThroughCycle: true }
                when finding.Actual.Find("uncovered") is FigureValue.Day day && day.Date < determination.AsOf =>
            [
                new("too late", $"{Text(day.Date)} is past and cannot be covered any more. {Ask}"),
                new(
                    "question",
                    finding.Counted.IsEmpty
                        ? $"was there a membership from {finding.Required.Text("through")} that is not in the file? Then document it."
                        : $"was there a membership on {Text(day.Date)} that is not in the file? Then document it."
                ),
            ],
            SupervisionRequirement { WindowMax: { } most } asked when ClosedWindow(finding, most, determination) is { } window =>
            [
                new(
                    "too late",
                    $"the {FigureWords.Of(most)} that hold these hours ended on {Text(window.To)}: hours from now on cannot join them"
                ),
                new(
                    "question",
                    $"did RS/C from {Text(window.From)} to {Text(window.To)} take place that is not in the file? Then document it: {Supervision(finding)}."
                ),
                new("to do", $"otherwise RS/C in a new period: {NewPeriod(finding, asked, most)}"),
            ],
            _ => null,
        };
    }

    private const string Ask = "The association can say what is possible now.";

    private static ImmutableArray<ToDoLine> Over(LocalDate from, LocalDate to, string what, string need) =>
        [
            new("too late", $"the renewal cycle ended on {Text(to)}: hours from now on do not count for it. {Ask}"),
            new("question", $"did {what} from {Text(from)} to {Text(to)} take place that is not in the file? Then document it: {need}."),
        ];

    /// <summary>The window that the finding reports, where it has ended before the as-of date.</summary>
    private static (LocalDate From, LocalDate To)? ClosedWindow(Finding finding, Period most, Determination determination) =>
        finding.Actual.Find("window") is FigureValue.Range window && End(window.From, most) is var end && end < determination.AsOf
            ? (window.From, end)
            : null;

    private static LocalDate End(LocalDate from, Period most) =>
        from.PlusMonths((int)Math.Min((most.Years * 12L) + most.Months, 12_000))
            .PlusDays((int)Math.Min((most.Weeks * 7L) + most.Days, 366_000));

    private static string NewPeriod(Finding finding, SupervisionRequirement asked, Period most)
    {
        var text = $"{HourWords.Clock(asked.Hours.ToString())} within {FigureWords.Of(most)}{TrainingWords.Asked(finding)}";
        return asked.MinSpan is { } span ? $"{text}, the first and the last session at least {FigureWords.Of(span)} apart" : text;
    }

    private static IEnumerable<string> Additions(Finding finding, Determination determination) =>
        finding.Requirement switch
        {
            TrainingRequirement => [Training(finding)],
            SupervisionRequirement supervision => [InWindow(finding, supervision, determination.AsOf)],
            ExperienceRequirement => finding.Shortfall.Select(Work),
            ReferencesRequirement references => Ratings(finding, references),
            CompetenciesRequirement => finding.Shortfall.Select(areas => $"evidence for {FigureWords.Of(areas.Value)}"),
            CredentialRequirement => [$"a credential that is accepted: {Phrases.Accepted(finding)}"],
            MembershipRequirement => finding.Actual.Find("uncovered") is { } day
                ? [$"a membership that counts, active from {FigureWords.Of(day)} on"]
            : finding.Required.Find("on") is { } on ? [$"a membership that counts, active on {FigureWords.Of(on)}"]
            : ["a membership that counts, active then"],
            AgreementRequirement => [$"sign `{finding.Required.Text("agreement")}`"],
            ExaminationRequirement => [Examination(finding)],
            ReviewRequirement => ["ask the association what the reviewer found missing"],
            _ => [],
        };

    private static string Examination(Finding finding) =>
        finding.Required.Find("parts") is FigureValue.List asked && finding.Actual.Find("passed") is FigureValue.List passed
            ? $"pass the examination: {string.Join(", ", asked.Words.Except(passed.Words, StringComparer.Ordinal))}"
            : "pass the examination, every part that is asked";

    private static string Work(Figure missing) =>
        missing switch
        {
            { Name: "days", Value: FigureValue.Count days } => $"{FigureWords.Count(days.Number, "more day")} of qualifying work",
            { Name: "families", Value: FigureValue.Count families } =>
                $"{FigureWords.Count(families.Number, "more family", "more families")} served",
            { Value: var amount } => $"{HourWords.More(FigureWords.Of(amount), "hour")} of qualifying work",
        };

    /// <summary>One need, one sentence: the whole, and what of it must be something in particular.</summary>
    private static string Training(Finding finding)
    {
        var parts = finding.Shortfall.Where(f => f.Name != "hours").ToArray();
        if (Phrases.IsSome(finding))
        {
            return "some training";
        }

        if (finding.Shortfall.Find("hours") is not FigureValue.Hours hours)
        {
            return FigureWords.And(parts.Select((part, i) => Clock(part, isFirst: i == 0)));
        }

        var (minutes, kind) = (TrainingWords.Enough(finding, hours), TrainingWords.Kind(finding));
        var most = parts.Select(part => part.Value is FigureValue.Hours own ? own.Amount.Minutes : 0).DefaultIfEmpty(0).Max();
        if (parts.Length > 0 && most >= minutes)
        {
            // What must be something in particular is more than the whole lacks, and fills it too.
            return $"{FigureWords.And(parts.Select((part, i) => Clock(part, isFirst: i == 0)))}{kind}";
        }

        var amount = new ClockHours(minutes).ToString();
        var ofThem =
            parts.Length == 0 ? "" : $", of them {FigureWords.And(parts.Select(part => $"{FigureWords.Of(part.Value)} of `{part.Name}`"))}";
        return $"{HourWords.More(amount, "clock hour")} of training{ofThem}{kind}";
    }

    private static string Clock(Figure part, bool isFirst)
    {
        var amount = FigureWords.Of(part.Value);
        return isFirst ? $"{HourWords.More(amount, "clock hour")} of `{part.Name}`" : $"{amount} of `{part.Name}`";
    }

    /// <summary>The hours, what of them must be something in particular, and how late the last session must be.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="from">The first day on which it can be done; null: on any day.</param>
    private static string Supervision(Finding finding, LocalDate? from = null)
    {
        if (Phrases.IsSome(finding))
        {
            return "some RS/C";
        }

        var parts = finding.Shortfall.Where(f => f.Name is not ("hours" or "span")).ToArray();
        var minutes = finding.Shortfall.Find("hours") is FigureValue.Hours hours ? hours.Amount.Minutes : 0;
        var most = parts.Select(part => part.Value is FigureValue.Hours own ? own.Amount.Minutes : 0).DefaultIfEmpty(0).Max();
        var needs = new List<string>();
        if (minutes > most)
        {
            var ofThem =
                parts.Length == 0
                    ? ""
                    : $", of them {FigureWords.And(parts.Select(part => $"{FigureWords.Of(part.Value)} of `{part.Name}`"))}";
            needs.Add($"{HourWords.More(new ClockHours(minutes).ToString(), "clock hour")} of RS/C that counts{ofThem}");
        }
        else
        {
            // What must be something in particular is no less than the whole lacks, and fills it too.
            needs.AddRange(parts.Select(part => $"{HourWords.More(FigureWords.Of(part.Value), "clock hour")} of `{part.Name}`"));
        }

        if (finding.Shortfall.Find("span") is { } span)
        {
            var last = LastSession(finding);

            // Hours from a later day on are late enough by themselves.
            if (needs.Count == 0 || last is null || from is null || from < last)
            {
                needs.Add(last is { } day ? $"a last session on {Text(day)} or later" : $"RS/C going on for {FigureWords.Of(span)} more");
            }
        }

        return needs.Count == 0 ? "RS/C from fewer providers" : FigureWords.And(needs);
    }

    /// <summary>The day that the last session of the reported window must reach.</summary>
    private static LocalDate? LastSession(Finding finding) =>
        finding is { Requirement: SupervisionRequirement { MinSpan: { } span } }
        && finding.Actual.Find("window") is FigureValue.Range window
            ? End(window.From, span)
            : null;

    /// <summary>What joins the hours of the best window must come before that window ends.</summary>
    private static string InWindow(Finding finding, SupervisionRequirement asked, LocalDate from)
    {
        var needs = Supervision(finding, from);
        var isSession = finding.Shortfall is [{ Name: "span" }];
        return asked.WindowMax is { } most && finding.Actual.Find("window") is FigureValue.Range window
            ? $"{needs}, by {Text(End(window.From, most))}, so that {(isSession ? "it lies" : "they lie")} in one window with the others"
            : needs;
    }

    private static IEnumerable<string> Ratings(Finding finding, ReferencesRequirement asked)
    {
        var (slots, people) = (finding.Blocking?.Slots ?? [], finding.Blocking?.People ?? []);
        var told = Math.Max(0, slots.Length - people.Length);
        if (people.IsEmpty)
        {
            foreach (var slot in asked.Slots.Where(slot => slots.Contains(slot.Id)))
            {
                // Whom a place falls to that does not apply is the candidate's circumstance; then its name must do.
                yield return slot.If is null
                    ? $"a rating for `{slot.Id}`, from: {HandbookPeople.Rater(slot.Rater)}"
                    : $"a rating for `{slot.Id}`";
            }
        }
        else if (!slots.IsEmpty)
        {
            yield return $"{FigureWords.Count(told, "more rating")}, from {(told == 1 ? "somebody else" : "others")} who can fill {FigureWords.List([.. slots.Select(s => $"`{s}`")], "or")}";
        }

        foreach (var clause in asked.Among.Where(clause => finding.Blocking?.Among.Contains(clause.Id) == true))
        {
            yield return $"among the raters {FigureWords.Count(clause.AtLeast, "person", "people")} of this kind: {HandbookPeople.Rater(clause.Rater)}";
        }

        if (finding.Shortfall.Find("count") is FigureValue.Count count && count.Number > told)
        {
            yield return $"{FigureWords.Count(count.Number - told, "more usable rating")}, from {(count.Number - told == 1 ? "somebody else" : "different people")}";
        }
    }

    private static string Text(LocalDate day) => DocumentedDate.Text(day);
}
