using System.Collections.Immutable;
using System.Globalization;
using Endorsement.Rules.Findings;
using Endorsement.Rules.Rulesets;

namespace Endorsement.Rules.Explanations;

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
            "all.not-met" => $"{actual.Text("met")} of {required.Text("parts")} parts are met.",
            "all.unknown" or "all.needs-review" => $"{actual.Text("met")} of {required.Text("parts")} parts are met; the others are open.",
            "any.met" => $"One way is enough: {Named(finding)}.",
            "any.not-met" => $"No way is met. The nearest is {Named(finding)}: {Nearest(finding)}",
            "any.unknown" or "any.needs-review" => $"No way is met yet. The nearest is {Named(finding)}: {Nearest(finding)}",
            "at-least.met" or "at-least.not-met" or "at-least.unknown" or "at-least.needs-review" =>
                $"{actual.Text("met")} of the {required.Text("parts")} parts asked for are met.",
            "all.not-applicable" or "any.not-applicable" or "at-least.not-applicable" => "No part of it concerns this candidate.",
            "when.applies" => finding.Requirements is [var only] ? $"{only.Title}: {Reason(only)}" : "",

            "credential.met" => $"{Ids(finding.Counted)} is accepted.",
            "credential.not-met" => finding.SetAside.IsEmpty
                ? $"No education is documented; accepted is {Accepted(finding)}."
                : $"{(finding.SetAside.Length == 1 ? "The one credential in the file is not" : $"None of the {finding.SetAside.Length.ToString(CultureInfo.InvariantCulture)} credentials in the file is")} accepted; accepted is {Accepted(finding)}.",
            "credential.needs-review" => $"A reviewer must judge {Ids(OpenEntries(finding))}.",
            "credential.unknown" => finding.Open.Any(o => o.Entry == "candidate")
                ? "Education is not in the file."
                : $"What is missing on {Ids(OpenEntries(finding))} decides.",

            "experience.met" => $"{Work(finding)}.",
            "experience.length-short" => required.Find("period") is null
                ? $"{actual.Text("hours")} of {required.Text("hours")} hours of qualifying work; {More(finding, "hours")}."
                : $"{actual.Text("days")} days of qualifying work; {required.Text("period")} {(required.Text("period").StartsWith("one ", StringComparison.Ordinal) ? "is" : "are")} asked, {FigureWords.Count(Number(shortfall, "days"), "day is", "days are")} missing.",
            "experience.families-short" =>
                $"{actual.Text("families")} of {required.Text("families")} families; {More(finding, "families")}.",
            "experience.families-open" =>
                $"The work is long enough. At least {actual.Text("families")} different families are certain, {actual.Text("possibleFamilies")} possible; {required.Text("families")} are asked.",
            "experience.open" => required.Find("period") is null
                ? $"{actual.Text("hours")} hours of qualifying work are certain, {actual.Text("possibleHours")} possible; {required.Text("hours")} are asked."
                : $"{actual.Text("days")} days of qualifying work are certain, {actual.Text("possibleDays")} possible; {required.Text("period")} are asked.",

            "training.met" => $"{actual.Text("hours")} of {required.Text("hours")} clock hours{TrainingWords.Parts(finding)}.",
            "training.hours-short" when IsSome(finding) => "No training that counts; some is recommended.",
            "training.hours-short" =>
                $"{actual.Text("hours")} of {required.Text("hours")} clock hours{TrainingWords.Parts(finding)}; {Missing(finding)}.",
            "training.capped" =>
                $"{actual.Text("hours")} of {required.Text("hours")} clock hours count, because some kinds of activity bring only a part{TrainingWords.Parts(finding)}; {Missing(finding)}.",
            "training.part-short" =>
                $"{actual.Text("hours")} of {required.Text("hours")} clock hours{TrainingWords.Parts(finding)}; {Missing(finding)}.",
            "training.open" => finding.Open.Any(o => o.Attribute == "training")
                ? "Training is not in the file."
                : $"{actual.Text("hours")} of {required.Text("hours")} clock hours are certain, {actual.Text("possibleHours")} possible{TrainingWords.Parts(finding)}.",

            "supervision.met" =>
                $"{actual.Text("hours")} of {required.Text("hours")} clock hours {In(finding)}{TrainingWords.Parts(finding)}.",
            "supervision.hours-short" when IsSome(finding) => $"No RS/C that counts {In(finding)}; some is recommended.",
            "supervision.hours-short" =>
                $"{actual.Text("hours")} of {required.Text("hours")} clock hours {In(finding)}; {More(finding, "hours")}{AlsoMissing(finding)}.",
            "supervision.span-short" =>
                $"{actual.Text("hours")} of {required.Text("hours")} clock hours {In(finding)}, but spread over less than {required.Text("minSpan")}: {shortfall.Text("span")} more must lie between the first session and the last{AlsoMissing(finding)}.",
            "supervision.part-short" =>
                $"{actual.Text("hours")} of {required.Text("hours")} clock hours {In(finding)}; {Missing(finding)}.",
            "supervision.concentration" =>
                $"{actual.Text("hours")} of {required.Text("hours")} clock hours {In(finding)}, but shared by too many providers.",
            "supervision.open" => finding.Open.Any(o => o.Attribute == "reflectiveSupervision")
                ? "RS/C is not in the file."
                : $"{actual.Text("hours")} of {required.Text("hours")} clock hours are certain, {actual.Text("possibleHours")} possible {In(finding)}.",

            "references.met" => $"{required.Text("count")} different raters fill every place.",
            "references.slots-blocked" => finding.Blocking!.People.IsEmpty
                ? $"Nobody in the file can fill {string.Join(" or ", finding.Blocking.Slots.Select(s => $"`{s}`"))}."
                : $"{Slots(finding)} can be filled only by {Ids(finding.Blocking.People)}.",
            "references.among-unmet" =>
                $"Nobody among the raters satisfies {string.Join(" and ", finding.Blocking!.Among.Select(a => $"`{a}`"))} together with the other places.",
            "references.too-few" => $"{actual.Text("possiblyUsable")} of {required.Text("count")} different raters have a usable rating.",
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
            "membership.unknown" or "membership.needs-review" => "Whether a membership that counts is active is not known.",

            "agreement.met" => $"`{required.Text("agreement")}` is signed.",
            "agreement.not-met" => $"`{required.Text("agreement")}` is not signed in time.",
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
                ? $"All {required.Text("areas")} areas have evidence."
                : "A reviewer passed the portfolio, which settles the areas.",
            "competencies.not-met" =>
                $"{actual.Text("areas")} of {required.Text("areas")} areas have evidence; missing: {shortfall.Text("areas")}.",
            "competencies.needs-review" =>
                $"{actual.Text("areas")} of {required.Text("areas")} areas have evidence; a review that is under way may settle {shortfall.Text("areas")}.",
            "competencies.unknown" =>
                $"{actual.Text("areas")} of {required.Text("areas")} areas have evidence; entries that do not say which areas they support may cover {shortfall.Text("areas")}.",

            "endorsement-held.met" => $"Held since {actual.Text("since")}.",
            "endorsement-held.not-met" =>
                $"{required.Text("categories")} is not held{On(required)} as asked{(required.Find("atLeast") is null ? "" : $" (for at least {required.Text("atLeast")})")}.",
            "endorsement-held.unknown" => $"Whether {required.Text("categories")} is held{On(required)} as asked is not known.",

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

    public static string SetAside(string reason) =>
        reason switch
        {
            "future" => "dated after the as-of date",
            "duplicate" => "the same entry again",
            "maybe-duplicate" => "may be the same entry again",
            "open" => "not clear yet; see what is open",
            "incomplete" => "not complete, which changes nothing here",
            "outside-window" => "outside the window that counts",
            "cut-by-window" => "cut by the edge of the window; never counted in part",
            "concentration" => "more from others than the rule on who provides it lets count",
            "outside-cycle" => "outside the renewal cycle",
            "too-old" => "too long ago",
            "outside-dates" => "outside the dates that count",
            "before-degree" => "before the degree that is asked",
            "before-start" => "before the degree that is asked, or too long ago",
            "no-qualifying-degree" => "no degree at the level that is asked",
            "not-serving" => "not during work that counts",
            "format" => "another format than the ones that count",
            "peer" => "peer supervision does not count here",
            "subject" => "about something else",
            "other-ages" => "concerns other ages",
            "provider-not-qualified" => "the provider was not qualified for this requirement on that day",
            "supervisor-not-qualified" => "the supervisor was not qualified",
            "other-activity" => "another kind of work",
            "not-paid" => "not paid",
            "paid" => "paid",
            "not-supervised" => "not supervised",
            "supervised" => "supervised",
            "not-attested" => "a quality that is asked is not attested",
            "scope-too-small" => "the leadership does not reach far enough",
            "too-few-supervised" => "too few people supervised",
            "over-cap" => "of a kind that brings no more",
            "other-part" => "taken part in another way",
            "other-topic" => "another topic",
            "not-didactic" => "not didactic",
            "didactic" => "didactic",
            "other-credential" => "not one of the accepted credentials",
            "not-conferred" => "not conferred yet",
            "transcript-not-official" => "the transcript is not official",
            "field-not-related" => "a reviewer found the field not related",
            "not-specific-to-focus" => "a reviewer found the degree not specific to the focus",
            "other-role" => "none of the roles that are asked",
            "not-current" => "not in that role at the time",
            "other-person" => "the person is not endorsed or vetted as asked",
            "known-too-short" => "has known the candidate too short a time",
            "expired" => "the rating has expired",
            "not-updated" => "the rating is from before the day that is asked",
            "not-enough-information" => "too many answers \"not enough information\"",
            "not-active" => "not active then",
            "other-association" => "in another association",
            "not-individual" => "not an individual membership",
            "failed" => "not passed",
            "other-areas" => "supports none of the areas",
            "not-held-so" => "not held as asked on that day",
            "not-qualifying" => "does not qualify",
            _ => throw new System.Diagnostics.UnreachableException($"No words are written for `{reason}`."),
        };

    /// <summary>The reason, with what is missing, or with what an entry of a later day would bring.</summary>
    public static string SetAside(SetAside aside) =>
        aside switch
        {
            { Reason: "incomplete", Attribute: "sessions" } => $"{SetAside(aside.Reason)}: it is not given session by session",
            { Reason: "incomplete", Attribute: { } attribute } when attribute.Split('/') is [var whose, var member] =>
                $"{SetAside(aside.Reason)}: `{member}` of {whose} is missing",
            { Reason: "incomplete", Attribute: { } attribute } => $"{SetAside(aside.Reason)}: `{attribute}` is missing",
            { On: { } on, Brings: { } brings } => $"{SetAside(aside.Reason)}: {on}, would bring {Amount(brings)}",
            { On: { } on } => $"{SetAside(aside.Reason)}: {on}",
            _ => SetAside(aside.Reason),
        };

    /// <summary>An entry of which a part counts: "2 hours of it count, 1 hour is more than may count".</summary>
    public static string Partly(CountedInPart part)
    {
        var (counted, cut) = part.Unit switch
        {
            PartUnit.Minutes => (Clock(part.Counted), Clock(part.Cut)),
            PartUnit.Days => (FigureWords.Count(part.Counted, "day"), FigureWords.Count(part.Cut, "day")),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return $"{part.Id}: {counted} of it, without {cut}";

        static string Clock(long minutes) => Amount(new Figure("hours", new FigureValue.Hours(new Model.ClockHours(minutes))));
    }

    private static string Amount(Figure figure) =>
        figure.Value switch
        {
            FigureValue.Hours hours => $"{FigureWords.Of(hours)} {Hours(FigureWords.Of(hours))}",
            FigureValue.Count count when figure.Name == "days" => FigureWords.Count(count.Number, "day"),
            var value => FigureWords.Of(value),
        };

    public static string Open(OpenFact open) =>
        (open.Entry, open.Attribute, open.By) switch
        {
            (var section, var limit, _) when limit.StartsWith("limit.", StringComparison.Ordinal) =>
                $"{section}: more than is decided in bounded time (`{limit}`)",
            ("candidate", "reviews", _) => "a reviewer's decision on the portfolio",
            ("candidate", var fact, _) => $"`{fact}` is not in the file",
            (var entry, "sessions", _) => $"{entry}: give this entry session by session",
            (var entry, "duplicate", _) => $"{entry}: whether it is the same entry again",
            (var entry, "after", _) => $"{entry}: whether it lies after the degree",
            (var entry, "work", _) => $"{entry}: whether it lies during work that counts",
            (var entry, var attribute, SettledBy.Reviewer) => $"{entry}: a reviewer judges `{attribute}`",
            (var entry, var attribute, _) => $"{entry}: `{attribute}`",
        };

    /// <summary>S53: too much of something to be decided without a person.</summary>
    private static string BeyondLimit(string what) => $"There are too many {what} to decide this in bounded time; a reviewer must look.";

    internal static string Hours(string amount) => amount == "1" ? "hour" : "hours";

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

    private static string Ids(ImmutableArray<string> ids) =>
        ids switch
        {
            [] => "nothing",
            [var only] => only,
            [.. var first, var last] => $"{string.Join(", ", first)} and {last}",
        };

    private static string Work(Finding finding)
    {
        var text = finding.Required.Find("period") is null
            ? $"{finding.Actual.Text("hours")} of {finding.Required.Text("hours")} hours of qualifying work"
            : $"{FigureWords.Count(Number(finding.Actual, "days"), "day")} of qualifying work reach {finding.Required.Text("period")}";
        return finding.Required.Find("families") is null
            ? text
            : $"{text}; {finding.Actual.Text("families")} of {finding.Required.Text("families")} families";
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
        finding.Level == RequirementLevel.Recommended
        && finding.Required.Find("hours") is FigureValue.Hours { Amount.Minutes: <= 60 }
        && finding.Actual.Find("hours") is FigureValue.Hours { Amount.Minutes: 0 };

    /// <summary>One need, one sentence: hours that must be something in particular are part of those that the whole lacks.</summary>
    private static string Missing(Finding finding)
    {
        var parts = finding.Shortfall.Where(f => f.Name != "hours").ToArray();
        var most = parts.Select(f => f.Value is FigureValue.Hours own ? own.Amount.Minutes : 0).DefaultIfEmpty(0).Max();
        var text = finding.Shortfall.Find("hours") switch
        {
            FigureValue.Hours { Amount: var hours } when parts.Length > 0 && hours.Minutes > most =>
                $"{hours} more, of them {string.Join(" and ", parts.Select(f => $"{FigureWords.Of(f.Value)} `{f.Name}`"))},",
            { } hours when parts.Length == 0 => $"{FigureWords.Of(hours)} more",
            _ => string.Join(" and ", parts.Select(f => $"{FigureWords.Of(f.Value)} more `{f.Name}`")),
        };
        var isOne = finding.Shortfall is [var only] && FigureWords.Of(only.Value) == "1";
        return text.Length == 0
            ? "the hours that are there cannot serve everything that is asked"
            : $"{text} {(isOne ? "is" : "are")} {Needed(finding)}";
    }

    private static string AlsoMissing(Finding finding) =>
        finding.Shortfall.Any(f => f.Name is not ("hours" or "span"))
            ? $", and {string.Join(" and ", finding.Shortfall.Where(f => f.Name is not ("hours" or "span")).Select(f => $"{FigureWords.Of(f.Value)} more `{f.Name}`"))}"
            : "";

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
        return slots.Length == 1 ? $"`{slots[0]}`" : $"{string.Join(" and ", slots.Select(s => $"`{s}`"))} together";
    }

    private static string Or(string text, string whenEmpty) => text.Length == 0 ? whenEmpty : text;
}
