using System.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>The UTF-8 in which a dossier's texts stand; they become strings when a finding tells them.</summary>
/// <remarks>
/// It is the document itself. Only where a code or an id is written with escapes is it a copy, behind which those stand as they are meant.
/// </remarks>
internal sealed class DossierTexts
{
    private byte[] _copy = [];

    /// <summary>The document that was read, and what stands behind it.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; set; }

    public string Of(TextAt text) => Encoding.UTF8.GetString(text.In(Utf8.Span));

    /// <summary>Free text, which stands as it is written.</summary>
    public string Free(TextAt text) => JsonStrings.Meant(text.In(Utf8.Span));

    /// <summary>A copy of the document with room for its texts behind it: what is meant is never longer than what is written.</summary>
    public Memory<byte> WithRoom(ReadOnlySpan<byte> document)
    {
        var length = document.Length * 2;
        if (_copy.Length < length)
        {
            _copy = new byte[length];
        }

        document.CopyTo(_copy);
        return _copy.AsMemory(0, length);
    }

    public void Clear() => Utf8 = default;
}
