using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Evaluation.Solvers;

namespace Endorsement.Rules.Requirements;

/// <content>The finding: figures, what a cap cuts, and what becomes of every training.</content>
internal sealed partial class TrainingPlan
{
    protected override IEnumerable<Figure> Terms() => FrameTerms.Of(((TrainingRequirement)Requirement).In);

    protected override Finding Describe(QuestionInHand hand, FindingDraft draft)
    {
        var asked = Asked.Of(hand);
        if (asked.IsNothing)
        {
            asked.Tell(draft);
            return draft.Finish(Outcome.NotApplicable, TrainingReasons.NothingAsked);
        }

        foreach (var figure in IsConditional || !Asked.IsFixed ? FiguresWhere(asked.Most, when => Applies(when, hand)) : [])
        {
            draft.Required(figure.Name, figure.Value);
        }

        var ways = Ways(hand);
        if (ways is { IsBeyondLimit: true })
        {
            return Limits.Describe(draft, "training", LimitReasons.Twins);
        }

        if (HasTooManyClasses(hand, ways))
        {
            return Limits.Describe(draft, "training", LimitReasons.Training);
        }

        var outcome = Decide(hand, in asked, ways, tellsMost: true, out var possible);
        var terms = Terms(hand, asked.Most, hand.Case.Dossier.Training.IsGiven ? GatherLeast(hand, asked.Most, ways) : 0);
        var program = terms.IsCapped(Tally(hand)) ? terms.Program(Tally(hand)) : null;
        var certain = program?.Best() ?? terms.Best(Tally(hand));
        if (hand.Case.Dossier.Training.IsGiven && IsSome)
        {
            draft.Actual(Figures.Hours, FindingDraft.Hours(ReadsHours ? certain.Total : KnownMinutes(hand.Case)));
        }
        else if (hand.Case.Dossier.Training.IsGiven)
        {
            draft.ActualHours(certain.Total, possible ?? certain.Total);
        }
        else
        {
            draft.Actual(Figures.Hours, FindingDraft.Hours(certain.Total));
            draft.Actual(Figures.PossibleHours, FindingDraft.Text("unknown"));
        }

        asked.Tell(draft);
        if (!asked.IsKnown)
        {
            AskedHours.Open(hand, draft);
        }

        if (MostCarried > 0)
        {
            CarriedOver.Describe(hand, draft, terms.Carried, Asked);
        }

        if (certain.Total < terms.Needed)
        {
            draft.Shortfall(Figures.Hours, FindingDraft.AskedHours(IsSome ? null : terms.Needed - certain.Total));
            DescribeCaps(draft, program, terms.Needed - certain.Total);
        }

        var partsShort = DescribeMinimums(draft, terms, certain.Parts);
        var isUnitShort =
            InEvery is { } every
            && hand.Case.Dossier.Training.IsGiven
            && InEveryFigures.Tell(every, hand.Scratch.Of(UnitTally.Slot), draft);
        DescribeEntries(hand, draft, terms, ways, program);
        var isShort = certain.Total < terms.Needed;
        var isCapped = isShort && !terms.Caps.IsEmpty && Tally(hand).Total >= terms.Total;
        return draft.Finish(outcome, Because(outcome, isShort, isCapped, partsShort, isUnitShort));
    }

    private static Reason Because(Outcome outcome, bool isShort, bool isCapped, bool partsShort, bool isUnitShort) =>
        outcome switch
        {
            Outcome.Met => TrainingReasons.Met,
            Outcome.NotMet when isCapped => TrainingReasons.Capped,
            Outcome.NotMet when !isShort && partsShort => TrainingReasons.PartShort,
            Outcome.NotMet when !isShort && isUnitShort => TrainingReasons.MonthShort,
            Outcome.NotMet => TrainingReasons.HoursShort,
            _ => TrainingReasons.Open,
        };

    /// <summary>What the parts have for certain, and what they are short of; whether any is.</summary>
    private bool DescribeMinimums(FindingDraft draft, TrainingTerms terms, long[] certain)
    {
        var (parts, partsShort) = (terms.Parts, false);
        for (var i = 0; i < parts.Length; i++)
        {
            var (part, minimum) = parts[i];
            if (ReadsHours)
            {
                draft.Actual(part.Id, FindingDraft.Hours(certain[i]));
            }

            if (certain[i] < minimum)
            {
                partsShort = true;
                draft.Shortfall(part.Id, FindingDraft.AskedHours(part.Hours is null ? null : minimum - certain[i]));
            }
        }

        return partsShort;
    }

    /// <summary>Where caps are full: what brings nothing more, and how little of another kind is enough (S54).</summary>
    private static void DescribeCaps(FindingDraft draft, TrainingProgram? program, long missing)
    {
        if (program?.FullCaps().ToImmutableArray() is { IsEmpty: false } full)
        {
            draft.Actual(Figures.CappedAs, new FigureValue.List(full));
            draft.Actual(Figures.UncappedHours, FindingDraft.Hours(program.FewestUncapped(missing)));
        }
    }

    /// <summary>The hours that are given of trainings that surely count, where hours are not read.</summary>
    private long KnownMinutes(Case facts)
    {
        var minutes = 0L;
        foreach (ref readonly var entry in facts.Dossier.Training.Entries)
        {
            minutes += entry.Minutes != Dossier.Missing && Ask(facts, in entry, null).IsYes ? entry.Minutes : 0;
        }

        return minutes;
    }

    private void OpenTwins(Case facts, QuestionInHand? before, FindingDraft draft) =>
        TwinTelling.Open(
            draft,
            facts.Dossier.Training,
            position =>
                Ask(facts, in facts.Dossier.Training.Entries[position], null).IsYes
                || (before is not null && Ask(before.Case, in facts.Dossier.Training.Entries[position], null).IsYes)
        );

    private void DescribeEntries(
        QuestionInHand hand,
        FindingDraft draft,
        TrainingTerms terms,
        TwinWays<TrainingFacts>? ways,
        TrainingProgram? program
    )
    {
        if (!draft.TellsEntries || !hand.Case.Dossier.Training.IsGiven)
        {
            draft.Open("candidate", "training");
            return;
        }

        var twins = ways?.MaybeDuplicates();
        var before = MostCarried > 0 ? hand.Before() : null;
        var isSurplusNeeded = terms.Carried > 0 && Tally(hand).Total < terms.Total;
        if (ways is not null)
        {
            OpenTwins(hand.Case, before, draft);
        }

        var sure = Frame.SureDays(hand.Case);
        var isPlainKind = !Counted.Reads;
        var entries = hand.Case.Dossier.Training.Entries;
        var isCapped = !terms.Caps.IsEmpty;
        var shares = program is null ? null : Shares(hand, program, twins);

        // What is cut wholly is not counted, unless it makes more of the rest count, or another way of taking twins may need it.
        var isNeeded = program is { SharesSubmitted: true } || ways is not null;
        TrainingPartPlan[] parts = Within.IsEmpty && Additional.IsEmpty ? [] : [.. terms.Plans];
        for (var i = 0; i < entries.Length; i++)
        {
            ref readonly var entry = ref entries[i];
            var id = hand.Case.Dossier.Training.Name(in entry);
            var notes = draft.Afresh();
            var grade = isPlainKind && IsPlain(in entry, sure) ? Grade.Yes : Ask(hand.Case, in entry, notes);
            if (grade.IsYes && twins is not null && twins.Contains(i))
            {
                draft.SetAside(id, SetAsideReason.MaybeDuplicate);
                continue;
            }

            if (grade.IsNo && before is not null && notes.Reason == SetAsideReason.OutsideCycle)
            {
                DescribeBefore(before, draft, in entry, twins?.Contains(i) == true, isSurplusNeeded);
                continue;
            }

            if (grade.IsNo && notes.Reason == SetAsideReason.Future)
            {
                draft.SetAsideFuture(id, entry.Occurred.Start, Brings(in entry));
                continue;
            }

            if (grade.IsYes && shares is not null && shares.TryGetValue(i, out var counted) && counted < entry.Minutes)
            {
                CountShare(draft, id, counted, entry.Minutes - counted, isNeeded);
            }
            else
            {
                draft.Place(id, grade, notes);
            }

            if (!grade.IsNo)
            {
                DescribePossible(hand.Case, draft, id, in entry, parts, isCapped);
                OpenAcross(hand, draft, id, in entry);
            }
        }
    }

    /// <summary>What is open of an entry that counts, or may: to which parts it adds, and under which cap it falls.</summary>
    private void DescribePossible(
        Case facts,
        FindingDraft draft,
        string id,
        in TrainingFacts entry,
        TrainingPartPlan[] parts,
        bool isCapped
    )
    {
        DescribeParts(draft, id, in entry, Narrowed(facts, in entry), DaysLeft(facts), parts);
        if (isCapped && (!entry.As.IsGiven || entry.As.Misspelt != 0))
        {
            draft.Open(id, "as");
        }
    }

    /// <summary>A training that may lie in more than one month, where one of them has too little: its day is asked.</summary>
    private void OpenAcross(QuestionInHand hand, FindingDraft draft, string id, in TrainingFacts entry)
    {
        if (InEvery is not null && hand.Scratch.Of(UnitTally.Slot).IsShortAcross(entry.Occurred.First, entry.Occurred.Last))
        {
            draft.Open(id, "date");
        }
    }

    private static void CountShare(FindingDraft draft, string id, long counted, long cut, bool isNeeded)
    {
        if (counted > 0 || isNeeded)
        {
            draft.CountInPart(id, counted, cut);
        }
        else
        {
            draft.SetAside(id, SetAsideReason.OverCap);
        }
    }

    /// <summary>The hours that a training dated later would bring, where nothing else speaks against it (S12).</summary>
    private Figure? Brings(in TrainingFacts entry) =>
        entry.Minutes != Dossier.Missing && !Counted.Ask(in entry, entry.Occurred, (entry.Occurred.First, entry.Occurred.Last), null).IsNo
            ? new Figure(Figures.Hours, FindingDraft.Hours(entry.Minutes))
            : null;

    /// <summary>Of trainings under a cap the minutes that count, by position: they go to smaller ids first (S14a).</summary>
    private Dictionary<int, long> Shares(QuestionInHand hand, TrainingProgram program, HashSet<int>? twins)
    {
        var section = hand.Case.Dossier.Training;
        var byId = Enumerable.Range(0, section.Count).ToArray();
        Array.Sort(
            byId,
            (left, right) => string.CompareOrdinal(section.Name(in section.Entries[left]), section.Name(in section.Entries[right]))
        );
        var rest = new Dictionary<ulong, long>();
        var shares = new Dictionary<int, long>();
        var ignored = Grade.Yes;
        foreach (var position in byId)
        {
            ref readonly var entry = ref section.Entries[position];
            if (!Ask(hand.Case, in entry, null).IsYes || twins?.Contains(position) == true)
            {
                continue;
            }

            var uses = Uses(hand, in entry, possibly: false, ref ignored);
            if (rest.TryGetValue(uses, out var minutes) || (program.Chosen(uses) is { } chosen && (minutes = chosen) >= 0))
            {
                shares[position] = Math.Min(minutes, entry.Minutes);
                rest[uses] = minutes - shares[position];
            }
        }

        return shares;
    }

    /// <summary>What an entry lacks to be told whether it belongs to a sub-minimum.</summary>
    private static void DescribeParts(
        FindingDraft draft,
        string id,
        in TrainingFacts entry,
        Occurrence occurred,
        (int First, int Last) days,
        TrainingPartPlan[] parts
    )
    {
        foreach (var part in parts)
        {
            var notes = draft.Afresh();
            if (part.Match.Ask(in entry, occurred, days, notes) is { IsNo: false, IsYes: false })
            {
                draft.OpenNoted(id, notes);
            }
        }
    }
}
