namespace Endorsement.Rules.Words.English;

/// <summary>A kind of requirement in English, with the reasons that every kind can have.</summary>
internal abstract class EnglishKind : KindWords
{
    private static readonly Dictionary<string, Func<Finding, string>> Shared = new()
    {
        ["condition.does-not-apply"] = _ => "It does not concern this candidate.",
        ["condition.unknown"] = _ => "Whether it concerns this candidate is not known.",
        ["cases.depends"] = found => $"It depends on {Facts(found)}: one answer would meet it, another would not.",
        ["administrative.shown"] = found => $"{DueWords.Due(found.Required)}{DueWords.NotOwed(found.Actual)}",
        ["limit.among"] = _ => TooMany("raters that clauses ask for together"),
        ["limit.ratings"] = _ => TooMany("ratings"),
        ["limit.cases"] = _ => TooMany("combinations of facts that are not in the file"),
        ["limit.concentration"] = _ => TooMany("sessions, or choices of providers,"),
        ["limit.standings"] = _ => TooMany("endorsements and vettings of providers"),
        ["limit.training"] = _ => TooMany("kinds of training under caps"),
        ["limit.twins"] = _ => TooMany("entries that may be the same as others"),
    };

    public sealed override IReadOnlyDictionary<string, Func<Finding, string>> SharedSentences => Shared;

    private static string Facts(Finding finding) =>
        string.Join(
            " and ",
            finding.Open.Where(o => o.Entry == "candidate").Select(o => $"`{o.Attribute}`").DefaultIfEmpty("facts that are not in the file")
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

    protected static TRequirement Asked(Finding finding) => (TRequirement)finding.Requirement;
}
