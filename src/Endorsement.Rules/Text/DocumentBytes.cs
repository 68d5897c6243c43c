using System.Text;
using System.Text.Unicode;

namespace Endorsement.Rules.Text;

/// <summary>The bytes of a document that comes as something else.</summary>
internal static class DocumentBytes
{
    /// <summary>No text in UTF-8 holds it: it stands where a text cannot be written in UTF-8, so that the reader says where.</summary>
    private const byte NoUtf8 = 0xFF;

    /// <summary>Reads a stream from where it stands to its end, and a byte more than allowed at most: then the reader says that it is too large.</summary>
    /// <remarks>The stream is not closed. What it throws goes through.</remarks>
    public static ReadOnlyMemory<byte> Of(Stream stream, DocumentLimits limits)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var most = (int)Math.Min((long)limits.MaxBytes + 1, Array.MaxLength);
        var buffer = new byte[Math.Min(most, 16 * 1024)];
        var length = 0;
        while (length < most && stream.Read(buffer.AsSpan(length)) is var read && read > 0)
        {
            length += read;
            if (length == buffer.Length && length < most)
            {
                Array.Resize(ref buffer, (int)Math.Min(most, 2L * length));
            }
        }

        return buffer.AsMemory(0, length);
    }

    /// <summary>A text in UTF-8; what is half a character cannot be, and is left to the reader to say.</summary>
    public static ReadOnlyMemory<byte> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        var chars = text.AsSpan();
        var length = 0;
        while (
            Utf8.FromUtf16(chars, bytes.AsSpan(length), out var taken, out var written, replaceInvalidSequences: false)
            != System.Buffers.OperationStatus.Done
        )
        {
            length += written;
            bytes[length++] = NoUtf8;
            chars = chars[Math.Min(taken + 1, chars.Length)..];
            if (chars.IsEmpty)
            {
                return bytes.AsMemory(0, length);
            }
        }

        return bytes.AsMemory(0, length + Encoding.UTF8.GetByteCount(chars));
    }
}
