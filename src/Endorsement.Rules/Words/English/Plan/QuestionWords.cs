using Endorsement.Rules.Findings;
using NodaTime;
using static Endorsement.Rules.Words.English.AmountWords;

namespace Endorsement.Rules.Words.English;

/// <summary>What may have been and is not in the file, as a question, and what in the file misses by little.</summary>
/// <param name="english">The language.</param>
internal sealed class QuestionWords(EnglishLanguage english)
{
    /// <summary>The minutes of one session: fewer are not told as several.</summary>
    private const long OneSession = 60;

    /// <summary>"If you had RS/C between … and … that is not in your file: send us the dates. Five hours with a qualified provider are enough."</summary>
    public PlanStep Of(PlanQuestion question, CandidatePlan plan)
    {
        var leaf = Leaf(question, plan);
        var days = question.From is { } from ? SpokenWords.During(from, question.To) : $"before {DateWords.Day(question.To)}";
        return leaf?.Kind switch
        {
            "supervision" => new(
                $"If you had RS/C {days} that is not in your file:",
                $"send us the dates. {Enough(question, leaf, "with a qualified provider")}".TrimEnd()
            ),
            "training" => new(
                $"If you had training{On(question, leaf)} {days} that is not in your file:",
                $"send us the certificate. {Enough(question, leaf, "")}".TrimEnd()
            ),
            _ => new($"If you did other work of this kind {days} that is not in your file:", "send us the dates."),
        };
    }

    /// <summary>"The session of 6 June 2018 misses the two years by nine days."</summary>
    public string? Nearest(Remedy remedy, CandidatePlan plan) =>
        remedy.Nearest is not { } near ? null
        : near.Reason == SetAsideReason.OutsideCycle
            ? $"{Entry(near.Entry, plan)} misses the renewal cycle by {SpokenWords.Days(near.Days)}."
        : $"{Entry(near.Entry, plan)} misses the days that count by {SpokenWords.Days(near.Days)}.";

    private bool TellsIds => english.Names.File?.TellsIds != false;

    /// <summary>An entry of the file as the subject of a sentence.</summary>
    private string Entry(string entry, CandidatePlan plan) =>
        plan.Candidate.ReflectiveSupervision?.FirstOrDefault(session => session.Id == entry) is { } session
            ? Dated("The session", session.Date ?? session.From, entry)
        : plan.Candidate.Training?.FirstOrDefault(training => training.Id == entry) is { } training
            ? training.Title is { Length: > 0 } title ? Dated($"“{title}”", training.Date ?? training.From, null)
                : Dated("The training", training.Date ?? training.From, entry)
        : plan.Candidate.Agreements?.FirstOrDefault(agreement => agreement.Id == entry) is { } agreement
            ? Dated("The signature", agreement.Signed, null)
        : TellsIds ? $"The entry {entry}"
        : "An entry of your file";

    private string Dated(string what, DocumentedDate? date, string? id) =>
        date is { } day ? $"{what} of {DateWords.Day(day)}"
        : id is null ? what
        : TellsIds ? $"{what} ({id})"
        : what;

    private static Finding? Leaf(PlanQuestion question, CandidatePlan plan) =>
        plan.Now.Requirements.SelectMany(Parts).FirstOrDefault(finding => finding.Id == question.RequirementId);

    private static IEnumerable<Finding> Parts(Finding finding) => finding.Requirements.SelectMany(Parts).Prepend(finding);

    /// <summary>What would have been enough: "Five hours with a qualified provider are enough."</summary>
    private string Enough(PlanQuestion question, Finding leaf, string with)
    {
        var behind = with.Length == 0 ? "" : $" {with}";
        var parts = Minimums(question.Missing);
        if (question.Missing[Figures.Hours] is { } hours && hours.Minutes > MostOf(parts))
        {
            var ofThem = parts.Length == 0 ? "" : $", of them {english.Minimums.Each(leaf, parts)},";
            var late = Last(question, leaf) is { } day
                ? $", {(hours.Minutes > OneSession ? "the last of them" : "if it is")} on or after {DateWords.Day(day)}"
                : "";
            return $"{CodeWords.Capital(SpokenWords.Hours(hours))}{behind}{ofThem} {SpokenWords.Are(hours)} enough{late}.";
        }

        if (parts is [{ Value: FigureValue.Hours only }])
        {
            var what = On(question, leaf).Length > 0 && leaf.Kind == "training" ? "" : $" {english.Labels.Minimum(parts[0].Name, leaf)}";
            return $"{CodeWords.Capital(SpokenWords.Hours(only.Amount))}{what}{behind} {SpokenWords.Are(only.Amount)} enough.";
        }

        if (parts.Length > 1)
        {
            return $"Enough{behind} are: {english.Minimums.Several(leaf, parts)}.";
        }

        return parts.Length == 0 && Last(question, leaf) is { } last ? $"One session on or after {DateWords.Day(last)} is enough." : "";
    }

    /// <summary>The day that the last session must reach, where the sessions lie too near to one another.</summary>
    private static LocalDate? Last(PlanQuestion question, Finding leaf) =>
        question.Missing.Find(Figures.Span) is not null
        && leaf.Actual[Figures.Window] is { } window
        && leaf.Required[Figures.MinSpan] is { } span
            ? CountedWindow.End(window.Start, span)
            : null;

    /// <summary>Of training that must be on one thing alone: " on diversity, equity and inclusion".</summary>
    private string On(PlanQuestion question, Finding leaf) =>
        question.Missing.Find(Figures.Hours) is null && Minimums(question.Missing) is [var only]
            ? $" {english.Labels.Minimum(only.Name, leaf)}"
            : "";

    private static Figure[] Minimums(FigureList missing) =>
        [
            .. missing.Where(f =>
                f.Value is FigureValue.Hours && !f.Is(Figures.Hours) && !f.Is(Figures.EveryMonth) && !f.Is(Figures.EveryYear)
            ),
        ];
}
