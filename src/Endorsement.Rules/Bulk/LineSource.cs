using System.IO.Compression;

namespace Endorsement.Rules.Bulk;

/// <summary>
/// The rows of an input, one a line: plain or gzipped, which its first two bytes say; as lines, in an array or as documents, which its first line
/// says.
/// </summary>
/// <remarks>
/// Nothing is read before it is asked for: input may keep its reader waiting. A gzip that is cut is told apart from a whole one, see
/// <see cref="GzipEnd"/>: the decompressor itself takes the end of its input for the end of the data.
/// </remarks>
internal sealed class LineSource : IDisposable
{
    private readonly Stream _input;
    private readonly long _start;
    private readonly byte[] _first = new byte[2];
    private int _firstLength = -1;
    private int _firstRead;
    private GZipStream? _unzipped;
    private GzipEnd _end = new();
    private RowShaper _shaper;

    public LineSource(Stream input)
    {
        _input = input;
        _start = input.CanSeek ? input.Position : 0;
        _shaper = new RowShaper(ReadBytes);
    }

    /// <summary>How much of the input has been read, from 0 to 1, where its length is known.</summary>
    public double? Share =>
        _input.CanSeek && _input.Length > _start ? Math.Min(1.0, (_input.Position - _start) / (double)(_input.Length - _start)) : null;

    /// <exception cref="InvalidDataException">The input is gzipped and broken, or cut off.</exception>
    public int Read(Span<byte> buffer) => _shaper.Read(buffer);

    /// <summary>How many bytes its rows have in all; <see langword="null"/> where the input cannot be read twice.</summary>
    public long? Measure()
    {
        if (!_input.CanSeek)
        {
            return null;
        }

        if (_shaper.IsLines && _unzipped is null)
        {
            return _input.Length - _start;
        }

        var buffer = new byte[Batch.UsualSize];
        var total = 0L;
        for (var read = Read(buffer); read > 0; read = Read(buffer))
        {
            total += read;
        }

        Restart();
        return total;
    }

    /// <summary>
    /// Goes on shortly before a place, where the input is plain lines: at the byte before, so that whoever cuts lines sees whether one begins there.
    /// </summary>
    /// <returns>Where the input stands now; 0 where it was left as it was.</returns>
    public long SkipTo(long offset)
    {
        if (offset == 0 || !_input.CanSeek || !_shaper.IsLines || _unzipped is not null)
        {
            return 0;
        }

        _input.Position = _start + offset - 1;
        _firstRead = _firstLength;
        _shaper.Forget();
        return offset - 1;
    }

    public void Dispose() => _unzipped?.Dispose();

    private void Restart()
    {
        _unzipped?.Dispose();
        _input.Position = _start;
        (_firstLength, _firstRead, _unzipped, _end) = (-1, 0, null, new GzipEnd());
        _shaper = new RowShaper(ReadBytes);
    }

    private int ReadBytes(Span<byte> buffer)
    {
        Look();
        return _unzipped is null ? ReadPlain(buffer) : ReadUnzipped(_unzipped, buffer);
    }

    private void Look()
    {
        if (_firstLength >= 0)
        {
            return;
        }

        _firstLength = _input.ReadAtLeast(_first, 2, throwOnEndOfStream: false);
        if (_firstLength == 2 && _first is [0x1F, 0x8B])
        {
            _unzipped = new GZipStream(new FromTheFirst(this), CompressionMode.Decompress);
        }
    }

    /// <exception cref="InvalidDataException">The gzip is broken, or cut.</exception>
    private int ReadUnzipped(GZipStream unzipped, Span<byte> buffer)
    {
        if (buffer.IsEmpty || _end.IsPassed)
        {
            return 0;
        }

        int read;
        try
        {
            read = unzipped.Read(buffer);
        }
        catch (InvalidDataException) when (_end.IsGiven)
        {
            throw GzipEnd.Cut();
        }

        if (!_end.IsGiven)
        {
            return read;
        }

        // The input has ended. What comes now must be the mark that was put behind it, and nothing else.
        _end.Check(unzipped, buffer[..read]);
        return 0;
    }

    /// <summary>The two bytes that told what it is, then the rest.</summary>
    private int ReadPlain(Span<byte> buffer)
    {
        if (_firstRead >= _firstLength)
        {
            return _input.Read(buffer);
        }

        var count = Math.Min(buffer.Length, _firstLength - _firstRead);
        _first.AsSpan(_firstRead, count).CopyTo(buffer);
        _firstRead += count;
        return count;
    }

    /// <summary>What the decompressor reads: the input from its first byte on. The input itself stays open.</summary>
    private sealed class FromTheFirst(LineSource source) : ForwardReading
    {
        public override int Read(Span<byte> buffer) => source.ReadPlain(buffer) is var read and > 0 ? read : source._end.Give(buffer);
    }
}
