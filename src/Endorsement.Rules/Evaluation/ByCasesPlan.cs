using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>A top-level requirement: facts that its conditions read and that are missing are decided by cases (S7).</summary>
/// <param name="plan">The requirement.</param>
/// <param name="reads">The indexes of the conditions that it or its parts read.</param>
/// <param name="atoms">All conditions of the pathway.</param>
internal sealed class ByCasesPlan(RequirementPlan plan, ImmutableArray<int> reads, Func<ImmutableArray<Atom>> atoms) : IExcepted
{
    public RequirementPlan Plan => plan;

    public int Number => plan.Number;

    /// <summary>The indexes of all conditions that it or its parts ask, those that no outcome hangs on among them.</summary>
    public ImmutableArray<int> Asks { get; init; } = [];

    /// <summary>The group of requirements of other categories that ask the same; <see langword="null"/>: there is none.</summary>
    public int? Twins { get; init; }

    /// <summary>The outcome over all cases, an exception in force included (S51).</summary>
    public Outcome Decide(QuestionInHand hand) => hand.Case.HasExceptions ? Excepting.Ask(this, hand) : AskItself(hand);

    /// <summary>The finding over all cases, an exception in force included (S51).</summary>
    public Finding Find(QuestionInHand hand) => hand.Case.HasExceptions ? Excepting.Find(this, hand) : FindItself(hand);

    public Outcome AskItself(QuestionInHand hand) => IsOpen(hand.Assumptions) ? TryCases(hand).Outcome : plan.AskItself(hand);

    public Finding FindItself(QuestionInHand hand)
    {
        if (!IsOpen(hand.Assumptions))
        {
            return plan.FindItself(hand);
        }

        var (outcome, cases) = TryCases(hand);
        if (cases.Outcomes.Count == 0)
        {
            return plan.FindBeyond(hand, "candidate", LimitReasons.Cases);
        }

        var all = atoms();
        var facts = cases
            .Deciding()
            .SelectMany(indexes => indexes)
            .SelectMany(index => all[index].Lacking(hand.Case))
            .Select(fact => OpenFact.Of(fact.Entry, fact.Attribute, SettledBy.Candidate))
            .ToArray();
        var shown = cases.Shown(outcome);
        var findings = new List<Finding>();
        for (var i = 0; i < cases.Outcomes.Count; i++)
        {
            findings.Add(plan.FindItself(hand.Under(cases.Assumptions[i])));
        }

        var isMixed = cases.Outcomes.Exists(o => o != outcome);

        // What is open in a case that is open may decide it, whichever case is the true one.
        var open = findings.Where(f => f.Outcome is Outcome.Unknown or Outcome.NeedsReview).SelectMany(f => f.Open).Concat(facts);
        return CaseFindings.Merge(
            findings[shown],
            findings,
            outcome,
            isMixed && outcome == Outcome.Unknown ? Reason.Depends : findings[shown].Reason,
            outcome is Outcome.Unknown or Outcome.NeedsReview ? open : []
        );
    }

    /// <summary>The clock hours that a requirement that is not met is short of, in the case that its finding shows.</summary>
    public void AddShortfalls(QuestionInHand hand, List<HoursShort> shortfalls)
    {
        if (!IsOpen(hand.Assumptions))
        {
            plan.AddShortfalls(hand, shortfalls);
            return;
        }

        var (outcome, cases) = TryCases(hand);
        if (cases.Outcomes.Count > 0)
        {
            plan.AddShortfalls(hand.Under(cases.Assumptions[cases.Shown(outcome)]), shortfalls);
        }
    }

    private bool IsOpen(Assumptions assumptions)
    {
        foreach (var index in reads)
        {
            if (assumptions[index] == Truth.Unknown)
            {
                return true;
            }
        }

        return false;
    }

    private (Outcome Outcome, CasesTried Cases) TryCases(QuestionInHand hand)
    {
        var variables = Variables(hand);
        var cases = new CasesTried(variables);
        var count = variables.Aggregate(1L, (product, variable) => Math.Min(Limits.Cases + 1, product * variable.Count));
        if (count > Limits.Cases || count * plan.Weight(hand.Case) > Limits.CaseEntries)
        {
            return (plan.Requirement.Level == RequirementLevel.Administrative ? Outcome.NotApplicable : Limits.Beyond, cases);
        }

        Try(0, hand.Assumptions);
        return (cases.Outcome, cases);

        void Try(int variable, Assumptions taken)
        {
            if (variable == variables.Count)
            {
                cases.Add(taken, plan.AskItself(hand.Under(taken)));
                return;
            }

            foreach (var choice in variables[variable])
            {
                var chosen = taken.Copy();
                foreach (var (index, value) in choice)
                {
                    chosen[index] = value;
                }

                Try(variable + 1, chosen);
            }
        }
    }

    /// <summary>Each unknown fact with its choices; the highest degree is one fact, however many conditions ask for it.</summary>
    private List<List<(int Index, Truth Value)[]>> Variables(QuestionInHand hand)
    {
        var all = atoms();
        var variables = new List<List<(int, Truth)[]>>();
        foreach (var index in reads)
        {
            if (hand.Assumptions[index] == Truth.Unknown && all[index].Degree(hand.Case) is null)
            {
                variables.Add([
                    [(index, Truth.Yes)],
                    [(index, Truth.No)],
                ]);
            }
        }

        // With no education section the degree is one unknown for every day; with a partial conferral one for each day asked.
        var hasEducation = hand.Case.Dossier.Education.IsGiven;
        var degrees = reads
            .Where(index => hand.Assumptions[index] == Truth.Unknown)
            .Select(index => (Index: index, Asked: all[index].Degree(hand.Case)))
            .Where(each => each.Asked is not null)
            .Select(each => (each.Index, each.Asked!.Value.Level, Day: hasEducation ? each.Asked.Value.Day : 0));
        foreach (var group in degrees.GroupBy(each => each.Day))
        {
            var (least, most) = hand.Case.DegreeOn(group.Key, group.Key);
            variables.Add([
                .. Enumerable
                    .Range(least, most - least + 1)
                    .Select(level => group.Select(each => (each.Index, Truths.Of(level >= each.Level))).ToArray()),
            ]);
        }

        return variables;
    }
}
