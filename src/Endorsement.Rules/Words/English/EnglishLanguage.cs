using System.Collections.Frozen;

namespace Endorsement.Rules.Words.English;

/// <summary>English: the one place in which its tables come together.</summary>
internal sealed class EnglishLanguage : Language
{
    private EnglishLanguage() { }

    public static EnglishLanguage Instance { get; } = new();

    /// <summary>The kinds of requirements by their codes.</summary>
    public static FrozenDictionary<string, KindWords> Kinds { get; } =
        new Dictionary<string, KindWords>
        {
            ["all"] = new CompositeWords("all"),
            ["any"] = new CompositeWords("any"),
            ["at-least"] = new CompositeWords("at-least"),
            ["when"] = new ChoiceWords(),
            ["credential"] = new CredentialWords(),
            ["experience"] = new ExperienceWords(),
            ["training"] = new TrainingWords(),
            ["supervision"] = new SupervisionWords(),
            ["references"] = new ReferencesWords(),
            ["membership"] = new MembershipWords(),
            ["agreement"] = new AgreementWords(),
            ["examination"] = new ExaminationWords(),
            ["review"] = new ReviewWords(),
            ["competencies"] = new CompetenciesWords(),
            ["endorsement-held"] = new EndorsementHeldWords(),
            ["residence"] = new ResidenceWords(),
            ["fact"] = new FactWords(),
            ["undecided"] = new UndecidedWords(),
            ["fee"] = new FeeWords(),
            ["deadline"] = new DeadlineWords(),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A kind of another version, in a saved determination.</summary>
    private static readonly EnglishKind Other = new OtherKindWords();

    public override string Code => "en";

    public override string Name => "English";

    internal override IFindingWords Findings { get; } = new FindingWords();

    internal override IRecordWords Record { get; } = new RecordWords();

    internal override IHandbookWords Handbook { get; } = new HandbookWords();

    internal override IWarningWords Warnings { get; } = new WarningWords();

    internal override IWorklistWords Worklists { get; } = new WorklistWords();

    internal override KindWords Kind(string kind) => Kinds.GetValueOrDefault(kind, Other);

    internal override string Clause(Condition condition) => ConditionWords.Clause(condition);
}
