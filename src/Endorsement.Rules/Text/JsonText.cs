using System.Text;

namespace Endorsement.Rules.Text;

/// <summary>The bytes of one document and its name; turns byte offsets into lines and columns.</summary>
/// <remarks>Lines end with LF or CR LF; columns count UTF-16 units from 1, as editors do; a byte order mark takes no column.</remarks>
internal sealed class JsonText(string file, ReadOnlyMemory<byte> bytes)
{
    private int[]? _lineStarts;

    public string File { get; } = file;

    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    /// <summary>Where the JSON begins: behind a byte order mark, if there is one.</summary>
    public int Start => Bytes.Span.StartsWith("\uFEFF"u8) ? 3 : 0;

    public (int Line, int Column) Place(int offset)
    {
        var starts = _lineStarts ??= FindLines();
        offset = Math.Clamp(offset, 0, Bytes.Length);
        var line = Array.BinarySearch(starts, offset);
        line = line < 0 ? ~line - 1 : line;
        var lead = Bytes.Span[starts[line]..Math.Max(starts[line], offset)];
        return (line + 1, Encoding.UTF8.GetCharCount(lead) + 1);
    }

    private int[] FindLines()
    {
        var starts = new List<int> { Start };
        var span = Bytes.Span;
        for (var at = Start; at < span.Length; )
        {
            var next = span[at..].IndexOf((byte)'\n');
            if (next < 0)
            {
                break;
            }

            at += next + 1;
            starts.Add(at);
        }

        return [.. starts];
    }
}
