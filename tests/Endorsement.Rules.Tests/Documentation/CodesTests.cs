using System.Text.RegularExpressions;
using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Tests.Documentation;

/// <summary>docs/determinations.md explains every code for which there are words.</summary>
public sealed partial class CodesTests
{
    [Fact]
    public void Every_reason_code_and_every_set_aside_code_is_explained()
    {
        var page = File.ReadAllText(RepositoryFiles.At("docs", "determinations.md"));
        var words = File.ReadAllText(RepositoryFiles.At("src", "Endorsement.Rules", "Words", "English", "SetAsideWords.cs"));

        var reasons = EnglishLanguage
            .Kinds.Values.SelectMany(kind => kind.Sentences.Keys.Concat(kind.SharedSentences.Keys))
            .ToHashSet(StringComparer.Ordinal);
        var asides = Aside().Matches(words).Select(match => match.Groups["code"].Value).ToHashSet(StringComparer.Ordinal);

        reasons.Should().HaveCountGreaterThan(50);
        asides.Should().HaveCountGreaterThan(40);
        reasons.Concat(asides).Where(code => !page.Contains($"`{code}`", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [GeneratedRegex("\"(?<code>[a-z-]+)\" =>", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Aside();
}
