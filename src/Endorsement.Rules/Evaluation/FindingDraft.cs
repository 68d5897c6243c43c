using System.Collections.Immutable;
using Endorsement.Rules.Findings;
using Endorsement.Rules.Model;
using Endorsement.Rules.Rulesets;
using NodaTime;

namespace Endorsement.Rules.Evaluation;

/// <summary>A finding in the making. Drafts are used again for the next finding, and with them their lists.</summary>
internal sealed class FindingDraft(Inquiry inquiry)
{
    private readonly List<string> _counted = [];
    private readonly List<SetAside> _setAside = [];
    private readonly List<OpenFact> _open = [];
    private readonly HashSet<OpenFact> _isOpen = [];
    private readonly List<Figure> _required = [];
    private readonly List<Figure> _actual = [];
    private readonly List<Figure> _shortfall = [];
    private Requirement? _requirement;
    private ImmutableArray<Figure> _asked = [];

    /// <summary>Notes for the entry being looked at; clear them first.</summary>
    public EntryNotes Notes => inquiry.Notes;

    public ImmutableArray<Finding> Parts { get; set; } = [];

    public string? Alternative { get; set; }

    public Assignment? Assignment { get; set; }

    public Blocking? Blocking { get; set; }

    public Candidate Source =>
        inquiry.Dossier.Source ?? throw new InvalidOperationException("A finding is told only of a candidate whose entries have ids.");

    /// <param name="requirement">What the finding is of.</param>
    /// <param name="asked">The figures that the requirement alone decides; what else is required follows on them.</param>
    public FindingDraft Begin(Requirement requirement, ImmutableArray<Figure> asked)
    {
        _requirement = requirement;
        _asked = asked;
        _counted.Clear();
        _setAside.Clear();
        _open.Clear();
        _isOpen.Clear();
        _required.Clear();
        _actual.Clear();
        _shortfall.Clear();
        Parts = [];
        Alternative = null;
        Assignment = null;
        Blocking = null;
        return this;
    }

    public void Required(string name, FigureValue value) => _required.Add(new Figure(name, value));

    public void Actual(string name, FigureValue value) => _actual.Add(new Figure(name, value));

    /// <summary>The minutes that are there for certain, and those that may be; mostly the two are one.</summary>
    public void ActualHours(long certain, long possible)
    {
        var hours = Hours(certain);
        Actual("hours", hours);
        Actual("possibleHours", possible == certain ? hours : Hours(possible));
    }

    /// <summary>A number as it is for certain, and as it may be.</summary>
    public void ActualNumbers(string name, long certain, string possibleName, long possible)
    {
        var number = Number(certain);
        Actual(name, number);
        Actual(possibleName, possible == certain ? number : Number(possible));
    }

    public void Shortfall(string name, FigureValue value) => _shortfall.Add(new Figure(name, value));

    public void Count(string id) => _counted.Add(id);

    public void SetAside(string id, string reason) => _setAside.Add(new SetAside(id, reason));

    public void Open(string entry, string attribute, SettledBy by = SettledBy.Candidate)
    {
        var fact = new OpenFact(entry, attribute, by);
        if (_isOpen.Add(fact))
        {
            _open.Add(fact);
        }
    }

    /// <summary>What the notes say that an entry, or somebody whom it names, lacks.</summary>
    public void OpenNoted(string id)
    {
        foreach (var (entry, attribute, by) in Notes.Open)
        {
            Open(entry.Length > 0 ? entry : id, attribute, by);
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

        OpenNoted(id);
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
        return new Finding(_requirement!)
        {
            Outcome = outcome,
            Required = _required.Count == 0 ? _asked : [.. _asked, .. _required],
            Actual = Immutable(_actual),
            Shortfall = outcome is Outcome.Met ? [] : Immutable(_shortfall),
            Counted = Sorted(_counted, StringComparer.Ordinal),
            SetAside = Sorted(_setAside, SetAsideById),
            Open = isOpen ? Sorted(_open, OpenByEntry) : [],
            ReasonCode = reason,
            Alternative = Alternative,
            Assignment = Assignment,
            Blocking = Blocking,
            Requirements = Parts,
        };
    }

    private static readonly Comparer<SetAside> SetAsideById = Comparer<SetAside>.Create(
        static (left, right) => string.CompareOrdinal(left.Id, right.Id)
    );

    private static readonly Comparer<OpenFact> OpenByEntry = Comparer<OpenFact>.Create(
        static (left, right) =>
            string.CompareOrdinal(left.Entry, right.Entry) is var byEntry and not 0
                ? byEntry
                : string.CompareOrdinal(left.Attribute, right.Attribute)
    );

    private static ImmutableArray<T> Immutable<T>(List<T> list) => list.Count == 0 ? [] : [.. list];

    /// <summary>In order, for entries that mostly are so already.</summary>
    private static ImmutableArray<T> Sorted<T>(List<T> list, IComparer<T> comparer)
    {
        for (var i = 1; i < list.Count; i++)
        {
            if (comparer.Compare(list[i - 1], list[i]) > 0)
            {
                list.Sort(comparer);
                break;
            }
        }

        return Immutable(list);
    }
}
