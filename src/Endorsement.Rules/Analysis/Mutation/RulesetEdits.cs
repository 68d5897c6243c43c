using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Analysis;

/// <summary>Edits of what a ruleset says as a whole: the renewal cycle, and which categories stand for one another.</summary>
internal static class RulesetEdits
{
    /// <summary>The mutants, and how many edits no document may say.</summary>
    /// <param name="ruleset">A ruleset that was read from a document.</param>
    public static FoundMutants Of(Ruleset ruleset)
    {
        var resolved = ruleset.Document!.Resolved;
        var own = (ruleset.Document.Written ?? resolved).Source;
        var (mutants, notLoading) = (new List<WrittenMutant>(), 0);
        foreach (var name in (string[])["cycle", "equivalents"])
        {
            if (resolved[name] is not { } node || !ReferenceEquals(node.Source, own))
            {
                continue;
            }

            foreach (var edit in FormEdits.OfFigures(node, RulesetShape.Document.Find(name)!.Shape, name))
            {
                if (Read(ruleset, resolved.With(name, edit.Apply(node)), name) is not { } other)
                {
                    notLoading++;
                }
                else if (!other.SaysTheSameAsAWhole(ruleset))
                {
                    mutants.Add(new WrittenMutant(edit, []) { Other = other });
                }
            }
        }

        return new FoundMutants(mutants, notLoading);
    }

    /// <summary>The ruleset with another cycle, or other classes; nothing where no document may say it.</summary>
    private static Ruleset? Read(Ruleset ruleset, JsonNode resolved, string name)
    {
        var problems = new Problems(DocumentLimits.Default);
        new ShapeValidator(problems).Check(resolved[name]!, RulesetShape.Document.Find(name)!.Shape);
        var cycle = problems.HasErrors ? null : new RulesetBinder(resolved, problems).Cycle();
        return problems.HasErrors ? null : ruleset.SayingAsAWhole(cycle, RulesetReader.Equivalents(resolved), Compounds.Of(resolved));
    }
}
