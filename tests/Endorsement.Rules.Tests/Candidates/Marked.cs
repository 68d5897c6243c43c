using System.Text;

namespace Endorsement.Rules.Tests.Candidates;

/// <summary>JSON text with the place that a diagnostic must name marked by <c>‸</c>, so that a test shows it instead of counting.</summary>
internal sealed record Marked(byte[] Utf8, int Line, int Column)
{
    public const char Mark = '‸';

    public static Marked Read(string text)
    {
        var at = text.IndexOf(Mark, StringComparison.Ordinal);
        at.Should().BeGreaterThanOrEqualTo(0, "the text marks a place");
        var before = text[..at];
        return new Marked(Encoding.UTF8.GetBytes(text.Remove(at, 1)), before.Count(c => c == '\n') + 1, at - before.LastIndexOf('\n'));
    }
}
