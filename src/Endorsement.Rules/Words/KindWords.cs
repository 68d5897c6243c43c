using System.Collections.Immutable;

namespace Endorsement.Rules.Words;

/// <summary>What one language says of one kind of requirement: what it asks, why an outcome is what it is, and what can be done.</summary>
internal abstract class KindWords
{
    /// <summary>The sentence of each reason that findings of this kind can have, those of every kind aside.</summary>
    public abstract IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences { get; }

    /// <summary>The sentences of the reasons that findings of every kind can have.</summary>
    public abstract IReadOnlyDictionary<Reason, Func<Finding, string>> SharedSentences { get; }

    /// <summary>What a requirement asks, figure by figure, one sentence each.</summary>
    public abstract IEnumerable<AskedLine> Asks(Requirement requirement);

    /// <summary>An item of a list that a requirement of this kind asks, as it stands behind "now also": a provider, a place, a sub-minimum.</summary>
    /// <param name="item">The item.</param>
    /// <param name="of">The requirement, for names of its own.</param>
    /// <returns>The words; <see langword="null"/>: such an item is told by the lines that it makes.</returns>
    public virtual string? Item(object item, Requirement of) => null;

    /// <summary>What such an item is called by itself; <see langword="null"/>: it has no name.</summary>
    public virtual string? ItemName(object item, Requirement of) => null;

    /// <summary>What a finding that is not met lacks, in a few words.</summary>
    public virtual Lack Lacks(Finding finding) => new($"“{finding.Title}”", IsPlural: false);

    /// <summary>What cures a finding that is not met.</summary>
    public virtual IEnumerable<string> ToDo(Finding finding, Determination determination) => [];

    /// <summary>Where nothing that is done from now on cures a finding that is not met: that, and what to ask; <see langword="null"/>: something does.</summary>
    public virtual ImmutableArray<ToDoLine>? TooLate(Finding finding, Determination determination) => null;

    /// <summary>Why this form of the rule applies to this candidate (S14c), as a clause; <see langword="null"/> where nothing chose.</summary>
    public virtual string? Because(Finding finding, Ruleset ruleset) => null;

    /// <summary>What the ruleset notes on single figures that the finding shows.</summary>
    public virtual IEnumerable<string> Notes(Finding finding, Ruleset ruleset) => [];

    /// <summary>Why the outcome is what it is; the code where a document of another hand gives a reason that this kind does not have.</summary>
    public string Sentence(Finding finding) =>
        Sentences.TryGetValue(finding.Reason, out var sentence) || SharedSentences.TryGetValue(finding.Reason, out sentence)
            ? sentence(finding)
            : finding.Reason.Code;
}
