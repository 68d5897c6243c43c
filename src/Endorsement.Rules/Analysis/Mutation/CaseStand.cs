using System.Collections.Immutable;
using System.Globalization;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Analysis;

/// <summary>A ruleset with its mutants, and the cases that it decides, each read and asked once: what coverage and mutation have in common.</summary>
internal sealed record CaseStand
{
    /// <summary>The ruleset as it was given.</summary>
    public required Ruleset Ruleset { get; init; }

    /// <summary>The same as it was read from a document.</summary>
    public required Ruleset Read { get; init; }

    public required FoundMutants Found { get; init; }

    public required IReadOnlyList<AskedCase> Asked { get; init; }

    public ImmutableArray<RulesetCase> Cases => [.. Asked.Select(one => one.Case)];

    /// <summary>Reads and asks.</summary>
    /// <param name="ruleset">The ruleset.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="catalog">Where the version is found that the dates choose; <see langword="null"/>: the ruleset decides, whatever the cases name.</param>
    public static CaseStand Of(Ruleset ruleset, IEnumerable<RulesetCase> cases, RulesetCatalog? catalog)
    {
        var read = AsRead(ruleset);
        return new CaseStand
        {
            Ruleset = ruleset,
            Read = read,
            Found = MutantFinder.In(read),
            Asked = [.. cases.Select(given => AskedCase.Of(given, read, catalog)).OfType<AskedCase>()],
        };
    }

    /// <summary>
    /// The cases without which nothing would be less known: each of them could go, though not all of them at once. Of a ruleset that extends another, those
    /// that know nothing of its own are about what it inherits, and are not among them.
    /// </summary>
    /// <param name="knownBy">Of each thing that may be known, the cases that know it.</param>
    public IEnumerable<RulesetCase> NotNeeded(IEnumerable<ImmutableArray<RulesetCase>> knownBy)
    {
        var known = knownBy.ToList();
        return (Ruleset.Extends is null ? Cases : Cases.Intersect(known.SelectMany(by => by))).Except(
            known.Where(by => by.Length == 1).Select(by => by[0])
        );
    }

    /// <summary>A share in percent with at most one decimal, never rounded up to all.</summary>
    public static string Percent(int part, int whole) =>
        whole == 0 ? "100" : (Math.Floor(part * 1000m / whole) / 10).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The same ruleset as it was read from a document.</summary>
    public static Ruleset AsRead(Ruleset ruleset) => ruleset.Document is null ? ReadAgain(ruleset) : ruleset;

    /// <summary>What a program made is written, so that it has places.</summary>
    private static Ruleset ReadAgain(Ruleset ruleset)
    {
        var problems = new Problems(DocumentLimits.Default);
        var text = new JsonText(ruleset.Key, RulesetWriter.Write(ruleset).ToBytes(indented: true));
        var document = RulesetReader.ReadDocument(text, problems)!;
        return RulesetReader.Read(document, null, problems, null).Ruleset!;
    }
}
