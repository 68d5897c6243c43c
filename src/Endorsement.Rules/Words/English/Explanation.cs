using System.Text;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Words.English;

/// <summary>A determination as a coordinator reads it: the answer first, then requirement by requirement.</summary>
internal static class Explanation
{
    private const int MostIds = 6;

    public static string Of(Determination determination)
    {
        var text = new StringBuilder();
        var category = determination.Ruleset.Categories.First(c => c.Code == determination.Category);
        Line(text, $"{category.Title} ({category.Code}), {determination.Pathway}: {Phrases.Outcome(determination.Outcome)}");
        Line(text, $"  candidate  {determination.CandidateId}, as of {DocumentedDate.Text(determination.AsOf)}");
        Line(text, $"  rules      {determination.Ruleset.Name}, version {determination.Ruleset.Version}: {determination.Selected}");
        if (determination.Cycle is { } cycle)
        {
            Line(
                text,
                $"  cycle      {DocumentedDate.Text(cycle.From)} to {DocumentedDate.Text(cycle.To)}, due {DocumentedDate.Text(cycle.Due)}"
            );
        }

        if (determination.JustEnded is { } ended)
        {
            Line(text, $"  just ended {Wording.JustEnded(ended)}");
        }

        foreach (var note in new[] { determination.Ruleset.Note, category.Note }.OfType<string>())
        {
            Line(text, $"  note       {note}");
        }

        foreach (var warning in determination.Warnings)
        {
            Line(text, $"  warning    {warning.Pointer}: {warning.Message}{(warning.Help is { } help ? $"; {help}" : "")}");
        }

        foreach (var finding in determination.Requirements)
        {
            Line(text, "");
            Write(text, finding, determination, "", isSettled: false);
        }

        return text.ToString();
    }

    /// <param name="text">Where it is written.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="determination">Whose finding it is.</param>
    /// <param name="indent">What every line begins with.</param>
    /// <param name="isSettled">Whether another alternative has been met, or is nearer: then nothing is left to do here.</param>
    private static void Write(StringBuilder text, Finding finding, Determination determination, string indent, bool isSettled)
    {
        var level = finding.Level == RequirementLevel.Recommended ? " (recommended)" : "";
        Line(text, $"{indent}{finding.Id}  {finding.Title}{level}: {Standing(finding)}");
        indent += "  ";
        Line(text, indent + Wording.Sentence(finding));
        if (finding.Outcome != Outcome.NotApplicable)
        {
            Evidence(text, finding, determination, indent, isSettled);
        }

        Notes(text, finding, indent);
        if (indent.Length == 2)
        {
            Line(text, $"{indent}source     {Source(finding, determination)} · {finding.Location}");
        }

        if (Wording.Changed(finding, determination.Ruleset) is { } changed)
        {
            Line(text, $"{indent}figure     {changed}");
        }

        // What is to do, or open, is told along the nearest way only (S3).
        var ways = Distance.NearestParts(finding).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var part in finding.Requirements)
        {
            var isAside = part.Level == RequirementLevel.Required && !ways.Contains(part);
            Write(text, part, determination, indent, isSettled || isAside);
        }
    }

    private static string Standing(Finding finding) =>
        (finding.Level, finding.ReasonCode) switch
        {
            (RequirementLevel.Administrative, "deadline.late") => "late",
            (RequirementLevel.Administrative, "deadline.passed") => "the last day has passed",
            (RequirementLevel.Administrative, _) => "for information",
            _ => Phrases.Outcome(finding.Outcome),
        };

    /// <summary>
    /// What the ruleset says beside the figures. Who is refused by a reading must see that it is one: where a requirement is not met or open, its
    /// note is told whoever states the rule; where it is met, only of what we inferred. Money and dates are always told whole.
    /// </summary>
    private static void Notes(StringBuilder text, Finding finding, string indent)
    {
        var isInferred = finding.Provenance == Provenance.Inferred;
        var isExempt = finding.ReasonCode == "condition.does-not-apply";
        if (isExempt && finding.Requirement.When is { } when)
        {
            Line(text, $"{indent}applies    only where {HandbookConditions.Clause(when)}");
        }

        if (FormWords.Because(finding) is { } reason)
        {
            Line(text, $"{indent}applies    as {reason}");
        }

        var isWanted =
            isExempt || finding.Level == RequirementLevel.Administrative || finding.Outcome is not (Outcome.Met or Outcome.NotApplicable);
        if (isInferred && indent.Length == 2)
        {
            Line(text, $"{indent}reading    {finding.Note ?? "our reading; the source does not say"}");
        }
        else if (finding.Note is { } note && (isWanted || isInferred))
        {
            Line(text, $"{indent}{(isInferred ? "reading  " : "note     ")}  {note}");
        }

        foreach (var item in (finding.Requirement as FeeRequirement)?.Items ?? [])
        {
            if (item.Note is { } own && (finding.Required.Find(item.Item) ?? finding.Actual.Find(item.Item)) is not null)
            {
                Line(text, $"{indent}note       {item.Item}: {own}");
            }
        }
    }

    private static void Evidence(StringBuilder text, Finding finding, Determination determination, string indent, bool isSettled)
    {
        if (finding.Assignment is { } assignment)
        {
            foreach (var (slot, reference) in assignment.Slots)
            {
                Line(text, $"{indent}filled     {slot} by {reference}");
            }

            if (!assignment.Unslotted.IsEmpty)
            {
                Line(text, $"{indent}chosen     {Ids(assignment.Unslotted)}");
            }
        }
        else if (!finding.Counted.IsEmpty && finding.Requirements.IsEmpty)
        {
            Line(text, $"{indent}counted    {Ids(finding.Counted)}");
        }

        foreach (var part in finding.Partly.Take(MostIds))
        {
            Line(text, $"{indent}in part    {Phrases.Partly(part)}");
        }

        if (finding.Partly.Length > MostIds)
        {
            Line(text, $"{indent}in part    and {FigureWords.Count(finding.Partly.Length - MostIds, "more entry", "more entries")}");
        }

        if (!finding.Late.IsEmpty)
        {
            Line(text, $"{indent}late       {Ids(finding.Late)}: signed after the due date, within the stated grace");
        }

        // Entries of one reason stand together; what each would bring later keeps them apart.
        foreach (var group in finding.SetAside.GroupBy(s => s with { Id = "" }))
        {
            Line(text, $"{indent}set aside  {Ids([.. group.Select(s => s.Id)])}: {Phrases.SetAside(group.Key)}");
        }

        if (isSettled)
        {
            return;
        }

        if (finding.Requirements.IsEmpty)
        {
            foreach (var open in finding.Open.Take(MostIds))
            {
                Line(text, $"{indent}open       {Phrases.Open(open)}");
            }

            if (finding.Open.Length > MostIds)
            {
                Line(text, $"{indent}open       and {FigureWords.Count(finding.Open.Length - MostIds, "more fact")}");
            }
        }

        foreach (var line in ToDoLines.Of(finding, determination))
        {
            Line(text, $"{indent}{line.Label, -11}{line.Text}");
        }
    }

    private static string Source(Finding finding, Determination determination)
    {
        var source = determination.Ruleset.Sources.FirstOrDefault(s => s.Key == finding.Citation.Source);
        var provenance = finding.Provenance == Provenance.Inherited ? " (inherited)" : "";
        return $"{source?.Title ?? finding.Citation.Source}, {finding.Citation.Locator}{provenance}";
    }

    private static string Ids(IReadOnlyList<string> ids) =>
        ids.Count <= MostIds
            ? string.Join(", ", ids)
            : $"{string.Join(", ", ids.Take(MostIds - 2))} … {ids[^1]} ({FigureWords.Count(ids.Count, "entry", "entries")})";

    /// <summary>Ids, codes and titles are words of documents: what would steer a terminal is shown as an escape.</summary>
    private static void Line(StringBuilder text, string line) => text.Append(Printable.Of(line)).Append('\n');
}
