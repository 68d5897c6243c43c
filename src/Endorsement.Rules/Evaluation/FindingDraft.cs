using Endorsement.Rules.Dossiers;
using NodaTime;

namespace Endorsement.Rules.Evaluation;

/// <summary>A finding in the making. Drafts are used again for the next finding, and with them their lists.</summary>
internal sealed class FindingDraft
{
    private readonly List<string> _counted = [];
    private readonly List<CountedInPart> _partly = [];
    private readonly List<SetAside> _setAside = [];
    private readonly List<OpenNote> _open = [];
    private readonly List<Figure> _required = [];
    private readonly List<Figure> _actual = [];
    private readonly List<Figure> _shortfall = [];
    private readonly EntryNotes _notes = new();
    private FindingSubject _subject = FindingSubject.None;

    /// <summary>
    /// Whether a finding tells what was found and what becomes of entries. Where nobody asks, it tells its outcome, its reason and what is asked and short:
    /// whoever describes may leave the rest out, and what is told all the same is not kept.
    /// </summary>
    public bool TellsEntries { get; init; } = true;

    public Sequence<Finding> Parts { get; set; }

    public string? Alternative { get; set; }

    public Assignment? Assignment { get; set; }

    public Blocking? Blocking { get; set; }

    /// <param name="subject">What all findings of the requirement have in common; what is required of this one alone follows on its figures.</param>
    public FindingDraft Begin(FindingSubject subject)
    {
        _subject = subject;
        _counted.Clear();
        _partly.Clear();
        _setAside.Clear();
        _open.Clear();
        _required.Clear();
        _actual.Clear();
        _shortfall.Clear();
        Parts = [];
        Alternative = null;
        Assignment = null;
        Blocking = null;
        return this;
    }

    /// <summary>Notes for another entry, with nothing in them. Those for the entry before hold no longer.</summary>
    public EntryNotes Afresh()
    {
        _notes.Clear();
        return _notes;
    }

    public void Required(FigureName name, FigureValue value) => _required.Add(new Figure(name, value));

    /// <summary>A figure that the ruleset names: a sub-minimum, an item of a fee.</summary>
    public void Required(string name, FigureValue value) => _required.Add(new Figure(name, value));

    public void Actual(FigureName name, FigureValue value) => Actual(name.Name, value);

    public void Actual(string name, FigureValue value)
    {
        if (TellsEntries)
        {
            _actual.Add(new Figure(name, value));
        }
    }

    /// <summary>The minutes that are there for certain, and those that may be; mostly the two are one.</summary>
    public void ActualHours(long certain, long possible)
    {
        var hours = Hours(certain);
        Actual(Figures.Hours, hours);
        Actual(Figures.PossibleHours, possible == certain ? hours : Hours(possible));
    }

    /// <summary>A number as it is for certain, and as it may be.</summary>
    public void ActualNumbers(FigureName<long> name, long certain, FigureName<long> possibleName, long possible)
    {
        var number = Number(certain);
        Actual(name, number);
        Actual(possibleName, possible == certain ? number : Number(possible));
    }

    public void Shortfall(FigureName name, FigureValue value) => _shortfall.Add(new Figure(name, value));

    public void Shortfall(string name, FigureValue value) => _shortfall.Add(new Figure(name, value));

    public void Count(string id)
    {
        if (TellsEntries)
        {
            _counted.Add(id);
        }
    }

    /// <summary>An entry counts in part: what is cut from it is told beside (S14a).</summary>
    /// <param name="id">The entry.</param>
    /// <param name="counted">How many minutes, or days, count; 0 where it only lets more of others count.</param>
    /// <param name="cut">How many do not; with none of them it counts whole.</param>
    /// <param name="unit">What they are.</param>
    /// <param name="onLeave">How many of those are leave.</param>
    public void CountInPart(string id, long counted, long cut, PartUnit unit = PartUnit.Minutes, long onLeave = 0)
    {
        Count(id);
        if (cut > 0 && TellsEntries)
        {
            _partly.Add(new CountedInPart(id, unit, counted, cut) { OnLeave = onLeave });
        }
    }

    public void SetAside(string id, SetAsideReason reason, string? attribute = null)
    {
        if (TellsEntries)
        {
            _setAside.Add(new SetAside(id, reason, attribute));
        }
    }

    /// <summary>An entry dated after the as-of date, with what it would bring (S12).</summary>
    public void SetAsideFuture(string id, DayRange? on, Figure? brings = null)
    {
        if (TellsEntries)
        {
            _setAside.Add(new SetAside(id, SetAsideReason.Future) { On = on?.Documented, Brings = brings });
        }
    }

    /// <summary>Whether anything is open so far.</summary>
    public bool HasOpen => _open.Count > 0;

    /// <summary>Something is open; it may be said again, and is told once.</summary>
    public void Open(string entry, string attribute, SettledBy by = SettledBy.Candidate)
    {
        if (TellsEntries)
        {
            _open.Add(new(entry, attribute, by));
        }
    }

    /// <summary>What the notes say that an entry, or somebody whom it names, lacks.</summary>
    public void OpenNoted(string id, EntryNotes notes)
    {
        foreach (var (entry, attribute, by) in notes.Open)
        {
            Open(entry.Length > 0 ? entry : id, attribute, by);
        }
    }

    /// <summary>An entry is counted, set aside with its reason, or open with what it lacks (S14).</summary>
    /// <param name="id">The entry.</param>
    /// <param name="grade">How far it qualifies.</param>
    /// <param name="notes">Why it does not count, or what it lacks.</param>
    /// <param name="on">Its date, told where it lies after the as-of date (S12).</param>
    public void Place(string id, Grade grade, EntryNotes notes, DayRange? on = null)
    {
        if (grade.IsNo)
        {
            if (notes.Reason == SetAsideReason.Future)
            {
                SetAsideFuture(id, on);
            }
            else
            {
                SetAside(id, notes.Reason ?? SetAsideReason.NotQualifying);
            }

            return;
        }

        OpenNoted(id, notes);
        if (grade.IsYes)
        {
            Count(id);
        }
        else
        {
            SetAside(id, SetAsideReason.Open, notes.FirstOpen);
        }
    }

    /// <summary>Sets an entry aside with what it lacks, which adds nothing to what may be (S14b).</summary>
    public void SetAsideIncomplete(string id, EntryNotes notes) => SetAside(id, SetAsideReason.Incomplete, notes.FirstOpen);

    public static FigureValue Hours(long minutes) => new FigureValue.Hours(new ClockHours(minutes));

    /// <summary>Hours that are asked, or missing; where no amount is asked, some.</summary>
    public static FigureValue AskedHours(long? minutes) => minutes is { } known ? Hours(known) : Some;

    /// <summary>What stands in the place of a figure where some is enough (S53a).</summary>
    public static FigureValue Some { get; } = Text("some");

    private static readonly FigureValue.Count[] Few = [.. Enumerable.Range(0, 64).Select(number => new FigureValue.Count(number))];

    /// <summary>A number; those that are said again and again are made once.</summary>
    public static FigureValue Number(long number) => number is >= 0 and < 64 ? Few[number] : new FigureValue.Count(number);

    public static FigureValue Text(string words) => new FigureValue.Text(words);

    public static FigureValue Length(Period period) => new FigureValue.Length(period);

    public static FigureValue Day(int day) => new FigureValue.Day(Days.Date(Math.Clamp(day, Days.First, Days.Never)));

    public static FigureValue Range(int first, int last) =>
        new FigureValue.Range(Days.Date(Math.Clamp(first, Days.First, Days.Never)), Days.Date(Math.Clamp(last, Days.First, Days.Never)));

    public Finding Finish(Outcome outcome, Reason reason)
    {
        if (!TellsEntries)
        {
            return new Finding(
                _subject,
                new FindingFacts
                {
                    Outcome = outcome,
                    Shortfall = outcome is Outcome.Met ? [] : FigureList.Of([], _shortfall),
                    Reason = reason,
                    Alternative = Alternative,
                    Requirements = Parts,
                }
            );
        }

        // What is open matters only while it can change the answer.
        var isOpen = outcome is Outcome.Unknown or Outcome.NeedsReview;
        var facts = new FindingFacts
        {
            Outcome = outcome,
            Required = FigureList.Of(_subject.Asked, _required),
            Actual = FigureList.Of([], _actual),
            Shortfall = outcome is Outcome.Met ? [] : FigureList.Of([], _shortfall),
            Counted = Sorted(_counted, StringComparer.Ordinal),
            Partly = Sorted(_partly, PartlyById),
            SetAside = Sorted(isOpen ? _setAside : Settled(_setAside, _open), SetAsideById),
            Open = isOpen ? OpenFacts() : [],
            Reason = reason,
            Alternative = Alternative,
            Assignment = Assignment,
            Blocking = Blocking,
            Requirements = Parts,
        };
        return new Finding(_subject, facts);
    }

    /// <summary>What is open, in order and each once.</summary>
    private Sequence<OpenFact> OpenFacts()
    {
        Stretches.Sort(_open, OpenNote.ByEntry);
        var facts = new OpenFact[_open.Count];
        var count = 0;
        for (var i = 0; i < _open.Count; i++)
        {
            var (entry, attribute, by) = _open[i];
            if (i == 0 || _open[i] != _open[i - 1])
            {
                facts[count++] = OpenFact.Of(entry, attribute, by);
            }
        }

        return new Sequence<OpenFact>(count == facts.Length ? facts : facts[..count]);
    }

    /// <summary>In a finding that is met or not met nothing is open: what was, is told as incomplete, with what it lacks (S14b).</summary>
    private static List<SetAside> Settled(List<SetAside> setAside, List<OpenNote> open)
    {
        for (var i = 0; i < setAside.Count; i++)
        {
            if (setAside[i] is var aside && aside.Reason == SetAsideReason.Open)
            {
                setAside[i] = aside with { Reason = SetAsideReason.Incomplete, Attribute = aside.Attribute ?? Missing(open, aside.Id) };
            }
        }

        return setAside;
    }

    /// <summary>The same for a finding that another rule has settled since.</summary>
    public static Finding Settled(Finding finding) =>
        finding.With(
            finding.Facts with
            {
                SetAside =
                [
                    .. Settled([.. finding.SetAside], [.. finding.Open.Select(fact => new OpenNote(fact.Entry, fact.Attribute, fact.By))]),
                ],
                Open = [],
            }
        );

    private static string? Missing(List<OpenNote> open, string id)
    {
        foreach (var (entry, attribute, _) in open)
        {
            if (entry == id)
            {
                return attribute;
            }
        }

        return null;
    }

    private static readonly Comparer<CountedInPart> PartlyById = Comparer<CountedInPart>.Create(
        static (left, right) => string.CompareOrdinal(left.Id, right.Id)
    );

    private static readonly Comparer<SetAside> SetAsideById = Comparer<SetAside>.Create(
        static (left, right) => string.CompareOrdinal(left.Id, right.Id)
    );

    private static Sequence<T> Sorted<T>(List<T> list, IComparer<T> comparer)
    {
        Stretches.Sort(list, comparer);
        return Sequence.Of(list);
    }
}
