using System.Numerics;

namespace Endorsement.Rules.Dossiers;

/// <summary>Short numbers out of eight bytes at once, without a loop over their digits.</summary>
internal static class HundredthsText
{
    private const ulong Zeros = 0x3030_3030_3030_3030;

    /// <summary>Reads a number of at most five digits, a point and at most two digits, at the beginning of eight bytes, the first the lowest.</summary>
    /// <param name="bytes">The eight bytes.</param>
    /// <param name="hundredths">The number, in hundredths.</param>
    /// <param name="length">How many bytes it is.</param>
    /// <returns>Whether it is such a number and all of it is there: what follows is neither a digit nor a point with digits.</returns>
    public static bool TryRead(ulong bytes, out int hundredths, out int length)
    {
        unchecked
        {
            var digits = bytes ^ Zeros;
            var whole = Leading(digits);
            var point = whole < 7 && (byte)(bytes >> (whole * 8)) == (byte)'.' ? 1 : 0;
            var behind = point != 0 ? digits >> ((whole + 1) * 8) : ulong.MaxValue;
            var decimals = Leading(behind);
            length = whole + point + decimals;

            // Of seven bytes at most the one that ends the number is among the eight. Whether there is a point nobody can predict: no branch asks for it.
            var isShort = (uint)(whole - 1) <= 4 && (uint)(decimals - point) <= (uint)point && length <= 7;
            if (!isShort || (whole > 1 && (byte)digits == 0))
            {
                hundredths = 0;
                return false;
            }

            behind &= (1UL << (decimals * 8)) - 1;
            hundredths = (Value(digits, whole) * 100) + (int)(((behind & 0xFF) * 10) + (behind >> 8));
            return true;
        }
    }

    /// <summary>How many of the bytes, from the lowest on, are digits.</summary>
    private static int Leading(ulong digits) =>
        // A carry goes upwards only: up to the first byte that is no digit the high bits tell the truth.
        unchecked(BitOperations.TrailingZeroCount(((digits + 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080) >> 3);

    /// <summary>What the first digits say, the very first the lowest byte.</summary>
    private static int Value(ulong digits, int count)
    {
        unchecked
        {
            digits <<= 64 - (count * 8);
            digits = ((digits * 10) + (digits >> 8)) & 0x00FF_00FF_00FF_00FF;
            digits = ((digits * 100) + (digits >> 16)) & 0x0000_FFFF_0000_FFFF;
            return (int)(((digits * 10_000) + (digits >> 32)) & 0xFFFF_FFFF);
        }
    }
}
