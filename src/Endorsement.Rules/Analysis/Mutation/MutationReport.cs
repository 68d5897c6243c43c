using System.Collections.Immutable;

namespace Endorsement.Rules.Analysis;

/// <summary>Which changes of a ruleset its cases notice: every figure, flag, list and condition changed where it is written (S64).</summary>
/// <remarks>Immutable and safe to share between threads. Made anew from rules and cases: nothing is kept from one time to the next.</remarks>
/// <example>
/// <code>
/// var report = MutationReport.Of(ruleset, cases);
/// foreach (var survivor in report.Survivors) Console.WriteLine($"{survivor.Location}: {survivor.Id}");
/// </code>
/// </example>
public sealed class MutationReport
{
    private MutationReport() { }

    /// <summary>The ruleset.</summary>
    public required Ruleset Ruleset { get; init; }

    /// <summary>The cases that it decided and that passed: only they can notice.</summary>
    public required ImmutableArray<RulesetCase> Cases { get; init; }

    /// <summary>Every mutant, in the order of the document.</summary>
    public required ImmutableArray<Mutant> Mutants { get; init; }

    /// <summary>How many edits make something that no document may say: they do not count.</summary>
    public required int NotLoading { get; init; }

    /// <summary>How many mutants a case noticed.</summary>
    public int Killed => Mutants.Count(mutant => mutant.State == MutantState.Killed);

    /// <summary>How many mutants count: all but those that are proved to ask the same.</summary>
    public int Counted => Mutants.Count(mutant => mutant.State != MutantState.Ignored);

    /// <summary>The mutants that nothing noticed.</summary>
    public IEnumerable<Mutant> Survivors => Mutants.Where(mutant => mutant.State is MutantState.Survived or MutantState.NoCoverage);

    /// <summary>The cases that notice nothing that no other does: each of them could go.</summary>
    public IEnumerable<RulesetCase> NotNeeded =>
        Cases.Except(Mutants.Where(mutant => mutant.KilledBy.Length == 1).Select(mutant => mutant.KilledBy[0]));

    /// <summary>Tries every mutant of a ruleset on its cases.</summary>
    /// <param name="ruleset">The ruleset. What it extends is another document, and is tried with its own cases.</param>
    /// <param name="cases">The cases; those that another version decides, and those that do not pass, notice nothing.</param>
    /// <param name="catalog">Where cases find their version that leave it to the dates; <see langword="null"/>: the built-in versions and this one.</param>
    public static MutationReport Of(Ruleset ruleset, IEnumerable<RulesetCase> cases, RulesetCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        ArgumentNullException.ThrowIfNull(cases);
        return Of(CaseStand.Of(ruleset, cases, catalog ?? RulesetCatalog.BuiltIn));
    }

    /// <summary>The same on the cases of its association, whichever version they name: a draft under the cases of what it changes.</summary>
    /// <param name="ruleset">The ruleset.</param>
    /// <param name="cases">The cases; those of other associations, and those that do not pass, notice nothing.</param>
    public static MutationReport OfGiven(Ruleset ruleset, IEnumerable<RulesetCase> cases)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        ArgumentNullException.ThrowIfNull(cases);
        return Of(CaseStand.Of(ruleset, cases, null));
    }

    /// <summary>The share of what counts that a case noticed, in percent with at most one decimal, never rounded up.</summary>
    internal string Percent => CaseStand.Percent(Killed, Counted);

    private static MutationReport Of(CaseStand stand)
    {
        var trials = new MutantTrials(stand.Read, stand.Asked);
        return new MutationReport
        {
            Ruleset = stand.Ruleset,
            Cases = stand.Cases,
            Mutants = [.. stand.Found.Mutants.Select(trials.Try)],
            NotLoading = stand.Found.NotLoading,
        };
    }
}
