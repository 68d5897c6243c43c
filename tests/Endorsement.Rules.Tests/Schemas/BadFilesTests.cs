using System.Collections.Immutable;
using Endorsement.Rules.Analysis;
using Endorsement.Rules.Tests.Architecture;

namespace Endorsement.Rules.Tests.Schemas;

/// <summary>
/// Files with one mistake each that the published schemas can name too: here the reader refuses them, in the build (.ci/schemas.mjs) the
/// schemas do.
/// </summary>
public sealed class BadFilesTests
{
    public static TheoryData<string> Candidates => Folder("candidate");

    public static TheoryData<string> Rulesets => Folder("ruleset");

    public static TheoryData<string> CaseFiles => Folder("case");

    [Theory]
    [MemberData(nameof(Candidates))]
    public void A_candidate_with_one_mistake_is_refused_with_one_diagnostic(string file)
    {
        var isCandidate = Candidate.TryRead(Read("candidate", file), out _, out var diagnostics, file);

        RefusedOnce(isCandidate, diagnostics);
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void A_ruleset_with_one_mistake_is_refused_with_one_diagnostic(string file)
    {
        var isRuleset = Ruleset.TryRead(Read("ruleset", file), out _, out var diagnostics, file);

        RefusedOnce(isRuleset, diagnostics);
    }

    [Theory]
    [MemberData(nameof(CaseFiles))]
    public void A_case_with_one_mistake_is_refused_with_one_diagnostic(string file)
    {
        var isCase = RulesetCase.TryRead(Read("case", file), out _, out var diagnostics, file);

        RefusedOnce(isCase, diagnostics);
    }

    private static void RefusedOnce(bool isAccepted, ImmutableArray<Diagnostic> diagnostics)
    {
        isAccepted.Should().BeFalse();
        diagnostics.Should().ContainSingle().Which.Line.Should().BePositive("a mistake has a place");
    }

    private static byte[] Read(string kind, string file) => File.ReadAllBytes(Path.Combine(Bad(kind), file));

    private static TheoryData<string> Folder(string kind) =>
        [.. Directory.EnumerateFiles(Bad(kind), "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string Bad(string kind) => RepositoryFiles.At("tests", "Endorsement.Rules.Tests", "Schemas", "bad", kind);
}
