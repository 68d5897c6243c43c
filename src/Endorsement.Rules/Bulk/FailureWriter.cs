using System.Buffers;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Endorsement.Rules.Documents;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Bulk;

/// <summary>Writes what of a category is not met, unknown or needs review: with its reason code and what it is short of.</summary>
/// <remarks>
/// What is written again and again (ids, codes, names of figures) is kept as it is written, by the object: rulesets have few. Not for two threads at once.
/// </remarks>
internal sealed class FailureWriter
{
    /// <summary>Names of rulesets are far fewer; what a row brings along is not kept without end.</summary>
    private const int MostKept = 10_000;

    private static readonly int OutcomeCount = Enum.GetValues<Outcome>().Length;

    private static readonly FigureJson Figures = new(Language.English);

    private readonly Dictionary<FindingSubject, byte[][]> _heads = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, byte[]> _texts = new(ReferenceEqualityComparer.Instance);
    private readonly JsonBytes _rare = new();
    private byte[] _bytes = new byte[16 * 1024];
    private int _count;

    /// <summary>Begins a category.</summary>
    public void Begin() => _count = 0;

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
        output.Write(category.Opening);
        output.Write(Written(outcome.Spell()));
        output.Write(",\"requirements\":["u8);
        output.Write(_bytes.AsSpan(0, Math.Max(0, _count - 1)));
        output.Write("]}"u8);
    }

    /// <summary>One requirement, and a comma.</summary>
    private void Failure(Finding finding)
    {
        Raw(Head(finding));
        Text(finding.Reason.Code);
        Raw("},\"shortfall\":{"u8);
        foreach (var figure in finding.Shortfall)
        {
            Text(figure.Name);
            Raw(":"u8);
            Value(figure.Value);
            Raw(","u8);
        }

        Close("}"u8);
        if (!finding.Requirements.IsEmpty)
        {
            Raw(",\"requirements\":["u8);
            foreach (var part in finding.Requirements)
            {
                if (part.Level == RequirementLevel.Required && !part.Outcome.IsMet())
                {
                    Failure(part);
                }
            }

            Close("]"u8);
        }

        Raw("},"u8);
    }

    /// <summary>Which requirement it is, with which outcome; kept for good.</summary>
    private byte[] Head(Finding finding)
    {
        var heads = CollectionsMarshal.GetValueRefOrAddDefault(_heads, finding.Subject, out _) ??= new byte[OutcomeCount][];
        return heads[(int)finding.Outcome] ??= [
            .. "{\"id\":"u8,
            .. Quoted(finding.Id),
            .. ",\"outcome\":"u8,
            .. Quoted(finding.Outcome.Spell()),
            .. ",\"reason\":{\"code\":"u8,
        ];
    }

    private void Value(FigureValue value)
    {
        switch (value)
        {
            case FigureValue.Hours hours:
                Hours(hours.Amount);
                break;
            case FigureValue.Count count:
                Number(count.Number);
                break;
            case FigureValue.Text text:
                Raw(Quoted(text.Words));
                break;
            case FigureValue.List list:
                Raw("["u8);
                foreach (var word in list.Words)
                {
                    Raw(Quoted(word));
                    Raw(","u8);
                }

                Close("]"u8);
                break;
            default:
                Rare(value);
                break;
        }
    }

    private void Rare(FigureValue value)
    {
        _rare.Clear();
        Figures.Value(_rare, value);
        Raw(_rare.Written);
    }

    /// <summary>Hours to four places without trailing zeros, as documents have them.</summary>
    private void Hours(ClockHours amount)
    {
        // A third of ten thousandths is never half of one, so that rounding is to the nearest.
        var parts = checked((amount.Minutes * 500) + 1) / 3;
        Number(parts / 10_000);
        var rest = (int)(parts % 10_000);
        if (rest == 0)
        {
            return;
        }

        Raw("."u8);
        for (var unit = 1000; rest > 0; rest %= unit, unit /= 10)
        {
            Room(1)[0] = (byte)('0' + (rest / unit));
            _count++;
        }
    }

    private void Number(long number)
    {
        Utf8Formatter.TryFormat(number, Room(20), out var written);
        _count += written;
    }

    private void Text(string text) => Raw(Written(text));

    private byte[] Written(string text)
    {
        if (!_texts.TryGetValue(text, out var written))
        {
            written = Quoted(text);
            if (_texts.Count < MostKept)
            {
                _texts[text] = written;
            }
        }

        return written;
    }

    private static byte[] Quoted(string text) =>
        [(byte)'"', .. JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes, (byte)'"'];

    /// <summary>Closes a list or an object: the comma behind what was written last is written over.</summary>
    private void Close(ReadOnlySpan<byte> bracket)
    {
        _count -= _bytes[_count - 1] == (byte)',' ? 1 : 0;
        Raw(bracket);
    }

    private void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _count += bytes.Length;
    }

    private Span<byte> Room(int length)
    {
        if (_bytes.Length - _count < length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _count + length));
        }

        return _bytes.AsSpan(_count);
    }
}
