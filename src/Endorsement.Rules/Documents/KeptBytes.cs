using System.Runtime.InteropServices;

namespace Endorsement.Rules.Documents;

/// <summary>What is written of determinations again and again, by one ruleset in one language, as it stands in documents on one line.</summary>
/// <remarks>
/// What the rule alone decides (id, title, what it asks, where it is printed …) is kept for good. What was found is kept for one candidate: requirements of
/// several categories that ask the same find the same. Not for two threads at once.
/// </remarks>
internal sealed class KeptBytes
{
    private readonly Dictionary<FindingSubject, byte[]?[]> _rules = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FindingFacts, (int Begin, int Length)> _found = new(ReferenceEqualityComparer.Instance);

    private (SelectionReason Selected, int Begin, int Length)? _head;

    /// <summary>Goes on to another candidate, in another document.</summary>
    public void Forget()
    {
        _found.Clear();
        _head = null;
    }

    /// <summary>Where in the document it stands whose determination it is and by which rules; <see langword="null"/>: nowhere yet.</summary>
    public (int Begin, int Length)? FindHead(SelectionReason selected) =>
        _head is var (other, begin, length) && ReferenceEquals(other, selected) ? (begin, length) : null;

    public void KeepHead(SelectionReason selected, int begin, int length) => _head = (selected, begin, length);

    /// <summary>What is kept of one requirement, by <see cref="KeptPiece"/>.</summary>
    public byte[]?[] Of(FindingSubject subject) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_rules, subject, out _) ??= new byte[]?[KeptPiece.Count];

    /// <summary>Where in the document it stands what was found; <see langword="null"/>: nowhere yet.</summary>
    public (int Begin, int Length)? Find(FindingFacts facts) => _found.TryGetValue(facts, out var place) ? place : null;

    public void Keep(FindingFacts facts, int begin, int length) => _found[facts] = (begin, length);
}

/// <summary>The places of what is kept of a requirement.</summary>
internal static class KeptPiece
{
    private static readonly int Outcomes = Enum.GetValues<Outcome>().Length;

    /// <summary>Where the rule is printed and written.</summary>
    public static int Rule { get; } = Outcomes;

    /// <summary>The figures that the rule alone decides.</summary>
    public static int Required { get; } = Outcomes + 1;

    private static readonly int DoesNotApply = Outcomes + 2;

    private static readonly int MayNotApply = Outcomes + 3;

    public static int Count { get; } = Outcomes + 4;

    /// <summary>Which requirement it is, and with which outcome.</summary>
    public static int Head(Outcome outcome) => (int)outcome;

    /// <summary>What is found alike of every candidate; <see langword="null"/>: it is not.</summary>
    public static int? Of(FindingFacts facts) =>
        ReferenceEquals(facts, FindingFacts.DoesNotApply) ? DoesNotApply
        : ReferenceEquals(facts, FindingFacts.MayNotApply) ? MayNotApply
        : null;
}
