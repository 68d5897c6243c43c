using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace Endorsement.Rules.Dossiers;

/// <content>
/// The second stage: what is written as most writers write it, taken at a glance. It takes nothing that the rest of the scanner would not take in the
/// same way, and looks at nothing behind the document: near its end, and where there are no vectors, the rest of the scanner reads.
/// </content>
internal ref partial struct LineScanner
{
    /// <summary>How many bytes a glance may take in.</summary>
    private const int Glance = 64;

    private readonly bool IsRoomy => _at <= _lastGlance;

    /// <summary>The last place from which 64 bytes may be looked at.</summary>
    private static int LastGlance(int length, ReadOnlySpan<byte> stops) => stops.IsEmpty ? -1 : length - Glance;

    /// <summary>The next stop: in the next 57 bytes at a glance.</summary>
    private readonly int NextStop(int at)
    {
        var ahead = BinaryPrimitives.ReadUInt64LittleEndian(_stops[(at >> 3)..]) >> (at & 7);
        if (ahead != 0)
        {
            return at + BitOperations.TrailingZeroCount(ahead);
        }

        for (at = (at | 7) + 1; at < _line.Length; at += LineStops.Block)
        {
            ahead = BinaryPrimitives.ReadUInt64LittleEndian(_stops[(at >> 3)..]);
            if (ahead != 0)
            {
                return at + BitOperations.TrailingZeroCount(ahead);
            }
        }

        return _line.Length;
    }

    /// <summary>Whether this member follows, behind a comma; if not, nothing is read.</summary>
    public bool Follows(MemberNames names, int member)
    {
        if (!IsRoomy)
        {
            return false;
        }

        var length = names.Glance(member, _line.Slice(_at, MemberNames.Widest));
        _at += length;
        return length > 0;
    }

    /// <summary>A day in quotes; nothing else, and then nothing is read.</summary>
    private bool TryQuickDay(out DayRange day)
    {
        if (IsRoomy && DayNumbers.TryQuoted(_line.Slice(_at, Vector128<byte>.Count), out var number))
        {
            _at += DayNumbers.QuotedLength;
            day = new DayRange(number, number);
            return true;
        }

        day = default;
        return false;
    }

    /// <summary>A number of at most five digits before and two behind the point, in hundredths; nothing else, and then nothing is read.</summary>
    private bool TryQuickNumber(out int hundredths)
    {
        if (IsRoomy && HundredthsText.TryRead(BinaryPrimitives.ReadUInt64LittleEndian(_line[_at..]), out hundredths, out var length))
        {
            _at += length;
            return true;
        }

        hundredths = 0;
        return false;
    }

    /// <summary>True or false; nothing else, and then nothing is read.</summary>
    private bool TryQuickFlag(out Truth flag)
    {
        flag = Truth.Unknown;
        if (!IsRoomy)
        {
            return false;
        }

        var word = BinaryPrimitives.ReadUInt64LittleEndian(_line[_at..]);
        var isYes = (word & 0xFFFF_FFFF) == 0x6575_7274;
        var isNo = (word & 0xFF_FFFF_FFFF) == 0x65_736C_6166;
        if (!(isYes | isNo))
        {
            return false;
        }

        _at += isYes ? 4 : 5;
        flag = isYes ? Truth.Yes : Truth.No;
        return true;
    }
}
