using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using NodaTime;

namespace Endorsement.Rules.Evaluation;

/// <summary>One pathway of one category, ready to be decided.</summary>
internal sealed class PathwayPlan(ImmutableArray<ByCasesPlan> requirements, ImmutableArray<Atom> atoms)
{
    private readonly ImmutableArray<ByCasesPlan> _cheapestFirst = [.. requirements.Where(r => r.Plan.Counts).OrderBy(r => r.Plan.Cost)];

    public ImmutableArray<ByCasesPlan> Requirements => requirements;

    /// <summary>How many requirements and parts there are; they are numbered in the order of the ruleset, each before its parts.</summary>
    public int RequirementCount { get; } = requirements.Aggregate(0, (next, requirement) => Number(requirement.Plan, next));

    /// <summary>What exceptions may name; made for the first file that has some (S51).</summary>
    public required Lazy<ExceptionNames> Excepted { get; init; }

    /// <summary>The category's code.</summary>
    public required string Category { get; init; }

    /// <summary>The category's bit in the vocabulary.</summary>
    public required ulong CategoryBit { get; init; }

    public required Pathway Pathway { get; init; }

    /// <summary>How many groups of requirements that ask the same its ruleset has; they are looked for when more than one category is asked about.</summary>
    public Lazy<int> Groups { get; init; } = new(0);

    /// <summary>The renewal cycle, where the pathway looks at one.</summary>
    public RenewalCycle? Cycle { get; init; }

    /// <summary>The stated graces after the due date of the cycle (S36): until the latest of them signatures count, marked late.</summary>
    public ImmutableArray<AnnualDate> Graces { get; init; } = [];

    /// <summary>The last day on which a signature counts for a cycle: its due date, or the end of the stated grace after it (S36).</summary>
    public LocalDate SignedBy(LocalDate due)
    {
        var last = due;
        foreach (var grace in Graces)
        {
            last = LocalDate.Max(last, grace.GraceAfter(due));
        }

        return last;
    }

    /// <summary>Who endorses where; null where no rule asks for the association of the candidate's residence.</summary>
    public HomeAssociations? Homes { get; init; }

    /// <summary>The outcome.</summary>
    /// <param name="hand">The question.</param>
    /// <param name="told">What the question has answered of other categories; <see langword="null"/>: it asks for one.</param>
    public Outcome Decide(QuestionInHand hand, SharedAnswers? told = null)
    {
        Prepare(hand, told);
        var tally = default(OutcomeTally);
        foreach (var requirement in _cheapestFirst)
        {
            // S2: one requirement not met settles the pathway, whichever it is.
            var outcome = told is null ? requirement.Decide(hand) : told.Decide(requirement, hand);
            if (outcome == Outcome.NotMet)
            {
                return outcome;
            }

            tally.Add(outcome);
        }

        return tally.All();
    }

    /// <summary>The same, with the outcome of each requirement; one that does not count is not applicable.</summary>
    /// <param name="hand">The question.</param>
    /// <param name="each">The outcomes, one for each requirement.</param>
    /// <param name="due">Which requirements are decided, the others keeping the outcomes that they have; empty: all are.</param>
    public Outcome Decide(QuestionInHand hand, Span<Outcome> each, ReadOnlySpan<bool> due = default)
    {
        if (due.IsEmpty || due.Contains(true))
        {
            Prepare(hand);
        }

        var tally = default(OutcomeTally);
        for (var i = 0; i < requirements.Length; i++)
        {
            if (due.IsEmpty || due[i])
            {
                each[i] = requirements[i].Plan.Counts ? requirements[i].Decide(hand) : Outcome.NotApplicable;
            }

            tally.Add(each[i]);
        }

        return tally.All();
    }

    /// <summary>The same of every requirement, each looked at as soon as it is decided: then what it has gathered is still at hand.</summary>
    /// <param name="hand">The question.</param>
    /// <param name="each">The outcomes, one for each requirement.</param>
    /// <param name="told">What the question has answered of other categories.</param>
    /// <param name="looks">Who looks.</param>
    public Outcome Decide(QuestionInHand hand, Span<Outcome> each, SharedAnswers told, IDecidedOne looks)
    {
        Prepare(hand, told);
        var tally = default(OutcomeTally);
        hand.Scratch.LooksAgain = true;
        try
        {
            for (var i = 0; i < requirements.Length; i++)
            {
                var requirement = requirements[i];
                each[i] = requirement.Plan.Counts ? told.Decide(requirement, hand) : Outcome.NotApplicable;
                tally.Add(each[i]);
                looks.Decided(requirement, each[i]);
            }
        }
        finally
        {
            hand.Scratch.LooksAgain = false;
        }

        return tally.All();
    }

    /// <summary>Tells every finding.</summary>
    /// <param name="hand">The question.</param>
    /// <param name="told">What the question has told of other categories; <see langword="null"/>: it asks for one.</param>
    public (Outcome Outcome, Sequence<Finding> Findings) Find(QuestionInHand hand, SharedAnswers? told = null)
    {
        Prepare(hand, told);
        var findings = ImmutableArray.CreateBuilder<Finding>(requirements.Length);
        var tally = default(OutcomeTally);
        foreach (var requirement in requirements)
        {
            var finding = told is null ? requirement.Find(hand) : told.Find(requirement, hand);
            findings.Add(finding);
            if (requirement.Plan.Counts)
            {
                tally.Add(finding.Outcome);
            }
        }

        return (tally.All(), findings.MoveToImmutable());
    }

    /// <summary>The outcome of one requirement, that of its finding, whether it counts or not.</summary>
    /// <param name="hand">The question.</param>
    /// <param name="place">Its place.</param>
    public Outcome Decide(QuestionInHand hand, int place)
    {
        Prepare(hand);
        return requirements[place].Decide(hand);
    }

    /// <summary>The finding of one requirement, whole, and the same as among all.</summary>
    /// <param name="hand">The question.</param>
    /// <param name="place">Its place.</param>
    public Finding Find(QuestionInHand hand, int place)
    {
        Prepare(hand);
        return requirements[place].Find(hand);
    }

    /// <summary>The place of the requirement that has an id, or a part that has it; -1: there is none.</summary>
    public int PlaceOf(string id)
    {
        for (var i = 0; i < requirements.Length; i++)
        {
            if (Has(requirements[i].Plan, id))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Has(RequirementPlan plan, string id)
    {
        if (plan.Requirement.Id == id)
        {
            return true;
        }

        foreach (var part in plan.Parts)
        {
            if (Has(part, id))
            {
                return true;
            }
        }

        return false;
    }

    private static int Number(RequirementPlan plan, int next)
    {
        plan.Number = next++;
        foreach (var part in plan.Parts)
        {
            next = Number(part, next);
        }

        return next;
    }

    /// <summary>Asks every condition once; what is not known is tried both ways by each requirement that reads it (S7).</summary>
    private void Prepare(QuestionInHand hand, SharedAnswers? told = null)
    {
        hand.Scratch.BeginQuestion();
        told?.GoOn(hand.Case, atoms.Length, Groups.Value);
        hand.Assumptions.Begin(atoms.Length);
        for (var i = 0; i < atoms.Length; i++)
        {
            hand.Case.IsCategoryRead = false;
            hand.Assumptions[i] = atoms[i].Ask(hand);
            told?.Asked(i, hand.Case.IsCategoryRead);
        }
    }
}
