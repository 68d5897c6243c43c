using System.IO.Compression;

namespace Endorsement.Rules.Bulk;

/// <summary>The lines of an input, plain or gzipped: which of the two, its first two bytes say.</summary>
/// <remarks>Nothing is read before it is asked for: input may keep its reader waiting.</remarks>
internal sealed class LineSource(Stream input) : IDisposable
{
    private readonly long _start = input.CanSeek ? input.Position : 0;
    private readonly byte[] _first = new byte[2];
    private int _firstLength = -1;
    private int _firstRead;
    private GZipStream? _unzipped;

    /// <summary>How much of the input has been read, from 0 to 1, where its length is known.</summary>
    public double? Share =>
        input.CanSeek && input.Length > _start ? Math.Min(1.0, (input.Position - _start) / (double)(input.Length - _start)) : null;

    public int Read(Span<byte> buffer)
    {
        Look();
        return _unzipped is null ? ReadPlain(buffer) : _unzipped.Read(buffer);
    }

    /// <summary>How many bytes there are in all, unzipped; <see langword="null"/> where the input cannot be read twice.</summary>
    public long? Measure()
    {
        if (!input.CanSeek)
        {
            return null;
        }

        Look();
        if (_unzipped is null)
        {
            return input.Length - _start;
        }

        var buffer = new byte[Batch.UsualSize];
        var total = 0L;
        for (var read = Read(buffer); read > 0; read = Read(buffer))
        {
            total += read;
        }

        _unzipped.Dispose();
        input.Position = _start + 2;
        _firstRead = 0;
        _unzipped = Unzip();
        return total;
    }

    public void Dispose() => _unzipped?.Dispose();

    private void Look()
    {
        if (_firstLength >= 0)
        {
            return;
        }

        _firstLength = input.ReadAtLeast(_first, 2, throwOnEndOfStream: false);
        if (_firstLength == 2 && _first is [0x1F, 0x8B])
        {
            _unzipped = Unzip();
        }
    }

    private GZipStream Unzip() => new(new FromTheFirst(this), CompressionMode.Decompress);

    /// <summary>The two bytes that told what it is, then the rest.</summary>
    private int ReadPlain(Span<byte> buffer)
    {
        if (_firstRead >= _firstLength)
        {
            return input.Read(buffer);
        }

        var count = Math.Min(buffer.Length, _firstLength - _firstRead);
        _first.AsSpan(_firstRead, count).CopyTo(buffer);
        _firstRead += count;
        return count;
    }

    /// <summary>What the decompressor reads: the input from its first byte on. The input itself stays open.</summary>
    private sealed class FromTheFirst(LineSource source) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer) => source.ReadPlain(buffer);

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
