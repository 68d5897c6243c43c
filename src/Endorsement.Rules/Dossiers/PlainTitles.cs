namespace Endorsement.Rules.Dossiers;

/// <summary>Titles as they stand in a line, of which case and blanks say nothing (S13).</summary>
internal static class PlainTitles
{
    /// <summary>Whether two titles surely are not one. Of anything but plain ASCII nothing is said: the friendly reader knows.</summary>
    public static bool Differ(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (!IsPlain(left) || !IsPlain(right))
        {
            return false;
        }

        var (i, j) = (0, 0);
        while (true)
        {
            i = AfterBlanks(left, i);
            j = AfterBlanks(right, j);
            if (i == left.Length || j == right.Length)
            {
                return i != left.Length || j != right.Length;
            }

            if (Lower(left[i++]) != Lower(right[j++]))
            {
                return true;
            }
        }
    }

    /// <summary>A quotation mark and a backslash are escaped in one way only.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> title)
    {
        for (var i = 0; i < title.Length; i++)
        {
            if (title[i] > 0x7E)
            {
                return false;
            }

            if (title[i] == (byte)'\\' && (++i == title.Length || title[i] is not ((byte)'"' or (byte)'\\')))
            {
                return false;
            }
        }

        return true;
    }

    private static int AfterBlanks(ReadOnlySpan<byte> title, int at)
    {
        while (at < title.Length && title[at] <= (byte)' ')
        {
            at++;
        }

        return at;
    }

    private static byte Lower(byte letter) => letter is >= (byte)'A' and <= (byte)'Z' ? (byte)(letter | 0x20) : letter;
}
