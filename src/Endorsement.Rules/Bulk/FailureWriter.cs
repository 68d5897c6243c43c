using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Endorsement.Rules.Documents;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Bulk;

/// <summary>Writes what of a category is not met, unknown or needs review: with its reason code and what it is short of.</summary>
/// <remarks>Which requirement it is, with which outcome, is kept as it is written. Not for two threads at once.</remarks>
internal sealed class FailureWriter
{
    private static readonly FigureJson Figures = new(Language.English);

    private static readonly ImmutableArray<byte[]> Outcomes =
    [
        .. Enum.GetValues<Outcome>().Select(outcome => Encoding.UTF8.GetBytes($"\"{outcome.Spell()}\",\"requirements\":")),
    ];

    private readonly Dictionary<FindingSubject, byte[]?[]> _heads = new(ReferenceEqualityComparer.Instance);
    private readonly JsonBytes _json = new();

    /// <summary>Begins a category.</summary>
    public void Begin()
    {
        _json.Clear();
        _json.StartArray();
    }

    /// <summary>A requirement of it that is not met.</summary>
    /// <param name="requirement">The requirement, just decided.</param>
    /// <param name="hand">The question.</param>
    /// <param name="told">What the row has answered of other categories.</param>
    public void Add(ByCasesPlan requirement, QuestionInHand hand, SharedAnswers told)
    {
        hand.Scratch.TellsEntries = false;
        try
        {
            Failure(told.Find(requirement, hand));
        }
        finally
        {
            hand.Scratch.TellsEntries = true;
        }
    }

    /// <summary>Writes the category.</summary>
    /// <param name="output">Where the determination goes.</param>
    /// <param name="category">The category.</param>
    /// <param name="outcome">Its outcome.</param>
    public void End(IBufferWriter<byte> output, AskedCategory category, Outcome outcome)
    {
        _json.EndArray();
        output.Write(category.Opening);
        output.Write(Outcomes[(int)outcome]);
        output.Write(_json.Written);
        output.Write("}"u8);
    }

    private void Failure(Finding finding)
    {
        _json.StartObject();
        Head(finding);
        _json.StartObject("reason"u8);
        _json.Text("code"u8, finding.Reason.Code);
        _json.EndObject();
        Figures.Write(_json, "shortfall"u8, finding.Shortfall);
        if (!finding.Requirements.IsEmpty)
        {
            _json.StartArray("requirements"u8);
            foreach (var part in finding.Requirements)
            {
                if (part.Level == RequirementLevel.Required && !part.Outcome.IsMet())
                {
                    Failure(part);
                }
            }

            _json.EndArray();
        }

        _json.EndObject();
    }

    /// <summary>Which requirement it is, with which outcome.</summary>
    private void Head(Finding finding)
    {
        var heads = CollectionsMarshal.GetValueRefOrAddDefault(_heads, finding.Subject, out _) ??= new byte[]?[Outcomes.Length];
        if (heads[(int)finding.Outcome] is { } kept)
        {
            _json.Members(kept);
            return;
        }

        var begin = _json.Begin();
        _json.Text("id"u8, finding.Id);
        _json.Text("outcome"u8, finding.Outcome.Spell());
        heads[(int)finding.Outcome] = _json.Since(begin).ToArray();
    }
}
