using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Tests.Cli;

namespace Endorsement.Rules.Tests.Documentation;

/// <summary>The guide from a printed page to a ruleset, followed word by word: its files are written, its commands print what it shows.</summary>
public sealed class NewAssociationTests
{
    [Fact]
    public void Whoever_follows_the_guide_gets_what_it_shows()
    {
        using var folder = new TestFolder();
        var page = File.ReadAllText(RepositoryFiles.At("docs", "new-association.md"));

        var (printed, shown) = new FollowedPage(folder.Path, "bay", "ann.json").Follow(page);

        printed.Should().HaveCountGreaterThan(6).And.Equal(shown);
    }
}
