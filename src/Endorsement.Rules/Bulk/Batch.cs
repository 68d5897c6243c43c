using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;

namespace Endorsement.Rules.Bulk;

/// <summary>What is to be done with a line.</summary>
internal enum LineUse
{
    /// <summary>Evaluate it and write what comes out.</summary>
    Write,

    /// <summary>An earlier run has written it: only count it.</summary>
    Count,

    /// <summary>The last line of which an earlier run wrote a result: what it wrote must come out again.</summary>
    Prove,

    /// <summary>A line that an earlier run rejected: it must be rejected again, in the same words.</summary>
    ProveReject,
}

/// <summary>A line of a batch.</summary>
/// <param name="Number">The number of the line in the input, from 1, blank lines counted.</param>
/// <param name="Start">Where it starts in the batch.</param>
/// <param name="Length">Its length without the line feed.</param>
/// <param name="Use">What is to be done with it.</param>
internal readonly record struct LineAt(long Number, int Start, int Length, LineUse Use);

internal readonly record struct RejectedLine(LineAt Line, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Some whole lines and what becomes of them, or a piece of a line that is too long to be held. Its buffers are used again and again.</summary>
/// <param name="usual">The bytes of input that it usually takes.</param>
internal sealed class Batch(int usual) : IDisposable
{
    /// <summary>Results beyond this size are given back when they are written.</summary>
    private const int MostKept = 2 * 1024 * 1024;

    /// <summary>
    /// Input is read in pieces of about this size: few enough to be handed over cheaply, small enough to stay in the cache of whoever reads and
    /// decides them. A longer line makes its batch larger for once.
    /// </summary>
    public const int UsualSize = 256 * 1024;

    /// <summary>The same where results are many times as large as the rows, and must stay in reach.</summary>
    public const int SmallSize = 64 * 1024;

    /// <summary>The bytes of input that it usually takes.</summary>
    public int Usual => usual;

    public byte[] Input { get; private set; } = new byte[usual];

    public int Length { get; set; }

    public List<LineAt> Lines { get; } = [];

    public ArrayBufferWriter<byte> Results { get; private set; } = new(64 * 1024);

    public List<RejectedLine> Rejected { get; } = [];

    /// <summary>The result of the line that proves that an earlier run may be continued; empty when it has none.</summary>
    public ArrayBufferWriter<byte> Proof { get; } = new();

    /// <summary>Whether it holds the line whose result must come out again.</summary>
    public bool MustProve { get; set; }

    /// <summary>A line that does not come out as the earlier run had it; <see langword="null"/>: there is none.</summary>
    public long? Contradiction { get; set; }

    /// <summary>How many results there are.</summary>
    public int Written { get; set; }

    /// <summary>Set where this is a piece of a line that is too long.</summary>
    public LongPiece? Piece { get; set; }

    /// <summary>From here on results are written anew: rejects behind this offset are an earlier run's and come again.</summary>
    public long? KeptRejects { get; set; }

    /// <summary>What it counts for among the large ones, see <see cref="HeldBytes"/>.</summary>
    public long Held { get; set; }

    /// <summary>How much of the input had been read when this batch was full.</summary>
    public double? Share { get; set; }

    /// <summary>What went wrong; told in its turn.</summary>
    public ExceptionDispatchInfo? Failure { get; set; }

    /// <summary>Set when the results are there. Spinning while waiting would take the processor from those who work.</summary>
    public ManualResetEventSlim IsDone { get; } = new(initialState: false, spinCount: 1);

    public ReadOnlyMemory<byte> Bytes(LineAt line) => Input.AsMemory(line.Start, line.Length);

    public void Grow(int size)
    {
        var larger = new byte[size];
        Input.AsSpan(0, Length).CopyTo(larger);
        Input = larger;
    }

    /// <summary>Gives back what only an unusual batch needed. Batches wait for their next turn for long; there are many of them.</summary>
    public void Trim()
    {
        if (Input.Length > 2 * usual)
        {
            Input = new byte[usual];
        }

        if (Results.Capacity > MostKept)
        {
            Results = new ArrayBufferWriter<byte>(64 * 1024);
        }
    }

    public void Reset()
    {
        Trim();
        Length = Written = 0;
        Lines.Clear();
        Rejected.Clear();
        Results.ResetWrittenCount();
        Proof.ResetWrittenCount();
        (Piece, KeptRejects, Failure, MustProve, Contradiction) = (null, null, null, false, null);
        IsDone.Reset();
    }

    public void Dispose() => IsDone.Dispose();
}

/// <summary>A piece of a line that is too long.</summary>
/// <param name="Number">The line's number.</param>
/// <param name="IsFirst">Whether the line begins here.</param>
/// <param name="IsLast">Whether it ends here.</param>
/// <param name="Use">What is to be done with the line.</param>
internal sealed record LongPiece(long Number, bool IsFirst, bool IsLast, LineUse Use);
