using Endorsement.Rules.Analysis;
using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Tests.Cli;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>The invented association of the samples, which says everything that a ruleset can say: its cases just meet and just miss each rule.</summary>
public sealed class HarbourTests
{
    private static readonly RulesetCatalog Catalog = RulesetCatalog.BuiltIn.With(HandbookTests.Harbour);

    public static TheoryData<string> Cases =>
        [
            .. Directory
                .EnumerateFiles(RepositoryFiles.At("samples/harbour"), "*.json", SearchOption.AllDirectories)
                .Select(RepositoryFiles.Relative)
                .Where(file => file.Contains(".cases/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_of_the_invented_association_passes(string file)
    {
        var read = RulesetCase.TryRead(File.ReadAllBytes(RepositoryFiles.At(file)), out var given, out var diagnostics, file, _ => null);

        diagnostics.Should().BeEmpty();
        read.Should().BeTrue();
        given!.Run(Catalog).Should().BeEmpty();
    }
}
