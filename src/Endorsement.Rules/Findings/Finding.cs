using System.Diagnostics.CodeAnalysis;

namespace Endorsement.Rules;

/// <summary>What was found of one requirement: outcome, figures, evidence counted and set aside, what is open, and where the rule stands.</summary>
/// <remarks>
/// Facts only; words are made from it last. Equal to another that says the same. Immutable and safe to share between threads.
/// </remarks>
/// <example>
/// <code>
/// foreach (var finding in determination.Requirements.Where(f =&gt; f.Outcome == Outcome.NotMet))
/// {
///     Console.WriteLine($"{finding.Title}: {Language.English.Sentence(finding)}");
/// }
/// </code>
/// </example>
public sealed record Finding
{
    private readonly FindingSubject _subject = FindingSubject.None;
    private readonly FindingFacts _facts = FindingFacts.MayNotApply;

    /// <summary>A finding of which nothing is said yet.</summary>
    public Finding() { }

    // The compiler looks for what the members keep; both parts have it.
#pragma warning disable CS8618
    [SetsRequiredMembers]
    internal Finding(FindingSubject subject, FindingFacts facts) => (_subject, _facts) = (subject, facts);
#pragma warning restore CS8618

    /// <summary>Which requirement asked.</summary>
    internal FindingSubject Subject => _subject;

    /// <summary>What was found, apart from which requirement asked.</summary>
    internal FindingFacts Facts => _facts;

    /// <summary>Whether what is asked is decided by the rule alone, the same for everybody.</summary>
    internal bool AsksWhatTheRuleDoes => _facts.Required.IsSame(_subject.Asked);

    /// <summary>The stable id, e.g. <c>IMHS.initial.reflective-supervision</c>.</summary>
    public required string Id
    {
        get => _subject.Id;
        init => _subject = _subject with { Id = value };
    }

    /// <summary>The kind of requirement, e.g. <c>supervision</c>.</summary>
    public required string Kind
    {
        get => _subject.Kind;
        init => _subject = _subject with { Kind = value };
    }

    /// <summary>Required, recommended or administrative (S5).</summary>
    public RequirementLevel Level
    {
        get => _subject.Level;
        init => _subject = _subject with { Level = value };
    }

    /// <summary>What it asks, in the ruleset's words.</summary>
    public string Title
    {
        get => _subject.Title;
        init => _subject = _subject with { Title = value };
    }

    /// <summary>The outcome.</summary>
    public required Outcome Outcome
    {
        get => _facts.Outcome;
        init => _facts = _facts with { Outcome = value };
    }

    /// <summary>What the ruleset asks for.</summary>
    public FigureList Required
    {
        get => _facts.Required;
        init => _facts = _facts with { Required = value };
    }

    /// <summary>What was found: the certain figures, and the possible ones (S7).</summary>
    public FigureList Actual
    {
        get => _facts.Actual;
        init => _facts = _facts with { Actual = value };
    }

    /// <summary>What is short, when anything is.</summary>
    public FigureList Shortfall
    {
        get => _facts.Shortfall;
        init => _facts = _facts with { Shortfall = value };
    }

    /// <summary>The entries that count, by id; those that count in part among them.</summary>
    public Sequence<string> Counted
    {
        get => _facts.Counted;
        init => _facts = _facts with { Counted = value };
    }

    /// <summary>The entries that count in part only, by id: what a cap, an edge or a rule of concentration cut from them (S14a).</summary>
    public Sequence<CountedInPart> Partly
    {
        get => _facts.Partly;
        init => _facts = _facts with { Partly = value };
    }

    /// <summary>The entries that do not count, by id, each with its reason (S14).</summary>
    public Sequence<SetAside> SetAside
    {
        get => _facts.SetAside;
        init => _facts = _facts with { SetAside = value };
    }

    /// <summary>Of the entries that count, those signed after the due date of the cycle and within its stated grace (S36), by id.</summary>
    public Sequence<string> Late
    {
        get => _facts.Late;
        init => _facts = _facts with { Late = value };
    }

    /// <summary>What reviewers have judged of the entries that were looked at (S51a): only what holds, by entry and attribute.</summary>
    public Sequence<Judgement> Judgements
    {
        get => _facts.Judgements;
        init => _facts = _facts with { Judgements = value };
    }

    /// <summary>What would decide it: something exactly where the outcome is unknown or needs-review (S7, S14b).</summary>
    public Sequence<OpenFact> Open
    {
        get => _facts.Open;
        init => _facts = _facts with { Open = value };
    }

    /// <summary>Why the outcome is what it is, with its stable code, e.g. <c>supervision.hours-short</c>.</summary>
    public required Reason Reason
    {
        get => _facts.Reason;
        init => _facts = _facts with { Reason = value };
    }

    /// <summary>Where the rule is published.</summary>
    public Citation Citation
    {
        get => _subject.Citation;
        init => _subject = _subject with { Citation = value };
    }

    /// <summary>Whether the association states it, inherits it, or it is our reading (S44).</summary>
    public Provenance Provenance
    {
        get => _subject.Provenance;
        init => _subject = _subject with { Provenance = value };
    }

    /// <summary>The key of the ruleset that changed a figure without naming a source (S50); <see langword="null"/>: none did.</summary>
    /// <remarks>What is printed is in <see cref="Requirement.Changed"/>; <see cref="Language.Changed(Finding, Ruleset)"/> says both.</remarks>
    public string? ChangedBy
    {
        get => _subject.ChangedBy;
        init => _subject = _subject with { ChangedBy = value };
    }

    /// <summary>The reading that the ruleset chose, and its alternative.</summary>
    public string? Note
    {
        get => _subject.Note;
        init => _subject = _subject with { Note = value };
    }

    /// <summary>For a composite `any`: the id of the alternative that was met, or of the nearest one (S3).</summary>
    public string? Alternative
    {
        get => _facts.Alternative;
        init => _facts = _facts with { Alternative = value };
    }

    /// <summary>For references: who fills which slot (S38, S42).</summary>
    public Assignment? Assignment
    {
        get => _facts.Assignment;
        init => _facts = _facts with { Assignment = value };
    }

    /// <summary>For references that are not met: what stands in the way (S41).</summary>
    public Blocking? Blocking
    {
        get => _facts.Blocking;
        init => _facts = _facts with { Blocking = value };
    }

    /// <summary>The exception that is in force for the requirement, with what was found without it (S51).</summary>
    public ExceptionInForce? ExceptionInForce
    {
        get => _facts.ExceptionInForce;
        init => _facts = _facts with { ExceptionInForce = value };
    }

    /// <summary>The findings of its parts.</summary>
    public Sequence<Finding> Requirements
    {
        get => _facts.Requirements;
        init => _facts = _facts with { Requirements = value };
    }

    /// <summary>Where the rule is written: file, line and column; <see cref="RuleLocation.Nowhere"/> where nobody wrote it down.</summary>
    public RuleLocation Location
    {
        get => _subject.Location;
        init => _subject = _subject with { Location = value };
    }

    /// <summary>Terms of the rule that sentences name beside its figures; documents do not show them, and they are no part of what is compared.</summary>
    public FigureList Terms
    {
        get => _subject.Spoken.Terms;
        init => _subject = _subject with { Spoken = _subject.Spoken with { Terms = value } };
    }

    /// <summary>The parts without parts of their own; a finding without parts is its own.</summary>
    internal IEnumerable<Finding> Leaves() => Requirements.IsEmpty ? [this] : Requirements.SelectMany(part => part.Leaves());

    /// <summary>The finding of the requirement with an id: this one, or that of a part; <see langword="null"/>: there is none.</summary>
    internal Finding? Find(string id) =>
        Id == id ? this : Requirements.Select(part => part.Find(id)).FirstOrDefault(found => found is not null);

    /// <summary>The same requirement, with something else found of it.</summary>
    internal Finding With(FindingFacts facts) => new(_subject, facts);

    /// <summary>Of a saved finding: its reason in the words of the document, where only they can say it.</summary>
    internal string? Told
    {
        get => _subject.Spoken.Reason;
        init => _subject = _subject with { Spoken = _subject.Spoken with { Reason = value } };
    }

    /// <summary>What it was taken from by its id; <see langword="null"/>: it stands for itself.</summary>
    internal object? Within
    {
        get => _subject.Spoken.Within;
        init => _subject = _subject with { Spoken = _subject.Spoken with { Within = value } };
    }

    /// <summary>Of a saved finding by rules that are not at hand: what the document says of <see cref="ChangedBy"/>.</summary>
    internal string? ToldChange
    {
        get => _subject.Spoken.Change;
        init => _subject = _subject with { Spoken = _subject.Spoken with { Change = value } };
    }
}

/// <summary>An entry that does not count here, and why.</summary>
/// <param name="Id">The entry's id, or its place where it has none (S14).</param>
/// <param name="Reason">Why it does not count, with its stable code, e.g. <c>outside-window</c>.</param>
/// <param name="Attribute">
/// Of an entry that is <c>open</c> or <c>incomplete</c>: the member that is missing, after the id of the entry whose it is where that is another
/// (<c>p-1/endorsements</c>); otherwise absent.
/// </param>
public readonly record struct SetAside(string Id, SetAsideReason Reason, string? Attribute = null)
{
    /// <summary>Of the few entries dated after the as-of date alone: most are not, and their lists stay half as long.</summary>
    private readonly Later? _later;

    /// <summary>Of an entry dated after the as-of date: its date, as exactly as it is documented (S12).</summary>
    public DocumentedDate? On
    {
        get => _later?.On;
        init => _later = Later.Of(value, Brings);
    }

    /// <summary>Of an entry dated after the as-of date: what it would bring, where it brings a figure (S12, S14c).</summary>
    public Figure? Brings
    {
        get => _later?.Brings;
        init => _later = Later.Of(On, value);
    }

    private sealed record Later(DocumentedDate? On, Figure? Brings)
    {
        public static Later? Of(DocumentedDate? on, Figure? brings) => on is null && brings is null ? null : new(on, brings);
    }
}

/// <summary>An entry of which a part counts, in the unit of the figure that it adds to.</summary>
/// <param name="Id">The entry's id, or its place where it has none (S14).</param>
/// <param name="Unit">Whether minutes or days are counted.</param>
/// <param name="Counted">
/// How many count; 0 where the entry only lets more of others count (a cap that is a share of what is submitted) or may be needed in the place of one that
/// may be its twin (S14a).
/// </param>
/// <param name="Cut">How many do not: what a cap, an edge, a rule of concentration or a leave cut off; more than 0.</param>
public readonly record struct CountedInPart(string Id, PartUnit Unit, long Counted, long Cut)
{
    /// <summary>How many of those that are cut are days of leave, or may be; 0 to <see cref="Cut"/>.</summary>
    public long OnLeave { get; init; }
}

/// <summary>The unit in which a part of an entry is told.</summary>
public enum PartUnit
{
    /// <summary>Clock minutes.</summary>
    Minutes,

    /// <summary>Days, both ends inside.</summary>
    Days,
}

/// <summary>Who fills which slot.</summary>
/// <param name="Slots">The places that are filled, in the order of the ruleset.</param>
/// <param name="Unslotted">The ids of the further ratings chosen.</param>
public sealed record Assignment(Sequence<FilledSlot> Slots, Sequence<string> Unslotted);

/// <summary>A place and the rating that fills it.</summary>
/// <param name="Slot">The id of the place.</param>
/// <param name="Reference">The id of the rating.</param>
public readonly record struct FilledSlot(string Slot, string Reference);

/// <summary>What keeps the references from being satisfied: slots that compete for too few people, or a clause that stays unmet (S41).</summary>
/// <param name="Slots">A smallest set of slots that cannot all be filled.</param>
/// <param name="People">The ids of the people who can fill any of them.</param>
/// <param name="Among">The among-clauses that stay unmet.</param>
public sealed record Blocking(Sequence<string> Slots, Sequence<string> People, Sequence<string> Among);
