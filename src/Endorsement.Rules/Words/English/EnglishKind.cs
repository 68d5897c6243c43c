namespace Endorsement.Rules.Words.English;

/// <summary>A kind of requirement in English, with the reasons that every kind can have.</summary>
internal abstract class EnglishKind : KindWords
{
    private static readonly Dictionary<Reason, Func<Finding, string>> Shared = new()
    {
        [Reason.DoesNotApply] = _ => "It does not concern this candidate.",
        [Reason.MayNotApply] = _ => "Whether it concerns this candidate is not known.",
        [Reason.Depends] = found => $"It depends on {Facts(found)}: one answer would meet it, another would not.",
        [Reason.Shown] = found => $"{DueWords.Due(found.Required)}{DueWords.NotOwed(found.Actual)}",
        [ExceptionReasons.Waived] = ExceptionWords.Sentence,
        [ExceptionReasons.Extended] = ExceptionWords.Sentence,
        [LimitReasons.Among] = _ => TooMany("raters that clauses ask for together"),
        [LimitReasons.Ratings] = _ => TooMany("ratings"),
        [LimitReasons.Cases] = _ => TooMany("combinations of facts that are not in the file"),
        [LimitReasons.Concentration] = _ => TooMany("sessions, or choices of providers,"),
        [LimitReasons.Standings] = _ => TooMany("endorsements and vettings of providers"),
        [LimitReasons.Training] = _ => TooMany("kinds of training under caps"),
        [LimitReasons.Twins] = _ => TooMany("entries that may be the same as others"),
    };

    public sealed override IReadOnlyDictionary<Reason, Func<Finding, string>> SharedSentences => Shared;

    private static string Facts(Finding finding) =>
        string.Join(
            " and ",
            finding
                .Open.Where(o => o.Entry == OpenFact.Candidate)
                .Select(o => $"`{o.Attribute}`")
                .DefaultIfEmpty("facts that are not in the file")
        );

    /// <summary>S53: too much of something to be decided without a person.</summary>
    private static string TooMany(string what) => $"There are too many {what} to decide this in bounded time; a reviewer must look.";
}

/// <summary>A kind whose requirements are of one type.</summary>
internal abstract class EnglishKind<TRequirement> : EnglishKind
    where TRequirement : Requirement
{
    public sealed override IEnumerable<AskedLine> Asks(Requirement requirement) => Asks((TRequirement)requirement);

    protected abstract IEnumerable<AskedLine> Asks(TRequirement asked);

    /// <summary>What was asked, where the ruleset that decided is at hand.</summary>
    protected static TRequirement? Asked(Finding finding, Ruleset? rules) => rules?.Find(finding.Id) as TRequirement;
}
