using System.Collections.Immutable;
using Endorsement.Rules.Findings;
using Endorsement.Rules.Model;
using Endorsement.Rules.Rulesets;
using NodaTime;

namespace Endorsement.Rules.Evaluation;

/// <summary>A finding in the making.</summary>
internal sealed class FindingDraft(Requirement requirement, Inquiry inquiry)
{
    private readonly List<string> _counted = [];
    private readonly List<SetAside> _setAside = [];
    private readonly List<OpenFact> _open = [];
    private readonly List<Figure> _required = new(4);
    private readonly List<Figure> _actual = new(4);
    private List<Figure>? _shortfall;
    private EntryNotes? _notes;

    /// <summary>Notes for the entry being looked at; clear them first.</summary>
    public EntryNotes Notes => _notes ??= new EntryNotes();

    public ImmutableArray<Finding> Parts { get; set; } = [];

    public string? Alternative { get; set; }

    public Assignment? Assignment { get; set; }

    public Blocking? Blocking { get; set; }

    public Candidate Source => inquiry.Dossier.Source ?? throw new InvalidOperationException("A finding is told only of a candidate whose entries have ids.");

    public void Required(string name, FigureValue value) => _required.Add(new Figure(name, value));

    public void Actual(string name, FigureValue value) => _actual.Add(new Figure(name, value));

    public void Shortfall(string name, FigureValue value) => (_shortfall ??= []).Add(new Figure(name, value));

    public void Count(string id) => _counted.Add(id);

    public void SetAside(string id, string reason) => _setAside.Add(new SetAside(id, reason));

    public void Open(string entry, string attribute, SettledBy by = SettledBy.Candidate)
    {
        var fact = new OpenFact(entry, attribute, by);
        if (!_open.Contains(fact))
        {
            _open.Add(fact);
        }
    }

    /// <summary>An entry is counted, set aside with its reason, or open with what it lacks (S14).</summary>
    public void Place(string id, Grade grade, bool counts = true)
    {
        if (grade.IsNo)
        {
            SetAside(id, Notes.Reason ?? "not-qualifying");
            return;
        }

        foreach (var (entry, attribute, by) in Notes.Open)
        {
            Open(entry.Length > 0 ? entry : id, attribute, by);
        }

        if (grade.IsYes)
        {
            if (counts)
            {
                Count(id);
            }
        }
        else
        {
            SetAside(id, "open");
        }
    }

    public static FigureValue Hours(long minutes) => new FigureValue.Hours(new ClockHours(minutes));

    public static FigureValue Number(long number) => new FigureValue.Count(number);

    public static FigureValue Text(string words) => new FigureValue.Text(words);

    public static FigureValue Length(Period period) => new FigureValue.Length(period);

    public static FigureValue Day(int day) => new FigureValue.Day(Days.Date(Math.Clamp(day, Days.First, Days.Never)));

    public static FigureValue Range(int first, int last) =>
        new FigureValue.Range(Days.Date(Math.Clamp(first, Days.First, Days.Never)), Days.Date(Math.Clamp(last, Days.First, Days.Never)));

    public Finding Finish(Outcome outcome, string reason)
    {
        // What is open matters only while it can change the answer.
        var isOpen = outcome is Outcome.Unknown or Outcome.NeedsReview;
        _counted.Sort(StringComparer.Ordinal);
        _setAside.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        _open.Sort(static (left, right) => (string.CompareOrdinal(left.Entry, right.Entry), string.CompareOrdinal(left.Attribute, right.Attribute)) switch
        {
            (0, var byAttribute) => byAttribute,
            (var byEntry, _) => byEntry,
        });
        return new Finding(requirement)
        {
            Outcome = outcome,
            Required = [.. _required],
            Actual = [.. _actual],
            Shortfall = _shortfall is null || outcome is Outcome.Met ? [] : [.. _shortfall],
            Counted = [.. _counted],
            SetAside = [.. _setAside],
            Open = isOpen ? [.. _open] : [],
            ReasonCode = reason,
            Alternative = Alternative,
            Assignment = Assignment,
            Blocking = Blocking,
            Requirements = Parts,
        };
    }
}
