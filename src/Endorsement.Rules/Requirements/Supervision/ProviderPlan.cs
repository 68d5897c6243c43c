using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>Who may provide RS/C: a session counts if any row accepts it (S32).</summary>
internal sealed partial class ProvidersPlan(ImmutableArray<ProviderRowPlan> rows)
{
    private static readonly ScratchSlot<ProviderDays> DaysOfProviders = new(static () => new());

    private readonly bool _asksAtSession = rows.Any(r => r.AtSession);

    /// <summary>Whether two sessions of one person on one day may be taken differently.</summary>
    private readonly bool _asksFormat = rows.Any(r => r.Formats != 0);

    /// <param name="hand">Whose session it is.</param>
    /// <param name="session">The session.</param>
    /// <param name="occurred">When it took place, as far as other rules leave it open.</param>
    /// <param name="memo">What the scan that asks has found of providers so far.</param>
    /// <param name="notes">Takes down what it lacks.</param>
    public Grade Ask(QuestionInHand hand, in SessionFacts session, Occurrence occurred, ProviderMemo memo, EntryNotes? notes)
    {
        if (memo.Covers(this, session.Provider, occurred))
        {
            return Grade.Yes;
        }

        var last = Math.Min(occurred.Last, hand.Case.AsOf);
        var grade =
            occurred.First < last ? AskEachDay(hand, in session, occurred, last, memo)
            : memo.TryFind(this, session.Provider, occurred.First, out var kept) ? kept
            : AskOneDay(hand, in session, occurred.First, memo);
        if (notes is null || grade.IsYes)
        {
            return grade;
        }

        if (grade.IsNo)
        {
            return notes.Fails(SetAsideReason.ProviderNotQualified);
        }

        if (occurred.First < last && Differs(hand, in session, occurred, last))
        {
            // Some of the days are accepted and others are not: which day it was decides, and of a block which sessions lay where.
            notes.Lack(occurred.IsBlock ? "sessions" : "date");
        }

        NoteWhatIsLacking(hand, in session, occurred, last, notes);
        return grade;
    }

    /// <summary>One day; where more than that day is not found out by the way, each other day is asked as well, and kept.</summary>
    private Grade AskOneDay(QuestionInHand hand, in SessionFacts session, int day, ProviderMemo memo)
    {
        var grade = AskDay(hand, in session, day, memo);
        var (first, last) = (Days.First, hand.Case.AsOf);
        var isKnownWider = grade.IsYes && memo.Covers(this, session.Provider, session.Occurred);

        // What is asked only to be kept would be among what a finding says that it has read.
        if (isKnownWider || _asksFormat || day < first || day > last || hand.Case.JudgementsRead is not null)
        {
            return grade;
        }

        var starts = Stretches(hand, in session, first, last);
        var grades = memo.Keep(this, session.Provider, starts, last);
        for (var i = 0; i < grades.Length; i++)
        {
            grades[i] = AskDay(hand, in session, starts[i]);
        }

        return grade;
    }

    /// <summary>S33: accepted when some row accepts it on each of its days, not when none does on any; otherwise it is open.</summary>
    private Grade AskEachDay(QuestionInHand hand, in SessionFacts session, Occurrence occurred, int last, ProviderMemo memo)
    {
        foreach (var row in rows)
        {
            // Mostly one standing of one row covers all of it.
            if (
                row.ReadsOnlyEndorsements
                && session.Provider != Dossier.Missing
                && Remember(hand.Case, row, session.Provider, occurred.First, last, memo)
            )
            {
                return Grade.Yes;
            }
        }

        var (isEver, isAlways, open) = (false, true, Grade.Yes);
        foreach (var day in Stretches(hand, in session, occurred.First, last))
        {
            var grade = AskDay(hand, in session, day, memo);
            isEver |= !grade.IsNo;
            isAlways &= !grade.IsNo;
            open &= grade.IsNo ? Grade.Yes : grade;
        }

        return !isEver ? Grade.No
            : isAlways ? open
            : open & Grade.Unknown;
    }

    /// <summary>Whether some of the days are surely accepted, or surely not, while others are not so.</summary>
    private bool Differs(QuestionInHand hand, in SessionFacts session, Occurrence occurred, int last)
    {
        var (yes, no, open) = (false, false, false);
        foreach (var day in Stretches(hand, in session, occurred.First, last))
        {
            var grade = AskDay(hand, in session, day);
            yes |= grade.IsYes;
            no |= grade.IsNo;
            open |= !grade.IsYes && !grade.IsNo;
        }

        return no && (yes || open);
    }

    /// <summary>Takes down what rows that may still accept some of the days lack.</summary>
    private void NoteWhatIsLacking(QuestionInHand hand, in SessionFacts session, Occurrence occurred, int last, EntryNotes notes)
    {
        foreach (var day in Stretches(hand, in session, occurred.First, Math.Max(occurred.First, last)))
        {
            if (AskDay(hand, in session, day) is { IsYes: true } or { IsNo: true })
            {
                continue;
            }

            // Which degree it was is noted beside; what else a row lacks is told under the highest.
            var at = new AtSession(day, _asksAtSession ? hand.Case.DegreeOn(day, day).Most : 0);
            foreach (var row in rows)
            {
                if (!row.Ask(hand, in session, at, null).IsNo)
                {
                    row.Ask(hand, in session, at, notes);
                }
            }
        }

        if (_asksAtSession && notes.Open.Count == 0)
        {
            // Nothing of the session or its provider is missing: it is the candidate's own degree or standing on the day.
            NoteCandidate(hand.Case, occurred.First, last, notes);
        }
    }

    private static void NoteCandidate(Case facts, int first, int last, EntryNotes notes)
    {
        var (least, most) = facts.DegreeOn(first, last);
        var education = facts.Dossier.Education;
        if (least < most && education.IsGiven)
        {
            foreach (ref readonly var degree in education.Entries)
            {
                if (degree.Conferred is { IsGiven: true, IsDay: false } && Case.DegreeOf(degree.Credential) > least)
                {
                    notes.Lacks("conferred", SettledBy.Candidate, education.Name(in degree));
                }
            }
        }
        else if (least < most)
        {
            notes.Lacks("education", SettledBy.Candidate, "candidate");
        }

        if (notes.Open.Count > 0)
        {
            return;
        }

        var endorsements = facts.Dossier.Endorsements;
        if (!endorsements.IsGiven)
        {
            notes.Lacks("endorsements", SettledBy.Candidate, "candidate");
            return;
        }

        foreach (ref readonly var held in endorsements.Entries)
        {
            var lacks =
                !held.From.IsDay ? "from"
                : held.To is { IsGiven: true, IsDay: false } ? held.EndMember
                : held.LacksAssociation ? "association"
                : null;
            if (lacks is not null)
            {
                notes.Lacks(lacks, SettledBy.Candidate, endorsements.Name(in held));
            }
        }

        if (notes.Open.Count == 0 && !facts.Dossier.Residence.IsGiven)
        {
            notes.LackResidence();
        }
    }

    /// <summary>Whether a session on one day is accepted.</summary>
    private Grade AskDay(QuestionInHand hand, in SessionFacts session, int day, ProviderMemo? memo = null)
    {
        if (!_asksAtSession)
        {
            return AnyRow(hand, in session, new AtSession(day, 0), memo);
        }

        // The candidate's degree at the session may be open: accepted for certain only if it is under every degree (S7).
        var (least, most) = hand.Case.DegreeOn(day, day);
        var (all, isOne) = (Grade.No, true);
        for (var degree = least; degree <= most; degree++)
        {
            var grade = AnyRow(hand, in session, new AtSession(day, degree), memo);
            isOne &= degree == least || grade == all || (grade.IsNo && all.IsNo);
            all = grade;
        }

        // Where degrees differ in what they do, the degree is what is missing.
        return isOne ? all : Grade.Unknown;
    }

    /// <summary>A row that reads nothing but an endorsement accepts every session on the days of that endorsement.</summary>
    private bool Remember(Case facts, ProviderRowPlan row, int provider, int first, int last, ProviderMemo memo)
    {
        if (row.ReadsOnlyEndorsements && row.Who.Held[0].HeldAround(facts, provider, first, last) is { } days)
        {
            memo.Remember(this, provider, days.First, days.Last);
            return true;
        }

        return false;
    }

    private Grade AnyRow(QuestionInHand hand, in SessionFacts session, AtSession at, ProviderMemo? memo)
    {
        var grade = Grade.No;
        foreach (var row in rows)
        {
            grade |= row.Ask(hand, in session, at, null);
            if (grade.IsYes)
            {
                _ = memo is not null && Remember(hand.Case, row, session.Provider, at.Day, at.Day, memo);
                break;
            }
        }

        return grade;
    }
}
