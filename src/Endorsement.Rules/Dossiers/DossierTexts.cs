using System.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>The UTF-8 in which a dossier's texts stand; they become strings when a finding tells them.</summary>
/// <remarks>
/// It is the document itself. Only where a code or an id is written with escapes is it a copy, behind which those stand as they are meant.
/// </remarks>
internal sealed class DossierTexts
{
    private byte[] _copy = [];
    private bool _isCopy;
    private int _length;

    /// <summary>The document that was read, and what stands behind it.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; set; }

    public string Of(TextAt text) => Encoding.UTF8.GetString(text.In(Utf8.Span));

    /// <summary>Free text, which stands as it is written.</summary>
    public string Free(TextAt text) => JsonStrings.Meant(text.In(Utf8.Span));

    /// <summary>How far the room behind the copy is taken.</summary>
    public int Taken { get; set; }

    /// <summary>Reads the document, from a place in it; what is put into the room is there until the next reading.</summary>
    /// <param name="at">The place.</param>
    /// <param name="stops">Where the document's texts may end (<see cref="LineStops"/>), if somebody has looked.</param>
    public LineScanner Scan(int at, ReadOnlySpan<byte> stops = default) =>
        _isCopy
            ? new LineScanner(_copy.AsSpan(0, Utf8.Length), _length, Taken, stops) { At = at }
            : new LineScanner(Utf8.Span, stops) { At = at };

    /// <summary>
    /// Copies the document, with room for its texts behind it, once when it is read and once when an entry is read again: what is meant is never longer
    /// than what is written.
    /// </summary>
    public void GiveRoom(ReadOnlySpan<byte> document)
    {
        var length = checked(document.Length * 3);
        if (_copy.Length < length)
        {
            _copy = new byte[length];
        }

        document.CopyTo(_copy);
        (_isCopy, _length, Taken) = (true, document.Length, document.Length);
        Utf8 = _copy.AsMemory(0, length);
    }

    public void Clear() => (Utf8, _isCopy) = (default, false);
}
