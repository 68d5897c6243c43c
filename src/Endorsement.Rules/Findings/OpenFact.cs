namespace Endorsement.Rules;

/// <summary>What is missing and could change the answer (S7, S14b): one of the records nested here.</summary>
/// <remarks>
/// Documents show <see cref="Entry"/>, <see cref="Attribute"/> and <see cref="By"/>, and <see cref="Of"/> makes the same fact of them; one of another version
/// is kept, as a member that is missing or judged. Immutable, equal by content.
/// </remarks>
public abstract record OpenFact
{
    /// <summary>How documents call the candidate, where no entry is concerned.</summary>
    internal const string Candidate = "candidate";

    private OpenFact(string entry, string attribute, SettledBy by) => (Entry, Attribute, By) = (entry, attribute, by);

    /// <summary>The entry's id; the name of a section or <c>candidate</c> where no entry is concerned, the requirement where the association says what it asks.</summary>
    public string Entry { get; }

    /// <summary>What is missing of it, as documents name it.</summary>
    public string Attribute { get; }

    /// <summary>Who settles it.</summary>
    public SettledBy By { get; }

    /// <summary>The fact that documents show so.</summary>
    /// <param name="entry">The entry's id; the name of a section or <c>candidate</c> where no entry is concerned.</param>
    /// <param name="attribute">What is missing of it.</param>
    /// <param name="by">Who settles it.</param>
    public static OpenFact Of(string entry, string attribute, SettledBy by)
    {
        ArgumentException.ThrowIfNullOrEmpty(entry);
        ArgumentException.ThrowIfNullOrEmpty(attribute);
        return by == SettledBy.Association ? new Ruling(entry, attribute)
            : attribute.StartsWith("limit.", StringComparison.Ordinal)
                ? new BeyondLimit(entry, LimitReasons.All.FirstOrDefault(limit => limit.Code == attribute) ?? Reason.Unknown(attribute), by)
            : entry == Candidate ? OfCandidate(attribute, by)
            : attribute switch
            {
                "sessions" => new SessionBySession(entry, by),
                "duplicate" => new SameAgain(entry, by),
                "after" => new AfterDegree(entry, by),
                "work" => new DuringWork(entry, by),
                "condition" when by == SettledBy.Reviewer => new ReviewedFact(entry),
                _ when by == SettledBy.Reviewer => new Judgement(entry, attribute),
                _ => new Member(entry, attribute),
            };
    }

    private static OpenFact OfCandidate(string attribute, SettledBy by) =>
        attribute == "reviews" ? new PortfolioReview(by)
        : attribute.StartsWith("application/", StringComparison.Ordinal) ? new DayOfApplication(attribute, by)
        : new NotInFile(attribute, by);

    /// <summary>A member of an entry, of the one that is asked or of another that it names, is missing or not clear.</summary>
    public sealed record Member : OpenFact
    {
        internal Member(string entry, string member)
            : base(entry, member, SettledBy.Candidate) { }
    }

    /// <summary>A reviewer judges a member of an entry.</summary>
    public sealed record Judgement : OpenFact
    {
        internal Judgement(string entry, string member)
            : base(entry, member, SettledBy.Reviewer) { }
    }

    /// <summary>A section, a circumstance or another fact of the candidate is not in the file.</summary>
    public sealed record NotInFile : OpenFact
    {
        internal NotInFile(string what, SettledBy by)
            : base(Candidate, what, by) { }
    }

    /// <summary>A date of the application is not known to the day.</summary>
    public sealed record DayOfApplication : OpenFact
    {
        internal DayOfApplication(string date, SettledBy by)
            : base(Candidate, date, by) { }
    }

    /// <summary>A reviewer has not decided on the portfolio.</summary>
    public sealed record PortfolioReview : OpenFact
    {
        internal PortfolioReview(SettledBy by)
            : base(Candidate, "reviews", by) { }
    }

    /// <summary>A block of sessions must be given session by session: an edge, a standing or a cut-over cuts it.</summary>
    public sealed record SessionBySession : OpenFact
    {
        internal SessionBySession(string entry, SettledBy by)
            : base(entry, "sessions", by) { }
    }

    /// <summary>Whether an entry is the same as another (S13).</summary>
    public sealed record SameAgain : OpenFact
    {
        internal SameAgain(string entry, SettledBy by)
            : base(entry, "duplicate", by) { }
    }

    /// <summary>Whether an entry lies after the degree.</summary>
    public sealed record AfterDegree : OpenFact
    {
        internal AfterDegree(string entry, SettledBy by)
            : base(entry, "after", by) { }
    }

    /// <summary>Whether an entry lies during work that counts.</summary>
    public sealed record DuringWork : OpenFact
    {
        internal DuringWork(string entry, SettledBy by)
            : base(entry, "work", by) { }
    }

    /// <summary>What a `fact` asks is not so, and a reviewer decides what follows (S53a); in the place of an entry stands the requirement.</summary>
    public sealed record ReviewedFact : OpenFact
    {
        internal ReviewedFact(string requirement)
            : base(requirement, "condition", SettledBy.Reviewer) { }
    }

    /// <summary>The association says what its rule asks, which it does not print (S53a); in the place of an entry stands the requirement.</summary>
    public sealed record Ruling : OpenFact
    {
        internal Ruling(string requirement, string what)
            : base(requirement, what, SettledBy.Association) { }
    }

    /// <summary>A section holds more than is decided in bounded time (S53).</summary>
    public sealed record BeyondLimit : OpenFact
    {
        internal BeyondLimit(string section, Reason limit, SettledBy by)
            : base(section, limit.Code, by) => Limit = limit;

        /// <summary>What there is too much of: one of <see cref="LimitReasons"/>, or one of another version.</summary>
        public Reason Limit { get; }
    }
}
