using System.Collections.Immutable;
using Endorsement.Rules.Analysis;
using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Tests.Analysis;

/// <summary>The case files of the repository, read once.</summary>
internal static class ShippedCases
{
    private static readonly Lazy<ImmutableArray<CaseFolder>> Read = new(() =>
        [
            .. Directory
                .EnumerateDirectories(RepositoryFiles.At("rulesets"), "*.cases", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(CaseFolder.Read),
        ]
    );

    public static ImmutableArray<CaseFolder> Folders => Read.Value;

    public static IEnumerable<RulesetCase> All => Folders.SelectMany(folder => folder.Cases);

    public static RulesetCase Named(string folder, string file) =>
        Folders.Single(f => f.Name == folder).Cases.Single(c => c.File == $"rulesets/{folder}/{file}.json");

    /// <summary>Whether the case was made for a change that nothing noticed: without those there is something to notice.</summary>
    public static bool IsForUnnoticed(this RulesetCase given) =>
        given.Because?.StartsWith("without it nothing notices", StringComparison.Ordinal) == true;

    /// <summary>What the library says of the case.</summary>
    public static Determination Evaluate(this RulesetCase given, Candidate? instead = null)
    {
        var candidate = instead ?? given.Candidate;
        return given.RulesetKey is { } key
            ? RulesetCatalog.BuiltIn.Find(key)!.Determine(candidate, given.Question)
            : RulesetCatalog.BuiltIn.Determine(candidate, given.Question);
    }
}

/// <summary>One folder of cases: those that can be read, and what is wrong with the others.</summary>
internal sealed record CaseFolder(string Name, ImmutableArray<RulesetCase> Cases, ImmutableArray<string> Problems)
{
    public static CaseFolder Read(string path)
    {
        var cases = ImmutableArray.CreateBuilder<RulesetCase>();
        var problems = ImmutableArray.CreateBuilder<string>();
        foreach (var file in Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal))
        {
            if (
                RulesetCase.TryRead(
                    File.ReadAllBytes(file),
                    out var read,
                    out var diagnostics,
                    RepositoryFiles.Relative(file),
                    name => Beside(path, name)
                )
            )
            {
                cases.Add(read);
            }

            problems.AddRange(diagnostics.Select(d => d.ToString()));
        }

        return new CaseFolder(RepositoryFiles.Relative(path)["rulesets/".Length..], cases.ToImmutable(), problems.ToImmutable());
    }

    private static ReadOnlyMemory<byte>? Beside(string folder, string name) =>
        Path.GetFileName(name) == name && File.Exists(Path.Combine(folder, name))
            ? new ReadOnlyMemory<byte>(File.ReadAllBytes(Path.Combine(folder, name)))
            : null;
}
