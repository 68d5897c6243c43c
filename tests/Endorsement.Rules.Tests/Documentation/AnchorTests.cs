using System.Text.RegularExpressions;
using Endorsement.Rules.Tests.Architecture;

namespace Endorsement.Rules.Tests.Documentation;

/// <summary>A link to a part of a page leads to a heading that is there.</summary>
public sealed partial class AnchorTests
{
    [Fact]
    public void Every_part_of_a_page_that_is_linked_to_is_there()
    {
        var broken =
            from document in ((IEnumerable<object[]>)ReadmeTests.Documents).Select(row => (string)row[0])
            from link in Link().Matches(Read(document))
            let parts = link.Groups["target"].Value.Split('#', 2)
            where parts.Length == 2 && !parts[0].Contains("://", StringComparison.Ordinal)
            let page = parts[0].Length == 0 ? document : Beside(document, parts[0])
            where page.EndsWith(".md", StringComparison.Ordinal) && !Anchors(page).Contains(parts[1])
            select $"{document}: {link.Groups["target"].Value}";

        broken.Should().BeEmpty();
    }

    private static string Beside(string document, string target) =>
        RepositoryFiles.Relative(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(RepositoryFiles.At(document))!, target)));

    private static HashSet<string> Anchors(string page) =>
        [
            .. Heading()
                .Matches(Fenced().Replace(Read(page), ""))
                .Select(match => NotInAnchors().Replace(match.Groups["title"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-')),
        ];

    private static string Read(string document) => File.ReadAllText(RepositoryFiles.At(document)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"\[[^\]]*\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} (?<title>.*)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 5_000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline, 5_000)]
    private static partial Regex Fenced();

    [GeneratedRegex(@"[^\p{L}\p{Nd} _-]", RegexOptions.None, 5_000)]
    private static partial Regex NotInAnchors();
}
