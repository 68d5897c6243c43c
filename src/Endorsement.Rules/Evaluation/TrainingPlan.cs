using System.Collections.Immutable;
using Endorsement.Rules.Findings;
using Endorsement.Rules.Rulesets;

namespace Endorsement.Rules.Evaluation;

internal sealed class TrainingMatchPlan
{
    public ulong Topics { get; init; }

    public bool ReadsTopics { get; init; }

    public ulong As { get; init; }

    public bool ReadsAs { get; init; }

    public bool? Didactic { get; init; }

    public int From { get; init; } = Days.None;

    public int Until { get; init; } = int.MaxValue;

    public bool Reads => ReadsTopics || ReadsAs || Didactic is not null || From != Days.None || Until != int.MaxValue;

    /// <param name="entry">The training.</param>
    /// <param name="dating">When it took place, as far as other rules leave it open.</param>
    /// <param name="notes">Takes down what it lacks.</param>
    public Grade Ask(in TrainingFacts entry, Dating dating, EntryNotes? notes)
    {
        var grade = Grade.Yes;
        if (ReadsAs)
        {
            grade &= notes.AnyOf(entry.As, As, "as", "other-part");
        }

        if (ReadsTopics && !grade.IsNo)
        {
            grade &= notes.AnyOf(entry.Topics, Topics, "topics", "other-topic");
        }

        if (Didactic is { } didactic && !grade.IsNo)
        {
            grade &= notes.Flag(entry.Didactic, didactic, "didactic", didactic ? "not-didactic" : "didactic");
        }

        if ((From != Days.None || Until != int.MaxValue) && !grade.IsNo)
        {
            grade &=
                !dating.Touches(From, Until) ? notes.Fails("outside-dates")
                : dating.IsInside(From, Until) ? grade
                : notes.Lack("date");
        }

        return grade;
    }
}

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

    protected override Outcome Decide(Inquiry inquiry) => Decide(inquiry, tellsMost: false, out _);

    /// <param name="inquiry">The question.</param>
    /// <param name="tellsMost">Whether a finding follows: then the tally holds at the end what is certain.</param>
    /// <param name="most">The most minutes that there may be; absent where that is what there is for certain.</param>
    private Outcome Decide(Inquiry inquiry, bool tellsMost, out long? most)
    {
        most = null;
        if (!inquiry.Dossier.Training.IsGiven)
        {
            inquiry.Training.Clear();
            return Outcome.Unknown;
        }

        var open = Gather(inquiry, possibly: false);
        var isMet = Terms(inquiry).AreMet(inquiry.Training);

        // With nothing open, possible is certain.
        if ((isMet && !tellsMost) || (open.IsYes && !inquiry.Dossier.Training.HasTwins))
        {
            return isMet ? Outcome.Met : Outcome.NotMet;
        }

        open = Gather(inquiry, possibly: true);
        var outcome = Bounds(isMet, Terms(inquiry).AreMet(inquiry.Training), open);
        if (tellsMost)
        {
            most = Terms(inquiry).Best(inquiry.Training).Total;
            Gather(inquiry, possibly: false);
        }

        return outcome;
    }

    protected override long MinutesShort(Inquiry inquiry)
    {
        if (!inquiry.Dossier.Training.IsGiven)
        {
            return 0;
        }

        Gather(inquiry, possibly: false);
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

        var outcome = Decide(inquiry, tellsMost: true, out var possible);
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

        DescribeEntries(inquiry, draft, terms);
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

    private void DescribeEntries(Inquiry inquiry, FindingDraft draft, TrainingTerms terms)
    {
        if (!inquiry.Dossier.Training.IsGiven)
        {
            draft.Open("candidate", "training");
            return;
        }

        var twins = Twins(inquiry);
        var sure = Frame.SureDays(inquiry);
        var isPlainKind = !Counted.Reads;
        var entries = inquiry.Dossier.Training.Entries;
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
    private Grade Gather(Inquiry inquiry, bool possibly)
    {
        var tally = inquiry.Training;
        tally.Clear();
        var open = Grade.Yes;
        var twins = possibly ? null : Twins(inquiry);
        var sure = Frame.SureDays(inquiry);
        var isSum = Within.IsEmpty && Additional.IsEmpty && Caps.IsEmpty && !Counted.Reads && twins is null;
        var sum = 0L;
        var entries = inquiry.Dossier.Training.Entries;
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
            if (possibly || (grade.IsYes && (twins is null || !twins.Contains(i))))
            {
                tally.Add(
                    Uses(inquiry, in entry, possibly, ref open),
                    entry.Minutes == Dossier.Missing ? Model.ClockHours.EntryMaximum.Minutes : entry.Minutes
                );
            }
            else if (!possibly)
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
            if (entry.As.IsGiven ? entry.As.Any(Caps[i].As) : !possibly)
            {
                uses |= TrainingTally.Cap(i);
            }

            open &= entry.As.IsGiven || !Applies(Caps[i].When, inquiry) ? Grade.Yes : Grade.Unknown;
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

    /// <summary>The positions of entries that surely qualify but may tell of the same training as another (S13).</summary>
    private HashSet<int>? Twins(Inquiry inquiry) =>
        inquiry.Dossier.Training.HasTwins && inquiry.Dossier.Source is { } source ? Twins(inquiry, source) : null;

    private HashSet<int> Twins(Inquiry inquiry, Candidate source) =>
        TwinFinder.SetAside(
            inquiry.Dossier.Training,
            source,
            position => Ask(inquiry, in inquiry.Dossier.Training.Entries[position], null).IsYes
        );
}
