using Endorsement.Rules.Findings;
using Endorsement.Rules.Rulesets;

namespace Endorsement.Rules.Evaluation;

/// <content>The finding: figures, the window that is shown, and what becomes of every session.</content>
internal sealed partial class SupervisionPlan
{
    /// <summary>Whether what is asked depends on the candidate.</summary>
    private bool IsConditional => Within.Any(part => part.When is not null);

    protected override IEnumerable<Figure> FiguresAsked()
    {
        var author = (SupervisionRequirement)Requirement;
        yield return new("hours", FindingDraft.Hours(Minutes));
        if (author.WindowMax is { } windowMax)
        {
            yield return new("windowMax", FindingDraft.Length(windowMax));
        }

        if (author.MinSpan is { } minSpan)
        {
            yield return new("minSpan", FindingDraft.Length(minSpan));
        }

        foreach (var part in IsConditional ? [] : Within)
        {
            yield return Figure(part);
        }
    }

    protected override Finding Describe(Inquiry inquiry, FindingDraft draft)
    {
        var terms = Terms(inquiry);
        SupervisionPartPlan[] parts = Within.IsEmpty ? [] : [.. ActiveParts(inquiry)];
        foreach (var part in IsConditional ? parts : [])
        {
            draft.Required(part.Part.Id, Figure(part).Value);
        }

        if (!inquiry.Dossier.Sessions.IsGiven)
        {
            draft.Open("candidate", "reflectiveSupervision");
            return draft.Finish(Outcome.Unknown, "supervision.open");
        }

        var start = Prepare(inquiry);
        var scan = inquiry.Windows;
        scan.Clear();
        var isClosed = GatherCertain(inquiry, start) && scan.AreDays;
        var outcome = scan.FindCertain(terms, wantsMost: true, out var met, out var certainMost) ? Outcome.Met : Outcome.NotMet;
        var possibleMost = certainMost;
        if (!isClosed)
        {
            // Something is open: what is possible is another list.
            var possibly = Possibly(inquiry, start, terms, tellsMost: true, out possibleMost);
            outcome = outcome == Outcome.Met ? outcome : possibly;
            scan.Clear();
            GatherCertain(inquiry, start);
        }

        // S30: if met, the earliest that is; if unknown, the one with the most possible hours; else the one with the most hours.
        var window =
            outcome == Outcome.Met ? met
            : outcome != Outcome.NotMet || certainMost.Minutes <= 0 ? possibleMost
            : certainMost;
        var held = new WindowFigures(inquiry.Windows.Entries, window, terms.Parts.Length);
        draft.ActualHours(held.Minutes, Math.Max(possibleMost.Minutes, held.Minutes));
        if (!window.IsNone && (held.Count > 0 || window.FirstSession < Days.Never))
        {
            var (first, last) =
                held.Count > 0 && outcome is Outcome.Met or Outcome.NotMet
                    ? (held.First, held.Last)
                    : (window.FirstSession, window.LastSession);
            if (first <= last)
            {
                draft.Actual("window", FindingDraft.Range(first, last));
            }
        }

        var reason = DescribeShortfall(draft, terms, parts, held, outcome);
        DescribeEntries(inquiry, draft, start, window, parts);
        return draft.Finish(outcome, reason);
    }

    private static Figure Figure(SupervisionPartPlan part) => new(part.Part.Id, FindingDraft.Hours(part.Part.Hours.Minutes));

    private string DescribeShortfall(
        FindingDraft draft,
        WindowTerms terms,
        SupervisionPartPlan[] parts,
        WindowFigures held,
        Outcome outcome
    )
    {
        var reason = "supervision.concentration";
        for (var at = 0; at < parts.Length; at++)
        {
            draft.Actual(parts[at].Part.Id, FindingDraft.Hours(held.Parts[at]));
            if (held.Parts[at] < terms.Parts[at])
            {
                reason = "supervision.part-short";
                draft.Shortfall(parts[at].Part.Id, FindingDraft.Hours(terms.Parts[at] - held.Parts[at]));
            }
        }

        if (terms.MinSpan is { } span && held.Count > 0 && held.Last < span.After(held.First))
        {
            reason = "supervision.span-short";
            draft.Shortfall("span", FindingDraft.Length(NodaTime.Period.Between(Days.Date(held.Last), Days.Date(span.After(held.First)))));
        }

        if (held.Minutes < Minutes)
        {
            reason = "supervision.hours-short";
            draft.Shortfall("hours", FindingDraft.Hours(Minutes - held.Minutes));
        }

        return outcome switch
        {
            Outcome.Met => "supervision.met",
            Outcome.NotMet => reason,
            _ => "supervision.open",
        };
    }

    /// <summary>Follows on a scan of the sessions that surely count; those that do not are asked why.</summary>
    private void DescribeEntries(Inquiry inquiry, FindingDraft draft, SessionBounds start, Window window, SupervisionPartPlan[] parts)
    {
        if (After is not null && !inquiry.Dossier.Education.IsGiven)
        {
            draft.Open("candidate", "education");
        }

        if (WhileServing is not null && !inquiry.Dossier.Work.IsGiven)
        {
            draft.Open("candidate", "work");
        }

        var twins = Twins(inquiry, start);
        var sessions = inquiry.Dossier.Sessions.Entries;
        var certain = inquiry.Windows.Entries;
        var next = 0;
        for (var i = 0; i < sessions.Length; i++)
        {
            ref readonly var session = ref sessions[i];
            var id = draft.Source.ReflectiveSupervision!.Value[session.Entry].Id;
            draft.Notes.Clear();
            var isCertain = next < certain.Length && certain[next].Position == i;
            next += isCertain ? 1 : 0;
            var grade = isCertain && session.Minutes != Dossier.Missing ? Grade.Yes : Ask(inquiry, in session, start, draft.Notes);
            if (!grade.IsNo && (window.IsNone || !session.Dating.Touches(window.Start, window.End)))
            {
                draft.SetAside(id, "outside-window");
                continue;
            }

            if (grade.IsYes && twins is not null && twins.Contains(i))
            {
                draft.SetAside(id, "maybe-duplicate");
                continue;
            }

            if (grade.IsYes && !session.Dating.IsInside(window.Start, window.End))
            {
                draft.SetAside(id, "cut-by-window");
                draft.Open(id, session.Dating.IsBlock ? "sessions" : "date");
                continue;
            }

            draft.Place(id, grade);
            foreach (var part in grade.IsNo ? [] : parts)
            {
                draft.Notes.Clear();
                if (part.Ask(inquiry, in session, draft.Notes) is { IsNo: false, IsYes: false })
                {
                    draft.OpenNoted(id);
                }
            }
        }
    }

    /// <summary>What a window surely holds.</summary>
    private readonly struct WindowFigures
    {
        public WindowFigures(ReadOnlySpan<WindowEntry> entries, Window window, int parts)
        {
            Parts = parts == 0 ? [] : new long[parts];
            foreach (ref readonly var entry in entries)
            {
                if (window.IsNone || !entry.Dating.IsInside(window.Start, window.End))
                {
                    continue;
                }

                First = Count == 0 ? entry.Dating.SurelyBy : Math.Min(First, entry.Dating.SurelyBy);
                Last = Count == 0 ? entry.Dating.SurelyFrom : Math.Max(Last, entry.Dating.SurelyFrom);
                Count++;
                Minutes += entry.Minutes;
                for (var i = 0; i < parts; i++)
                {
                    Parts[i] += ((entry.Parts >> i) & 1) != 0 ? entry.Minutes : 0;
                }
            }
        }

        public int Count { get; }

        public int First { get; }

        public int Last { get; }

        public long Minutes { get; }

        public long[] Parts { get; }
    }
}
