using System.Collections.Immutable;

namespace Endorsement.Rules.Analysis;

/// <summary>What the cases of a ruleset show of it: each requirement and alternative met and not met, each figure just met and just missed … (S63).</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class CoverageReport
{
    private readonly CaseStand _stand;

    private CoverageReport(CaseStand stand) => _stand = stand;

    /// <summary>The ruleset.</summary>
    public required Ruleset Ruleset { get; init; }

    /// <summary>The cases that it decided and that passed.</summary>
    public required ImmutableArray<RulesetCase> Cases { get; init; }

    /// <summary>Every point, in the order of the document, those aside that are proved to be out of reach.</summary>
    public required ImmutableArray<CoveragePoint> Points { get; init; }

    /// <summary>How many points a case shows.</summary>
    public int Covered => Points.Count(point => point.IsCovered);

    /// <summary>The points that no case shows.</summary>
    public IEnumerable<CoveragePoint> Open => Points.Where(point => !point.IsCovered);

    /// <summary>
    /// The cases that show nothing that no other does: each of them could go, though not all of them at once. Of a ruleset that extends another, those that
    /// show nothing of its own are about what it inherits, and are not among them.
    /// </summary>
    public IEnumerable<RulesetCase> NotNeeded => _stand.NotNeeded(Points.Select(point => point.CoveredBy));

    /// <summary>Asks the cases of a ruleset what they show.</summary>
    /// <param name="ruleset">The ruleset. What it extends is another document, and is shown by its own cases.</param>
    /// <param name="cases">The cases; those that another version decides, and those that do not pass, show nothing.</param>
    /// <param name="catalog">Where cases find their version that leave it to the dates; <see langword="null"/>: the built-in versions.</param>
    public static CoverageReport Of(Ruleset ruleset, IEnumerable<RulesetCase> cases, RulesetCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        ArgumentNullException.ThrowIfNull(cases);
        return Of(CaseStand.Of(ruleset, cases, catalog ?? RulesetCatalog.BuiltIn));
    }

    /// <summary>The same of the cases of its association, whichever version they name: a draft under the cases of what it changes.</summary>
    /// <param name="ruleset">The ruleset.</param>
    /// <param name="cases">The cases; those of other associations, and those that do not pass, show nothing.</param>
    public static CoverageReport OfGiven(Ruleset ruleset, IEnumerable<RulesetCase> cases)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        ArgumentNullException.ThrowIfNull(cases);
        return Of(CaseStand.Of(ruleset, cases, null));
    }

    /// <summary>What was read and asked, for others to go on with.</summary>
    internal CaseStand Stand => _stand;

    internal string Percent => CaseStand.Percent(Covered, Points.Length);

    /// <summary>Nobody can show what makes no difference.</summary>
    private static bool IsOutOfReach(Ruleset ruleset, CoverageTarget target) =>
        target.Mutant is { } mutant && MutantProof.AsksTheSame(ruleset, mutant);

    private static CoverageReport Of(CaseStand stand)
    {
        var trials = new CoverageTrials(stand.Read, stand.Asked);
        return new CoverageReport(stand)
        {
            Ruleset = stand.Ruleset,
            Cases = stand.Cases,
            Points =
            [
                .. CoverageFinder
                    .In(stand.Read, stand.Found.Mutants)
                    .Select(trials.Try)
                    .Where(point => point.IsCovered || !IsOutOfReach(stand.Read, point.Target)),
            ],
        };
    }
}
