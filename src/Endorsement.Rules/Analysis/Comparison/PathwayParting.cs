using Endorsement.Rules.Differences;

namespace Endorsement.Rules.Analysis;

/// <summary>Looks for somebody who meets the whole of a pathway under the one ruleset and not under the other.</summary>
/// <remarks>
/// It starts from the candidates of cases and from those who just meet the whole under either, and goes on around them: whoever just meets everything that the
/// looser one asks is nearest to what the stricter one asks beyond it.
/// </remarks>
/// <param name="difference">What changed.</param>
/// <param name="cases">Cases of both.</param>
/// <param name="cancellation">Stops the search.</param>
internal sealed class PathwayParting(RulesetDifference difference, ComparisonCases cases, CancellationToken cancellation)
{
    /// <summary>Questions asked for one pathway.</summary>
    private const int MostAsked = 3_000;

    /// <summary>Candidates that are walked along.</summary>
    private const int MostWalked = 4;

    /// <summary>Circumstances that are tried beside none.</summary>
    private const int MostCircumstances = 3;

    /// <param name="pathway">The pathway.</param>
    /// <param name="tighter">Whether it is proved that nobody meets the newer one alone.</param>
    /// <param name="looser">Whether it is proved that nobody meets the older one alone.</param>
    public Parting Of(PathwayPair pathway, bool tighter, bool looser)
    {
        var (first, second) = (difference.Before, difference.After);
        var wanted =
            tighter ? WitnessWanted.FirstAlone
            : looser ? WitnessWanted.SecondAlone
            : WitnessWanted.Both;
        var sides = new PathwaySides(first, pathway.Before, second, pathway.After, pathway.Pathway.HasCycle());
        var found = new FoundWitnesses(sides, wanted, MostAsked);
        var starts = Cases(pathway).Concat(Made(first, pathway.Before, pathway)).Concat(Made(second, pathway.After, pathway));
        foreach (var start in starts.TakeWhile(_ => !found.IsDone))
        {
            cancellation.ThrowIfCancellationRequested();
            found.Try(start.Candidate, start.Question);
        }

        foreach (var start in found.Nearest.Take(MostWalked).TakeWhile(_ => !found.IsDone && !found.IsSpent))
        {
            cancellation.ThrowIfCancellationRequested();
            WitnessWalk.Along(found, start);
        }

        return new Parting(found.FirstAlone, found.SecondAlone);
    }

    private IEnumerable<Exemplar> Cases(PathwayPair pathway) =>
        cases
            .All.Where(given => given.Question.Pathway == pathway.Pathway)
            .Where(given => given.Question.Category == pathway.Before || given.Question.Category == pathway.After)
            .Select(given => new Exemplar(given.Candidate, given.Question with { Category = pathway.Before, Association = null }));

    private IEnumerable<Exemplar> Made(Ruleset rules, string category, PathwayPair pathway)
    {
        var circumstances = Cases(pathway)
            .Select(given => given.Candidate.Circumstances)
            .OfType<Circumstances>()
            .Distinct()
            .Take(MostCircumstances)
            .Prepend(null);
        return PathwayExemplars
            .Of(rules, category, pathway.Pathway, circumstances)
            .Select(made => made with { Question = made.Question with { Category = pathway.Before } });
    }
}
