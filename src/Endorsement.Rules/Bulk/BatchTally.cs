using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Requirements;

namespace Endorsement.Rules.Bulk;

/// <summary>What one worker keeps for a report. Not for two threads at once; added up when all is done.</summary>
internal sealed class BatchTally
{
    private static readonly IComparer<MetRow> InOrder = Comparer<MetRow>.Create(
        (a, b) => (a.Line, a.Category).CompareTo((b.Line, b.Category))
    );

    private static readonly IComparer<NearRow> Nearest = Comparer<NearRow>.Create((a, b) => Compare(a, b, byLine: false));

    private static readonly IComparer<NearRow> InTurn = Comparer<NearRow>.Create((a, b) => Compare(a, b, byLine: true));

    private static readonly IComparer<EndingRow> Soonest = Comparer<EndingRow>.Create(Compare);

    private readonly FirstOf<MetRow> _met = new(BatchReport.MostListed, InOrder);
    private readonly FirstOf<NearRow> _near = new(BatchReport.MostListed, Nearest);
    private readonly FirstOf<NearRow> _judged = new(BatchReport.MostListed, InTurn);
    private long _single;
    private readonly FirstOf<EndingRow> _ending = new(BatchReport.MostListed, Soonest);

    /// <summary>The outcome of one category of a row.</summary>
    /// <param name="row">Which row and category.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="each">The outcomes of its requirements.</param>
    /// <param name="tell">Tells all that was found; asked only where it is kept.</param>
    public void Add(BatchRow row, Outcome outcome, ReadOnlySpan<Outcome> each, Func<Determination> tell)
    {
        if (outcome is Outcome.Met)
        {
            _met.Count();
            _met.Keep(new MetRow(row.Line, row.Category, row.Candidate, row.Asked.Code));
            return;
        }

        var (missing, isJudged) = (0, false);
        for (var i = 0; i < each.Length; i++)
        {
            var isRequired = row.Asked.IsRequired[i];
            missing += isRequired && each[i] == Outcome.NotMet ? 1 : 0;
            isJudged |= isRequired && each[i] == Outcome.NeedsReview;
        }

        if (isJudged)
        {
            _judged.Count();
            Keep(_judged, row, missing, tell);
        }

        if (outcome == Outcome.NotMet)
        {
            _near.Count();
            _single += missing == 1 ? 1 : 0;
            Keep(_near, row, missing, tell);
        }
    }

    /// <summary>What of a candidate ends soon, once for each row.</summary>
    public void Ends(BatchRow row, QuestionInHand hand)
    {
        var dossier = hand.Case.Dossier;
        foreach (ref readonly var membership in dossier.Memberships.Entries)
        {
            Ends(row, hand, EndingSort.Membership, membership.To, "");
        }

        for (var person = 0; person < dossier.People.Count; person++)
        {
            ref readonly var facts = ref dossier.People.Entries[person];
            for (var i = 0; i < (facts.HasVettings ? facts.VettingCount : 0); i++)
            {
                Ends(row, hand, EndingSort.Vetting, dossier.Vettings.Entries[facts.FirstVetting + i].To, dossier.PersonName(person));
            }
        }

        if (row.Asked.RatingsLast is { } length && !dossier.Submitted.IsGiven)
        {
            foreach (ref readonly var rating in dossier.Ratings.Entries)
            {
                var last = rating.Received.IsGiven ? length.After(rating.Received.Last) : Days.None;
                Ends(row, hand, EndingSort.Rating, new DayRange(last, last), dossier.Ratings.Name(in rating));
            }
        }
    }

    /// <summary>A renewal that is due soon and is not met.</summary>
    public void Due(BatchRow row, QuestionInHand hand)
    {
        if (hand.Case.HasCycle)
        {
            Ends(row, hand, EndingSort.Cycle, new DayRange(hand.Case.CycleDue, hand.Case.CycleDue), row.Asked.Code);
        }
    }

    public void Add(BatchTally other)
    {
        _single += other._single;
        _met.Add(other._met);
        _near.Add(other._near);
        _judged.Add(other._judged);
        _ending.Add(other._ending);
    }

    public BatchReport Report(Question question, BulkSummary summary, IEnumerable<Ruleset> rulesets) =>
        new(
            new BatchFacts
            {
                AsOf = question.AsOf,
                Pathway = question.Pathway,
                Summary = summary,
                Rulesets = rulesets.ToImmutableDictionary(ruleset => ruleset.Key, StringComparer.Ordinal),
                Met = _met.ToList(),
                Near = _near.ToList(),
                Single = _single,
                Judged = _judged.ToList(),
                Ending = _ending.ToList(),
            }
        );

    private static void Keep(FirstOf<NearRow> list, BatchRow row, int missing, Func<Determination> tell)
    {
        // How far away it is, only what was found tells: with nothing missing beside the count it would be nearer than any other.
        if (!list.Wants(new NearRow(row.Line, row.Category, missing, Distance.Zero, Found: null!)))
        {
            return;
        }

        var found = tell();
        list.Keep(new NearRow(row.Line, row.Category, missing, Distance.OfAll(found.Requirements), found));
    }

    private void Ends(BatchRow row, QuestionInHand hand, EndingSort sort, DayRange last, string of)
    {
        if (last.IsDay && last.First >= hand.Case.AsOf && last.First <= hand.Case.AsOf + BatchReport.SoonDays)
        {
            _ending.Count();
            _ending.Keep(new EndingRow(Days.Date(last.First), row.Line, sort, row.Candidate, of));
        }
    }

    private static int Compare(NearRow a, NearRow b, bool byLine)
    {
        var first = byLine ? 0 : a.Missing.CompareTo(b.Missing);
        first = first != 0 || byLine ? first : a.Distance.CompareTo(b.Distance);
        return first != 0 ? first : (a.Line, a.Category).CompareTo((b.Line, b.Category));
    }

    private static int Compare(EndingRow a, EndingRow b)
    {
        var first = (a.Day, a.Line, a.Sort).CompareTo((b.Day, b.Line, b.Sort));
        return first != 0 ? first : string.CompareOrdinal(a.Of, b.Of);
    }
}

/// <summary>One category of one row.</summary>
/// <param name="Line">The row's line.</param>
/// <param name="Category">The place of the category among those that are asked.</param>
/// <param name="Asked">The category.</param>
/// <param name="Dossier">The candidate's file.</param>
internal readonly record struct BatchRow(long Line, int Category, AskedCategory Asked, Dossier Dossier)
{
    /// <summary>The candidate's id.</summary>
    public string Candidate => Dossier.CandidateId;
}
