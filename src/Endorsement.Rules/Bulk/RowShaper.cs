namespace Endorsement.Rules.Bulk;

/// <summary>Reads bytes into a buffer; 0 at the end.</summary>
internal delegate int ReadBytes(Span<byte> buffer);

/// <summary>
/// Makes one line of each candidate, however the input is written: as lines, as one JSON array, or as documents over several lines one after the
/// other. Lines go through as they are.
/// </summary>
/// <remarks>
/// What it is, the first line says: it begins with <c>[</c>, or is an object that goes on behind its line feed. A line feed inside of a document
/// becomes a tab, which means the same between two tokens and is the same error within a string. Nothing is checked here: the reader of
/// candidates does that, row by row.
/// </remarks>
internal sealed class RowShaper(ReadBytes read)
{
    /// <summary>A first line that goes on for more than these bytes is a line.</summary>
    private const int MostLooked = 64 * 1024;

    private byte[] _head = [];
    private int _headRead;
    private int _headLength;
    private DocumentCutter? _cutter;
    private bool _isDecided;

    /// <summary>Whether lines go through as they are.</summary>
    public bool IsLines
    {
        get
        {
            Decide();
            return _cutter is null;
        }
    }

    /// <summary>What was looked at is not read again: the input stands elsewhere.</summary>
    public void Forget() => (_head, _headRead, _headLength) = ([], 0, 0);

    /// <exception cref="InvalidDataException">An array that does not end.</exception>
    public int Read(Span<byte> buffer)
    {
        Decide();
        return _cutter is null ? ReadOn(buffer) : _cutter.Read(buffer);
    }

    private int ReadOn(Span<byte> buffer)
    {
        if (_headRead == _headLength)
        {
            return read(buffer);
        }

        var count = Math.Min(buffer.Length, _headLength - _headRead);
        _head.AsSpan(_headRead, count).CopyTo(buffer);
        _headRead += count;
        _head = _headRead == _headLength ? [] : _head;
        return count;
    }

    /// <summary>Looks at no more than it needs: whoever writes row by row is not kept waiting for the second one.</summary>
    private void Decide()
    {
        if (_isDecided)
        {
            return;
        }

        bool? isDocuments = null;
        while (isDocuments is null)
        {
            if (_headLength == _head.Length)
            {
                Array.Resize(ref _head, Math.Max(4096, _head.Length * 2));
            }

            var count = read(_head.AsSpan(_headLength));
            _headLength += count;
            isDocuments = Look(_head.AsSpan(0, _headLength)) ?? (count == 0 || _headLength > MostLooked ? false : null);
        }

        _isDecided = true;
        _cutter = isDocuments.Value ? new DocumentCutter(ReadOn) : null;
    }

    /// <summary><see langword="null"/>: more has to be read.</summary>
    private static bool? Look(ReadOnlySpan<byte> head)
    {
        var start = head.IndexOfAnyExcept(" \t\r\n\uFEFF"u8);
        if (start < 0 || head[start] != '{')
        {
            return start < 0 ? null : head[start] == '[';
        }

        var feed = head[start..].IndexOf((byte)'\n');
        if (feed < 0)
        {
            return null;
        }

        var depth = new JsonDepth();
        foreach (var at in head.Slice(start, feed))
        {
            depth.Pass(at);
        }

        if (depth.Value <= 0)
        {
            return false;
        }

        // A row that was cut off is followed by another row; a document goes on.
        var next = head[(start + feed)..].IndexOfAnyExcept(" \t\r\n"u8);
        return next < 0 ? null : head[start + feed + next] != '{' || head[start + feed + next - 1] != '\n';
    }
}

/// <summary>How deep inside of objects and arrays a byte stands. A string ends with its line at the latest.</summary>
internal struct JsonDepth
{
    private bool _isInString;
    private bool _isEscaped;

    public int Value { get; private set; }

    /// <summary>The last byte that is neither blank nor in a string.</summary>
    public byte Last { get; private set; }

    public readonly bool IsInString => _isInString;

    public void Reset() => this = default;

    public void Pass(byte at)
    {
        if (_isInString)
        {
            _isInString = at != '\n' && (_isEscaped || at != '"');
            _isEscaped = _isInString && !_isEscaped && at == '\\';
            return;
        }

        switch (at)
        {
            case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n':
                return;
            case (byte)'"':
                _isInString = true;
                break;
            case (byte)'{' or (byte)'[':
                Value++;
                break;
            case (byte)'}' or (byte)']':
                Value--;
                break;
        }

        Last = at;
    }
}
