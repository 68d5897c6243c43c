namespace Endorsement.Rules.Bulk;

/// <summary>Cuts documents that stand one after the other, or in one array, into lines. See <see cref="RowShaper"/>.</summary>
internal sealed class DocumentCutter(ReadBytes read)
{
    private readonly byte[] _input = new byte[64 * 1024];

    /// <summary>Of each byte at most two come out: itself, and a line feed.</summary>
    private readonly byte[] _output = new byte[2 * 64 * 1024];
    private int _outputRead;
    private int _outputLength;
    private JsonDepth _depth;
    private bool _isInRow;
    private bool _isInArray;
    private bool _hasBegun;
    private bool _isAtEnd;

    /// <summary>Whether the byte before was a line feed: the next one begins a line.</summary>
    private bool _isAtStart = true;

    /// <exception cref="InvalidDataException">An array that does not end.</exception>
    public int Read(Span<byte> buffer)
    {
        while (_outputRead == _outputLength)
        {
            if (_isAtEnd)
            {
                return 0;
            }

            Fill();
        }

        var count = Math.Min(buffer.Length, _outputLength - _outputRead);
        _output.AsSpan(_outputRead, count).CopyTo(buffer);
        _outputRead += count;
        return count;
    }

    private void Fill()
    {
        (_outputRead, _outputLength) = (0, 0);
        var length = read(_input);
        _isAtEnd = length == 0;
        foreach (var at in _input.AsSpan(0, length))
        {
            Pass(at);
        }

        if (_isAtEnd && _isInArray && !_isInRow)
        {
            throw new InvalidDataException("the array of candidates does not end: the input is cut off");
        }
    }

    private void Pass(byte at)
    {
        if (!_isInRow)
        {
            Between(at);
        }
        else if (IsLostStart(at))
        {
            EndRow();
            BeginRow(at);
        }
        else if (_depth.Value == 0)
        {
            Loose(at);
        }
        else
        {
            Within(at);
        }

        _isAtStart = at == '\n';
    }

    /// <summary>
    /// An object that begins a line where none may stand: what came before was cut off, and the next document begins. Nothing that is well formed
    /// is cut here.
    /// </summary>
    private bool IsLostStart(byte at) => at == '{' && _isAtStart && _depth.Last is not ((byte)',' or (byte)'[' or (byte)':');

    private void Between(byte at)
    {
        var isBlank = at is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF or 0xBB or 0xBF;
        if (isBlank || (_isInArray && at == ','))
        {
            return;
        }

        if (at == '[' && !_isInArray && !_hasBegun)
        {
            _isInArray = true;
        }
        else if (at == ']' && _isInArray)
        {
            _isInArray = false;
        }
        else
        {
            BeginRow(at);
        }

        _hasBegun = true;
    }

    private void BeginRow(byte at)
    {
        _depth.Reset();
        _depth.Pass(at);
        _isInRow = true;
        Put(at);
    }

    private void EndRow()
    {
        Put((byte)'\n');
        _isInRow = false;
    }

    /// <summary>Something that is neither object nor array: a row that will be rejected, up to the end of its line or its place in the array.</summary>
    private void Loose(byte at)
    {
        if (at == '\n')
        {
            EndRow();
        }
        else if (_isInArray && !_depth.IsInString && at is ((byte)',' or (byte)']'))
        {
            EndRow();
            Between(at);
        }
        else
        {
            _depth.Pass(at);
            Put(at);
        }
    }

    private void Within(byte at)
    {
        _depth.Pass(at);
        Put(at == '\n' ? (byte)'\t' : at);
        if (_depth.Value == 0)
        {
            EndRow();
        }
    }

    private void Put(byte at) => _output[_outputLength++] = at;
}
