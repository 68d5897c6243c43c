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
    public int? Twins => Group.Value;

    /// <summary>The same, looked for when it is asked.</summary>
    public Lazy<int?> Group { get; init; } = new((int?)null);

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

        var findings = new List<Finding>();
        var (outcome, cases) = TryCases(hand, findings);
        if (cases.Outcomes.Count == 0)
        {
            return plan.FindBeyond(hand, "candidate", LimitReasons.Cases);
        }

        var shown = findings[cases.Shown(outcome)];
        return CaseFindings.Merge(
            shown,
            findings,
            outcome,
            outcome == Outcome.Unknown && cases.IsMixed ? Reason.Depends : shown.Reason,
            Open(hand.Case, cases, findings)
        );
    }

    /// <summary>The facts that decide; and what is open in a case that is open, whichever case is the true one.</summary>
    private IEnumerable<OpenFact> Open(Case facts, CasesTried cases, List<Finding> findings)
    {
        var all = atoms();
        return findings
            .Where(f => f.Outcome is Outcome.Unknown or Outcome.NeedsReview)
            .SelectMany(f => f.Open)
            .Concat(
                cases
                    .Deciding()
                    .SelectMany(indexes => indexes)
                    .SelectMany(index => all[index].Lacking(facts))
                    .Select(fact => OpenFact.Of(fact.Entry, fact.Attribute, SettledBy.Candidate))
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
            var taken = hand.Assumptions.Copy();
            cases.Put(cases.Shown(outcome), taken);
            plan.AddShortfalls(hand.Under(taken), shortfalls);
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

    /// <summary>Decides every case; with <paramref name="findings"/>, which takes the finding of each, by finding it.</summary>
    private (Outcome Outcome, CasesTried Cases) TryCases(QuestionInHand hand, List<Finding>? findings = null)
    {
        var cases = new CasesTried(Variables(hand));
        if (cases.Count > Limits.Cases || (long)cases.Count * plan.Weight(hand.Case) > Limits.CaseEntries)
        {
            return (plan.Requirement.Level == RequirementLevel.Administrative ? Outcome.NotApplicable : Limits.Beyond, cases);
        }

        var taken = hand.Under(hand.Assumptions.Copy());
        for (var number = 0; number < cases.Count; number++)
        {
            cases.Put(number, taken.Assumptions);
            findings?.Add(plan.FindItself(taken));
            cases.Outcomes.Add(findings is null ? plan.AskItself(taken) : findings[^1].Outcome);
        }

        return (cases.Outcome, cases);
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

        AddDegrees(hand, variables);
        return variables;
    }

    /// <summary>With no education section the degree is one unknown for every day; with a partial conferral one for each day asked.</summary>
    private void AddDegrees(QuestionInHand hand, List<List<(int Index, Truth Value)[]>> variables)
    {
        var all = atoms();
        var hasEducation = hand.Case.Dossier.Education.IsGiven;
        List<(int Index, int Level, int Day)>? degrees = null;
        foreach (var index in reads)
        {
            if (hand.Assumptions[index] == Truth.Unknown && all[index].Degree(hand.Case) is { } asked)
            {
                (degrees ??= []).Add((index, asked.Level, hasEducation ? asked.Day : 0));
            }
        }

        foreach (var group in degrees?.GroupBy(each => each.Day) ?? [])
        {
            var (least, most) = hand.Case.DegreeOn(group.Key, group.Key);
            variables.Add([
                .. Enumerable
                    .Range(least, most - least + 1)
                    .Select(level => group.Select(each => (each.Index, Truths.Of(level >= each.Level))).ToArray()),
            ]);
        }
    }
}
