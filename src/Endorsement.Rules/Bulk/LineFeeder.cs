using System.Runtime.ExceptionServices;

namespace Endorsement.Rules.Bulk;

/// <summary>
/// Cuts a stream into batches of whole lines. A line that is too long comes in pieces and is never held whole. Not for two threads at once.
/// </summary>
/// <param name="source">The rows.</param>
/// <param name="gate">Which of them are ours.</param>
/// <param name="longestLine">More bytes are too long a line.</param>
/// <param name="stretch">Takes what is ours; absent: nobody asks, and lines count from the beginning of the input.</param>
internal sealed class LineFeeder(LineSource source, ShardAndResume gate, int longestLine, StretchTally? stretch = null) : IDisposable
{
    private byte[] _rest = [];
    private int _restLength;
    private long _offset = stretch is null ? 0 : source.SkipTo(gate.Begins);
    private long _number = 1;
    private bool _isAtEnd;

    /// <summary>Why nothing more can be read; told behind the whole lines that came before.</summary>
    private ExceptionDispatchInfo? _failure;

    /// <summary>The line that is too long and has not ended yet; its last piece, so far.</summary>
    private LongPiece? _long;

    /// <summary>Whether it is of our share.</summary>
    private bool _isLongOurs;

    /// <summary>Blank lines of our share.</summary>
    public long Blank { get; private set; }

    /// <summary>What was ours so far, if somebody asks.</summary>
    public BulkStretch? Stretch => stretch?.Stretch;

    /// <summary>Fills an empty batch with what comes next; false at the end of the input. What goes wrong is in the batch, to be told in its turn.</summary>
    public bool TryFill(Batch batch)
    {
        if (_failure is not null)
        {
            (batch.Failure, _failure) = (_failure, null);
            return true;
        }

        if (_long is null && ((_isAtEnd && _restLength == 0) || gate.IsPast(_offset)))
        {
            return false;
        }

        try
        {
            Fill(batch);
        }
        catch (Exception exception)
        {
            batch.Failure = ExceptionDispatchInfo.Capture(exception);
            (_isAtEnd, _restLength, _long, _failure) = (true, 0, null, null);
        }

        batch.Share = source.Share;
        return true;
    }

    private void Fill(Batch batch)
    {
        _rest.AsSpan(0, _restLength).CopyTo(Room(batch, _restLength));
        batch.Length = _restLength;
        _restLength = 0;
        while (true)
        {
            Read(batch);
            if (_failure is not null)
            {
                // What has been read of a line whose end cannot be read is nobody's.
                var lines = _long is null ? batch.Input.AsSpan(0, batch.Length).LastIndexOf((byte)'\n') + 1 : 0;
                Split(batch, lines);
                (_restLength, _long) = (0, null);
                return;
            }

            if (_long is { } before)
            {
                Piece(batch, before with { IsFirst = false });
                return;
            }

            var last = batch.Input.AsSpan(0, batch.Length).LastIndexOf((byte)'\n');
            if (last >= 0 || _isAtEnd)
            {
                // The last line may lack its line feed.
                Split(batch, _isAtEnd ? batch.Length : last + 1);
                return;
            }

            if (batch.Length > longestLine)
            {
                Piece(batch, BeginLong(batch));
                return;
            }

            batch.Grow(Math.Min(batch.Input.Length * 2, longestLine + batch.Usual));
        }
    }

    private static Span<byte> Room(Batch batch, int length)
    {
        if (batch.Input.Length < length + (batch.Usual / 2))
        {
            batch.Grow(length + batch.Usual);
        }

        return batch.Input;
    }

    /// <summary>Reads until the batch is full.</summary>
    private void Read(Batch batch)
    {
        while (batch.Length < batch.Input.Length && !_isAtEnd)
        {
            try
            {
                var read = source.Read(batch.Input.AsSpan(batch.Length));
                batch.Length += read;
                _isAtEnd = read == 0;
            }
            catch (Exception exception)
            {
                _failure = ExceptionDispatchInfo.Capture(exception);
                _isAtEnd = true;
            }
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
            Line(batch, start, length, isEnded);
            start += length + (isEnded ? 1 : 0);
        }

        _offset += whole;
    }

    private void Line(Batch batch, int start, int length, bool isEnded)
    {
        if (!IsOurs(start, out var number))
        {
            return;
        }

        stretch?.Take(_offset + start, batch.Input.AsSpan(start, length + (isEnded ? 1 : 0)), endsLine: true);
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

    /// <summary>Whether a line is ours, and its number; those of a part count from its own first line.</summary>
    private bool IsOurs(int start, out long number)
    {
        number = _number;
        var isOurs = gate.IsOurs(number, _offset + start);
        _number += isOurs || stretch is null ? 1 : 0;
        return isOurs;
    }

    private LongPiece BeginLong(Batch batch)
    {
        _isLongOurs = IsOurs(0, out var number);
        var use = _isLongOurs ? gate.Next(number) : null;
        batch.KeptRejects = use is null ? null : gate.TakeKeptRejects();
        return new LongPiece(number, IsFirst: true, IsLast: false, use ?? LineUse.Count);
    }

    /// <summary>What has been read of a line that is too long, as far as the line goes.</summary>
    private void Piece(Batch batch, LongPiece piece)
    {
        var end = batch.Input.AsSpan(0, batch.Length).IndexOf((byte)'\n');

        // Of bytes in threes base64 can be written piece by piece.
        var length =
            end >= 0 ? end
            : _isAtEnd ? batch.Length
            : batch.Length - (batch.Length % 3);
        var whole = length + (end >= 0 ? 1 : 0);
        if (_isLongOurs)
        {
            stretch?.Take(_offset, batch.Input.AsSpan(0, whole), endsLine: end >= 0 || _isAtEnd);
        }

        Keep(batch, whole);
        _offset += whole;
        batch.Length = length;
        batch.Piece = piece with { IsLast = end >= 0 || _isAtEnd };
        _long = batch.Piece.IsLast ? null : batch.Piece;
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

    public void Dispose() => stretch?.Dispose();

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;
}
