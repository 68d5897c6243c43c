using System.Collections.Immutable;
using System.Globalization;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Words.English;

/// <summary>Every sentence that a candidate or a coordinator can read about a finding.</summary>
internal static class Phrases
{
    public static string Outcome(Outcome outcome) =>
        outcome switch
        {
            Rules.Outcome.Met => "met",
            Rules.Outcome.NotMet => "not met",
            Rules.Outcome.Unknown => "unknown",
            Rules.Outcome.NeedsReview => "needs review",
            Rules.Outcome.NotApplicable => "not applicable",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public static string Reason(Finding finding)
    {
        var (required, actual, shortfall) = (finding.Required, finding.Actual, finding.Shortfall);
        return finding.ReasonCode switch
        {
            "condition.does-not-apply" => "It does not concern this candidate.",
            "condition.unknown" => "Whether it concerns this candidate is not known.",
            "cases.depends" => $"It depends on {Facts(finding)}: one answer would meet it, another would not.",
            "administrative.shown" => $"{DueWords.Due(required)}{DueWords.NotOwed(actual)}",
            "deadline.late" => $"{DueWords.Due(required)} The day has passed; it is late now.",
            "deadline.passed" => $"{DueWords.Due(required)} The last day has passed.",

            "all.met" => "Every part is met.",
            "all.not-met" => $"{MetParts(finding)}.",
            "all.unknown" or "all.needs-review" => $"{MetParts(finding)}; the rest is open.",
            "any.met" => $"One way is enough: {Named(finding)}.",
            "any.not-met" => $"No way is met. The nearest is {Named(finding)}: {Nearest(finding)}",
            "any.unknown" or "any.needs-review" => $"No way is met yet. The nearest is {Named(finding)}: {Nearest(finding)}",
            "at-least.met" or "at-least.not-met" or "at-least.unknown" or "at-least.needs-review" =>
                $"{actual.Text("met")} of the {FigureWords.Count(Number(required, "parts"), "part")} asked for {Are(Number(actual, "met"))} met.",
            "all.not-applicable" or "any.not-applicable" or "at-least.not-applicable" => "No part of it concerns this candidate.",
            "when.applies" => finding.Requirements is [var only] ? $"{only.Title}: {Reason(only)}" : "",

            "credential.met" => $"{Ids(finding.Counted)} {Are(finding.Counted.Length)} accepted.",
            "credential.not-met" => finding.SetAside.IsEmpty
                ? $"No education is documented; accepted is {Accepted(finding)}."
                : $"{(finding.SetAside.Length == 1 ? "The one credential in the file is not" : $"None of the {finding.SetAside.Length.ToString(CultureInfo.InvariantCulture)} credentials in the file is")} accepted; accepted is {Accepted(finding)}.",
            "credential.needs-review" => $"A reviewer must judge {Ids(OpenEntries(finding))}.",
            "credential.unknown" => finding.Open.Any(o => o.Entry == "candidate")
                ? "Education is not in the file."
                : $"What is missing on {Ids(OpenEntries(finding))} decides.",

            "experience.met" => $"{Work(finding)}.",
            "experience.length-short" => required.Find("period") is null
                ? $"{actual.Text("hours")} of {HourWords.Hours(required.Text("hours"))} of qualifying work; {More(finding, "hours")}."
                : $"{FigureWords.Count(Number(actual, "days"), "day")} of qualifying work; {PeriodAsked(required)}, {FigureWords.Count(Number(shortfall, "days"), "day is", "days are")} missing.",
            "experience.families-short" =>
                $"{actual.Text("families")} of {FigureWords.Count(Number(required, "families"), "family", "families")}; {More(finding, "families")}.",
            "experience.families-open" when Number(actual, "families") == 0 && Number(actual, "possibleFamilies") == int.MaxValue =>
                $"The work is long enough. How many different families were served is not known; {FigureWords.Count(Number(required, "families"), "is", "are")} asked.",
            "experience.families-open" =>
                $"The work is long enough. {FigureWords.Count(Number(actual, "families"), "different family is", "different families are")} certain, {actual.Text("possibleFamilies")} possible; {FigureWords.Count(Number(required, "families"), "is", "are")} asked.",
            "experience.open" => required.Find("period") is null
                ? $"{HourWords.Hours(actual.Text("hours"))} of qualifying work {HourWords.Are(actual.Text("hours"))} certain, {actual.Text("possibleHours")} possible; {required.Text("hours")} {HourWords.Are(required.Text("hours"))} asked."
                : $"{FigureWords.Count(Number(actual, "days"), "day")} of qualifying work {Are(Number(actual, "days"))} certain, {actual.Text("possibleDays")} possible; {PeriodAsked(required)}.",

            "training.met" => $"{Tally(finding)}{TrainingWords.Parts(finding)}.",
            "training.hours-short" when IsSome(finding) => "No training that counts; some is recommended.",
            "training.hours-short" => $"{Tally(finding)}{TrainingWords.Parts(finding)}; {Missing(finding)}.",
            "training.capped" =>
                $"{Tally(finding)} count, because some kinds of activity bring only a part{TrainingWords.Parts(finding)}; {Missing(finding)}{TrainingWords.Growth(finding)}.",
            "training.part-short" => $"{Tally(finding)}{TrainingWords.Parts(finding)}; {Missing(finding)}.",
            "training.open" => finding.Open.Any(o => o.Attribute == "training")
                ? "Training is not in the file."
                : $"{Tally(finding)} {HourWords.Are(Least(finding))} certain, {actual.Text("possibleHours")} possible{TrainingWords.Parts(finding)}.",

            "supervision.met" => $"{Tally(finding)} {In(finding)}{TrainingWords.Parts(finding)}.",
            "supervision.hours-short" when IsSome(finding) =>
                $"No RS/C that counts{(In(finding) is "in all" ? "" : $" {In(finding)}")}; some is recommended.",
            "supervision.hours-short" => $"{Tally(finding)} {In(finding)}; {Missing(finding)}.",
            "supervision.span-short" =>
                $"{Tally(finding)} {In(finding)}, but spread over less than {required.Text("minSpan")}: {shortfall.Text("span")} more must lie between the first session and the last{AlsoMissing(finding)}.",
            "supervision.part-short" => $"{Tally(finding)} {In(finding)}; {Missing(finding)}.",
            "supervision.concentration" => $"{Tally(finding)} {In(finding)}, but shared by too many providers.",
            "supervision.open" => finding.Open.Any(o => o.Attribute == "reflectiveSupervision")
                ? "RS/C is not in the file."
                : $"{Tally(finding)} {HourWords.Are(Least(finding))} certain, {actual.Text("possibleHours")} possible {In(finding)}.",

            "references.met" => Number(required, "count") == 1
                ? "One rater fills the place."
                : $"{required.Text("count")} different raters fill every place.",
            "references.slots-blocked" => finding.Blocking!.People.IsEmpty
                ? $"Nobody in the file can fill {Coded(finding.Blocking.Slots, "or")}."
                : $"{Slots(finding)} can be filled only by {Ids(finding.Blocking.People)}.",
            "references.among-unmet" =>
                $"Nobody among the raters satisfies {Coded(finding.Blocking!.Among, "and")} together with the other places.",
            "references.too-few" =>
                $"{actual.Text("possiblyUsable")} of {FigureWords.Count(Number(required, "count"), "rater", "different raters")} {(Number(actual, "possiblyUsable") == 1 ? "has" : "have")} a usable rating.",
            "references.open" or "references.unknown" => finding.Open.Any(o => o.Attribute == "references")
                ? "References are not in the file."
                : "It depends on what is missing about the raters.",
            "references.needs-review" => "A reviewer must judge the raters.",

            "membership.met" =>
                $"Active {(required.Find("through") is null ? $"on {required.Text("on")}" : $"from {required.Text("through")}")}.",
            "membership.not-met" when actual.Find("uncovered") is { } day =>
                $"No membership that counts is active on {FigureWords.Of(day)}; it is asked on every day from {required.Text(required.Find("through") is null ? "on" : "through")}.",
            "membership.not-met" =>
                $"No membership that counts is active {(required.Find("through") is null ? $"on {required.Text("on")}" : $"on every day from {required.Text("through")}")}.",
            "membership.unknown" or "membership.needs-review" =>
                $"Whether a membership that counts is active {(required.Find("through") is null ? $"on {required.Text("on")}" : $"on every day from {required.Text("through")}")} is not known.",

            "agreement.met" => $"`{required.Text("agreement")}` is signed.",
            "agreement.not-met" => finding.SetAside.All(aside => aside.Reason == "future")
                ? $"`{required.Text("agreement")}` is not signed."
                : $"`{required.Text("agreement")}` is not signed in time.",
            "agreement.unknown" => $"Whether `{required.Text("agreement")}` is signed in time is not known.",

            "examination.met" => "Passed.",
            "examination.not-met" => required.Find("parts") is null
                ? "Not passed."
                : $"Passed: {Or(actual.Text("passed"), "nothing yet")}; asked: {required.Text("parts")}.",
            "examination.unknown" => "Whether the examination is passed is not known.",

            "review.met" => "A reviewer passed it.",
            "review.not-met" => "A reviewer did not pass it.",
            "review.needs-review" => "A reviewer has not decided yet.",
            "review.unknown" => "A review was passed, and what was reviewed is not clear.",

            "competencies.met" => shortfall.IsEmpty && actual.Text("areas") == required.Text("areas")
                ? AllAreas(Number(required, "areas"))
                : "A reviewer passed the portfolio, which settles the areas.",
            "competencies.not-met" =>
                $"{actual.Text("areas")} of {required.Text("areas")} areas have evidence; missing: {shortfall.Text("areas")}.",
            "competencies.needs-review" =>
                $"{actual.Text("areas")} of {required.Text("areas")} areas have evidence; a review that is under way may settle {shortfall.Text("areas")}.",
            "competencies.unknown" =>
                $"{actual.Text("areas")} of {required.Text("areas")} areas have evidence; entries that do not say which areas they support may cover {shortfall.Text("areas")}.",

            "endorsement-held.met" => $"{Capital(HeldAs(finding))} since {actual.Text("since")}.",
            "endorsement-held.not-met" =>
                $"{required.Text("categories")} is not {HeldAs(finding)}{On(required)} as asked{(required.Find("atLeast") is null ? "" : $" (for at least {required.Text("atLeast")})")}.",
            "endorsement-held.unknown" =>
                $"Whether {required.Text("categories")} is {HeldAs(finding)}{On(required)} as asked is not known.",

            "residence.met" => "Lives where the association endorses.",
            "residence.not-met" =>
                $"Lives in {actual.Text("residence")}; the association endorses people in {required.Text("jurisdiction")}.",
            "residence.unknown" => "Where the candidate lives is not known.",

            "limit.among" => BeyondLimit("raters that clauses ask for together"),
            "limit.ratings" => BeyondLimit("ratings"),
            "limit.cases" => BeyondLimit("combinations of facts that are not in the file"),
            "limit.concentration" => BeyondLimit("sessions, or choices of providers,"),
            "limit.standings" => BeyondLimit("endorsements and vettings of providers"),
            "limit.training" => BeyondLimit("kinds of training under caps"),
            "limit.twins" => BeyondLimit("entries that may be the same as others"),
            var code => throw new System.Diagnostics.UnreachableException($"No words are written for `{code}`."),
        };
    }

    /// <summary>The day on which something is asked, where it is known.</summary>
    private static string On(ImmutableArray<Figure> required) => required.Find("on") is null ? "" : $" on {required.Text("on")}";

    public static string SetAside(string reason) => SetAsideWords.Of(reason);

    /// <summary>The reason, with what is missing, or with what an entry of a later day would bring.</summary>
    public static string SetAside(SetAside aside) =>
        aside switch
        {
            { Reason: "incomplete", Attribute: "sessions" } => $"{SetAside(aside.Reason)}: it is not given session by session",
            { Reason: "incomplete", Attribute: { } attribute } when attribute.Split('/') is [var whose, var member] =>
                $"{SetAside(aside.Reason)}: `{member}` of {whose} is missing or not clear",
            { Reason: "incomplete", Attribute: { } attribute } => $"{SetAside(aside.Reason)}: `{attribute}` is missing or not clear",
            { On: { } on, Brings: { } brings } => $"{SetAside(aside.Reason)}: {on}, would bring {Amount(brings)}",
            { On: { } on } => $"{SetAside(aside.Reason)}: {on}",
            _ => SetAside(aside.Reason),
        };

    /// <summary>An entry of which a part counts: "tr-4: 2 hours of it count, 1 hour does not".</summary>
    public static string Partly(CountedInPart part)
    {
        var (counted, cut) = part.Unit switch
        {
            PartUnit.Minutes => (Clock(part.Counted), Clock(part.Cut)),
            PartUnit.Days => (FigureWords.Count(part.Counted, "day"), FigureWords.Count(part.Cut, "day")),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var one = part.Unit == PartUnit.Minutes ? 60 : 1;
        return $"{part.Id}: {counted} of it {(part.Counted == one ? "counts" : "count")}, {cut} {(part.Cut == one ? "does" : "do")} not";

        static string Clock(long minutes) => Amount(new Figure("hours", new FigureValue.Hours(new ClockHours(minutes))));
    }

    private static string Amount(Figure figure) =>
        figure.Value switch
        {
            FigureValue.Hours hours => HourWords.Hours(FigureWords.Of(hours)),
            FigureValue.Count count when figure.Name == "days" => FigureWords.Count(count.Number, "day"),
            var value => FigureWords.Of(value),
        };

    public static string Open(OpenFact open) =>
        (open.Entry, open.Attribute, open.By) switch
        {
            (var section, var limit, _) when limit.StartsWith("limit.", StringComparison.Ordinal) =>
                $"{section}: more than is decided in bounded time (`{limit}`)",
            ("candidate", "reviews", _) => "a reviewer's decision on the portfolio",
            ("candidate", var day, _) when day.StartsWith("application/", StringComparison.Ordinal) => $"`{day}` is not known to the day",
            ("candidate", var fact, _) => $"`{fact}` is not in the file",
            (var entry, "sessions", _) => $"{entry}: give this entry session by session",
            (var entry, "duplicate", _) => $"{entry}: whether it is the same entry again",
            (var entry, "after", _) => $"{entry}: whether it lies after the degree",
            (var entry, "work", _) => $"{entry}: whether it lies during work that counts",
            (var entry, var attribute, SettledBy.Reviewer) => $"{entry}: a reviewer judges `{attribute}`",
            (var entry, var attribute, _) => $"{entry}: `{attribute}` is missing or not clear",
        };

    /// <summary>S53: too much of something to be decided without a person.</summary>
    private static string BeyondLimit(string what) => $"There are too many {what} to decide this in bounded time; a reviewer must look.";

    private static string Facts(Finding finding) =>
        string.Join(
            " and ",
            finding.Open.Where(o => o.Entry == "candidate").Select(o => $"`{o.Attribute}`").DefaultIfEmpty("facts that are not in the file")
        );

    private static string Named(Finding finding) =>
        finding.Requirements.FirstOrDefault(r => r.Id == finding.Alternative) is { } part ? $"\"{part.Title}\"" : "none";

    private static string Nearest(Finding finding) =>
        finding.Requirements.FirstOrDefault(r => r.Id == finding.Alternative) is { } part ? Reason(part) : "";

    internal static string Accepted(Finding finding) =>
        string.Join("; or ", finding.Required.Find("anyOf") is FigureValue.List list ? list.Words : []);

    private static ImmutableArray<string> OpenEntries(Finding finding) => [.. finding.Open.Select(o => o.Entry).Distinct()];

    private static string Ids(ImmutableArray<string> ids) => ids.IsEmpty ? "nothing" : FigureWords.And(ids);

    private static string Work(Finding finding)
    {
        var text = finding.Required.Find("period") is null
            ? $"{finding.Actual.Text("hours")} of {HourWords.Hours(finding.Required.Text("hours"))} of qualifying work"
            : $"{FigureWords.Count(Number(finding.Actual, "days"), "day")} of qualifying work {(Number(finding.Actual, "days") == 1 ? "reaches" : "reach")} {finding.Required.Text("period")}";
        return finding.Required.Find("families") is null
            ? text
            : $"{text}; {finding.Actual.Text("families")} of {FigureWords.Count(Number(finding.Required, "families"), "family", "families")}";
    }

    private static long Number(ImmutableArray<Figure> figures, string name) =>
        figures.Find(name) is FigureValue.Count count ? count.Number : 0;

    private static string More(Finding finding, string name) =>
        finding.Shortfall.Text(name) is var amount && amount == "1"
            ? $"1 more is {Needed(finding)}"
            : $"{amount} more are {Needed(finding)}";

    /// <summary>Duty is needed; advice is recommended (S5).</summary>
    private static string Needed(Finding finding) => finding.Level == RequirementLevel.Recommended ? "recommended" : "needed";

    /// <summary>Advice without a figure is written as one hour: what it means is some.</summary>
    internal static bool IsSome(Finding finding) =>
        HasNoFigure(finding) && finding.Actual.Find("hours") is FigureValue.Hours { Amount.Minutes: 0 };

    /// <summary>Whether it is advice without a figure.</summary>
    internal static bool HasNoFigure(Finding finding) =>
        finding.Level == RequirementLevel.Recommended && finding.Required.Find("hours") is FigureValue.Hours { Amount.Minutes: <= 60 };

    /// <summary>One need, one sentence: hours that must be something in particular are part of those that the whole lacks.</summary>
    private static string Missing(Finding finding)
    {
        var parts = finding.Shortfall.Where(f => f.Name is not ("hours" or "span")).ToArray();
        var most = parts.Select(f => f.Value is FigureValue.Hours own ? own.Amount.Minutes : 0).DefaultIfEmpty(0).Max();
        return finding.Shortfall.Find("hours") switch
        {
            FigureValue.Hours { Amount: var hours } when parts.Length > 0 && hours.Minutes > most =>
                $"{hours} more, of them {FigureWords.And(parts.Select(f => $"{FigureWords.Of(f.Value)} of `{f.Name}`"))}, are {Needed(finding)}",
            { } when parts.Length == 0 => More(finding, "hours"),
            _ when parts.Length == 0 => "the hours that are there cannot serve everything that is asked",
            _ =>
                $"{FigureWords.And(parts.Select(Part))} {(parts is [var only] ? HourWords.Are(FigureWords.Of(only.Value)) : "are")} {Needed(finding)}",
        };
    }

    private static string AlsoMissing(Finding finding) =>
        finding.Shortfall.Where(f => f.Name is not ("hours" or "span")).Select(Part).ToArray() is { Length: > 0 } parts
            ? $", and {FigureWords.And(parts)} {(parts.Length == 1 && parts[0].StartsWith("1 more hour ", StringComparison.Ordinal) ? "is" : "are")} {Needed(finding)}"
            : "";

    /// <summary>"2 more hours of `dei`".</summary>
    private static string Part(Figure part) => $"{HourWords.More(FigureWords.Of(part.Value), "hour")} of `{part.Name}`";

    /// <summary>"24 of 30 clock hours"; where advice has no figure, the hours alone.</summary>
    private static string Tally(Finding finding) =>
        HasNoFigure(finding)
            ? HourWords.Clock(finding.Actual.Text("hours"))
            : $"{finding.Actual.Text("hours")} of {HourWords.Clock(finding.Required.Text("hours"))}";

    /// <summary>The amount whose number the verb after a tally follows.</summary>
    private static string Least(Finding finding) => (HasNoFigure(finding) ? finding.Actual : finding.Required).Text("hours");

    private static string MetParts(Finding finding) =>
        $"{finding.Actual.Text("met")} of {FigureWords.Count(Number(finding.Required, "parts"), "part")} {Are(Number(finding.Actual, "met"))} met";

    private static string PeriodAsked(ImmutableArray<Figure> required) =>
        required.Text("period") is var period
        && period.StartsWith("one ", StringComparison.Ordinal)
        && !period.Contains(" and ", StringComparison.Ordinal)
            ? $"{period} is asked"
            : $"{period} are asked";

    private static string AllAreas(long count) =>
        count == 1 ? "The one area has evidence." : $"All {FigureWords.Count(count, "area")} have evidence.";

    /// <summary>The standing that is asked, as a participle: "held", or "removed" where reinstatement asks for that.</summary>
    private static string HeldAs(Finding finding) =>
        finding.Requirement is EndorsementHeldRequirement { Held.Statuses: var statuses } && !statuses.Contains(EndorsementStatus.Active)
            ? string.Join(" or ", statuses.Select(status => status.Spell()))
            : "held";

    private static string Capital(string word) => $"{char.ToUpperInvariant(word[0])}{word[1..]}";

    private static string Are(long count) => count == 1 ? "is" : "are";

    private static string Coded(ImmutableArray<string> codes, string and) => FigureWords.List([.. codes.Select(code => $"`{code}`")], and);

    private static string In(Finding finding)
    {
        var window = finding.Actual.Find("window") is { } days ? $" ({FigureWords.Of(days)})" : "";
        return finding.Required.Find("windowMax") is { } most
            ? $"in the best {FigureWords.Of(most)}{window}"
            : ((SupervisionRequirement)finding.Requirement).In.Frame switch
            {
                TimeFrame.Cycle => $"in the renewal cycle{window}",
                TimeFrame.Last => $"in the last period{window}",
                _ => $"in all{window}",
            };
    }

    private static string Slots(Finding finding)
    {
        var slots = finding.Blocking!.Slots;
        return slots.Length == 1 ? $"`{slots[0]}`" : $"{Coded(slots, "and")} together";
    }

    private static string Or(string text, string whenEmpty) => text.Length == 0 ? whenEmpty : text;
}
