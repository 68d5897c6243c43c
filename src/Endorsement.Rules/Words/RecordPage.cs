using System.Text;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Words;

/// <summary>Lines of a record: wrapped at a width, what follows hanging under what was begun.</summary>
/// <param name="width">The columns that a line may take.</param>
/// <remarks>Ids, codes and titles are words of documents: what would steer a terminal is shown as an escape.</remarks>
internal sealed class RecordPage(int width)
{
    /// <summary>However deep a part stands, so much of the line is left for words.</summary>
    private const int LeastRoom = 24;

    private readonly StringBuilder _text = new();

    public void Line(string lead, string text) => Line(lead, text, new string(' ', lead.Length));

    /// <param name="lead">What the first line begins with.</param>
    /// <param name="text">The words.</param>
    /// <param name="hanging">What every further line begins with.</param>
    public void Line(string lead, string text, string hanging)
    {
        var (begin, rest) = (lead, Printable.Of(text));
        while (Math.Max(width - begin.Length, LeastRoom) is var room && rest.Length > room)
        {
            var cut = rest.LastIndexOf(' ', room);
            cut = cut > 0 ? cut : rest.IndexOf(' ', room);
            if (cut < 0)
            {
                break;
            }

            _text.Append(begin).Append(rest.AsSpan(0, cut).TrimEnd()).Append('\n');
            (begin, rest) = (hanging, rest[cut..].TrimStart());
        }

        _text.Append($"{begin}{rest}".TrimEnd()).Append('\n');
    }

    public override string ToString() => _text.ToString();
}
