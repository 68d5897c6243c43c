using System.Collections.Concurrent;

namespace Endorsement.Rules.Bulk;

/// <summary>The question of a run, checked once, and the rulesets that it has needed so far. Safe for any number of threads.</summary>
internal sealed class BulkQuestion
{
    private readonly ConcurrentDictionary<CompiledRuleset, AskedRuleset> _asked = new();

    public BulkQuestion(BulkOptions options)
    {
        Options = options;
        Check();
    }

    public BulkOptions Options { get; }

    public bool HasCycle => RulesetPathway.HasCycle(Options.Pathway);

    public AskedRuleset Of(CompiledRuleset ruleset) => _asked.GetOrAdd(ruleset, (key, options) => new AskedRuleset(key, options), Options);

    private void Check()
    {
        if (Options.Jobs is < 1 or > 256)
        {
            throw new ArgumentException($"{Options.Jobs} jobs cannot be run; give 1 to 256.", nameof(Options.Jobs));
        }

        if (Options.Shard is { } shard && (shard.Count is < 1 or > 10_000 || shard.Index < 1 || shard.Index > shard.Count))
        {
            throw new ArgumentException($"There is no share {shard.Index} of {shard.Count}.", nameof(Options.Shard));
        }

        if (Options.CycleYear is not null && !HasCycle)
        {
            throw new ArgumentException($"The pathway `{Options.Pathway}` looks at no renewal cycle.", nameof(Options.CycleYear));
        }

        if (Options.Ruleset is null)
        {
            CheckCatalog();
        }
        else
        {
            CheckRuleset();
        }
    }

    private void CheckCatalog()
    {
        if (Options.Association is { } association && !Options.Catalog.Associations.Contains(association))
        {
            throw new RulesetSelectionException(
                $"no ruleset of the association `{association}` is at hand",
                Suggestion.Help(association, Options.Catalog.Associations, "known")
            )
            {
                Code = RulesetSelectionException.NoAssociation,
            };
        }

        if (
            Options.Category is { } category
            && !Options.Catalog.Rulesets.Any(r => (Options.Association ?? r.Association) == r.Association && Has(r, category))
        )
        {
            throw new ArgumentException(
                $"No ruleset has a category `{category}` with the pathway `{Options.Pathway}`.",
                nameof(Options.Category)
            );
        }
    }

    private void CheckRuleset()
    {
        var compiled = Options.Ruleset!;
        if (Options.Category is { } category && !compiled.Has(category, Options.Pathway))
        {
            throw new ArgumentException(
                $"{compiled.Ruleset.Key} has no category `{category}` with the pathway `{Options.Pathway}`.",
                nameof(Options.Category)
            );
        }

        if (Options.CycleYear is { } year && compiled.Ruleset.Cycle is { Ends: not null } cycle && cycle.EndingIn(year) is null)
        {
            throw new ArgumentException($"No renewal cycle of {compiled.Ruleset.Key} ends in {year}.", nameof(Options.CycleYear));
        }
    }

    private bool Has(Ruleset ruleset, string category) =>
        ruleset.Categories.Any(c => c.Code == category && c.Pathways.Any(p => p.Name == Options.Pathway));
}
