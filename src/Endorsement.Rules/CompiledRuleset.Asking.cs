using System.Collections.Concurrent;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using NodaTime;

namespace Endorsement.Rules;

/// <content>Reading a candidate once and asking any number of questions of what was read, from any number of threads at once.</content>
public sealed partial class CompiledRuleset
{
    private readonly HandPool _hands = new();
    private readonly ConcurrentBag<Dossier> _dossiers = [];

    /// <summary>The candidate in the form that questions are decided on. Nothing writes to it afterwards.</summary>
    /// <param name="candidate">A candidate that is valid.</param>
    internal Dossier Read(Candidate candidate)
    {
        var dossier = new Dossier();
        DossierBuilder.Fill(dossier, candidate, Vocabulary);
        return dossier;
    }

    /// <summary>One answer of a candidate that nobody asks again: the buffers of its dossier serve the next.</summary>
    private T Once<T>(Candidate candidate, Func<Dossier, T> ask)
    {
        var dossier = _dossiers.TryTake(out var idle) ? idle : new Dossier();
        try
        {
            DossierBuilder.Fill(dossier, candidate, Vocabulary);
            return ask(dossier);
        }
        finally
        {
            dossier.Source = null;
            _dossiers.Add(dossier);
        }
    }

    /// <summary>The outcome alone, which allocates nothing once warm.</summary>
    /// <param name="dossier">A dossier of this ruleset's vocabulary.</param>
    /// <param name="plan">The category and pathway, of this ruleset.</param>
    /// <param name="asOf">The determination date, in range.</param>
    /// <param name="cycleYear">At renewal, the year in which the wanted cycle ends (S36).</param>
    /// <exception cref="ArgumentException">No cycle ends in that year.</exception>
    internal Outcome Decide(Dossier dossier, PathwayPlan plan, LocalDate asOf, int? cycleYear)
    {
        var hand = _hands.Rent();
        try
        {
            hand.Put(dossier, plan, asOf, cycleYear);
            return plan.Decide(hand);
        }
        finally
        {
            _hands.Return(hand);
        }
    }

    /// <summary>The whole determination.</summary>
    /// <param name="dossier">A dossier of this ruleset's vocabulary, made of a candidate.</param>
    /// <param name="plan">The category and pathway, of this ruleset.</param>
    /// <param name="asOf">The determination date, in range.</param>
    /// <param name="cycleYear">At renewal, the year in which the wanted cycle ends (S36).</param>
    /// <param name="selected">Why this ruleset was chosen; absent: the caller gave it.</param>
    /// <param name="justEnded">At renewal, a cycle that ended shortly before.</param>
    /// <exception cref="ArgumentException">No cycle ends in that year.</exception>
    internal Determination Tell(Dossier dossier, PathwayPlan plan, LocalDate asOf, int? cycleYear, string? selected, EndedCycle? justEnded)
    {
        var hand = _hands.Rent();
        try
        {
            hand.Put(dossier, plan, asOf, cycleYear);
            return Tell(hand, plan, asOf, selected, justEnded);
        }
        finally
        {
            _hands.Return(hand);
        }
    }

    /// <summary>The same of a question that has been put already.</summary>
    internal Determination Tell(QuestionInHand hand, PathwayPlan plan, LocalDate asOf, string? selected, EndedCycle? justEnded)
    {
        var (outcome, findings) = plan.Find(hand);
        var facts = hand.Case;
        return new Determination(this, facts.Dossier.Source!)
        {
            Selected = selected ?? "given by the caller",
            Category = plan.Category,
            Pathway = plan.Pathway,
            AsOf = asOf,
            Cycle = facts.HasCycle
                ? new RenewalPeriod(Days.Date(facts.CycleFirst), Days.Date(facts.CycleLast), Days.Date(facts.CycleDue))
                : null,
            JustEnded = justEnded,
            Outcome = outcome,
            Requirements = findings,
        };
    }
}
