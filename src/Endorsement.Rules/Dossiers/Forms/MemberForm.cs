using Endorsement.Rules.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>The place in the facts of an entry that a member fills.</summary>
internal delegate ref TFact Fact<TFacts, TFact>(ref TFacts facts)
    where TFacts : struct;

/// <summary>One member of an object of the document as the rules see it: reading it quickly, and telling whether two entries say the same.</summary>
/// <param name="shape">What it may look like, and what it means.</param>
internal abstract class MemberForm<TFacts>(MemberShape shape) : IDescribedMember
    where TFacts : struct
{
    public MemberShape Shape { get; } = shape;

    public string Name => Shape.Name;

    /// <summary>The name as it stands in documents that we write: in quotes, the colon behind.</summary>
    protected WrittenName Written { get; } = new(shape.Name);

    /// <summary>Where its bits stand in the fingerprint of an entry; none of what takes no part in being the same (S13).</summary>
    public SameSlot Slot { get; set; }

    /// <summary>Of what kind of slot it takes part in being the same; none by default.</summary>
    public virtual SameKind Same => SameKind.None;

    /// <summary>What an entry that lacks the member says of it (S6).</summary>
    public virtual void Absent(ref TFacts facts) { }

    /// <summary>Reads the value that the scanner stands before.</summary>
    public abstract void Read(ref LineScanner scan, DossierReader reader, ref TFacts facts);

    /// <summary>Puts the value that the scanner stands before into a fingerprint; what tells no two entries apart, of whatever form, is passed over.</summary>
    public virtual void Print(ref LineScanner scan, FingerprintMaker maker) => scan.Any();

    /// <summary>What a fingerprint says where the member is absent.</summary>
    public virtual void PrintAbsent(FingerprintMaker maker) { }

    /// <summary>Whether both say something, and surely not the same.</summary>
    public virtual bool Differ(ref TFacts left, ref TFacts right, ReadOnlySpan<byte> texts) => false;

    /// <summary>What two entries that may be one say together.</summary>
    public virtual void Join(ref TFacts one, ref TFacts other) { }

    /// <summary>Ids of people to places among the people; <see langword="false"/> when somebody is not listed.</summary>
    public virtual bool Resolve(DossierReader reader, Span<TFacts> entries) => true;

    /// <summary>Whether it names somebody among the people.</summary>
    public virtual bool NamesPerson => false;

    /// <inheritdoc/>
    public virtual CodeKind? Codes => null;

    /// <inheritdoc/>
    public virtual IDescribedObject? Inner => null;
}

/// <summary>The same, with the record that holds the member.</summary>
internal abstract class MemberForm<TEntry, TFacts>(MemberShape shape) : MemberForm<TFacts>(shape)
    where TFacts : struct
{
    /// <summary>Writes the member, if the entry has it.</summary>
    public abstract void Write(DocumentWriter json, TEntry entry);
}

/// <summary>How a member takes part in two entries being the same.</summary>
internal enum SameKind
{
    None,

    /// <summary>A bit among the flags.</summary>
    Flag,

    /// <summary>Four bits among the flags: a closed code.</summary>
    Code,

    /// <summary>The date, or the first one.</summary>
    First,

    /// <summary>The last date.</summary>
    Last,

    Hours,

    /// <summary>A slot of its own: a text, a list, a number.</summary>
    Word,
}

/// <summary>Which bits of which slot of a fingerprint are a member's.</summary>
internal readonly record struct SameSlot(int Slot, int Shift, int Width)
{
    public uint Bits => Width == 32 ? uint.MaxValue : ((1U << Width) - 1) << Shift;
}
