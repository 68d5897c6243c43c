namespace Endorsement.Rules.Evaluation;

/// <summary>Something that is missing, noted while a finding is made; only what a finding tells becomes an <see cref="OpenFact"/>.</summary>
/// <param name="Entry">Whose member it is; empty in the notes of an entry: its own.</param>
/// <param name="Attribute">The member.</param>
/// <param name="By">Who settles it.</param>
internal readonly record struct OpenNote(string Entry, string Attribute, SettledBy By)
{
    /// <summary>By entry, then by attribute, then by who settles it.</summary>
    public static Comparer<OpenNote> ByEntry { get; } =
        Comparer<OpenNote>.Create(
            static (left, right) =>
                string.CompareOrdinal(left.Entry, right.Entry) is var byEntry and not 0 ? byEntry
                : string.CompareOrdinal(left.Attribute, right.Attribute) is var byAttribute and not 0 ? byAttribute
                : ((int)left.By).CompareTo((int)right.By)
        );
}
