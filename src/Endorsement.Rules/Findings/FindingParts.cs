namespace Endorsement.Rules;

/// <summary>What all findings of one requirement have in common: what is found of it comes and goes, this is made once.</summary>
internal sealed record FindingSubject
{
    public static FindingSubject None { get; } = new();

    public string Id { get; init; } = "";

    public string Kind { get; init; } = "";

    public RequirementLevel Level { get; init; }

    public string Title { get; init; } = "";

    public Citation Citation { get; init; } = new("", "");

    public Provenance Provenance { get; init; }

    public string? ChangedBy { get; init; }

    public string? Note { get; init; }

    public RuleLocation Location { get; init; } = RuleLocation.Nowhere;

    public Spoken Spoken { get; init; }

    /// <summary>The figures that the rule alone decides.</summary>
    public FigureList Asked => Spoken.Asked;

    /// <param name="requirement">The requirement.</param>
    /// <param name="location">Where it is written.</param>
    /// <param name="asked">The figures that it alone decides.</param>
    /// <param name="terms">Its terms.</param>
    public static FindingSubject Of(Requirement requirement, RuleLocation location, FigureList asked, FigureList terms) =>
        new()
        {
            Id = requirement.Id,
            Kind = requirement.Kind,
            Level = requirement.Level,
            Title = requirement.Title,
            Citation = requirement.Citation,
            Provenance = requirement.Provenance,
            ChangedBy = requirement.Changed?.By,
            Note = requirement.Note,
            Location = location,
            Spoken = new Spoken(terms, null, null) { Asked = asked },
        };
}

/// <summary>What was found, whichever requirement asked: requirements that ask the same share it.</summary>
internal sealed record FindingFacts
{
    /// <summary>Of a rule that does not apply.</summary>
    public static FindingFacts DoesNotApply { get; } = new() { Outcome = Outcome.NotApplicable, Reason = Reason.DoesNotApply };

    /// <summary>Of a rule of which it is not known whether it applies.</summary>
    public static FindingFacts MayNotApply { get; } = new() { Outcome = Outcome.Unknown, Reason = Reason.MayNotApply };

    public Outcome Outcome { get; init; }

    public Reason Reason { get; init; } = Reason.MayNotApply;

    public FigureList Required { get; init; }

    public FigureList Actual { get; init; }

    public FigureList Shortfall { get; init; }

    public Sequence<string> Counted { get; init; }

    public Sequence<CountedInPart> Partly { get; init; }

    public Sequence<SetAside> SetAside { get; init; }

    public Sequence<string> Late { get; init; }

    public Sequence<Judgement> Judgements { get; init; }

    public Sequence<OpenFact> Open { get; init; }

    public string? Alternative { get; init; }

    public Assignment? Assignment { get; init; }

    public Blocking? Blocking { get; init; }

    public ExceptionInForce? ExceptionInForce { get; init; }

    public Sequence<Finding> Requirements { get; init; }
}

/// <summary>What only words and bytes are made of: two findings with the same facts are equal, whatever is here.</summary>
/// <param name="Terms">Terms of the rule.</param>
/// <param name="Reason">Of a saved finding: its reason in the words of the document.</param>
/// <param name="Change">Of a saved finding: what the document says of a changed figure.</param>
internal readonly record struct Spoken(FigureList Terms, string? Reason, string? Change)
{
    /// <summary>Of a finding that was asked for by its id: what it was taken from, for words about what is to be done. A finding itself knows no determination.</summary>
    public object? Within { get; init; }

    /// <summary>The figures that the rule alone decides: findings that ask for no others hold this very list.</summary>
    public FigureList Asked { get; init; }

    public bool Equals(Spoken other) => true;

    public override int GetHashCode() => 0;
}
