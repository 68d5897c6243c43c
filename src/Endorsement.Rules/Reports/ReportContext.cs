using System.Collections.Immutable;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Words;

namespace Endorsement.Rules.Reports;

/// <summary>What the parts of a candidate's report are made from.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Language">The language, calling things as the ruleset labels them.</param>
internal sealed record ReportContext(CandidatePlan Plan, Language Language)
{
    /// <summary>So many rows a table of data has at most, however long the file is.</summary>
    public const int MostRows = 300;

    public IReportWords Words => Language.Report;

    public IDrawingWords Drawn => Language.Drawings;

    public Determination Now => Plan.Now;

    /// <summary>The file as it is.</summary>
    public Candidate File => Plan.File;

    /// <summary>A title of the ruleset, as the report's language says it.</summary>
    public string Title(string title) => Language.Names.Title(title);

    public RulesetCategory? Category => Now.RulesOfCategory;

    /// <summary>The candidate by name, with the id behind it; where no name is given by the id.</summary>
    public string CandidateName => Language.Entries.Candidate(File.Id);

    /// <summary>What is asked of this candidate, leaving out what is advice, a matter of the office, or does not apply.</summary>
    public ImmutableArray<Finding> Asked =>
        [.. Now.Requirements.Where(finding => finding.Level == RequirementLevel.Required && finding.Outcome != Outcome.NotApplicable)];

    /// <summary>A person by name; where the file has none by the id.</summary>
    public string Person(string? id) =>
        id is null ? ""
        : File.People?.FirstOrDefault(person => person.Id == id)?.Name is { Length: > 0 } name ? name
        : id;

    /// <summary>
    /// The findings of a kind: of a composite the parts on which it rests, or the nearest that are missing, so that no way is drawn that nobody goes.
    /// </summary>
    public IEnumerable<Finding> Of(string kind) =>
        Now
            .Requirements.Where(finding => finding.Level != RequirementLevel.Administrative)
            .SelectMany(Leaves)
            .Where(finding => finding.Kind == kind);

    private static IEnumerable<Finding> Leaves(Finding finding) =>
        finding.Outcome == Outcome.NotApplicable ? []
        : finding.Requirements.IsEmpty ? [finding]
        : Distance.RestsOn(finding).SelectMany(Leaves);

    /// <summary>How an entry counts for a finding.</summary>
    public string Counts(Finding finding, string entry)
    {
        foreach (var part in finding.Partly)
        {
            if (part.Id == entry)
            {
                return part.Unit == PartUnit.Minutes ? Drawn.InPart(new ClockHours(part.Counted)) : Drawn.InPart(part.Counted);
            }
        }

        if (finding.Counted.Contains(entry))
        {
            return Drawn.InFull;
        }

        foreach (var aside in finding.SetAside)
        {
            if (aside.Id == entry)
            {
                return Language.Findings.SetAside(aside, finding);
            }
        }

        return "";
    }

    /// <summary>A table of at most so many rows.</summary>
    public ReportTable Table(string caption, ImmutableArray<ReportColumn> columns, IReadOnlyCollection<ImmutableArray<string>> rows) =>
        new()
        {
            Caption = caption,
            Columns = columns,
            Rows = [.. rows.Take(MostRows)],
            More = rows.Count > MostRows ? Words.MoreRows(rows.Count - MostRows) : null,
        };

    public ReportColumn Column(ReportColumnName name, bool isFigure = false) => new(Words.Column(name), isFigure);
}
