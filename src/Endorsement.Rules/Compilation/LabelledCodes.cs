using Endorsement.Rules.Text;

namespace Endorsement.Rules.Compilation;

/// <summary>Whether the labels that a document gives are of codes that it knows.</summary>
internal static class LabelledCodes
{
    /// <param name="ruleset">The ruleset.</param>
    /// <param name="codes">The codes of a kind that it names, declares or shares.</param>
    /// <param name="problems">Where others are told; those of a parent were told there.</param>
    public static void Check(Ruleset ruleset, Func<CodeKind, IReadOnlyCollection<string>> codes, Problems problems)
    {
        foreach (var kind in ruleset.Document?.Written?["labels"]?.Members ?? [])
        {
            var known = codes(CodeKind.Of(kind.Name));
            foreach (var code in kind.Value.Members.Where(code => !known.Contains(code.Name)))
            {
                problems.Error(
                    "ER2119",
                    kind.Value,
                    code,
                    $"`{JsonNode.Short(code.Name)}` has a label, and is no code of `{kind.Name}` that this ruleset names or declares",
                    problems.Near(code.Name, known, "known") ?? "list it in `vocabulary`"
                );
            }
        }
    }
}
