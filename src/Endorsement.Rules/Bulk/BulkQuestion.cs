using System.Collections.Concurrent;

namespace Endorsement.Rules.Bulk;

/// <summary>The question of a run, checked once, and the rulesets that it has needed so far. Safe for any number of threads.</summary>
internal sealed class BulkQuestion
{
    private readonly ConcurrentDictionary<Ruleset, AskedRuleset> _asked = new();

    public BulkQuestion(BulkOptions options)
    {
        Options = options;
        Check();
    }

    public BulkOptions Options { get; }

    public Question Question => Options.Question;

    /// <summary>The candidates that the rows so far had and of whom something is judged apart.</summary>
    public ConcurrentDictionary<string, bool> Judged { get; } = new(StringComparer.Ordinal);

    public AskedRuleset Of(Ruleset ruleset) =>
        _asked.GetOrAdd(ruleset, (key, options) => new AskedRuleset(key.Compile(), options), Options);

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

        if (Options is { IsPart: true, Report: true })
        {
            throw new ArgumentException("A report is of a whole run; a part has none.", nameof(Options.Report));
        }

        if (Question.CycleYear is not null && !Question.Pathway.HasCycle())
        {
            throw new ArgumentException($"The pathway `{Question.Pathway.Code()}` looks at no renewal cycle.", nameof(Question.CycleYear));
        }

        if (Problem(Options) is { } problem)
        {
            throw new QuestionException(problem.Diagnostic);
        }
    }

    /// <summary>What is wrong with the question before any row is read.</summary>
    public static QuestionProblem? Problem(BulkOptions options) =>
        QuestionProblems.OfDay(options.Question.AsOf)
        ?? (
            options.Ruleset is { } given
                ? QuestionProblems.OfRuleset(given, options.Question)
                : QuestionProblems.OfRegistry(options.Catalog, options.Question)
        );
}
