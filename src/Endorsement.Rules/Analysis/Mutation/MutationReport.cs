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
    private readonly CaseStand _stand;

    private MutationReport(CaseStand stand) => _stand = stand;

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

    /// <summary>
    /// The cases that notice nothing that no other does: each of them could go, though not all of them at once. Of a ruleset that extends another, those that
    /// notice nothing of its own are about what it inherits, and are not among them.
    /// </summary>
    public IEnumerable<RulesetCase> NotNeeded => _stand.NotNeeded(Mutants.Select(mutant => mutant.KilledBy));

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

    /// <summary>The same on the cases of which it is known what they show: what was read and asked for that is not read and asked again.</summary>
    /// <param name="shown">What they show.</param>
    public static MutationReport Of(CoverageReport shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return Of(shown.Stand);
    }

    /// <summary>
    /// Cases that notice the survivors, each ready to be looked at and committed; none for a survivor that one of those before notices too, nor for one for
    /// which none was found, which proves nothing.
    /// </summary>
    /// <param name="language">The language of names and reasons; <see langword="null"/>: English.</param>
    /// <param name="beside">Cases that were not asked and are at hand, such as those that were suggested before: for what they notice none is suggested.</param>
    /// <remarks>A search of up to a second for each survivor, made while the list is read.</remarks>
    public IEnumerable<KillingCase> Suggest(Language? language = null, IEnumerable<RulesetCase>? beside = null)
    {
        var search = new KillingCases(_stand, language ?? Language.English, beside ?? []);
        return Survivors.Select(search.For).OfType<KillingCase>();
    }

    /// <summary>The handbook page of rulesets as HTML, each line coloured by what the cases know of it, in one file that asks for nothing and runs nothing.</summary>
    /// <param name="reports">What was tried, of one ruleset or of several.</param>
    /// <param name="coverages">What the cases show of the same; none where it was not asked.</param>
    /// <param name="language">The language; <see langword="null"/>: English.</param>
    public static string ToHtml(
        IEnumerable<MutationReport> reports,
        IEnumerable<CoverageReport>? coverages = null,
        Language? language = null
    ) => KnownPage.Of(reports, coverages ?? [], language ?? Language.English);

    /// <summary>The share of what counts that a case noticed, in percent with at most one decimal, never rounded up.</summary>
    internal string Percent => CaseStand.Percent(Killed, Counted);

    private static MutationReport Of(CaseStand stand)
    {
        var trials = new MutantTrials(stand.Read, stand.Asked);
        return new MutationReport(stand)
        {
            Ruleset = stand.Ruleset,
            Cases = stand.Cases,
            Mutants = [.. stand.Found.Mutants.Select(trials.Try)],
            NotLoading = stand.Found.NotLoading,
        };
    }
}
