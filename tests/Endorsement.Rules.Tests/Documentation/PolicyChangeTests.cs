using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Tests.Cli;

namespace Endorsement.Rules.Tests.Documentation;

/// <summary>The page on changing a rule, and the sample of a change, followed word by word.</summary>
public sealed class PolicyChangeTests
{
    [Fact]
    public void Whoever_follows_the_page_gets_what_it_shows()
    {
        using var folder = new TestFolder();
        var page = File.ReadAllText(RepositoryFiles.At("docs", "policy-changes.md"));

        var (printed, shown) = new FollowedPage(folder.Path, "minnesota", "people.ndjson").Follow(page);

        printed.Should().HaveCountGreaterThan(5).And.Equal(shown);
    }

    [Fact]
    public void The_sample_of_a_change_prints_what_it_shows()
    {
        using var folder = new TestFolder();
        var page = File.ReadAllText(RepositoryFiles.At("samples", "PolicyChange", "README.md"));

        var (printed, shown) = new FollowedPage(folder.Path, "people.ndjson").Follow(page);

        printed.Should().HaveCountGreaterThan(4).And.Equal(shown);
    }
}
