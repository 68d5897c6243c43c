using System.Runtime.ExceptionServices;

namespace Endorsement.Rules.Bulk;

/// <summary>Cuts a stream into batches of whole lines. A line that is too long comes in pieces and is never held whole.</summary>
internal sealed class LineFeeder(LineSource source, LineGate gate, int longestLine, Func<Batch> take, Action<Batch> give)
{
    private byte[] _rest = [];
    private int _restLength;
    private long _offset;
    private long _number = 1;
    private bool _isAtEnd;
    private bool _isLong;

    /// <summary>Blank lines of our share.</summary>
    public long Blank { get; private set; }

    /// <summary>Reads to the end of the input, or until told to stop. What goes wrong is handed on in its turn.</summary>
    public void Run(CancellationToken cancellation)
    {
        while (!(_isAtEnd && _restLength == 0) && !cancellation.IsCancellationRequested && !gate.IsPast(_offset))
        {
            var batch = take();
            try
            {
                Fill(batch);
                batch = _isLong ? Pieces(batch) : batch;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                batch.Failure = ExceptionDispatchInfo.Capture(exception);
                (_isAtEnd, _restLength) = (true, 0);
            }

            batch.Share = source.Share;
            give(batch);
        }
    }

    private void Fill(Batch batch)
    {
        _rest.AsSpan(0, _restLength).CopyTo(Room(batch, _restLength));
        batch.Length = _restLength;
        _restLength = 0;
        while (true)
        {
            Read(batch);
            var last = batch.Input.AsSpan(0, batch.Length).LastIndexOf((byte)'\n');
            if (last >= 0 || _isAtEnd)
            {
                // The last line may lack its line feed.
                Split(batch, _isAtEnd ? batch.Length : last + 1);
                return;
            }

            if (batch.Length > longestLine)
            {
                _isLong = true;
                return;
            }

            batch.Grow(Math.Min(batch.Input.Length * 2, longestLine + Batch.UsualSize));
        }
    }

    private static Span<byte> Room(Batch batch, int length)
    {
        if (batch.Input.Length < length + (Batch.UsualSize / 2))
        {
            batch.Grow(length + Batch.UsualSize);
        }

        return batch.Input;
    }

    /// <summary>Reads until the batch is full.</summary>
    private void Read(Batch batch)
    {
        while (batch.Length < batch.Input.Length && !_isAtEnd)
        {
            var read = source.Read(batch.Input.AsSpan(batch.Length));
            batch.Length += read;
            _isAtEnd = read == 0;
        }
    }

    /// <summary>Lists the lines of the first <paramref name="whole"/> bytes and keeps the rest for the next batch.</summary>
    private void Split(Batch batch, int whole)
    {
        Keep(batch, whole);
        var bytes = batch.Input.AsSpan(0, whole);
        for (var start = 0; start < whole; )
        {
            var length = bytes[start..].IndexOf((byte)'\n');
            var isEnded = length >= 0;
            length = isEnded ? length : whole - start;
            Line(batch, start, length);
            start += length + (isEnded ? 1 : 0);
        }

        _offset += whole;
    }

    private void Line(Batch batch, int start, int length)
    {
        var number = _number++;
        if (!gate.IsOurs(number, _offset + start))
        {
            return;
        }

        if (IsBlank(batch.Input.AsSpan(start, length)))
        {
            Blank++;
            return;
        }

        if (gate.Next(number) is { } use)
        {
            batch.KeptRejects ??= gate.TakeKeptRejects();
            batch.MustProve |= use == LineUse.Prove;
            batch.Lines.Add(new LineAt(number, start, length, use));
        }
    }

    /// <summary>A line that is too long: what has been read of it, and what is still to come, piece by piece.</summary>
    /// <returns>The last piece, which is not handed on yet.</returns>
    private Batch Pieces(Batch batch)
    {
        _isLong = false;
        var number = _number++;
        var use = gate.IsOurs(number, _offset) ? gate.Next(number) : null;
        var kept = use is null ? null : gate.TakeKeptRejects();
        for (var isFirst = true; ; isFirst = false)
        {
            var end = batch.Input.AsSpan(0, batch.Length).IndexOf((byte)'\n');
            var isLast = end >= 0 || _isAtEnd;

            // Of bytes in threes base64 can be written piece by piece.
            var length =
                end >= 0 ? end
                : _isAtEnd ? batch.Length
                : batch.Length - (batch.Length % 3);
            var whole = length + (end >= 0 ? 1 : 0);
            Keep(batch, whole);
            _offset += whole;
            batch.Length = length;
            batch.Piece = new LongPiece(number, isFirst, isLast, use ?? LineUse.Count);
            batch.KeptRejects = isFirst ? kept : null;
            if (isLast)
            {
                return batch;
            }

            batch.Share = source.Share;
            give(batch);
            batch = take();
            _rest.AsSpan(0, _restLength).CopyTo(Room(batch, _restLength));
            batch.Length = _restLength;
            _restLength = 0;
            Read(batch);
        }
    }

    private void Keep(Batch batch, int from)
    {
        _restLength = batch.Length - from;
        if (_rest.Length < _restLength)
        {
            _rest = new byte[Math.Max(_restLength, Batch.UsualSize)];
        }

        batch.Input.AsSpan(from, _restLength).CopyTo(_rest);
        batch.Length = from;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;
}
