using System.Collections.Immutable;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Text;

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

    /// <summary>Tries every mutant of a ruleset on its cases.</summary>
    /// <param name="ruleset">The ruleset. What it extends is another document, and is tried with its own cases.</param>
    /// <param name="cases">The cases; those that another version decides, and those that do not pass, notice nothing.</param>
    /// <param name="catalog">Where cases find their version that leave it to the dates; <see langword="null"/>: the built-in versions and this one.</param>
    public static MutationReport Of(Ruleset ruleset, IEnumerable<RulesetCase> cases, RulesetCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        ArgumentNullException.ThrowIfNull(cases);
        var read = ruleset.Document is null ? ReadAgain(ruleset) : ruleset;
        var found = MutantFinder.In(read);
        var versions = catalog ?? RulesetCatalog.BuiltIn;
        var asked = cases.Select(given => AskedCase.Of(given, read, versions)).OfType<AskedCase>().ToList();
        var trials = new MutantTrials(read, asked);
        return new MutationReport
        {
            Ruleset = ruleset,
            Cases = [.. asked.Select(one => one.Case)],
            Mutants = [.. found.Mutants.Select(trials.Try)],
            NotLoading = found.NotLoading,
        };
    }

    /// <summary>What a program made is written, so that it has places.</summary>
    private static Ruleset ReadAgain(Ruleset ruleset)
    {
        var problems = new Problems(DocumentLimits.Default);
        var text = new JsonText(ruleset.Key, RulesetWriter.Write(ruleset).ToBytes(indented: true));
        var document = RulesetReader.ReadDocument(text, problems)!;
        return RulesetReader.Read(document, null, problems, null).Ruleset!;
    }
}
