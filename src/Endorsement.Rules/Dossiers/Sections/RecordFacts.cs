namespace Endorsement.Rules.Dossiers;

/// <summary>An agreement, an examination or a review: a kind, a day, and for the last two a result.</summary>
internal struct RecordFacts : IEntry
{
    public int Entry { get; set; }
    public TextAt Id;
    public CodeSet KindCode;
    public CodeSet PartCode;
    public DayRange Date;
    public Truth Passed;

    readonly TextAt IEntry.Id => Id;

    public readonly ulong Kind => KindCode.Bits;

    public readonly ulong Part => PartCode.Bits;

    public readonly bool HasPart => PartCode.IsGiven;

    /// <summary>What a misspelt kind or part may have meant (S49).</summary>
    public readonly ulong MisspeltKind => KindCode.Misspelt;

    public readonly ulong MisspeltPart => PartCode.Misspelt;

    /// <summary>Whether it is of this kind, or may be.</summary>
    public readonly bool MayBe(ulong kind) => ((Kind | MisspeltKind) & kind) != 0;

    /// <summary>Whether it is of this kind only if a misspelt code meant it.</summary>
    public readonly bool MayOnlyBe(ulong kind) => (Kind & kind) == 0 && (MisspeltKind & kind) != 0;
}
