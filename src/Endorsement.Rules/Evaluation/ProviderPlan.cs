using System.Collections.Immutable;

namespace Endorsement.Rules.Evaluation;

internal sealed class ProviderRowPlan
{
    public required PersonRowPlan Who { get; init; }

    public ulong Formats { get; init; }

    public ConditionPlan? Candidate { get; init; }

    public bool AtSession { get; init; }

    public int SessionsFrom { get; init; } = Days.None;

    public int SessionsUntil { get; init; } = int.MaxValue;

    public ConditionPlan? Applications { get; init; }

    /// <summary>Whether nothing but the provider's endorsements on the day decides.</summary>
    public bool ReadsOnlyEndorsements =>
        Formats == 0
        && Candidate is null
        && Applications is null
        && SessionsFrom == Days.None
        && SessionsUntil == int.MaxValue
        && Who.ReadsOnlyEndorsements;

    /// <summary>Whether this row accepts a session on every one of these days.</summary>
    public Grade Ask(Inquiry inquiry, in SessionFacts session, int first, int last, EntryNotes? notes)
    {
        var grade = Grade.Yes;
        if (Formats != 0)
        {
            grade &= notes.AnyOf(session.Format, Formats, "format", "format");
        }

        if (Applications is not null && !grade.IsNo)
        {
            grade &= Applications.Ask(inquiry).ToGrade();
        }

        if (Candidate is not null && !grade.IsNo)
        {
            grade &= Candidate.Ask(inquiry).ToGrade();
        }

        if ((SessionsFrom != Days.None || SessionsUntil != int.MaxValue) && !grade.IsNo)
        {
            grade &=
                last < SessionsFrom || first > SessionsUntil ? Grade.No
                : SessionsFrom <= first && last <= SessionsUntil ? grade
                : notes.Lack("date");
        }

        if (Who.ReadsPerson && !grade.IsNo)
        {
            grade &= session.Provider == Dossier.Missing ? notes.Lack("provider") : Who.Ask(inquiry, session.Provider, first, last, notes);
        }

        return grade;
    }
}

/// <summary>Who may provide RS/C: a session counts if any row accepts it (S32).</summary>
internal sealed class ProvidersPlan(ImmutableArray<ProviderRowPlan> rows)
{
    private readonly bool _asksAtSession = rows.Any(r => r.AtSession);

    /// <param name="inquiry">Whose session it is.</param>
    /// <param name="session">The session.</param>
    /// <param name="dating">When it took place, as far as other rules leave it open.</param>
    /// <param name="notes">Takes down what it lacks.</param>
    public Grade Ask(Inquiry inquiry, in SessionFacts session, Dating dating, EntryNotes? notes)
    {
        if (inquiry.Standing.Covers(this, session.Provider, dating))
        {
            return Grade.Yes;
        }

        var last = Math.Min(dating.Last, inquiry.AsOf);
        var grade = Ask(inquiry, in session, dating.First, last);

        // A session of one unknown day may be accepted by one row on one day and by another on the next.
        if (!grade.IsYes && !grade.IsNo && !dating.IsBlock && dating.First != last && last - dating.First <= 366)
        {
            var everyDay = Grade.Yes;
            for (var day = dating.First; day <= last && everyDay.IsYes; day++)
            {
                everyDay &= Ask(inquiry, in session, day, day);
            }

            grade = everyDay.IsYes ? Grade.Yes : grade;
        }

        if (notes is null || grade.IsYes)
        {
            return grade;
        }

        if (grade.IsNo)
        {
            return notes.Fails("provider-not-qualified");
        }

        foreach (var row in rows)
        {
            inquiry.Session = dating;
            if (!row.Ask(inquiry, in session, dating.First, last, null).IsNo)
            {
                row.Ask(inquiry, in session, dating.First, last, notes);
            }
        }

        return grade;
    }

    private Grade Ask(Inquiry inquiry, in SessionFacts session, int first, int last)
    {
        if (!_asksAtSession)
        {
            return AnyRow(inquiry, in session, first, last);
        }

        // The candidate's degree at the session may be open: accepted for certain only if it is under every degree (S7).
        inquiry.Session = session.Dating;
        var (least, most) = inquiry.DegreeOn(first, last);
        var (isYes, isNo, open) = (true, true, Grade.Yes);
        for (var degree = least; degree <= most; degree++)
        {
            inquiry.SessionDegree = degree;
            var grade = AnyRow(inquiry, in session, first, last);
            isYes &= grade.IsYes;
            isNo &= grade.IsNo;
            open &= grade.IsNo ? Grade.Yes : grade;
        }

        return isYes ? Grade.Yes
            : isNo ? Grade.No
            : least < most ? open & Grade.Unknown
            : open;
    }

    /// <summary>A row that reads nothing but an endorsement accepts every session on the days of that endorsement.</summary>
    private void Remember(Inquiry inquiry, ProviderRowPlan row, int provider, int first, int last)
    {
        if (row.ReadsOnlyEndorsements && row.Who.HeldAround(inquiry, provider, first, last) is { } days)
        {
            inquiry.Standing = new ProviderStanding(this, provider, days.First, days.Last);
        }
    }

    private Grade AnyRow(Inquiry inquiry, in SessionFacts session, int first, int last)
    {
        var grade = Grade.No;
        foreach (var row in rows)
        {
            grade |= row.Ask(inquiry, in session, first, last, null);
            if (grade.IsYes)
            {
                Remember(inquiry, row, session.Provider, first, last);
                break;
            }
        }

        return grade;
    }
}

/// <summary>Days on which a provider list accepts whatever one person provides.</summary>
internal readonly record struct ProviderStanding(ProvidersPlan? Providers, int Person, int First, int Last)
{
    public bool Covers(ProvidersPlan providers, int person, Dating dating) =>
        ReferenceEquals(Providers, providers) && Person == person && First <= dating.First && dating.Last <= Last;
}
