using System.Collections.Frozen;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Spanish: the one place in which its tables and parts come together.</summary>
/// <remarks>
/// There is one for each ruleset whose labels it speaks by. A part that calls anything by its name is made with the language and asks its other parts;
/// what needs no names is static.
/// </remarks>
internal sealed class SpanishLanguage : Language
{
    /// <summary>A kind of another version, in a saved determination.</summary>
    private readonly OtherKindWords _other;

    private SpanishLanguage(Names names)
    {
        Names = names;
        Labels = new LabelWords(names);
        Entries = new EntryWords(this, names.File);
        Members = new MemberWords(this);
        Conditions = new ConditionWords(this);
        People = new PeopleWords(this);
        Works = new WorkWords(this);
        Times = new TimeWords(this);
        Minimums = new MinimumWords(this);
        Needs = new NeedWords(this);
        Caps = new CapWords(this);
        Exceptions = new ExceptionWords(this);
        Judgements = new JudgementWords(this);
        Findings = new FindingWords(this);
        Record = new RecordWords(this);
        Handbook = new HandbookWords(this);
        Differences = new DifferenceWords(this);
        Worklists = new WorklistWords(this);
        Questions = new QuestionWords(this);
        Plans = new PlanWords(this);
        Drawings = new DrawingWords(this);
        Letters = new LetterWords(this);
        Outlines = new OutlineWords(this);
        Shared = new SharedReasonWords(this).Sentences();
        Kinds = Table(this);
        _other = new OtherKindWords(this);
    }

    /// <summary>Spanish where no rules are at hand: it knows the labels that all share.</summary>
    public static SpanishLanguage Instance { get; } = new(new Names("es", null));

    public override string Code => "es";

    public override string Name => "español";

    internal override Names Names { get; }

    internal LabelWords Labels { get; }

    internal override EntryWords Entries { get; }

    internal MemberWords Members { get; }

    internal ConditionWords Conditions { get; }

    internal PeopleWords People { get; }

    internal WorkWords Works { get; }

    internal TimeWords Times { get; }

    internal MinimumWords Minimums { get; }

    internal NeedWords Needs { get; }

    internal CapWords Caps { get; }

    internal ExceptionWords Exceptions { get; }

    internal JudgementWords Judgements { get; }

    /// <summary>The sentences of the reasons that every kind can have.</summary>
    internal IReadOnlyDictionary<Reason, Func<Finding, string>> Shared { get; }

    /// <summary>The kinds of requirements by their codes.</summary>
    internal FrozenDictionary<string, KindWords> Kinds { get; }

    internal override IFindingWords Findings { get; }

    internal override IRecordWords Record { get; }

    internal override IHandbookWords Handbook { get; }

    internal override IDifferenceWords Differences { get; }

    internal override IWarningWords Warnings { get; } = new WarningWords();

    internal override IWorklistWords Worklists { get; }

    internal override IPlanWords Plans { get; }

    internal override ILetterWords Letters { get; }

    internal QuestionWords Questions { get; }

    internal override IOutlineWords Outlines { get; }

    internal override IReportWords Report { get; } = new ReportWords();

    internal override IDrawingWords Drawings { get; }

    internal override IBatchWords Batches { get; } = new BatchWords();

    internal override IMutationWords Mutations { get; } = new MutationWords();

    internal override IImpactWords Impact { get; } = new ImpactWords();

    internal override Language Speaking(Names names) => new SpanishLanguage(names);

    internal override KindWords Kind(string kind) => Kinds.GetValueOrDefault(kind, _other);

    internal override string Clause(Condition condition) => Conditions.Clause(condition);

    private static FrozenDictionary<string, KindWords> Table(SpanishLanguage spanish) =>
        new Dictionary<string, KindWords>
        {
            ["all"] = new CompositeWords(spanish, "all"),
            ["any"] = new CompositeWords(spanish, "any"),
            ["at-least"] = new CompositeWords(spanish, "at-least"),
            ["when"] = new ChoiceWords(spanish),
            ["credential"] = new CredentialWords(spanish),
            ["experience"] = new ExperienceWords(spanish),
            ["training"] = new TrainingWords(spanish),
            ["supervision"] = new SupervisionWords(spanish),
            ["references"] = new ReferencesWords(spanish),
            ["membership"] = new MembershipWords(spanish),
            ["agreement"] = new AgreementWords(spanish),
            ["examination"] = new ExaminationWords(spanish),
            ["review"] = new ReviewWords(spanish),
            ["competencies"] = new CompetenciesWords(spanish),
            ["endorsement-held"] = new EndorsementHeldWords(spanish),
            ["residence"] = new ResidenceWords(spanish),
            ["fact"] = new FactWords(spanish),
            ["undecided"] = new UndecidedWords(spanish),
            ["fee"] = new FeeWords(spanish),
            ["deadline"] = new DeadlineWords(spanish),
        }.ToFrozenDictionary(StringComparer.Ordinal);
}
