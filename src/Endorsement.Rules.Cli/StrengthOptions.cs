using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Cli;

/// <summary>The options of `test` that ask what the cases notice.</summary>
internal sealed class StrengthOptions
{
    private readonly Option<bool> _coverage = new("--coverage")
    {
        Description =
            "Tell what of the rulesets no case shows: requirements met and not met, figures just met and just missed, conditions both ways",
    };

    private readonly Option<bool> _mutate = new("--mutate")
    {
        Description = "Change every figure, list and condition of the rulesets, one at a time, and tell which changes no case notices",
    };

    private readonly Option<string?> _least = new("--min")
    {
        Description = "Exit with 1 when less than this percentage is shown, or noticed, 0 to 100",
        HelpName = "N",
    };

    private readonly Option<string?> _stryker = new("--stryker")
    {
        Description = "With --mutate: also write a report that Stryker's viewer of mutation tests shows",
        HelpName = "FILE",
    };

    private readonly Option<string?> _write = new("--write")
    {
        Description = "With --mutate: write a case for each change that nothing notices into this folder, to be looked at and committed",
        HelpName = "DIR",
    };

    private readonly Option<string?> _report = new("--report")
    {
        Description = "With --mutate: also write the handbook as a page, each line coloured by what the cases know of it",
        HelpName = "FILE.html",
    };

    public void AddTo(Command verb)
    {
        verb.Add(_coverage);
        verb.Add(_mutate);
        verb.Add(_least);
        verb.Add(_stryker);
        verb.Add(_write);
        verb.Add(_report);
    }

    public AskedStrength Read(ParseResult parsed)
    {
        var (coverage, mutate) = (parsed.GetValue(_coverage), parsed.GetValue(_mutate));
        var least = parsed.GetValue(_least);
        foreach (var option in (Option<string?>[])[_stryker, _write, _report])
        {
            if (!mutate && parsed.GetValue(option) is not null)
            {
                throw new UsageException($"`{option.Name}` says nothing without `--mutate`", "add `--mutate`");
            }
        }

        if (!mutate && !coverage && least is not null)
        {
            throw new UsageException("`--min` says nothing without `--coverage` or `--mutate`", "add one of them");
        }

        return new AskedStrength(coverage, mutate, least is null ? null : Percentage(least))
        {
            Stryker = parsed.GetValue(_stryker),
            Write = parsed.GetValue(_write),
            Report = parsed.GetValue(_report),
        };
    }

    private static decimal Percentage(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100
            ? percent
            : throw new UsageException($"`--min {text}` is no percentage", "write a number from 0 to 100");
}

/// <summary>What was asked of the strength of cases.</summary>
/// <param name="Coverage">Whether it is asked what they show.</param>
/// <param name="Mutate">Whether changes are tried.</param>
/// <param name="Least">The least percentage of them that must be noticed.</param>
internal sealed record AskedStrength(bool Coverage, bool Mutate, decimal? Least)
{
    /// <summary>Where the report for Stryker's viewer goes.</summary>
    public string? Stryker { get; init; }

    /// <summary>The folder for cases that notice what nothing noticed.</summary>
    public string? Write { get; init; }

    /// <summary>Where the page goes.</summary>
    public string? Report { get; init; }

    /// <summary>Tries the changes, where it was asked for.</summary>
    /// <param name="rulesets">The rulesets that were tested.</param>
    /// <param name="results">The cases.</param>
    /// <param name="catalog">Where cases find their version.</param>
    /// <param name="isGiven">Whether the one ruleset is asked whatever the cases name.</param>
    public CaseStrength? Try(IEnumerable<Ruleset> rulesets, IReadOnlyList<CaseResult> results, RulesetCatalog catalog, bool isGiven)
    {
        if (!Coverage && !Mutate)
        {
            return null;
        }

        ImmutableArray<RulesetCase> cases = [.. results.Select(result => result.Case)];
        var (tested, without) = Parted(rulesets, results, catalog, isGiven);
        ImmutableArray<CoverageReport> shown =
        [
            .. tested.Where(_ => Coverage).Select(r => isGiven ? CoverageReport.OfGiven(r, cases) : CoverageReport.Of(r, cases, catalog)),
        ];
        return new CaseStrength(
            shown,
            !Mutate ? []
                : Coverage ? [.. shown.Select(MutationReport.Of)]
                : [.. tested.Select(r => isGiven ? MutationReport.OfGiven(r, cases) : MutationReport.Of(r, cases, catalog))]
        )
        {
            WithoutCases = without,
        };
    }

    /// <summary>The rulesets of which there is a case, passed or failed; and the keys of the others, of which there is nothing to be said.</summary>
    private static (ImmutableArray<Ruleset> Tested, ImmutableArray<string> Without) Parted(
        IEnumerable<Ruleset> rulesets,
        IReadOnlyList<CaseResult> results,
        RulesetCatalog catalog,
        bool isGiven
    )
    {
        var decided = results
            .Select(result => result.Case)
            .Select(one =>
                one.RulesetKey
                ?? (catalog.TryDetermine(one.Candidate, one.Question, out var found, out _) ? found.DecidedBy.Key : one.Association)
            )
            .ToHashSet(StringComparer.Ordinal);
        var parted = rulesets.ToLookup(ruleset => isGiven || decided.Contains(ruleset.Key));
        return ([.. parted[true]], [.. parted[false].Select(ruleset => ruleset.Key)]);
    }

    /// <summary>Whether what was noticed is as much as was asked for.</summary>
    public bool IsReached(CaseStrength? strength) => Least is not { } percent || strength?.Reaches(percent) != false;
}
