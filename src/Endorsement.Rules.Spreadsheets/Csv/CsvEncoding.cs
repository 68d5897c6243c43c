using System.Text;

namespace Endorsement.Rules.Spreadsheets.Csv;

/// <summary>The characters of a file: by its mark, else UTF-8, else what Western editions of spreadsheet programs write.</summary>
internal static class CsvEncoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="bytes">The file.</param>
    /// <param name="guessed">The name of the encoding where neither a mark nor the bytes say it; <see langword="null"/>: they do.</param>
    public static string Read(ReadOnlySpan<byte> bytes, out string? guessed)
    {
        guessed = null;
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            return Encoding.UTF8.GetString(bytes[3..]);
        }

        if (bytes.StartsWith(Encoding.Unicode.Preamble))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        // No text of ours has a letter without its number: where every second byte is none, they come in pairs.
        if (bytes.Length >= 4 && bytes.Length % 2 == 0 && bytes[1] == 0 && bytes[3] == 0)
        {
            guessed = "UTF-16";
            return Encoding.Unicode.GetString(bytes);
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            guessed = "Windows-1252";
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }
}
