namespace Endorsement.Rules.Words.Spanish;

/// <summary>A kind of requirement in Spanish, with the reasons that every kind can have.</summary>
/// <param name="spanish">The language, under whichever ruleset.</param>
internal abstract class SpanishKind(SpanishLanguage spanish) : KindWords
{
    /// <summary>The language: whatever a kind has in common with others is said by its parts.</summary>
    protected SpanishLanguage Spanish => spanish;

    public override Lack Lacks(Finding finding) => new($"«{spanish.Labels.Title(finding.Title)}»", IsPlural: false);

    public sealed override IReadOnlyDictionary<Reason, Func<Finding, string>> SharedSentences => spanish.Shared;
}

/// <summary>The reasons that every kind can have.</summary>
/// <param name="spanish">The language.</param>
internal sealed class SharedReasonWords(SpanishLanguage spanish)
{
    public Dictionary<Reason, Func<Finding, string>> Sentences() =>
        new()
        {
            [Reason.DoesNotApply] = _ => "No corresponde a esta persona.",
            [Reason.MayNotApply] = _ => "No se sabe si corresponde a esta persona.",
            [Reason.Depends] = found => $"El expediente no dice {Facts(found)}; con una respuesta se cumpliría, con otra no.",
            [Reason.Shown] = Shown,
            [ExceptionReasons.Waived] = spanish.Exceptions.Sentence,
            [ExceptionReasons.Extended] = spanish.Exceptions.Sentence,
            [LimitReasons.Among] = _ => TooMany("demasiadas personas evaluadoras que varias condiciones piden a la vez"),
            [LimitReasons.Ratings] = _ => TooMany("demasiadas evaluaciones"),
            [LimitReasons.Cases] = _ => TooMany("demasiadas combinaciones de datos que no constan en el expediente"),
            [LimitReasons.Concentration] = _ => TooMany("demasiadas sesiones, o maneras de elegir a quienes las dieron,"),
            [LimitReasons.Standings] = _ => TooMany("demasiadas acreditaciones y avales de quienes dieron las sesiones"),
            [LimitReasons.Training] = _ => TooMany("demasiadas clases de capacitación con tope"),
            [LimitReasons.Twins] = _ => TooMany("demasiadas entradas que pueden ser iguales a otras"),
            [LimitReasons.Work] = _ => TooMany("demasiadas sesiones sin día conocido y demasiados períodos de trabajo"),
        };

    /// <summary>What is owed and when; of another kind that is told for information what it asks.</summary>
    private string Shown(Finding finding) =>
        finding.Kind is "fee" or "deadline"
            ? $"{DueWords.Due(finding.Required, spanish.Labels)}{DueWords.NotOwed(finding.Actual, spanish.Labels)}"
        : spanish.Names.Asked(finding.Id) is { } asked ? string.Join(" ", AskedLines.Of(asked, spanish).Select(line => line.Text))
        : "Se indica a título informativo.";

    private string Facts(Finding finding) =>
        FigureWords.And(
            finding
                .Open.Where(o => o.Entry == OpenFact.Candidate)
                .Select(o => spanish.Members.OfCandidate(o.Attribute))
                .DefaultIfEmpty("todo lo que se pide")
        );

    /// <summary>S53: too much of something to be decided without a person.</summary>
    private static string TooMany(string what) => $"Hay {what} para decidir esto en un tiempo limitado; debe mirarlo una persona revisora.";
}

/// <summary>A kind whose requirements are of one type.</summary>
/// <param name="spanish">The language.</param>
internal abstract class SpanishKind<TRequirement>(SpanishLanguage spanish) : SpanishKind(spanish)
    where TRequirement : Requirement
{
    public sealed override IEnumerable<AskedLine> Asks(Requirement requirement) => Asks((TRequirement)requirement);

    protected abstract IEnumerable<AskedLine> Asks(TRequirement asked);

    protected LabelWords Labels => Spanish.Labels;

    protected ConditionWords Conditions => Spanish.Conditions;

    protected MinimumWords Minimums => Spanish.Minimums;

    /// <summary>What was asked, where the ruleset that decided is at hand.</summary>
    protected static TRequirement? Asked(Finding finding, Ruleset? rules) => rules?.Find(finding.Id) as TRequirement;
}
