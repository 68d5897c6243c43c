namespace Endorsement.Rules.Bulk;

/// <summary>Several inputs as one: their rows, one a line, in the order of the inputs. Each is opened when its turn comes.</summary>
internal sealed class JoinedRows(IEnumerable<Func<Stream>> inputs) : ForwardReading
{
    private readonly IEnumerator<Func<Stream>> _inputs = inputs.GetEnumerator();
    private Stream? _input;
    private LineSource? _rows;
    private bool _isAtStart = true;

    public override int Read(Span<byte> buffer)
    {
        while (!buffer.IsEmpty && (_rows is not null || Next()))
        {
            var read = _rows!.Read(buffer);
            if (read > 0)
            {
                _isAtStart = buffer[read - 1] == '\n';
                return read;
            }

            CloseInput();
            if (!_isAtStart)
            {
                // The last row of an input may lack its line feed.
                (buffer[0], _isAtStart) = ((byte)'\n', true);
                return 1;
            }
        }

        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            CloseInput();
            _inputs.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool Next()
    {
        if (!_inputs.MoveNext())
        {
            return false;
        }

        _input = _inputs.Current();
        _rows = new LineSource(_input);
        return true;
    }

    private void CloseInput()
    {
        _rows?.Dispose();
        _input?.Dispose();
        (_rows, _input) = (null, null);
    }
}
