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
    /// <summary>The stable id, e.g. <c>IMHS.initial.reflective-supervision</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of requirement, e.g. <c>supervision</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Required, recommended or administrative (S5).</summary>
    public RequirementLevel Level { get; init; }

    /// <summary>What it asks, in the ruleset's words.</summary>
    public string Title { get; init; } = "";

    /// <summary>The outcome.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>What the ruleset asks for.</summary>
    public FigureList Required { get; init; }

    /// <summary>What was found: the certain figures, and the possible ones (S7).</summary>
    public FigureList Actual { get; init; }

    /// <summary>What is short, when anything is.</summary>
    public FigureList Shortfall { get; init; }

    /// <summary>The entries that count, by id; those that count in part among them.</summary>
    public Sequence<string> Counted { get; init; }

    /// <summary>The entries that count in part only, by id: what a cap, an edge or a rule of concentration cut from them (S14a).</summary>
    public Sequence<CountedInPart> Partly { get; init; }

    /// <summary>The entries that do not count, by id, each with its reason (S14).</summary>
    public Sequence<SetAside> SetAside { get; init; }

    /// <summary>Of the entries that count, those signed after the due date of the cycle and within its stated grace (S36), by id.</summary>
    public Sequence<string> Late { get; init; }

    /// <summary>What reviewers have judged of the entries that were looked at (S51a): only what holds, by entry and attribute.</summary>
    public Sequence<Judgement> Judgements { get; init; }

    /// <summary>What would decide it: something exactly where the outcome is unknown or needs-review (S7, S14b).</summary>
    public Sequence<OpenFact> Open { get; init; }

    /// <summary>Why the outcome is what it is, with its stable code, e.g. <c>supervision.hours-short</c>.</summary>
    public required Reason Reason { get; init; }

    /// <summary>Where the rule is published.</summary>
    public Citation Citation { get; init; } = new("", "");

    /// <summary>Whether the association states it, inherits it, or it is our reading (S44).</summary>
    public Provenance Provenance { get; init; }

    /// <summary>The key of the ruleset that changed a figure without naming a source (S50); <see langword="null"/>: none did.</summary>
    /// <remarks>What is printed is in <see cref="Requirement.Changed"/>; <see cref="Language.Changed(Finding, Ruleset)"/> says both.</remarks>
    public string? ChangedBy { get; init; }

    /// <summary>The reading that the ruleset chose, and its alternative.</summary>
    public string? Note { get; init; }

    /// <summary>For a composite `any`: the id of the alternative that was met, or of the nearest one (S3).</summary>
    public string? Alternative { get; init; }

    /// <summary>For references: who fills which slot (S38, S42).</summary>
    public Assignment? Assignment { get; init; }

    /// <summary>For references that are not met: what stands in the way (S41).</summary>
    public Blocking? Blocking { get; init; }

    /// <summary>The exception that is in force for the requirement, with what was found without it (S51).</summary>
    public ExceptionInForce? ExceptionInForce { get; init; }

    /// <summary>The findings of its parts.</summary>
    public Sequence<Finding> Requirements { get; init; }

    /// <summary>Where the rule is written: file, line and column; <see cref="RuleLocation.Nowhere"/> where nobody wrote it down.</summary>
    public RuleLocation Location { get; init; } = RuleLocation.Nowhere;

    /// <summary>Terms of the rule that sentences name beside its figures; documents do not show them, and they are no part of what is compared.</summary>
    public FigureList Terms
    {
        get => _spoken.Terms;
        init => _spoken = _spoken with { Terms = value };
    }

    /// <summary>What all findings of a requirement have in common.</summary>
    internal static Finding Of(Requirement requirement, RuleLocation location, FigureList terms) =>
        new()
        {
            Id = requirement.Id,
            Kind = requirement.Kind,
            Level = requirement.Level,
            Title = requirement.Title,
            Outcome = Outcome.Unknown,
            Reason = Reason.MayNotApply,
            Citation = requirement.Citation,
            Provenance = requirement.Provenance,
            ChangedBy = requirement.Changed?.By,
            Note = requirement.Note,
            Location = location,
            Terms = terms,
        };

    /// <summary>Of a saved finding: its reason in the words of the document, where only they can say it.</summary>
    internal string? Told
    {
        get => _spoken.Reason;
        init => _spoken = _spoken with { Reason = value };
    }

    /// <summary>Of a saved finding by rules that are not at hand: what the document says of <see cref="ChangedBy"/>.</summary>
    internal string? ToldChange
    {
        get => _spoken.Change;
        init => _spoken = _spoken with { Change = value };
    }

    private readonly Spoken _spoken;

    /// <summary>What only sentences read: two findings with the same facts are equal, whatever is here.</summary>
    private readonly record struct Spoken(FigureList Terms, string? Reason, string? Change)
    {
        public bool Equals(Spoken other) => true;

        public override int GetHashCode() => 0;
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
/// <param name="Cut">How many do not: what a cap, an edge or a rule of concentration cut off; more than 0.</param>
public readonly record struct CountedInPart(string Id, PartUnit Unit, long Counted, long Cut);

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
