using Endorsement.Rules.Candidates;
using NodaTime;

namespace Endorsement.Rules.Remedies;

/// <summary>RS/C once a month, so many minutes in all, the first a month after the as-of date (S55).</summary>
/// <param name="Start">The as-of date.</param>
/// <param name="Months">For so many months; 1 or more.</param>
/// <param name="Total">The minutes of all sessions.</param>
/// <param name="Pace">The minutes of a month.</param>
/// <param name="Session">What is said of each.</param>
internal sealed record SessionsAddition(LocalDate Start, int Months, long Total, long Pace, ReflectiveSupervisionEntry Session) : Addition
{
    /// <summary>The whole pace of each month and the rest in the last one; where that would leave months without any, all get the same.</summary>
    private long Share(int month) =>
        (Total + Pace - 1) / Pace >= Months ? Math.Min(Pace, Total - ((month - 1) * Pace)) : Spread.Share(Total, month, Months);

    /// <summary>A provider who is not in the file yet; <see langword="null"/>: the session names one who is, or none is asked for.</summary>
    public Person? Provider { get; init; }

    public override LocalDate Last => Start.PlusMonths(Months);

    public override long Amount => Total;

    public override long Minutes => Total;

    public override Addition Of(long amount) => this with { Total = amount };

    public override IEnumerable<Addition> Plainer()
    {
        foreach (var about in Session.About ?? [])
        {
            yield return this with
            {
                Session = Session with { About = [.. Session.About!.Value.Where(other => other != about)] },
            };
        }

        foreach (var age in Session.Ages ?? [])
        {
            yield return this with
            {
                Session = Session with { Ages = [.. Session.Ages!.Value.Where(other => other != age)] },
            };
        }
    }

    public override IEnumerable<AddedEntry> Entries(PlannedIds ids) => OneByOne().SelectMany(session => session.Entries(ids));

    public override IEnumerable<Addition> OneByOne()
    {
        for (var month = 1; month <= Months; month++)
        {
            if (Share(month) is > 0 and var minutes)
            {
                yield return new SessionAddition(Start.PlusMonths(month), minutes, Session) { Provider = Provider };
            }
        }
    }
}

/// <summary>One session of RS/C.</summary>
/// <param name="On">Its day.</param>
/// <param name="Length">Its minutes.</param>
/// <param name="Session">What is said of it.</param>
internal sealed record SessionAddition(LocalDate On, long Length, ReflectiveSupervisionEntry Session) : Addition
{
    /// <summary>A provider who is not in the file yet; <see langword="null"/>: the session names one who is, or none is asked for.</summary>
    public Person? Provider { get; init; }

    public override LocalDate Last => On;

    public override long Amount => Length;

    public override long Minutes => Length;

    public override Addition Of(long amount) => this with { Length = amount };

    public override IEnumerable<AddedEntry> Entries(PlannedIds ids)
    {
        var session = Session;
        if (Provider is { } provider)
        {
            session = session with { Provider = ids.Of(provider, out var isNew) };
            if (isNew)
            {
                yield return new(CandidateSections.People, provider with { Id = session.Provider });
            }
        }

        yield return new(CandidateSections.Sessions, session with { Id = ids.Next(), Date = On, Hours = new ClockHours(Length) });
    }
}

/// <summary>A rating, and who gives it.</summary>
/// <param name="Rating">The rating; its id and rater are given when it is added.</param>
/// <param name="Rater">Who gives it.</param>
/// <param name="On">When it is received.</param>
internal sealed record RatingAddition(ReferenceRating Rating, Person Rater, LocalDate On) : Addition
{
    public override LocalDate Last => On;

    public override IEnumerable<AddedEntry> Entries(PlannedIds ids)
    {
        var person = Rater with { Id = ids.Next() };
        return
        [
            new(CandidateSections.People, person),
            new(CandidateSections.References, Rating with { Id = ids.Next(), Rater = person.Id, Received = On }),
        ];
    }
}
