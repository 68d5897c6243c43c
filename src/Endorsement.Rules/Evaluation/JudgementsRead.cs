using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Evaluation;

/// <summary>Which judgements a rule has read while its finding is told (S51a): the finding names them.</summary>
/// <remarks>Deciding takes nothing down, and neither does telling of a file in which no judgement holds.</remarks>
internal sealed class JudgementsRead
{
    private readonly HashSet<(JudgedAttribute Attribute, int Entry)> _read = [];

    /// <summary>A rule reads what may be judged of an entry.</summary>
    public void Add(JudgedAttribute attribute, int entry) => _read.Add((attribute, entry));

    /// <summary>Those that hold and were read, by entry and attribute.</summary>
    public Sequence<Judgement> Named(Dossier dossier)
    {
        AddTwins(dossier.Work);
        var named = new List<Judgement>();
        foreach (ref readonly var judgement in dossier.Judgements.Entries)
        {
            if (judgement.Holds && _read.Contains((judgement.Attribute, judgement.Place)))
            {
                named.Add(Told(in judgement, dossier.Texts));
            }
        }

        return [.. named.OrderBy(judgement => judgement.Entry, StringComparer.Ordinal).ThenBy(judgement => judgement.Attribute)];
    }

    /// <summary>Of spells that may be the same (S13) one is read for all.</summary>
    private void AddTwins(Section<WorkFacts> work)
    {
        if (!work.HasTwins)
        {
            return;
        }

        var groups = new HashSet<int>();
        foreach (ref readonly var spell in work.Entries)
        {
            if (spell.Twins > 0 && _read.Contains((JudgedAttribute.Attested, spell.Entry)))
            {
                groups.Add(spell.Twins);
            }
        }

        foreach (ref readonly var spell in work.Entries)
        {
            if (groups.Contains(spell.Twins))
            {
                Add(JudgedAttribute.Attested, spell.Entry);
            }
        }
    }

    private static Judgement Told(in JudgementFacts judgement, DossierTexts texts)
    {
        // The value is what a strict reader would take, in the place of a whole document.
        byte[] value = [.. "{\"value\":"u8, .. judgement.Value.In(texts.Utf8.Span), (byte)'}'];
        var problems = new Problems(DossierReader.NoLimits);
        var node = JsonParser.Parse(new JsonText("", value), problems);
        return new Judgement
        {
            Entry = texts.Of(judgement.Judged),
            Attribute = judgement.Attribute,
            Value = JudgedMembers.Of(judgement.Attribute).Make(node!),
            By = texts.Of(judgement.By),
            On = judgement.On.Documented!.Value,
            Because = judgement.Reason.IsGiven ? texts.Free(judgement.Reason) : null,
        };
    }
}
