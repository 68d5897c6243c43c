using System.Buffers;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Unicode;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Bulk;

/// <summary>
/// Rejected rows, one line each: number, diagnostics, and the row itself, whole. As text where its bytes are UTF-8; in base64 where they are
/// not, or where the row is too long to be looked at.
/// </summary>
internal sealed class RejectWriter(Stream rejects, int longestLine) : IDisposable
{
    private const int Piece = 48 * 1024;

    private readonly ArrayBufferWriter<byte> _buffer = new(4 * Piece);
    private readonly Utf8JsonWriter _json = new(Stream.Null, JsonWriting.Compact);

    /// <summary>How every reject begins.</summary>
    public static ReadOnlySpan<byte> Opening => "{\"line\":"u8;

    public void Write(long number, ImmutableArray<Diagnostic> diagnostics, ReadOnlySpan<byte> line)
    {
        Begin(number, diagnostics);
        var isText = line.Length <= longestLine && Utf8.IsValid(line);
        _buffer.Write(isText ? "\"text\":\""u8 : "\"base64\":\""u8);
        if (isText)
        {
            Text(line);
        }
        else
        {
            Base64Of(line);
        }

        _buffer.Write("\"}\n"u8);
        Flush();
    }

    /// <summary>A piece of a row that is too long: of all but the last the length is a multiple of three.</summary>
    public void WritePiece(LongPiece piece, ImmutableArray<Diagnostic> diagnostics, ReadOnlySpan<byte> bytes)
    {
        if (piece.IsFirst)
        {
            Begin(piece.Number, diagnostics);
            _buffer.Write("\"base64\":\""u8);
        }

        Base64Of(bytes);
        _buffer.Write(piece.IsLast ? "\"}\n"u8 : []);
        Flush();
    }

    public void Dispose() => _json.Dispose();

    private void Begin(long number, ImmutableArray<Diagnostic> diagnostics)
    {
        _json.Reset(_buffer);
        _json.WriteStartObject();
        _json.WriteNumber("line", number);
        _json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            Write(diagnostic);
        }

        _json.WriteEndArray();
        _json.Flush();
        _buffer.Write(","u8);
    }

    private void Write(Diagnostic diagnostic)
    {
        _json.WriteStartObject();
        _json.WriteString("code", diagnostic.Code);
        _json.WriteString("severity", diagnostic.Severity == Severity.Error ? "error" : "warning");
        _json.WriteString("message", diagnostic.Message);
        if (diagnostic.Help is { } help)
        {
            _json.WriteString("help", help);
        }

        if (diagnostic.Column > 0)
        {
            _json.WriteNumber("column", diagnostic.Column);
        }

        _json.WriteString("pointer", diagnostic.Pointer);
        _json.WriteEndObject();
    }

    private void Text(ReadOnlySpan<byte> text)
    {
        while (text.Length > Piece)
        {
            // Cut between characters: a continuing byte begins with 10.
            var cut = Piece;
            while ((text[cut] & 0xC0) == 0x80)
            {
                cut--;
            }

            JsonStrings.WriteEscaped(_buffer, text[..cut]);
            text = text[cut..];
            Flush();
        }

        JsonStrings.WriteEscaped(_buffer, text);
    }

    private void Base64Of(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var piece = bytes[..Math.Min(bytes.Length, Piece)];
            Base64.EncodeToUtf8(piece, _buffer.GetSpan(Base64.GetMaxEncodedToUtf8Length(piece.Length)), out _, out var written);
            _buffer.Advance(written);
            bytes = bytes[piece.Length..];
            Flush();
        }
    }

    private void Flush()
    {
        rejects.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}
