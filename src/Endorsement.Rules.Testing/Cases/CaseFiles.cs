using System.Collections.Immutable;
using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Testing;

/// <summary>Case files as data of a theory: each a candidate, a question and what must come out.</summary>
/// <example>
/// <code>
/// [Theory, MemberData(nameof(Cases))]
/// public void The_rules_say_what_the_cases_expect(RulesetCase given) =&gt; given.ShouldPass(RulesetCatalog.BuiltIn);
///
/// public static IEnumerable&lt;object[]&gt; Cases =&gt; CaseFiles.Theory("rulesets");
/// </code>
/// </example>
public static class CaseFiles
{
    /// <summary>Every case file in a folder and those below it: files with an <c>expect</c>, or that stand in a folder called <c>….cases</c>.</summary>
    /// <param name="folder">The folder; a relative one may also stand in a folder above the test assembly, as in a repository.</param>
    /// <returns>The cases, by path.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="DocumentException">A file is no case; the exception holds the problems of all of them.</exception>
    /// <exception cref="ExpectationFailedException">There is no case in it: a theory without data would be green.</exception>
    public static ImmutableArray<RulesetCase> In(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var cases = ImmutableArray.CreateBuilder<RulesetCase>();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var file in TestFolders.Documents(folder).Where(file => file.IsCase))
        {
            if (RulesetCase.TryRead(file.Bytes, out var read, out var diagnostics, file.Path, name => Base(file.Path, name)))
            {
                cases.Add(read);
            }
            else
            {
                problems.AddRange(diagnostics);
            }
        }

        return problems.Count > 0 ? throw new DocumentException(problems.ToImmutable())
            : cases.Count == 0
                ? throw new ExpectationFailedException($"there is no case file in `{folder}`, so that nothing would be tested")
            : cases.ToImmutable();
    }

    /// <summary>The same as most frameworks take it: one row a case.</summary>
    /// <inheritdoc cref="In"/>
    public static IEnumerable<object[]> Theory(string folder) => In(folder).Select(given => new object[] { given });

    /// <summary>The rulesets of a folder beside the built-in ones: what own cases are about.</summary>
    /// <param name="folder">The folder; a relative one may also stand in a folder above the test assembly.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="DocumentException">A file is no ruleset, or versions leave a gap or overlap; the exception holds every problem.</exception>
    public static RulesetCatalog Rulesets(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return RulesetCatalog.BuiltIn.With(
            TestFolders.Documents(folder).Where(file => file.IsRuleset).Select(file => new RulesetDocument(file.Path, file.Bytes))
        );
    }

    /// <summary>One ruleset file by itself, which may extend the built-in ones: a draft, whatever its dates say beside those of others.</summary>
    /// <param name="file">The file; a relative one may also stand in a folder above the test assembly, as in a repository.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DocumentException">The file is no ruleset; the exception holds every problem.</exception>
    public static Ruleset Draft(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Ruleset.Read(File.ReadAllBytes(TestFolders.FindFile(file)), file, RulesetCatalog.BuiltIn);
    }

    /// <summary>A base is a file of the same folder.</summary>
    private static ReadOnlyMemory<byte>? Base(string path, string name) =>
        Path.GetFileName(name) == name && Path.Combine(Path.GetDirectoryName(path)!, name) is var file && File.Exists(file)
            ? File.ReadAllBytes(file)
            : null;
}
