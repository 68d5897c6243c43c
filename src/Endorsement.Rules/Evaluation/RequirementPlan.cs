using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>One requirement, ready to be decided. Deciding allocates nothing; describing tells the whole finding and decides the same way.</summary>
internal abstract class RequirementPlan : IExcepted
{
    /// <summary>Made when first needed, by any thread the same.</summary>
    private FindingSubject? _common;

    public required Requirement Requirement { get; init; }

    /// <summary>Where requirements are written; put in by the compiler.</summary>
    public RulePlaces? Places { get; set; }

    /// <summary>Its number among the requirements of its pathway and their parts; given by the pathway.</summary>
    public int Number { get; set; }

    /// <summary>It applies only when this is true.</summary>
    public ConditionPlan? When { get; init; }

    public virtual ImmutableArray<RequirementPlan> Parts => [];

    /// <summary>It and its parts, in the order of their numbers.</summary>
    public IEnumerable<RequirementPlan> SelfAndParts() => Parts.SelectMany(part => part.SelfAndParts()).Prepend(this);

    /// <summary>Whether its own reason is shown, as those of fees and deadlines are, where the requirement is administrative (S5).</summary>
    protected virtual bool SaysWhatIsDue => false;

    /// <summary>S5: recommended and administrative requirements never change a parent.</summary>
    public bool Counts => Requirement.Level == RequirementLevel.Required;

    /// <summary>About what deciding costs, beside looking at a signature: what is cheap is asked first where one answer may settle all.</summary>
    public virtual int Cost => 1;

    /// <summary>The outcome, an exception in force included (S51).</summary>
    public Outcome Ask(QuestionInHand hand) => hand.Case.HasExceptions ? Excepting.Ask(this, hand) : AskItself(hand);

    /// <summary>The finding, an exception in force included (S51).</summary>
    public Finding Find(QuestionInHand hand) => hand.Case.HasExceptions ? Excepting.Find(this, hand) : FindItself(hand);

    public Outcome AskItself(QuestionInHand hand)
    {
        if (Requirement.Level == RequirementLevel.Administrative)
        {
            return Outcome.NotApplicable;
        }

        switch (When?.Ask(hand) ?? Truth.Yes)
        {
            case Truth.No:
                return Outcome.NotApplicable;
            case Truth.Unknown:
                return Outcome.Unknown;
            default:
                return Decide(hand);
        }
    }

    public Finding FindItself(QuestionInHand hand)
    {
        var applies = When?.Ask(hand) ?? Truth.Yes;
        if (applies != Truth.Yes)
        {
            return new Finding(InCommon, applies == Truth.No ? FindingFacts.DoesNotApply : FindingFacts.MayNotApply);
        }

        return AsShown(hand.Case.Dossier.IsJudged ? Judged(hand) : Described(hand));
    }

    private Finding Described(QuestionInHand hand)
    {
        var draft = hand.Scratch.TakeDraft();
        var finding = Describe(hand, draft.Begin(InCommon));
        hand.Scratch.GiveBack(draft);
        return finding;
    }

    /// <summary>The finding with the judgements that it has read (S51a), those of its parts apart.</summary>
    private Finding Judged(QuestionInHand hand)
    {
        var (facts, outer) = (hand.Case, hand.Case.JudgementsRead);
        var read = new JudgementsRead();
        facts.JudgementsRead = read;
        var finding = Described(hand);
        facts.JudgementsRead = outer;
        return Parts.IsEmpty ? finding.With(finding.Facts with { Judgements = read.Named(facts.Dossier) }) : finding;
    }

    /// <summary>S5: administrative requirements are shown with their facts, whatever these are.</summary>
    private Finding AsShown(Finding finding) =>
        Requirement.Level == RequirementLevel.Administrative
            ? finding.With(
                FindingDraft.Settled(finding).Facts with
                {
                    Outcome = Outcome.NotApplicable,
                    Reason = SaysWhatIsDue ? finding.Reason : Reason.Shown,
                    Shortfall = [],
                }
            )
            : finding;

    /// <summary>What was found of a requirement that asks the same under another id, told of this one.</summary>
    /// <param name="twin">The plan of that requirement.</param>
    /// <param name="finding">What it found in the question that is asked.</param>
    public Finding Retell(RequirementPlan twin, Finding finding)
    {
        var facts = finding.Facts;
        if (facts.Requirements.IsEmpty)
        {
            return new Finding(InCommon, facts);
        }

        var parts = new Finding[facts.Requirements.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var place = twin.PlaceOf(facts.Requirements[i].Id);
            parts[i] = Parts[place].Retell(twin.Parts[place], facts.Requirements[i]);
        }

        return new Finding(
            InCommon,
            facts with
            {
                Alternative = facts.Alternative is { } nearest ? Parts[twin.PlaceOf(nearest)].Requirement.Id : null,
                Requirements = new Sequence<Finding>(parts),
            }
        );
    }

    /// <summary>The id, for what is found to name: then it is told of this requirement alone, and of none that asks the same.</summary>
    protected string OwnId(Case facts)
    {
        facts.IsCategoryRead = true;
        return Requirement.Id;
    }

    private int PlaceOf(string part)
    {
        var place = 0;
        while (Parts[place].Requirement.Id != part)
        {
            place++;
        }

        return place;
    }

    /// <summary>The finding where a size of the input is beyond what is decided (S53).</summary>
    /// <param name="hand">The question.</param>
    /// <param name="section">The section that holds too much, or <c>candidate</c>.</param>
    /// <param name="limit">What there is too much of: one of <see cref="LimitReasons"/>.</param>
    public Finding FindBeyond(QuestionInHand hand, string section, Reason limit)
    {
        var draft = hand.Scratch.TakeDraft();
        var finding = Limits.Describe(draft.Begin(InCommon), section, limit);
        hand.Scratch.GiveBack(draft);
        return AsShown(finding);
    }

    /// <summary>Of a requirement that is not met: the clock hours that it, or its parts, are short of.</summary>
    public void AddShortfalls(QuestionInHand hand, List<HoursShort> shortfalls)
    {
        var before = hand.Case.Move(hand.Case.Exceptions[Number]);
        AddItsShortfalls(hand, shortfalls);
        hand.Case.MoveBack(before);
    }

    protected virtual void AddItsShortfalls(QuestionInHand hand, List<HoursShort> shortfalls)
    {
        if (MinutesShort(hand) is > 0 and var minutes)
        {
            shortfalls.Add(new HoursShort(Number, minutes));
        }
    }

    /// <summary>About how many entries one decision looks at; a case each of them is looked at again (<see cref="Limits.CaseEntries"/>).</summary>
    /// <param name="facts">The question.</param>
    public virtual long Weight(Case facts)
    {
        var weight = 1L;
        foreach (var part in Parts)
        {
            weight += part.Weight(facts);
        }

        return weight;
    }

    /// <summary>The minutes that a finding that is not met shows as its shortfall of hours; 0 where hours are not what is short.</summary>
    protected virtual long MinutesShort(QuestionInHand hand) => 0;

    protected abstract Outcome Decide(QuestionInHand hand);

    /// <summary>The figures that the rule alone decides: all its findings share them.</summary>
    protected virtual IEnumerable<Figure> FiguresAsked() => [];

    /// <summary>Terms of the rule that sentences name beside its figures.</summary>
    protected virtual IEnumerable<Figure> Terms() => [];

    /// <summary>Tells the finding, by way of a draft that has the figures asked already.</summary>
    protected abstract Finding Describe(QuestionInHand hand, FindingDraft draft);

    /// <summary>What all findings of the requirement have in common.</summary>
    private FindingSubject InCommon =>
        _common ??= FindingSubject.Of(
            Requirement,
            Places?.Locate(Requirement.Id) ?? RuleLocation.Nowhere,
            [.. FiguresAsked()],
            [.. Terms()]
        );

    /// <summary>Whether a part is asked for; where that is not known, it may be.</summary>
    public static bool Applies(ConditionPlan? when, QuestionInHand hand) => when is null || when.Ask(hand) != Truth.No;

    /// <summary>S7: certain reaches, possible falls short, or it is open, and then who settles it.</summary>
    protected static Outcome Bounds(bool certainly, bool possibly, Grade open) =>
        certainly ? Outcome.Met
        : !possibly ? Outcome.NotMet
        : open.LacksFact || open.IsYes ? Outcome.Unknown
        : Outcome.NeedsReview;
}

/// <summary>How many clock minutes a requirement is short of.</summary>
/// <param name="Number">Its number among the requirements of its pathway and their parts.</param>
/// <param name="Minutes">How many.</param>
internal readonly record struct HoursShort(int Number, long Minutes);
