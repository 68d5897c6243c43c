using Endorsement.Rules.Tests.Architecture;

namespace Endorsement.Rules.Tests.Documentation;

/// <summary>docs/determinations.md explains every code that a determination can hold.</summary>
public sealed class CodesTests
{
    [Fact]
    public void Every_reason_code_and_every_set_aside_code_is_explained()
    {
        var page = File.ReadAllText(RepositoryFiles.At("docs", "determinations.md"));
        var (reasons, asides) = (Reasons.All.Select(reason => reason.Code), SetAsideReason.All.Select(reason => reason.Code));

        reasons.Should().HaveCountGreaterThan(50).And.OnlyHaveUniqueItems();
        asides.Should().HaveCountGreaterThan(40).And.OnlyHaveUniqueItems();
        reasons.Concat(asides).Where(code => !page.Contains($"`{code}`", StringComparison.Ordinal)).Should().BeEmpty();
    }
}
