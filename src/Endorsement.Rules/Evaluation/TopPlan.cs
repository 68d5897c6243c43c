using System.Collections.Immutable;
using Endorsement.Rules.Findings;

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

        var before = inquiry.Atoms.ToArray();
        var (outcome, cases) = ByCases(inquiry);
        if (cases.Count == 0)
        {
            return plan.FindBeyond(inquiry, "candidate", "cases");
        }

        var facts = reads
            .Where(i => before[i] == Truth.Unknown)
            .Select(i => all[i].Fact)
            .Where(f => f.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToArray();

        Show(inquiry, outcome, cases);
        var finding = plan.Find(inquiry);
        before.CopyTo(inquiry.Atoms, 0);
        if (finding.Outcome == outcome && cases.TrueForAll(c => c.Outcome == outcome))
        {
            return finding;
        }

        var open = finding.Open.AddRange(facts.Select(fact => new OpenFact("candidate", fact, SettledBy.Candidate)));
        return outcome is Outcome.Met or Outcome.NotMet or Outcome.NotApplicable
            ? With(finding, outcome, [], finding.ReasonCode)
            : With(finding, outcome, open, "cases.depends");
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
        Show(inquiry, outcome, cases);
        plan.AddShortfalls(inquiry, shortfalls);
        before.CopyTo(inquiry.Atoms, 0);
    }

    /// <summary>Takes the case to show: one that has the outcome, else the one that asks most of the candidate.</summary>
    private static void Show(Inquiry inquiry, Outcome outcome, List<(Truth[] Atoms, Outcome Outcome)> cases)
    {
        var shown = cases.OrderBy(c => c.Outcome == outcome ? 0 : 1).ThenBy(c => Severity(c.Outcome)).FirstOrDefault();
        shown.Atoms?.CopyTo(inquiry.Atoms, 0);
    }

    private static Finding With(Finding finding, Outcome outcome, ImmutableArray<OpenFact> open, string reason) =>
        finding with
        {
            Outcome = outcome,
            Shortfall = outcome == Outcome.Met ? [] : finding.Shortfall,
            Open = [.. open.Distinct()],
            ReasonCode = reason,
            Blocking = outcome == Outcome.NotMet ? finding.Blocking : null,
        };

    private static int Severity(Outcome outcome) =>
        outcome switch
        {
            Outcome.NotMet => 0,
            Outcome.Unknown => 1,
            Outcome.NeedsReview => 2,
            Outcome.Met => 3,
            Outcome.NotApplicable => 4,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

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

    private (Outcome Outcome, List<(Truth[] Atoms, Outcome Outcome)> Cases) ByCases(Inquiry inquiry)
    {
        var before = inquiry.Atoms.ToArray();
        var variables = Variables(inquiry);
        var cases = new List<(Truth[] Atoms, Outcome Outcome)>();
        if (variables.Aggregate(1L, (product, variable) => Math.Min(Limits.Cases + 1, product * variable.Count)) > Limits.Cases)
        {
            return (plan.Requirement.Level == Rulesets.RequirementLevel.Administrative ? Outcome.NotApplicable : Limits.Beyond, cases);
        }

        Try(0);
        before.CopyTo(inquiry.Atoms, 0);
        var outcomes = cases.Select(c => c.Outcome).Distinct().ToArray();
        var outcome = outcomes switch
        {
            [var only] => only,
            [Outcome.Met, Outcome.NotApplicable] or [Outcome.NotApplicable, Outcome.Met] => Outcome.Met,
            _ => Outcome.Unknown,
        };
        return (outcome, cases);

        void Try(int variable)
        {
            if (variable == variables.Count)
            {
                cases.Add((inquiry.Atoms.ToArray(), plan.Ask(inquiry)));
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
