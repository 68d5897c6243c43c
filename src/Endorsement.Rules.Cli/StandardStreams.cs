using System.Runtime.InteropServices;

namespace Endorsement.Rules.Cli;

/// <summary>
/// The three streams that a shell hands over, or does not: any of them may be closed, full, or read by somebody who has gone away. None of it may
/// end the tool without a word or an exit code.
/// </summary>
internal static class StandardStreams
{
    /// <summary>Standard input.</summary>
    /// <exception cref="IOException">It was closed by whoever started us. What stands in its place belongs to the runtime and never ends.</exception>
    public static Stream OpenInput() => IsInherited(0) ? Console.OpenStandardInput() : throw new IOException("standard input is closed");

    /// <summary>Standard output: where it cannot be written, that is an error, once.</summary>
    public static Stream OpenOutput() =>
        !IsInherited(1) ? new ClosedOutput()
        : OperatingSystem.IsWindows() ? Console.OpenStandardOutput()
        : new UnixOutput(1);

    /// <summary>Standard error: where it cannot be written, there is nobody to tell.</summary>
    public static Stream OpenError() => IsInherited(2) ? new BestEffort(Console.OpenStandardError()) : Stream.Null;

    /// <summary>
    /// Whether a descriptor was handed over. One that was closed is soon taken for something of the runtime's own, which is marked to be closed
    /// when another program is started; what was handed over cannot be marked so, or it would not have come through.
    /// </summary>
    private static bool IsInherited(int descriptor)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        const int getFlags = 1;
        const int closesOnStart = 1;
        var flags = UnixDescriptors.Control(descriptor, getFlags);
        return flags >= 0 && (flags & closesOnStart) == 0;
    }

    /// <summary>Whoever read the output has gone away.</summary>
    internal sealed class ReaderGoneException() : IOException("whoever read the output has gone away");

    private abstract class WriteOnly : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() { }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }

    private sealed class ClosedOutput : WriteOnly
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("standard output is closed");
    }

    private sealed class BestEffort(Stream error) : WriteOnly
    {
        private bool _isLost;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (_isLost)
            {
                return;
            }

            try
            {
                error.Write(buffer);
                error.Flush();
            }
            catch (IOException)
            {
                _isLost = true;
            }
        }
    }

    /// <summary>
    /// The console's own stream says nothing when the reader has gone away, and a generator would go on to the end of its days; a file stream does
    /// not move the place where the next program goes on writing.
    /// </summary>
    private sealed class UnixOutput(int descriptor) : WriteOnly
    {
        private const int Interrupted = 4;
        private const int BrokenPipe = 32;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            while (!buffer.IsEmpty)
            {
                var written = UnixDescriptors.Write(descriptor, ref MemoryMarshal.GetReference(buffer), buffer.Length);
                if (written >= 0)
                {
                    buffer = buffer[(int)written..];
                    continue;
                }

                var error = Marshal.GetLastPInvokeError();
                if (error == BrokenPipe)
                {
                    throw new ReaderGoneException();
                }

                if (error is 11 or 35)
                {
                    // It does not block and is full just now.
                    Thread.Sleep(5);
                }
                else if (error != Interrupted)
                {
                    throw new IOException($"standard output cannot be written: {Marshal.GetPInvokeErrorMessage(error)}");
                }
            }
        }
    }
}

/// <summary>Two calls of every Unix that have no place in the class library.</summary>
internal static partial class UnixDescriptors
{
    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Control(int descriptor, int command);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint Write(int descriptor, ref byte buffer, nint count);
}
