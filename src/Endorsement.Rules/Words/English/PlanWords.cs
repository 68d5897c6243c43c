using Endorsement.Rules.Dossiers;
using NodaTime;
using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>What to do, in English: by its name, with its date, and never more than is needed.</summary>
/// <param name="english">Its other parts.</param>
internal sealed class PlanWords(EnglishLanguage english) : IPlanWords
{
    public string TimelineHeading => "If nothing changes:";

    public string Date(CandidatePlan plan) =>
        plan.Date is not { } date ? "Not everything that is missing can be cured; what can is told below."
        : plan.Remedies.IsEmpty ? "Everything that is asked is met."
        : date == plan.Now.AsOf ? "Everything can be met as soon as the following is done."
        : $"Everything can be met on {DateWords.Day(date)} if the following is done.";

    public string? Earliest(CandidatePlan plan) =>
        plan.Remedies.IsEmpty ? null
        : plan.EarliestDate is { } earliest ? $"With the file as it is, everything is met on {DateWords.Day(earliest)}."
        : "With the file as it is, it is not met within ten years.";

    public string Dates(PlanDates dates) =>
        $"Renewal is due on {DateWords.Day(dates.Due)}"
        + (
            dates.LastCure > dates.Due
                ? $", late from {DateWords.Day(dates.LateFrom)}, and can still be cured until {DateWords.Day(dates.LastCure)}."
                : "."
        );

    public string Span(TimelineSpan span, CandidatePlan plan)
    {
        var missing = span
            .Requirements.Where(each => each.Outcome is not (Outcome.Met or Outcome.NotApplicable))
            .Select(each => PlanText.TitleOf(plan, each.RequirementId))
            .ToArray();
        var outcome = english.Of(span.Outcome);
        var lacking =
            missing.Length == 0 ? "" : $" ({And(missing.Take(3))}{(missing.Length > 3 ? $" and {missing.Length - 3} more" : "")})";
        return $"{Range(span.From, span.To)}: {outcome}{lacking}";
    }

    public string Question(PlanQuestion question, CandidatePlan plan)
    {
        var during = question.From is { } from
            ? $"between {DateWords.Day(from)} and {DateWords.Day(question.To)}"
            : $"before {DateWords.Day(question.To)}";
        return $"Is there anything {during} that counts and is not in the file? Then send us the dates.";
    }

    public string Remedy(Remedy remedy, CandidatePlan plan)
    {
        var kind = plan.Now.Requirements.FirstOrDefault(finding => finding.Id == remedy.RequirementId)?.Kind ?? "";
        var nearest = remedy.Nearest is { } near
            ? $" ({english.Entries.Of(near.Entry, FileEntries.Of(kind))} misses by {(near.Days == 1 ? "one day" : $"{near.Days} days")}.)"
            : "";
        var facts = remedy.Facts.IsEmpty
            ? ""
            : $"{Capital(And(remedy.Facts.Select(fact => english.Findings.Open(OpenFact.Of(Entry(fact), fact.Member, fact.By), kind)).Distinct()))}. ";
        var added = plan.Additions.Where(addition => remedy.Additions.Contains(addition.Name)).ToArray();
        var add = added.Length == 0 ? "" : $"{Capital(And(Added(added, plan)))}. ";
        var wait =
            remedy.Kind == RemedyKind.Wait && remedy.By is { } day ? $"Time alone brings it: it is met on {DateWords.Day(day)}." : "";
        return $"{facts}{add}{wait}{Why(remedy.Reason, plan)}{nearest}".Trim();
    }

    private static string Entry(SuppliedFact fact) => fact.Entry.Length == 0 ? OpenFact.Candidate : fact.Entry;

    private static string Why(RemedyReason? reason, CandidatePlan plan) =>
        reason switch
        {
            null => "",
            RemedyReason.Over => "The days in which it had to be done are over: nothing done from now on can be added to them.",
            RemedyReason.KnownOtherwise => "It hangs on a fact that is known, and that nothing done from now on changes.",
            RemedyReason.Conflict => "What would cure it undoes another requirement.",
            RemedyReason.Undecided => "The association does not print what it asks here, and decides itself.",
            RemedyReason.Pace => $"At {Amount(plan.MonthlyHours)} a month it cannot be reached while it still counts.",
            RemedyReason.Limit => "There is more in the file than can be decided; a reviewer must look.",
            RemedyReason.NotInTime => "Nothing that is done from now on cures it.",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private IEnumerable<string> Added(PlannedEntry[] added, CandidatePlan plan)
    {
        var sessions = added.Select(each => each.Entry).OfType<ReflectiveSupervisionEntry>().ToArray();
        if (sessions.Length > 0)
        {
            var hours = new ClockHours(sessions.Sum(session => session.Hours!.Value.Minutes));
            yield return $"{Amount(hours)} of RS/C, at {Amount(plan.MonthlyHours)} a month complete on {DateWords.Day(sessions.Max(session => session.Date!.Value.Last))}";
        }

        var training = added.Select(each => each.Entry).OfType<TrainingEntry>().ToArray();
        if (training.Length > 0)
        {
            var total = new ClockHours(training.Sum(entry => entry.Hours!.Value.Minutes));
            var topics = training
                .SelectMany(entry => (entry.Topics ?? []).Select(topic => (Topic: topic, entry.Hours!.Value.Minutes)))
                .GroupBy(each => each.Topic, StringComparer.Ordinal)
                .Select(group =>
                    $"{Amount(new ClockHours(group.Sum(each => each.Minutes)))} on {english.Labels.Of(CodeKind.Topics, group.Key)}"
                )
                .ToArray();
            var of = topics.Length == 0 ? "" : $", of them {And(topics)}";
            yield return $"{Amount(total)} of training{of}";
        }

        foreach (var each in added.Select(each => Other(each.Entry)).OfType<string>().Distinct())
        {
            yield return each;
        }
    }

    private string? Other(object? entry) =>
        entry switch
        {
            EducationEntry education => $"{Credential(education.Credential)}",
            WorkEntry work => work.To is { } last ? $"work until {DateWords.Day(last.Last)}" : "work",
            ReferenceRating rating => rating.Roles is { IsEmpty: false } roles
                ? $"a rating by a {english.Labels.Or(CodeKind.Roles, roles)}"
                : "a rating by one person more",
            Membership membership => $"a membership that is in force until {DateWords.Day(membership.To!.Value.Last)}",
            Agreement agreement => $"the {english.Labels.Of(CodeKind.Agreements, agreement.Kind)}, signed",
            Examination examination => examination.Part is { } part
                ? $"the examination's part {english.Labels.Of(CodeKind.Parts, part)}, passed"
                : "the examination, passed",
            Review => "a reviewer's decision",
            HeldEndorsement held => $"the endorsement {english.Labels.Category(held.Category)}",
            _ => null,
        };

    private static string Amount(ClockHours hours) => Hours(hours);
}
