using System.Numerics;

namespace Endorsement.Rules.Cli.Generation;

/// <summary>Chance that comes out the same on every machine and in every version of the runtime.</summary>
/// <remarks>xoshiro256**, seeded by SplitMix64, both by Blackman and Vigna and in the public domain.</remarks>
internal sealed class Dice
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    /// <summary>Each row has a seed of its own, so that a row does not depend on how many were asked for before it.</summary>
    public void Seed(ulong seed, ulong row)
    {
        unchecked
        {
            var state = seed + (row * 0xD134_2543_DE82_EF95UL);
            _a = Split(ref state);
            _b = Split(ref state);
            _c = Split(ref state);
            _d = Split(ref state);
        }
    }

    /// <summary>A whole number below <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(((Next() >> 32) * (ulong)count) >> 32);

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, both inside.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Percent(int chance) => Below(100) < chance;

    public T OneOf<T>(ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    private ulong Next()
    {
        unchecked
        {
            var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
            var shifted = _b << 17;
            _c ^= _a;
            _d ^= _b;
            _b ^= _c;
            _a ^= _d;
            _c ^= shifted;
            _d = BitOperations.RotateLeft(_d, 45);
            return result;
        }
    }

    private static ulong Split(ref ulong state)
    {
        unchecked
        {
            state += 0x9E37_79B9_7F4A_7C15UL;
            var mixed = (state ^ (state >> 30)) * 0xBF58_476D_1CE4_E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
