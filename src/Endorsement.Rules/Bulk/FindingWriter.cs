using System.Buffers;
using Endorsement.Rules.Documents;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Bulk;

/// <summary>Writes whole determinations, row by row. Not for two threads at once.</summary>
internal sealed class FindingWriter
{
    private readonly Dictionary<AskedRuleset, Told> _rulesets = [];
    private readonly JsonBytes _json = new();
    private Told? _told;

    /// <summary>Goes on to another row.</summary>
    public void Begin(AskedRuleset asked)
    {
        if (!_rulesets.TryGetValue(asked, out _told))
        {
            var kept = new KeptBytes();
            _rulesets[asked] = _told = new Told(new DeterminationJson(Language.English, kept: kept), kept);
        }

        _json.Clear();
        _told.Kept.Forget();
    }

    /// <summary>One determination of the row.</summary>
    public void Write(IBufferWriter<byte> output, Determination determination)
    {
        // All of a row stay in one buffer, so that what is found again can be copied.
        var begin = _json.Begin();
        _told!.Document.Write(_json, determination);
        output.Write(_json.Since(begin));
    }

    private sealed record Told(DeterminationJson Document, KeptBytes Kept);
}
