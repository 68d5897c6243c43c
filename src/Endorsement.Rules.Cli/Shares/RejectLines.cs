using System.Buffers.Text;
using System.Text;

namespace Endorsement.Rules.Cli.Shares;

/// <summary>Copies rejects of a share, whose lines count from its own first one, so that they count from the first line of the input.</summary>
/// <remarks>A reject holds its row, which may be of any size, and is copied piece by piece; only the number at its beginning is read.</remarks>
internal static class RejectLines
{
    private const int BufferSize = 1 << 16;
    private const int MostDigits = 20;

    private static ReadOnlySpan<byte> Opening => "{\"line\":"u8;

    /// <param name="input">The rejects of a share.</param>
    /// <param name="output">Gets them.</param>
    /// <param name="before">How many lines come before the share.</param>
    /// <exception cref="InvalidDataException">They are no rejects.</exception>
    public static void Copy(Stream input, Stream output, long before)
    {
        var buffer = new byte[BufferSize];
        var (held, isAtStart) = (0, true);
        while (true)
        {
            var read = input.ReadAtLeast(buffer.AsSpan(held), buffer.Length - held, throwOnEndOfStream: false);
            var rest = buffer.AsSpan(0, held + read);
            var isLast = rest.Length < buffer.Length;
            while (!rest.IsEmpty && (!isAtStart || isLast || rest.Length > Opening.Length + MostDigits))
            {
                if (isAtStart)
                {
                    rest = rest[Number(rest, output, before)..];
                }

                var feed = rest.IndexOf((byte)'\n');
                var length = feed < 0 ? rest.Length : feed + 1;
                output.Write(rest[..length]);
                rest = rest[length..];
                isAtStart = feed >= 0;
            }

            if (isLast)
            {
                return;
            }

            rest.CopyTo(buffer);
            held = rest.Length;
        }
    }

    /// <summary>Writes the beginning of a reject.</summary>
    /// <returns>How much of it was read.</returns>
    private static int Number(ReadOnlySpan<byte> line, Stream output, long before)
    {
        if (!line.StartsWith(Opening) || !Utf8Parser.TryParse(line[Opening.Length..], out long number, out var digits) || number < 1)
        {
            throw new InvalidDataException("a line is no reject of a batch");
        }

        output.Write(Opening);
        output.Write(Encoding.ASCII.GetBytes(FormattableString.Invariant($"{number + before}")));
        return Opening.Length + digits;
    }
}
