using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <content>The finding: figures, the window that is shown, and what becomes of every session.</content>
internal sealed partial class SupervisionPlan
{
    /// <summary>Whether what is asked depends on the candidate.</summary>
    private bool IsConditional => Within.Any(part => part.When is not null);

    protected override IEnumerable<Figure> FiguresAsked() => Asked.IsFixed ? FiguresAsked(Asked[-1]) : [];

    private IEnumerable<Figure> FiguresAsked(long minutes)
    {
        var author = (SupervisionRequirement)Requirement;
        yield return new(Figures.Hours, FindingDraft.AskedHours(IsSome ? null : minutes));
        if (InEvery is { } every)
        {
            yield return new(InEveryFigures.Of(every), FindingDraft.Hours(every.Hours.Minutes));
        }

        if (author.WindowMax is { } windowMax)
        {
            yield return new(Figures.WindowMax, FindingDraft.Length(windowMax));
        }

        if (author.MinSpan is { } minSpan)
        {
            yield return new(Figures.MinSpan, FindingDraft.Length(minSpan));
        }

        foreach (var part in IsConditional ? [] : Within)
        {
            yield return Figure(part);
        }
    }

    protected override IEnumerable<Figure> Terms() => FrameTerms.Of(((SupervisionRequirement)Requirement).In);

    protected override Finding Describe(QuestionInHand hand, FindingDraft draft)
    {
        var asked = Asked.Of(hand);
        if (asked.IsNothing)
        {
            asked.Tell(draft);
            return draft.Finish(Outcome.NotApplicable, SupervisionReasons.NothingAsked);
        }

        var terms = Terms(hand, asked.Most);
        foreach (var figure in Asked.IsFixed ? [] : FiguresAsked(asked.Most))
        {
            draft.Required(figure.Name, figure.Value);
        }

        SupervisionPartPlan[] parts = Within.IsEmpty ? [] : [.. ActiveParts(hand)];
        foreach (var part in IsConditional ? parts : [])
        {
            draft.Required(part.Part.Id, Figure(part).Value);
        }

        if (!hand.Case.Dossier.Sessions.IsGiven)
        {
            draft.Open("candidate", "reflectiveSupervision");
            return draft.Finish(Outcome.Unknown, SupervisionReasons.Open);
        }

        if (LimitOf(hand.Case) is var (section, what))
        {
            return Limits.Describe(draft, section, what);
        }

        var (scan, isKept) = Resume(hand);
        var windows = scan.Windows;
        var ways = isKept ? null : Ways(hand, scan);
        if (ways is { IsBeyondLimit: true })
        {
            return Limits.Describe(draft, "reflectiveSupervision", LimitReasons.Twins);
        }

        var aside = ways?.MaybeDuplicates();
        var isSurelyMet = ways is null || IsMetInEveryWay(hand, scan, ways, terms);
        var isClosed = (isKept ? scan.IsClosed : GatherAfresh(hand, scan, aside)) && windows.AreDays && ways is null;
        var needed = Needed(hand, in terms, hand.Case.Dossier.Sessions.Entries, aside);
        var outcome =
            FindCertain(scan, in needed, wantsMost: true, out var met, out var certainMost) & isSurelyMet & IsSurelyInEvery(hand, scan)
                ? Outcome.Met
                : Outcome.NotMet;
        var (possibleMost, isSpanOpen) = (certainMost, false);
        var isToldAlready = !draft.TellsEntries && certainMost.Minutes > 0 && MostCarried == 0 && scan.IsNotMet(this, hand);
        if (!isToldAlready && (!isClosed || !asked.IsKnown || MostCarried > 0))
        {
            // Something is open: what is possible is another list.
            var possibly = Possibly(hand, scan, terms, in asked, tellsMost: true, out possibleMost);
            outcome = outcome == Outcome.Met ? outcome : possibly;
            isSpanOpen = IsSpanOpen(hand, scan, possibleMost, in terms);
            GatherAfresh(hand, scan, aside);
        }

        // S30: if met, the earliest that is; if unknown, the one with the most possible hours; else the one with the most hours.
        var window =
            outcome == Outcome.Met ? met
            : outcome != Outcome.NotMet || certainMost.Minutes <= 0 ? possibleMost
            : certainMost;
        var choice = outcome == Outcome.Met && terms.IsConcentrated ? Choose(hand, windows, window, terms) : null;
        var held = new WindowFigures(windows.Entries, window, terms.Parts.Length, choice);
        if (IsSome)
        {
            draft.Actual(Figures.Hours, FindingDraft.Hours(held.Minutes - Unknown(hand.Case, windows.Entries)));
        }
        else
        {
            draft.ActualHours(held.Minutes, Math.Max(possibleMost.Minutes, held.Minutes));
        }

        TellWindow(draft, window, in held, outcome);
        asked.Tell(draft);
        if (!asked.IsKnown)
        {
            AskedHours.Open(hand, draft);
        }

        var surplus = default(Surplus);
        if (MostCarried > 0)
        {
            CarriedOver.Describe(hand, draft, terms.Minutes - needed.Minutes, Asked);
            surplus = new Surplus(null, needed.Minutes < terms.Minutes && held.Minutes < terms.Minutes, MayGrow(hand));
            surplus = surplus with { Before = Before(hand) };
        }

        var isUnitShort = !IsSurelyInEvery(hand, scan) && InEveryFigures.Tell(InEvery!, hand.Scratch.Of(UnitTally.Slot), draft);
        var reason = DescribeShortfall(draft, needed, parts, held, outcome, isUnitShort);
        DescribeEntries(
            hand,
            draft,
            scan,
            new Shown(outcome, window, parts, terms, held, choice, aside, InEvery is not null, isSpanOpen, surplus)
        );
        return draft.Finish(outcome, reason);
    }

    private bool GatherAfresh(QuestionInHand hand, SessionScan scan, HashSet<int>? aside)
    {
        scan.Windows.Clear();
        return GatherCertain(hand, scan, hand.Case.Dossier.Sessions.Entries, aside);
    }

    /// <summary>The days between which the sessions of the window lie.</summary>
    private static void TellWindow(FindingDraft draft, Window window, in WindowFigures held, Outcome outcome)
    {
        if (!window.IsNone && (held.Count > 0 || window.FirstSession < Days.Never))
        {
            var (first, last) =
                held.Count > 0 && outcome is Outcome.Met or Outcome.NotMet
                    ? (held.First, held.Last)
                    : (window.FirstSession, window.LastSession);
            if (first <= last)
            {
                draft.Actual(Figures.Window, FindingDraft.Range(first, last));
            }
        }
    }

    private static Figure Figure(SupervisionPartPlan part) => new(part.Part.Id, FindingDraft.AskedHours(part.Part.Hours?.Minutes));

    /// <summary>The minutes that stand for hours that are not given, where hours are not read.</summary>
    private static long Unknown(Case facts, ReadOnlySpan<WindowEntry> entries)
    {
        var unknown = 0L;
        foreach (ref readonly var entry in entries)
        {
            unknown += facts.Dossier.Sessions.Entries[entry.Position].Minutes == Dossier.Missing ? entry.Minutes : 0;
        }

        return unknown;
    }

    private Reason DescribeShortfall(
        FindingDraft draft,
        WindowTerms terms,
        SupervisionPartPlan[] parts,
        WindowFigures held,
        Outcome outcome,
        bool isUnitShort
    )
    {
        var reason = isUnitShort ? SupervisionReasons.MonthShort : SupervisionReasons.Concentration;
        for (var at = 0; at < parts.Length; at++)
        {
            if (ReadsHours)
            {
                draft.Actual(parts[at].Part.Id, FindingDraft.Hours(held.Parts[at]));
            }

            if (held.Parts[at] < terms.Parts[at])
            {
                reason = SupervisionReasons.PartShort;
                draft.Shortfall(
                    parts[at].Part.Id,
                    FindingDraft.AskedHours(parts[at].Part.Hours is null ? null : terms.Parts[at] - held.Parts[at])
                );
            }
        }

        if (terms is { MinSpan: not null, Minutes: 0 } && held.Count == 0)
        {
            reason = SupervisionReasons.SpanShort;
            draft.Shortfall(Figures.Span, FindingDraft.Length(((SupervisionRequirement)Requirement).MinSpan!));
        }
        else if (terms.MinSpan is { } span && held.Count > 0 && held.Last < span.After(held.First))
        {
            reason = SupervisionReasons.SpanShort;

            // Within one unknown month the last session may surely be only as late as before the first: no more than all of it is missing.
            var reached = Math.Max(held.First, held.Last);
            draft.Shortfall(
                Figures.Span,
                FindingDraft.Length(NodaTime.Period.Between(Days.Date(reached), Days.Date(span.After(held.First))))
            );
        }

        if (held.Minutes < terms.Minutes)
        {
            reason = SupervisionReasons.HoursShort;
            draft.Shortfall(Figures.Hours, FindingDraft.AskedHours(IsSome ? null : terms.Minutes - held.Minutes));
        }

        return outcome switch
        {
            Outcome.Met => SupervisionReasons.Met,
            Outcome.NotMet => reason,
            _ => SupervisionReasons.Open,
        };
    }

    /// <summary>
    /// S35: how many minutes of each session of the window are chosen, by its position. Of the chosen providers everything, but of the others
    /// less than of the main one where that is asked; minutes go to smaller ids first.
    /// </summary>
    private Dictionary<int, long>? Choose(QuestionInHand hand, WindowScan windows, Window window, WindowTerms terms)
    {
        var dossier = hand.Case.Dossier;
        Func<int, string> names = provider =>
            provider < dossier.People.Count
                ? $"0{dossier.PersonName(provider)}"
                : $"1{dossier.Sessions.Name(in dossier.Sessions.Entries[int.MaxValue - provider])}";
        windows.Concentration.Names = names;
        var isChosen = windows.Concentration.IsPossible(windows.Entries, in window, in terms, isPossible: false);
        windows.Concentration.Names = null;
        if (!isChosen)
        {
            return null;
        }

        var choice = new Dictionary<int, long>();
        var chosen = new List<WindowEntry>();
        foreach (ref readonly var entry in windows.Entries)
        {
            if (entry.Occurred.IsInside(window.Start, window.End))
            {
                var isOfChosen = windows.Concentration.Chosen.Contains(Concentration.ProviderOf(in entry));
                choice[entry.Position] = isOfChosen ? entry.Minutes : -1;
                if (isOfChosen)
                {
                    chosen.Add(entry);
                }
            }
        }

        if (!Majority || !terms.Parts.IsEmpty)
        {
            // With sub-minimums all that the chosen providers bring is told; which minutes of it serve which is nobody's question.
            return choice;
        }

        var main = chosen
            .GroupBy(e => Concentration.ProviderOf(in e))
            .OrderByDescending(g => g.Sum(e => e.Minutes))
            .ThenBy(g => names(g.Key), StringComparer.Ordinal)
            .First();
        var room = main.Sum(e => e.Minutes) - 1;
        foreach (var entry in chosen.Where(e => Concentration.ProviderOf(in e) != main.Key).OrderBy(Id, StringComparer.Ordinal))
        {
            choice[entry.Position] = Math.Min(room, entry.Minutes);
            room -= choice[entry.Position];
        }

        return choice;

        string Id(WindowEntry entry) => dossier.Sessions.Name(in dossier.Sessions.Entries[entry.Position]);
    }
}
