using NodaTime;
using static Endorsement.Rules.Words.English.FigureWords;

namespace Endorsement.Rules.Words.English;

/// <summary>The frame of a report, in English.</summary>
internal sealed class ReportWords : IReportWords
{
    public string Document(string heading, string candidate) => $"{heading}: {candidate}";

    public string Skip => "Skip to the report";

    public string Kicker(string candidate, LocalDate asOf) => $"{candidate} · as of {DateWords.Day(asOf)}";

    public string Heading(string category, Pathway pathway) =>
        pathway switch
        {
            Pathway.Initial => $"{category}: endorsement",
            Pathway.Renewal => $"{category}: renewal",
            Pathway.Reinstatement => $"{category}: reinstatement",
            _ => category,
        };

    public string Lead(int asked, int met) =>
        (asked, met) switch
        {
            (0, _) => "Nothing is asked.",
            _ when met == asked => $"All {Count(asked, "requirement")} are met.",
            (_, 0) => $"None of the {Count(asked, "requirement")} is met yet.",
            _ => $"{Figure(met)} of {Count(asked, "requirement")} {(met == 1 ? "is" : "are")} met.",
        };

    public string Part(ReportPart part) =>
        part switch
        {
            ReportPart.ToDo => "What to do",
            ReportPart.Overview => "Requirement by requirement",
            ReportPart.Drawings => "What the file shows",
            ReportPart.Years => "The coming years",
            ReportPart.Record => "The whole record",
            ReportPart.Sources => "Where the rules are published",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string MayLabel(Pathway pathway) => pathway == Pathway.Renewal ? "Can the endorsement be renewed?" : "Are the requirements met?";

    public string May(Outcome outcome) =>
        outcome switch
        {
            Outcome.Met => "Yes",
            Outcome.NotMet => "Not yet",
            Outcome.Unknown => "Not known yet",
            Outcome.NeedsReview => "A reviewer decides",
            Outcome.NotApplicable => "Not asked",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Answer(string missing, Outcome outcome) =>
        outcome switch
        {
            _ when missing.Length > 0 => $"{CodeWords.Capital(missing)}.",
            Outcome.Met => "Everything that is asked is met.",
            Outcome.NotMet => "Something that is asked is not met yet.",
            Outcome.Unknown => "Nothing is known to be short; the file does not say enough.",
            Outcome.NeedsReview => "Everything else is met; what is left is a reviewer's judgement.",
            Outcome.NotApplicable => "Nothing is asked this time.",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string MissingLabel => "What is missing?";

    public string Missing(int notMet, int open) =>
        (notMet, open) switch
        {
            (0, 0) => "Nothing",
            (_, 0) => Count(notMet, "requirement"),
            (0, _) => $"{Figure(open)} open",
            _ => $"{Count(notMet, "requirement")}, {Figure(open)} open",
        };

    public string AndMore(int count) => $"and {Figure(count)} more, listed below";

    public string WhenLabel => "By when?";

    public string When(CandidatePlan plan) =>
        plan.Remedies.IsEmpty ? "Today"
        : plan.Date is not { } date ? "No day can be named"
        : date == plan.Now.AsOf
            ? PlanText.RestsOn(plan) switch
            {
                PlanRests.OnAnswers => "It depends on an answer",
                PlanRests.OnReview => "As soon as it is decided",
                _ => "As soon as it is done",
            }
        : DateWords.Day(date);

    public string WhenMore(CandidatePlan plan) =>
        plan.Remedies.IsEmpty ? "Everything that is asked is met."
        : plan is { Date: null, IsBeyondLimit: true } ? "There is more in the file than can be planned with."
        : plan.Date is not { } date ? "Not everything that is missing can be made up for; what can is told below."
        : plan.Remedies.All(remedy => remedy.Kind == RemedyKind.Wait) ? $"Time brings what is missing by {DateWords.Day(date)}."
        : PlanText.RestsOn(plan) switch
        {
            PlanRests.OnAnswers when date == plan.Now.AsOf =>
                "Everything may be met already; it depends on the answer to what is asked below.",
            PlanRests.OnReview when date == plan.Now.AsOf => "Only a reviewer's decision is still missing.",
            PlanRests.OnDoing when date == plan.Now.AsOf => "Everything is met as soon as what is told below is done.",
            PlanRests.OnDoing => $"Everything is met on {DateWords.Day(date)} if what is told below is done.",
            _ when date == plan.Now.AsOf =>
                "Everything can be met at once, if what is told below is done and the answers are what is needed.",
            _ => $"Everything can be met on {DateWords.Day(date)}, if what is told below is done and the answers are what is needed.",
        };

    public string? StepWhen(Remedy remedy, CandidatePlan plan) =>
        (remedy.Kind, remedy.By) switch
        {
            (RemedyKind.Add, _) when new RemedyFacts(remedy, plan) is { IsMeanwhile: true, MembershipEnds: { } ends } =>
                $"By {DateWords.Day(ends)}",
            (not RemedyKind.Wait, { } day) when day <= plan.Now.AsOf => "Now",
            (RemedyKind.Wait, { } day) => $"On {DateWords.Day(day)}, without doing anything",
            (_, { } day) => $"By {DateWords.Day(day)}",
            _ => null,
        };

    public string NothingToDo => "Nothing is to be done.";

    public string Advice(string title) => $"{title} (advice)";

    public string Column(ReportColumnName column) =>
        column switch
        {
            ReportColumnName.Day => "Day",
            ReportColumnName.Days => "Days",
            ReportColumnName.From => "From",
            ReportColumnName.To => "To",
            ReportColumnName.Hours => "Hours",
            ReportColumnName.Provider => "With",
            ReportColumnName.Counts => "Does it count?",
            ReportColumnName.Work => "Work",
            ReportColumnName.DaysCounted => "Days that count",
            ReportColumnName.DaysCut => "Days that do not",
            ReportColumnName.Training => "Training",
            ReportColumnName.Topics => "Topics",
            ReportColumnName.Asked => "Asked",
            ReportColumnName.Counted => "Counted",
            ReportColumnName.What => "What",
            ReportColumnName.Place => "Place",
            ReportColumnName.Rater => "Person",
            ReportColumnName.Rating => "Rating",
            ReportColumnName.Outcome => "Outcome",
            ReportColumnName.Missing => "What is missing",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string MoreRows(int count) => $"{Figure(count)} more {(count == 1 ? "is" : "are")} in the file.";

    public string RecordTitle => "Every requirement with its figures, evidence and source";

    public string Source(string? published, int requirements) =>
        published is null
            ? $"(cited for {Count(requirements, "requirement")})"
            : $"({DateWords.Day(published)}; cited for {Count(requirements, "requirement")})";

    public string Foot(string rules, string version, string? engine) =>
        engine is null
            ? $"Decided by {rules}, version {version}."
            : $"Decided by {rules}, version {version}, with Endorsement.Rules {engine}.";

    public string Day(LocalDate day) => DateWords.Day(day);

    public string Day(DocumentedDate date) => DateWords.Day(date);

    public string Hours(ClockHours hours) => HourWords.Number(hours);

    public string Number(long number) => Figure(number);

    private static string Figure(long number) => number.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture);
}
