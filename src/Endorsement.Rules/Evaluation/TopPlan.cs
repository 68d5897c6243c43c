using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Evaluation;

/// <summary>A top-level requirement: facts that its conditions read and that are missing are decided by cases (S7).</summary>
/// <param name="plan">The requirement.</param>
/// <param name="reads">The indexes of the conditions that it or its parts read.</param>
/// <param name="atoms">All conditions of the pathway.</param>
internal sealed class TopPlan(RequirementPlan plan, ImmutableArray<int> reads, Func<ImmutableArray<Atom>> atoms)
{
    public RequirementPlan Plan => plan;

    public Outcome Decide(Inquiry inquiry) => IsOpen(inquiry) ? ByCases(inquiry).Outcome : plan.Ask(inquiry);

    public Finding Find(Inquiry inquiry, ImmutableArray<Atom> all)
    {
        if (!IsOpen(inquiry))
        {
            return plan.Find(inquiry);
        }

        var (outcome, cases) = ByCases(inquiry);
        if (cases.Outcomes.Count == 0)
        {
            return plan.FindBeyond(inquiry, "candidate", "cases");
        }

        var before = inquiry.Atoms.ToArray();
        var facts = cases
            .Deciding()
            .SelectMany(indexes => indexes)
            .SelectMany(index => all[index].Lacking(inquiry))
            .Select(fact => new OpenFact(fact.Entry, fact.Attribute, SettledBy.Candidate))
            .ToArray();
        var shown = cases.Shown(outcome);
        var findings = new List<Finding>();
        for (var i = 0; i < cases.Outcomes.Count; i++)
        {
            cases.Atoms[i].CopyTo(inquiry.Atoms, 0);
            findings.Add(plan.Find(inquiry));
        }

        before.CopyTo(inquiry.Atoms, 0);
        var isMixed = cases.Outcomes.Exists(o => o != outcome);

        // What is open in a case that is open may decide it, whichever case is the true one.
        var open = findings.Where(f => f.Outcome is Outcome.Unknown or Outcome.NeedsReview).SelectMany(f => f.Open).Concat(facts);
        return CaseFindings.Merge(
            findings[shown],
            findings,
            outcome,
            isMixed && outcome == Outcome.Unknown ? "cases.depends" : findings[shown].ReasonCode,
            outcome is Outcome.Unknown or Outcome.NeedsReview ? open : []
        );
    }

    /// <summary>The clock hours that a requirement that is not met is short of, in the case that its finding shows.</summary>
    public void AddShortfalls(Inquiry inquiry, List<HoursShort> shortfalls)
    {
        if (!IsOpen(inquiry))
        {
            plan.AddShortfalls(inquiry, shortfalls);
            return;
        }

        var before = inquiry.Atoms.ToArray();
        var (outcome, cases) = ByCases(inquiry);
        if (cases.Outcomes.Count > 0)
        {
            cases.Atoms[cases.Shown(outcome)].CopyTo(inquiry.Atoms, 0);
            plan.AddShortfalls(inquiry, shortfalls);
            before.CopyTo(inquiry.Atoms, 0);
        }
    }

    private bool IsOpen(Inquiry inquiry)
    {
        foreach (var index in reads)
        {
            if (inquiry.Atoms[index] == Truth.Unknown)
            {
                return true;
            }
        }

        return false;
    }

    private (Outcome Outcome, CasesTried Cases) ByCases(Inquiry inquiry)
    {
        var before = inquiry.Atoms.ToArray();
        var variables = Variables(inquiry);
        var cases = new CasesTried(variables);
        var count = variables.Aggregate(1L, (product, variable) => Math.Min(Limits.Cases + 1, product * variable.Count));
        if (count > Limits.Cases || count * plan.Weight(inquiry) > Limits.CaseEntries)
        {
            return (plan.Requirement.Level == RequirementLevel.Administrative ? Outcome.NotApplicable : Limits.Beyond, cases);
        }

        Try(0);
        before.CopyTo(inquiry.Atoms, 0);
        return (cases.Outcome, cases);

        void Try(int variable)
        {
            if (variable == variables.Count)
            {
                cases.Add(inquiry.Atoms.ToArray(), plan.Ask(inquiry));
                return;
            }

            foreach (var choice in variables[variable])
            {
                foreach (var (index, value) in choice)
                {
                    inquiry.Atoms[index] = value;
                }

                Try(variable + 1);
            }
        }
    }

    /// <summary>Each unknown fact with its choices; the highest degree is one fact, however many conditions ask for it.</summary>
    private List<List<(int Index, Truth Value)[]>> Variables(Inquiry inquiry)
    {
        var all = atoms();
        var variables = new List<List<(int, Truth)[]>>();
        foreach (var index in reads)
        {
            if (inquiry.Atoms[index] == Truth.Unknown && all[index] is not DegreeAtom)
            {
                variables.Add([
                    [(index, Truth.Yes)],
                    [(index, Truth.No)],
                ]);
            }
        }

        // With no education section the degree is one unknown for every day; with a partial conferral one for each day asked.
        var degrees = reads.Where(i => all[i] is DegreeAtom && inquiry.Atoms[i] == Truth.Unknown).ToArray();
        var byDay = degrees.GroupBy(i => inquiry.Dossier.Education.IsGiven ? ((DegreeAtom)all[i]).Day(inquiry) : 0);
        foreach (var group in byDay)
        {
            var (least, most) = inquiry.DegreeOn(group.Key, group.Key);
            variables.Add([
                .. Enumerable
                    .Range(least, most - least + 1)
                    .Select(level => group.Select(i => (i, Truths.Of(level >= ((DegreeAtom)all[i]).Degree))).ToArray()),
            ]);
        }

        return variables;
    }
}
