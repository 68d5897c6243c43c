using System.Text;
using Endorsement.Rules.Words;

namespace Endorsement.Rules.Bulk;

/// <summary>An impact in a few lines.</summary>
internal static class ImpactText
{
    public static string Of(RulesetImpact impact, Language language, string? command)
    {
        var (said, words, text) = (new ImpactSentences(impact, language), language.Impact, new StringBuilder());
        Line(text, said.Heading);
        Line(text, said.Lead);
        Part(text, null, said.Counts());
        Part(text, words.Part(ImpactPart.Flows), said.Changing());
        Part(text, words.Part(ImpactPart.Changes), said.Differences());
        Part(text, words.Part(ImpactPart.Requirements), said.Requirements());
        Part(text, null, command is null ? [words.NobodyIsNamed] : [words.NobodyIsNamed, words.Command(command)]);
        return text.ToString();
    }

    private static void Part(StringBuilder text, string? title, IEnumerable<string> lines)
    {
        var told = lines.ToList();
        if (told.Count == 0)
        {
            return;
        }

        text.Append('\n');
        if (title is not null)
        {
            Line(text, title);
        }

        told.ForEach(line => Line(text, title is null ? line : $"  {line}"));
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
