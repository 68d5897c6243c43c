using System.Runtime.CompilerServices;

namespace Endorsement.Rules.Dossiers;

/// <summary>The place in the facts of an entry that a member fills, as the distance from their beginning: found once, and then as near as a field.</summary>
/// <remarks>A description names the field by a function; calling it for each member of each entry of each row would cost as much as reading them.</remarks>
internal readonly struct Field<TFacts, TFact>
    where TFacts : struct
{
    private readonly nint _distance;

    public Field(Fact<TFacts, TFact>? fact)
    {
        if (fact is null)
        {
            return;
        }

        var sample = default(TFacts);
        var distance = Unsafe.ByteOffset(ref Unsafe.As<TFacts, byte>(ref sample), ref Unsafe.As<TFact, byte>(ref fact(ref sample)));
        if (distance < 0 || distance + Unsafe.SizeOf<TFact>() > Unsafe.SizeOf<TFacts>())
        {
            throw new ArgumentException("A member is kept in the facts themselves.", nameof(fact));
        }

        IsThere = true;
        _distance = distance;
    }

    /// <summary>Whether the facts have room for the member at all.</summary>
    public bool IsThere { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TFact Of(ref TFacts facts) =>
        ref Unsafe.As<byte, TFact>(ref Unsafe.AddByteOffset(ref Unsafe.As<TFacts, byte>(ref facts), _distance));
}
