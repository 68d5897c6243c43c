using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Tests.Snapshots;
using Xunit.Sdk;

namespace Endorsement.Rules.Tests.Documentation;

/// <summary>docs/candidate.md is true: its members and codes are those of the description, its example can be read.</summary>
public sealed class CandidatePageTests
{
    private static readonly string Page = File.ReadAllText(RepositoryFiles.At("docs", "candidate.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Every_member_and_every_code_stands_on_the_page_as_the_document_has_it()
    {
        var at = Page.IndexOf(CandidatePage.Mark, StringComparison.Ordinal) + CandidatePage.Mark.Length;
        var (before, received) = (Page[..at], RepositoryFiles.At("docs", "candidate.received.md"));
        var now = CandidatePage.Generated();
        if (Page[at..] == now)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, before + now);
        throw new XunitException($"docs/candidate.received.md is the page now:\n\n{Snapshot.Difference(Page[at..], now)}");
    }

    [Fact]
    public void The_example_is_a_candidate()
    {
        var example = Page.Split("```json\n")[1].Split("```")[0];

        Candidate.TryRead(example, out var candidate, out var diagnostics).Should().BeTrue();
        diagnostics.Should().BeEmpty();
        candidate!.Work.Should().BeNull();
        candidate.Training.Should().NotBeNull();
        candidate.Training!.Value.Length.Should().Be(0);
    }
}
