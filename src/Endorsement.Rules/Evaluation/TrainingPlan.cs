using System.Collections.Immutable;
using Endorsement.Rules.Findings;
using Endorsement.Rules.Rulesets;

namespace Endorsement.Rules.Evaluation;

internal sealed record TrainingPartPlan(TrainingPart Part, TrainingMatchPlan Match, ConditionPlan? When);

internal sealed record TrainingCapPlan(TrainingCap Cap, ulong As, ConditionPlan? When);

/// <summary>At least so many clock hours of training (S23 to S27).</summary>
internal sealed class TrainingPlan : RequirementPlan
{
    public required long Minutes { get; init; }

    public required TrainingMatchPlan Counted { get; init; }

    public required TimeFramePlan Frame { get; init; }

    public ImmutableArray<TrainingPartPlan> Within { get; init; } = [];

    public ImmutableArray<TrainingPartPlan> Additional { get; init; } = [];

    public ImmutableArray<TrainingCapPlan> Caps { get; init; } = [];

    public override int Cost => 20;

    protected override Outcome Decide(Inquiry inquiry)
    {
        var ways = Ways(inquiry);
        return ways is { IsBeyondLimit: true } ? Limits.Beyond : Decide(inquiry, ways, tellsMost: false, out _);
    }

    /// <param name="inquiry">The question.</param>
    /// <param name="ways">The ways of taking trainings that may be one; absent where there are none.</param>
    /// <param name="tellsMost">Whether a finding follows: then the tally holds at the end what is certain.</param>
    /// <param name="most">The most minutes that there may be; absent where that is what there is for certain.</param>
    private Outcome Decide(Inquiry inquiry, TwinWays<TrainingFacts>? ways, bool tellsMost, out long? most)
    {
        most = null;
        if (!inquiry.Dossier.Training.IsGiven)
        {
            inquiry.Training.Clear();
            return Outcome.Unknown;
        }

        var open = Gather(inquiry, inquiry.Dossier.Training.Entries, possibly: false);
        var isMet = ways is null ? Terms(inquiry).AreMet(inquiry.Training) : IsMetInEveryWay(inquiry, ways);

        // With nothing open, possible is certain.
        if ((isMet && !tellsMost) || (open.IsYes && ways is null))
        {
            return isMet ? Outcome.Met : Outcome.NotMet;
        }

        open = Gather(inquiry, inquiry.Dossier.Training.Entries, possibly: true) & (ways is null ? Grade.Yes : Grade.Unknown);
        var outcome = Bounds(isMet, Terms(inquiry).AreMet(inquiry.Training), open);
        if (tellsMost)
        {
            most = Terms(inquiry).Best(inquiry.Training).Total;
            GatherLeast(inquiry, ways);
        }

        return outcome;
    }

    private bool IsMetInEveryWay(Inquiry inquiry, TwinWays<TrainingFacts> ways)
    {
        for (var way = 0; way < ways.Count; way++)
        {
            Gather(inquiry, ways.Entries(way), possibly: false);
            if (!Terms(inquiry).AreMet(inquiry.Training))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Fills the tally with what surely counts: of several ways that which does not suffice, then that with the fewest minutes.</summary>
    private void GatherLeast(Inquiry inquiry, TwinWays<TrainingFacts>? ways)
    {
        var (least, best) = (0, (IsMet: true, Minutes: long.MaxValue));
        for (var way = 0; way < (ways?.Count ?? 0); way++)
        {
            Gather(inquiry, ways!.Entries(way), possibly: false);
            var terms = Terms(inquiry);
            var own = (terms.AreMet(inquiry.Training), terms.MostMinutes(inquiry.Training));
            if (own.CompareTo(best) < 0)
            {
                (least, best) = (way, own);
            }
        }

        Gather(inquiry, ways is null ? inquiry.Dossier.Training.Entries : ways.Entries(least), possibly: false);
    }

    protected override long MinutesShort(Inquiry inquiry)
    {
        if (!inquiry.Dossier.Training.IsGiven || Ways(inquiry) is var ways && ways is { IsBeyondLimit: true })
        {
            return 0;
        }

        GatherLeast(inquiry, ways);
        var terms = Terms(inquiry);
        return Math.Max(0, terms.Total - terms.MostMinutes(inquiry.Training));
    }

    /// <summary>Whether what is asked depends on the candidate.</summary>
    private bool IsConditional =>
        Within.Any(part => part.When is not null) || Additional.Any(part => part.When is not null) || Caps.Any(cap => cap.When is not null);

    protected override IEnumerable<Figure> FiguresAsked() => IsConditional ? [] : Figures(static _ => true);

    private IEnumerable<Figure> Figures(Func<ConditionPlan?, bool> applies)
    {
        var additional = Additional.Where(part => applies(part.When)).ToArray();
        yield return new("hours", FindingDraft.Hours(Minutes + additional.Sum(part => part.Part.Hours.Minutes)));
        foreach (var part in Within.Where(part => applies(part.When)).Concat(additional))
        {
            yield return new(part.Part.Id, FindingDraft.Hours(part.Part.Hours.Minutes));
        }

        foreach (var (cap, _, _) in Caps.Where(cap => applies(cap.When)))
        {
            yield return new(
                $"most-{cap.Id}",
                cap.Hours is { } most ? FindingDraft.Hours(most.Minutes) : FindingDraft.Text($"{cap.Percent} percent")
            );
        }
    }

    protected override Finding Describe(Inquiry inquiry, FindingDraft draft)
    {
        foreach (var figure in IsConditional ? Figures(when => Applies(when, inquiry)) : [])
        {
            draft.Required(figure.Name, figure.Value);
        }

        var ways = Ways(inquiry);
        if (ways is { IsBeyondLimit: true })
        {
            return Limits.Describe(draft, "training", Limits.Twins);
        }

        var outcome = Decide(inquiry, ways, tellsMost: true, out var possible);
        var terms = Terms(inquiry);
        var certain = terms.Best(inquiry.Training);
        if (inquiry.Dossier.Training.IsGiven)
        {
            draft.ActualHours(certain.Total, possible ?? certain.Total);
        }
        else
        {
            draft.Actual("hours", FindingDraft.Hours(certain.Total));
            draft.Actual("possibleHours", FindingDraft.Text("unknown"));
        }

        if (certain.Total < terms.Total)
        {
            draft.Shortfall("hours", FindingDraft.Hours(terms.Total - certain.Total));
        }

        var partsShort = false;
        var parts = terms.Parts;
        for (var i = 0; i < parts.Length; i++)
        {
            var (part, minimum) = parts[i];
            draft.Actual(part.Id, FindingDraft.Hours(certain.Parts[i]));
            if (certain.Parts[i] < minimum)
            {
                partsShort = true;
                draft.Shortfall(part.Id, FindingDraft.Hours(minimum - certain.Parts[i]));
            }
        }

        DescribeEntries(inquiry, draft, terms, ways);
        var reason = outcome switch
        {
            Outcome.Met => "training.met",
            Outcome.NotMet => certain.Total < terms.Total
                ? terms.Caps.IsEmpty || inquiry.Training.Total < terms.Total
                    ? "training.hours-short"
                    : "training.capped"
                : partsShort
                    ? "training.part-short"
                    : "training.hours-short",
            _ => "training.open",
        };
        return draft.Finish(outcome, reason);
    }

    private void DescribeEntries(Inquiry inquiry, FindingDraft draft, TrainingTerms terms, TwinWays<TrainingFacts>? ways)
    {
        if (!inquiry.Dossier.Training.IsGiven)
        {
            draft.Open("candidate", "training");
            return;
        }

        var twins = ways?.MaybeDuplicates();
        if (ways is not null)
        {
            TwinTelling.Open(
                draft,
                inquiry.Dossier.Training,
                position => Ask(inquiry, in inquiry.Dossier.Training.Entries[position], null).IsYes
            );
        }

        var sure = Frame.SureDays(inquiry);
        var isPlainKind = !Counted.Reads;
        var entries = inquiry.Dossier.Training.Entries;
        var isCapped = !terms.Caps.IsEmpty;
        TrainingPartPlan[] parts = Within.IsEmpty && Additional.IsEmpty ? [] : [.. terms.Plans];
        for (var i = 0; i < entries.Length; i++)
        {
            ref readonly var entry = ref entries[i];
            var id = draft.Source.Training!.Value[entry.Entry].Id;
            draft.Notes.Clear();
            var grade = isPlainKind && IsPlain(in entry, sure) ? Grade.Yes : Ask(inquiry, in entry, draft.Notes);
            if (grade.IsYes && twins is not null && twins.Contains(i))
            {
                draft.SetAside(id, "maybe-duplicate");
                continue;
            }

            draft.Place(id, grade);
            if (!grade.IsNo)
            {
                DescribeParts(draft, id, in entry, Narrowed(inquiry, in entry), parts);
                if (isCapped && !entry.As.IsGiven)
                {
                    draft.Open(id, "as");
                }
            }
        }
    }

    /// <summary>What an entry lacks to be told whether it belongs to a sub-minimum.</summary>
    private static void DescribeParts(FindingDraft draft, string id, in TrainingFacts entry, Dating dating, TrainingPartPlan[] parts)
    {
        foreach (var part in parts)
        {
            draft.Notes.Clear();
            if (part.Match.Ask(in entry, dating, draft.Notes) is { IsNo: false, IsYes: false })
            {
                draft.OpenNoted(id);
            }
        }
    }

    private TrainingTerms Terms(Inquiry inquiry) => new(this, inquiry);

    private Grade Ask(Inquiry inquiry, in TrainingFacts entry, EntryNotes? notes)
    {
        if (entry.IsDuplicate)
        {
            return notes.Fails("duplicate");
        }

        var grade = Frame.Ask(inquiry, entry.Dating, notes);
        grade &= grade.IsNo ? grade : Counted.Ask(in entry, Frame.Clip(inquiry, entry.Dating), notes);
        return grade.IsNo || entry.Minutes != Dossier.Missing ? grade : grade & notes.Lack("hours");
    }

    /// <summary>Fills the tally with what surely, or possibly, counts; says what is open.</summary>
    /// <param name="inquiry">The question.</param>
    /// <param name="entries">The trainings, or the trainings as one of the ways takes them.</param>
    /// <param name="possibly">Whether what may count is wanted.</param>
    private Grade Gather(Inquiry inquiry, ReadOnlySpan<TrainingFacts> entries, bool possibly)
    {
        var tally = inquiry.Training;
        tally.Clear();
        var open = Grade.Yes;
        var sure = Frame.SureDays(inquiry);
        var isSum = Within.IsEmpty && Additional.IsEmpty && Caps.IsEmpty && !Counted.Reads;
        var sum = 0L;
        for (var i = 0; i < entries.Length; i++)
        {
            ref readonly var entry = ref entries[i];
            if (isSum && IsPlain(in entry, sure))
            {
                sum += entry.Minutes;
                continue;
            }

            var grade = Ask(inquiry, in entry, null);
            if (grade.IsNo)
            {
                continue;
            }

            open &= grade;
            if (possibly || grade.IsYes)
            {
                tally.Add(
                    Uses(inquiry, in entry, possibly, ref open),
                    entry.Minutes == Dossier.Missing ? Model.ClockHours.EntryMaximum.Minutes : entry.Minutes
                );
            }
            else
            {
                _ = Uses(inquiry, in entry, possibly, ref open);
            }
        }

        if (sum > 0)
        {
            tally.Add(0, sum);
        }

        return open;
    }

    /// <summary>Almost every entry: once, with its hours, and known to lie inside the frame.</summary>
    private static bool IsPlain(in TrainingFacts entry, (int First, int Last) sure) =>
        !entry.IsDuplicate && entry.Minutes != Dossier.Missing && entry.Dating.IsInside(sure.First, sure.Last);

    /// <summary>An entry as far as its day is open once the frame and what counts at all have been asked.</summary>
    private Dating Narrowed(Inquiry inquiry, in TrainingFacts entry) =>
        entry.Dating.IsDay ? entry.Dating : Frame.Clip(inquiry, entry.Dating).Within(Counted.From, Counted.Until);

    private ulong Uses(Inquiry inquiry, in TrainingFacts entry, bool possibly, ref Grade open)
    {
        var uses = 0UL;
        var dating = Narrowed(inquiry, in entry);
        for (var i = 0; i < Within.Length; i++)
        {
            uses |= Matches(Within[i], in entry, ref open) ? TrainingTally.Within(i) : 0;
        }

        for (var i = 0; i < Additional.Length; i++)
        {
            uses |= Matches(Additional[i], in entry, ref open) ? TrainingTally.Additional(i) : 0;
        }

        for (var i = 0; i < Caps.Length; i++)
        {
            // S25: for certain, an unknown `as` counts as capped.
            if (!Applies(Caps[i].When, inquiry))
            {
                continue;
            }

            uses |= (entry.As.IsGiven ? entry.As.Any(Caps[i].As) : !possibly) ? TrainingTally.Cap(i) : 0;
            open &= entry.As.IsGiven ? Grade.Yes : Grade.Unknown;
        }

        return uses;

        bool Matches(TrainingPartPlan part, in TrainingFacts facts, ref Grade lacking)
        {
            if (!Applies(part.When, inquiry))
            {
                return false;
            }

            var grade = part.Match.Ask(in facts, dating, null);
            lacking &= grade.IsNo ? Grade.Yes : grade;
            return grade.IsYes || (possibly && !grade.IsNo);
        }
    }

    public static bool Applies(ConditionPlan? when, Inquiry inquiry) => when is null || when.Ask(inquiry) != Truth.No;

    /// <summary>What one training adds for certain: minutes, and what they may be used for.</summary>
    private readonly record struct Gain(ulong Uses, long Minutes);

    /// <summary>The ways of taking trainings that may be one; absent where there are none (S13).</summary>
    private TwinWays<TrainingFacts>? Ways(Inquiry inquiry) => inquiry.Dossier.Training.HasTwins ? Weighed(inquiry) : null;

    private TwinWays<TrainingFacts> Weighed(Inquiry inquiry)
    {
        var ignored = Grade.Yes;
        return TwinWays<TrainingFacts>.Of<Gain>(
            inquiry.Dossier.Training,
            (in TrainingFacts entry) =>
                Ask(inquiry, in entry, null).IsYes ? new Gain(Uses(inquiry, in entry, possibly: false, ref ignored), entry.Minutes) : null
        );
    }
}
