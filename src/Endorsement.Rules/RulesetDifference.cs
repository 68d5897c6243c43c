using Endorsement.Rules.Differences;
using Endorsement.Rules.Words;

namespace Endorsement.Rules;

/// <summary>What one ruleset asks otherwise than another (S59): versions, associations, or a file that is being edited.</summary>
/// <remarks>
/// Immutable, and equal to another when both tell the same changes and words of the same rulesets. Order of lists, and spelling of the same thing
/// (<c>P24M</c>, <c>P2Y</c>), are no changes. Making one takes about as long as reading the two rulesets.
/// </remarks>
/// <example>
/// <code>
/// var difference = RulesetDifference.Between(RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!, RulesetCatalog.BuiltIn.Find("mi-aimh@2023")!);
/// var longer = difference.Changes.Where(change =&gt; change.Path == "hours");
/// </code>
/// </example>
public sealed class RulesetDifference : IEquatable<RulesetDifference>
{
    private readonly Sequence<PairedPathway> _pathways;

    private RulesetDifference(Ruleset before, Ruleset after, DifferenceDraft draft)
    {
        (Before, After) = (before, after);
        (Changes, Words, _pathways) = (draft.Changes(), draft.Words(), draft.Pathways.ToSequence());
    }

    /// <summary>The older of the two, or the one that is compared with.</summary>
    public RulesetIdentity From => Before.Identity;

    /// <summary>The newer of the two.</summary>
    public RulesetIdentity To => After.Identity;

    /// <summary>What decides otherwise, each edit once: first what holds for the whole, then by requirement in the rulesets' order.</summary>
    public Sequence<RuleChange> Changes { get; }

    /// <summary>What is only said otherwise.</summary>
    public Sequence<WordChange> Words { get; }

    /// <summary>Whether nothing decides otherwise.</summary>
    public bool IsEmpty => Changes.IsEmpty;

    internal Ruleset Before { get; }

    internal Ruleset After { get; }

    /// <summary>The pathways that both have, with the pairs of their requirements.</summary>
    internal Sequence<PairedPathway> Pathways => _pathways;

    /// <summary>What the second asks otherwise than the first.</summary>
    /// <param name="before">The older one, or the one to compare with.</param>
    /// <param name="after">The newer one.</param>
    public static RulesetDifference Between(Ruleset before, Ruleset after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var draft = new DifferenceDraft();
        WholeRuleset.Compare(before, after, draft);
        WholeWords.Compare(before, after, draft);
        var renamed = Renames.Of(before, after);
        foreach (var (was, now) in CategoryPairs.Of(before, after))
        {
            draft.Add(was, now, renamed);
        }

        return new RulesetDifference(before, after, draft);
    }

    /// <summary>The changes as release notes, for the terminal: by whom they concern, meaning first, wording apart.</summary>
    /// <param name="language">The language; <see langword="null"/>: English.</param>
    public string Explain(Language? language = null) => DifferenceText.Of(this, language ?? Language.English, _ => null, []);

    /// <summary>A requirement at the top of a pathway of the older ruleset with some of the changes; <see langword="null"/> where one takes it away.</summary>
    /// <param name="id">Its id in the older ruleset.</param>
    /// <param name="takes">Which changes are taken.</param>
    /// <remarks>No document may say so of every subset: where one figure takes the place of another, both change or none.</remarks>
    internal Requirement? With(string id, Func<RuleChange, bool> takes)
    {
        var pathway = _pathways.First(p => p.Pairs.Any(pair => pair.Before?.Id == id));
        return new TakenChanges(pathway, Changes, takes).Of(pathway.Pairs.First(pair => pair.Before?.Id == id));
    }

    /// <inheritdoc/>
    public bool Equals(RulesetDifference? other) =>
        other is not null && From == other.From && To == other.To && Changes == other.Changes && Words == other.Words;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RulesetDifference);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(From, To);

    /// <summary>The two keys.</summary>
    public override string ToString() => $"{Before.Key} to {After.Key}";
}
