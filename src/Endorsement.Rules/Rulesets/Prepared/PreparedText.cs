using System.Globalization;
using System.Text;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets.Prepared;

/// <summary>
/// The prepared rulesets as one text of lines, each a JSON value: one that lists the rulesets; then of each ruleset one that says what holds for the whole,
/// and one for each pathway of each category. Whoever needs a line knows its length and what stands before it, and reads no other. Before all stands a line
/// of two numbers of eight hexadecimal digits: the sum over the documents of which it was made, and the length of the list.
/// </summary>
/// <remarks>Immutable and safe for any number of threads.</remarks>
internal sealed class PreparedText
{
    private const int Digits = 8;
    private const int Beginning = Digits + 1 + Digits + 1;

    private readonly string _name;
    private readonly Func<string, int, int?, ReadOnlyMemory<byte>> _part;
    private readonly int _listed;

    private PreparedText(string name, Func<string, int, int?, ReadOnlyMemory<byte>> part, uint documents, int listed)
    {
        (_name, _part, Documents, _listed) = (name, part, documents, listed);
    }

    /// <summary>The sum over the documents of which it was made.</summary>
    public uint Documents { get; }

    /// <summary>Where the first line behind the list begins.</summary>
    public int First => Beginning + _listed + 1;

    /// <param name="name">What it is called.</param>
    /// <param name="part">Reads from a text: its name, where to begin, and how many bytes.</param>
    /// <returns><see langword="null"/>: it does not begin as one.</returns>
    public static PreparedText? Open(string name, Func<string, int, int?, ReadOnlyMemory<byte>> part)
    {
        var beginning = Encoding.ASCII.GetString(part(name, 0, Beginning).Span);
        return
            uint.TryParse(beginning.AsSpan(0, Digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var documents)
            && int.TryParse(beginning.AsSpan(Digits + 1, Digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var listed)
            ? new PreparedText(name, part, documents, listed)
            : null;
    }

    /// <summary>The list of the rulesets.</summary>
    public JsonNode List() => Line(Beginning, _listed);

    /// <summary>A line.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">Its length without its end.</param>
    public JsonNode Line(int start, int length)
    {
        var problems = new Problems(DocumentLimits.Default);
        return JsonParser.Parse(new JsonText(_name, _part(_name, start, length)), problems)
            ?? throw new InvalidOperationException($"{_name} cannot be read: {string.Join('\n', problems.ToImmutable())}");
    }

    /// <summary>What stands before everything.</summary>
    public static string BeginningOf(uint documents, int listed) =>
        string.Create(CultureInfo.InvariantCulture, $"{documents:x8} {listed:x8}\n");
}
