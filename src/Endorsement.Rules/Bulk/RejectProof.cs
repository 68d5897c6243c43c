namespace Endorsement.Rules.Bulk;

/// <summary>
/// Where rejects go that an earlier run has written: what is written must be what stands there already. So the rejects prove, as the last
/// result does, that input and options are those of the earlier run.
/// </summary>
internal sealed class RejectProof(Stream rejects) : Stream
{
    private readonly byte[] _there = new byte[64 * 1024];
    private long _position;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="BulkResumeException">Something else stands there.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        rejects.Position = _position;
        while (!buffer.IsEmpty)
        {
            var there = _there.AsSpan(0, Math.Min(buffer.Length, _there.Length));
            there = there[..rejects.ReadAtLeast(there, there.Length, throwOnEndOfStream: false)];
            if (there.IsEmpty || !buffer.StartsWith(there))
            {
                throw new BulkResumeException(
                    "a row that the earlier run rejected does not come out again as it stands there: the input or the options are not those of the earlier run"
                );
            }

            buffer = buffer[there.Length..];
            _position += there.Length;
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
