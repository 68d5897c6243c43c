using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>How far an entry, a person or a fact satisfies a rule: surely, possibly (and who settles it), or not.</summary>
/// <remarks>
/// Bits, so that joining attributes is one operation: no bit set is "surely"; an open bit is "possibly"; the failing bit settles it,
/// whatever else is open.
/// </remarks>
internal readonly record struct Grade(byte Bits)
{
    private const byte UnknownBit = 1;
    private const byte ReviewBit = 2;
    private const byte FailsBit = 4;

    public static Grade Yes => default;

    /// <summary>A fact is missing that the candidate supplies.</summary>
    public static Grade Unknown => new(UnknownBit);

    /// <summary>A judgement is missing that a reviewer gives.</summary>
    public static Grade Review => new(ReviewBit);

    public static Grade No => new(FailsBit);

    public bool IsYes => Bits == 0;

    public bool IsNo => (Bits & FailsBit) != 0;

    /// <summary>Not settled, and not only by a reviewer.</summary>
    public bool LacksFact => (Bits & UnknownBit) != 0;

    public static Grade operator &(Grade left, Grade right) => new((byte)(left.Bits | right.Bits));

    /// <summary>One of two ways suffices.</summary>
    public static Grade operator |(Grade left, Grade right) =>
        left.IsYes || right.IsYes ? Yes
        : left.IsNo ? right
        : right.IsNo ? left
        : new((byte)(left.Bits | right.Bits));

    public static Grade Of(bool holds) => holds ? Yes : No;
}

internal static class Grades
{
    public static Grade ToGrade(this Truth truth) =>
        truth switch
        {
            Truth.Yes => Grade.Yes,
            Truth.No => Grade.No,
            _ => Grade.Unknown,
        };
}
