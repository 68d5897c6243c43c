using NodaTime;

namespace Endorsement.Rules.Words.English;

/// <summary>The words of the record around the findings.</summary>
/// <param name="english">The language.</param>
internal sealed class RecordWords(EnglishLanguage english) : IRecordWords
{
    public string Recommended => " (recommended)";

    public string Inherited => " (inherited)";

    public string OurReading => "our reading; the source does not say";

    public string Label(RecordLabel label) =>
        label switch
        {
            RecordLabel.Candidate => "candidate",
            RecordLabel.Rules => "rules",
            RecordLabel.Cycle => "cycle",
            RecordLabel.JustEnded => "just ended",
            RecordLabel.Standing => "standing",
            RecordLabel.Note => "note",
            RecordLabel.Warning => "warning",
            RecordLabel.Source => "source",
            RecordLabel.Figure => "figure",
            RecordLabel.Applies => "applies",
            RecordLabel.Reading => "reading",
            RecordLabel.Filled => "filled",
            RecordLabel.Chosen => "chosen",
            RecordLabel.Counted => "counted",
            RecordLabel.InPart => "in part",
            RecordLabel.Late => "late",
            RecordLabel.Exception => "exception",
            RecordLabel.SetAside => "set aside",
            RecordLabel.Judged => "judged",
            RecordLabel.Open => "open",
            RecordLabel.ToDo => "to do",
            RecordLabel.Advice => "we suggest",
            RecordLabel.TooLate => "too late",
            RecordLabel.Question => "question",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Title(string? title, string category, Pathway pathway, Outcome outcome, string missing)
    {
        var said = outcome == Outcome.NotMet ? "not yet met" : FindingWords.Name(outcome);
        return $"{(title is null ? category : $"{title} ({category})")}, {Of(pathway)}: {said}{(missing.Length > 0 ? $"; {missing}" : "")}";
    }

    public string Missing(IReadOnlyList<Lack> lacks, int more, int open, int reviewed)
    {
        var parts = new List<string>();
        if (lacks.Count + more > 0)
        {
            var subjects = lacks.Select(lack => lack.Text);
            subjects = more > 0 ? subjects.Append($"{more} more requirements") : subjects;
            var isPlural = lacks.Count + more > 1 || lacks.Any(lack => lack.IsPlural);
            parts.Add($"{FigureWords.Apart(subjects, "and")} {(isPlural ? "are" : "is")} missing");
        }

        if (open > 0)
        {
            parts.Add($"{FigureWords.Count(open, "requirement is", "requirements are")} open");
        }

        if (reviewed > 0)
        {
            parts.Add($"a reviewer decides on {FigureWords.Count(reviewed, "requirement")}");
        }

        return string.Join("; ", parts);
    }

    public string SetOff(string sentence) => Backticks.With(sentence, '“', '”');

    public string Candidate(string name, LocalDate asOf) => $"{name}, as of {DateWords.Day(asOf)}";

    public string Undecided(RulesetContact? contact)
    {
        string?[] ways = [contact?.Name, contact?.Email, contact?.Telephone, contact?.Address];
        return string.Join(", ", ways.OfType<string>()) is { Length: > 0 } whom
            ? $"This is a reading of an unclear text; ask {whom}."
            : "This is a reading of an unclear text; ask the association.";
    }

    private static string Of(Pathway pathway) =>
        pathway switch
        {
            Pathway.Initial => "first award",
            Pathway.Renewal => "renewal",
            Pathway.Emerging => "emerging",
            Pathway.Reinstatement => "reinstatement",
            _ => pathway.Code(),
        };

    public string Rules(string name, string version, string selected) => $"{name}, version {version}: {selected}";

    public string Selected(SelectionReason selected) => SelectionWords.Of(selected);

    public string Cycle(RenewalPeriod cycle) => $"{DateWords.Day(cycle.From)} to {DateWords.Day(cycle.To)}, due {DateWords.Day(cycle.Due)}";

    public string JustEnded(EndedCycle ended)
    {
        var late = ended.LateUntil is { } until ? $", late until {DateWords.Day(until)}" : "";
        return FormattableString.Invariant(
            $"the cycle that ended on {DateWords.Day(ended.To)} was due on {DateWords.Day(ended.Due)}{late}; ask for it as the cycle of {ended.To.Year}"
        );
    }

    public string Registered(RegistryStanding standing) =>
        standing.Kind switch
        {
            StandingKind.Held => $"held since {DateWords.Day(standing.Since)}",
            StandingKind.Lapsed => $"lapsed: not held since {DateWords.Day(standing.Since)}",
            StandingKind.Removed => $"removed from the registry on {DateWords.Day(standing.Since)}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Granted(ExceptionInForce exception) => ExceptionWords.Of(exception);

    public string Standing(Finding finding) =>
        finding.Reason == ExceptionReasons.Waived ? (finding.Level == RequirementLevel.Administrative ? "waived" : "met, waived")
        : finding.Reason == ExceptionReasons.Extended ? "met for now, extended"
        : finding.Level != RequirementLevel.Administrative ? FindingWords.Name(finding.Outcome)
        : finding.Reason == DeadlineReasons.Late ? "late"
        : finding.Reason == DeadlineReasons.Passed ? "the last day has passed"
        : "for information";

    public string OnlyWhere(string clause) => $"only where {clause}";

    public string As(string clause) => $"as {clause}";

    public string Filled(FilledSlot filled, Finding finding) =>
        $"{english.Labels.Place(filled.Slot, finding.Id)}: {english.Entries.Of(filled.Reference, FileSection.References)}";

    public string WithinGrace(string ids) => $"{ids}: signed after the due date, within the stated grace";

    public string MoreEntries(int count) => $"and {FigureWords.Count(count, "more entry", "more entries")}";

    public string MoreFacts(int count) => $"and {FigureWords.Count(count, "more fact")}";

    public string MoreJudgements(int count) => $"and {FigureWords.Count(count, "more judgement")}";
}
