using System.Buffers;
using System.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>The UTF-8 in which a dossier's texts stand; they become strings when a finding tells them.</summary>
internal sealed class DossierTexts
{
    private readonly ArrayBufferWriter<byte> _kept = new();

    /// <summary>The document that was read.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; set; }

    public string Of(TextAt text) => Encoding.UTF8.GetString(text.In((Utf8.IsEmpty ? _kept.WrittenMemory : Utf8).Span));

    /// <summary>Takes down a text that stands in no document.</summary>
    public TextAt Keep(string? text)
    {
        if (text is null)
        {
            return default;
        }

        if (_kept.WrittenCount == 0)
        {
            _kept.Write(" "u8);
        }

        var start = _kept.WrittenCount;
        return new TextAt(start, (int)Encoding.UTF8.GetBytes(text, _kept));
    }

    public void Clear()
    {
        _kept.ResetWrittenCount();
        Utf8 = default;
    }
}
