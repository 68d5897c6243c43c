namespace Endorsement.Rules.Words.English;

/// <summary>A kind of requirement in English, with the reasons that every kind can have.</summary>
/// <param name="english">The language, under whichever ruleset.</param>
internal abstract class EnglishKind(EnglishLanguage english) : KindWords
{
    /// <summary>The language: whatever a kind has in common with others is said by its parts.</summary>
    protected EnglishLanguage English => english;

    public sealed override IReadOnlyDictionary<Reason, Func<Finding, string>> SharedSentences => english.Shared;
}

/// <summary>The reasons that every kind can have.</summary>
/// <param name="english">The language.</param>
internal sealed class SharedReasonWords(EnglishLanguage english)
{
    public Dictionary<Reason, Func<Finding, string>> Sentences() =>
        new()
        {
            [Reason.DoesNotApply] = _ => "It does not concern this candidate.",
            [Reason.MayNotApply] = _ => "Whether it concerns this candidate is not known.",
            [Reason.Depends] = found => $"The file does not say {Facts(found)}; one answer would meet it, another would not.",
            [Reason.Shown] = Shown,
            [ExceptionReasons.Waived] = english.Exceptions.Sentence,
            [ExceptionReasons.Extended] = english.Exceptions.Sentence,
            [LimitReasons.Among] = _ => TooMany("raters that clauses ask for together"),
            [LimitReasons.Ratings] = _ => TooMany("ratings"),
            [LimitReasons.Cases] = _ => TooMany("combinations of facts that are not in the file"),
            [LimitReasons.Concentration] = _ => TooMany("sessions, or choices of providers,"),
            [LimitReasons.Standings] = _ => TooMany("endorsements and vettings of providers"),
            [LimitReasons.Training] = _ => TooMany("kinds of training under caps"),
            [LimitReasons.Twins] = _ => TooMany("entries that may be the same as others"),
            [LimitReasons.Work] = _ => TooMany("sessions of unknown day and spells of work"),
        };

    /// <summary>What is owed and when; of another kind that is told for information what it asks.</summary>
    private string Shown(Finding finding) =>
        finding.Kind is "fee" or "deadline" ? $"{DueWords.Due(finding.Required)}{DueWords.NotOwed(finding.Actual)}"
        : english.Names.Asked(finding.Id) is { } asked ? string.Join(" ", AskedLines.Of(asked, english).Select(line => line.Text))
        : "It is told for information.";

    private string Facts(Finding finding) =>
        FigureWords.And(
            finding
                .Open.Where(o => o.Entry == OpenFact.Candidate)
                .Select(o => english.Members.OfCandidate(o.Attribute))
                .DefaultIfEmpty("everything that is asked")
        );

    /// <summary>S53: too much of something to be decided without a person.</summary>
    private static string TooMany(string what) => $"There are too many {what} to decide this in bounded time; a reviewer must look.";
}

/// <summary>A kind whose requirements are of one type.</summary>
/// <param name="english">The language.</param>
internal abstract class EnglishKind<TRequirement>(EnglishLanguage english) : EnglishKind(english)
    where TRequirement : Requirement
{
    public sealed override IEnumerable<AskedLine> Asks(Requirement requirement) => Asks((TRequirement)requirement);

    protected abstract IEnumerable<AskedLine> Asks(TRequirement asked);

    protected LabelWords Labels => English.Labels;

    protected ConditionWords Conditions => English.Conditions;

    protected MinimumWords Minimums => English.Minimums;

    /// <summary>What was asked, where the ruleset that decided is at hand.</summary>
    protected static TRequirement? Asked(Finding finding, Ruleset? rules) => rules?.Find(finding.Id) as TRequirement;
}
