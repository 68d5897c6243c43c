using System.Buffers;
using System.Text.Encodings.Web;

namespace Endorsement.Rules.Dossiers;

/// <summary>Texts in UTF-8 as JSON strings, escaped as everywhere else in our documents.</summary>
internal static class JsonStrings
{
    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> text)
    {
        output.Write("\""u8);
        WriteEscaped(output, text);
        output.Write("\""u8);
    }

    /// <summary>Without the quotes, bit by bit, so that a long text needs no long buffer.</summary>
    public static void WriteEscaped(IBufferWriter<byte> output, ReadOnlySpan<byte> text)
    {
        var encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        while (!text.IsEmpty)
        {
            var plain = encoder.FindFirstCharacterToEncodeUtf8(text);
            plain = plain < 0 ? text.Length : plain;
            output.Write(text[..plain]);
            text = text[plain..];
            if (text.IsEmpty)
            {
                return;
            }

            encoder.EncodeUtf8(text, output.GetSpan(1024), out var consumed, out var written);
            output.Advance(written);
            text = text[consumed..];
        }
    }
}
