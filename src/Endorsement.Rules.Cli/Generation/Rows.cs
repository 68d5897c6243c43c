using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Endorsement.Rules.Cli.Generation;

/// <summary>Candidates as JSON Lines, as many as are asked for; the same seed gives the same bytes.</summary>
internal sealed class Rows : IDisposable
{
    private const int WriteAt = 256 * 1024;

    private readonly ArrayBufferWriter<byte> _buffer = new(2 * WriteAt);
    private readonly Dice _dice = new();
    private readonly Portfolio _portfolio = new();
    private readonly Utf8JsonWriter _json;

    public Rows()
    {
        _json = new Utf8JsonWriter(
            _buffer,
            new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
    }

    /// <param name="output">Where the rows go.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="association">Whose candidates they are.</param>
    /// <param name="period">When they applied.</param>
    /// <param name="broken">How many of a hundred rows are broken.</param>
    /// <param name="cancellation">Stops between two rows.</param>
    /// <returns>How many bytes were written.</returns>
    public long Write(
        Stream output,
        long count,
        long seed,
        GeneratedAssociation association,
        GeneratedPeriod period,
        int broken,
        CancellationToken cancellation
    )
    {
        var bytes = 0L;
        for (var row = 1L; row <= count && !cancellation.IsCancellationRequested; row++)
        {
            Write(row, seed, association, period, broken);
            if (_buffer.WrittenCount >= WriteAt)
            {
                bytes += WriteOut(output);
            }
        }

        bytes += WriteOut(output);
        output.Flush();
        return bytes;
    }

    public void Dispose() => _json.Dispose();

    private long WriteOut(Stream output)
    {
        var bytes = _buffer.WrittenCount;
        output.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
        return bytes;
    }

    private void Write(long row, long seed, GeneratedAssociation association, GeneratedPeriod period, int broken)
    {
        _dice.Seed(unchecked((ulong)seed), (ulong)row);
        var isBroken = _dice.Percent(broken);
        _portfolio.Draw(_dice, association, period);
        var start = _buffer.WrittenCount;
        _json.Reset(_buffer);
        new PortfolioWriter(_json, _dice, _portfolio, association).Write(row);
        _json.Flush();
        if (isBroken)
        {
            var whole = _buffer.WrittenSpan[start..].ToArray();
            _buffer.GetSpan(whole.Length);
            Replace(start, BrokenRow.Of(whole, _dice));
        }

        _buffer.Write("\n"u8);
    }

    private void Replace(int start, byte[] row)
    {
        var before = _buffer.WrittenSpan[..start].ToArray();
        _buffer.ResetWrittenCount();
        _buffer.Write(before);
        _buffer.Write(row);
    }
}
