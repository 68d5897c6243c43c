using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using NodaTime;

namespace Endorsement.Rules.Evaluation;

/// <summary>One pathway of one category, ready to be decided.</summary>
internal sealed class PathwayPlan(ImmutableArray<TopPlan> requirements, ImmutableArray<Atom> atoms)
{
    private readonly ImmutableArray<TopPlan> _cheapestFirst = [.. requirements.Where(r => r.Plan.Counts).OrderBy(r => r.Plan.Cost)];

    public ImmutableArray<TopPlan> Requirements => requirements;

    /// <summary>The stated graces after the due date of the cycle (S36): until the latest of them signatures count, marked late.</summary>
    public ImmutableArray<AnnualDate> Graces { get; init; } = [];

    public Outcome Decide(Inquiry inquiry)
    {
        Prepare(inquiry);
        var tally = default(OutcomeTally);
        foreach (var requirement in _cheapestFirst)
        {
            // S2: one requirement not met settles the pathway, whichever it is.
            var outcome = requirement.Decide(inquiry);
            if (outcome == Outcome.NotMet)
            {
                return outcome;
            }

            tally.Add(outcome);
        }

        return tally.All();
    }

    /// <summary>The same, with the outcome of each requirement; one that does not count is not applicable.</summary>
    public Outcome Decide(Inquiry inquiry, Span<Outcome> each)
    {
        Prepare(inquiry);
        var tally = default(OutcomeTally);
        for (var i = 0; i < requirements.Length; i++)
        {
            each[i] = requirements[i].Plan.Counts ? requirements[i].Decide(inquiry) : Outcome.NotApplicable;
            tally.Add(each[i]);
        }

        return tally.All();
    }

    /// <summary>How many clock hours the requirements that were found not met are short of; follows on <see cref="Decide(Inquiry, Span{Outcome})"/>.</summary>
    public void AddShortfalls(Inquiry inquiry, ReadOnlySpan<Outcome> each, List<HoursShort> shortfalls)
    {
        for (var i = 0; i < requirements.Length; i++)
        {
            if (each[i] == Outcome.NotMet)
            {
                requirements[i].AddShortfalls(inquiry, shortfalls);
            }
        }
    }

    public (Outcome Outcome, ImmutableArray<Finding> Findings) Find(Inquiry inquiry)
    {
        Prepare(inquiry);
        var findings = ImmutableArray.CreateBuilder<Finding>(requirements.Length);
        var tally = default(OutcomeTally);
        foreach (var requirement in requirements)
        {
            var finding = requirement.Find(inquiry, atoms);
            findings.Add(finding);
            if (requirement.Plan.Counts)
            {
                tally.Add(finding.Outcome);
            }
        }

        return (tally.All(), findings.MoveToImmutable());
    }

    /// <summary>Asks every condition once; what is not known is tried both ways by each requirement that reads it (S7).</summary>
    private void Prepare(Inquiry inquiry)
    {
        if (inquiry.Atoms.Length < atoms.Length)
        {
            inquiry.Atoms = new Truth[atoms.Length * 2];
        }

        for (var i = 0; i < atoms.Length; i++)
        {
            inquiry.Atoms[i] = atoms[i].Ask(inquiry);
        }
    }
}
