using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Tests.Snapshots;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>Every mistake that a ruleset can hold; the files stand in <c>bad</c>, what is said of each beside it.</summary>
public sealed class BadRulesetTests
{
    private static readonly string Folder = RepositoryFiles.At("tests", "Endorsement.Rules.Tests", "Rulesets", "bad");

    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.json")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_bad_ruleset_is_refused_with_every_mistake_in_its_place(string name)
    {
        Ruleset
            .TryRead(File.ReadAllBytes(Path.Combine(Folder, $"{name}.json")), out var ruleset, out var diagnostics, $"{name}.json")
            .Should()
            .BeFalse();

        ruleset.Should().BeNull();
        diagnostics.Select(d => d.Code).Should().Contain(name.Split('-')[0]);
        diagnostics.Should().OnlyContain(d => d.Line > 0, "each can be clicked");
        Snapshot.MatchFile(string.Concat(diagnostics.Select(d => $"{d}\n")), Path.Combine(Folder, name));
    }
}
