using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Requirements;

/// <summary>What a kind needs to read one requirement: names, conditions, days and people, and the requirements within it.</summary>
/// <param name="names">What the ruleset defines.</param>
/// <param name="problems">Where problems go.</param>
/// <param name="near">What an author may have meant.</param>
/// <param name="where">The full id of the requirement that is read.</param>
/// <param name="said">What messages call it.</param>
/// <param name="part">Reads a requirement within it; <see langword="null"/> where a problem has been said.</param>
internal sealed class RequirementReader(
    RuleNames names,
    Problems problems,
    NearWords near,
    string where,
    string said,
    Func<JsonNode, Requirement?> part
) : RuleReader(names, problems, near, where, said)
{
    /// <summary>A requirement within the one that is read; <see langword="null"/> where a problem has been said.</summary>
    public Requirement? Part(JsonNode node) => part(node);

    /// <summary>Whether something is asked within the renewal cycle.</summary>
    public bool IsInCycle(JsonNode? node) => node?.Text == "cycle" && Cycle(node) is not null;

    /// <summary>The name of a sub-minimum that has none of its own.</summary>
    public static string PartName(int index) => $"part-{(index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    /// <summary>Every figure of a finding has a name of its own: sub-minimums stand beside one another and beside the figures of the kind.</summary>
    /// <param name="node">The requirement.</param>
    /// <param name="parts">The names of its sub-minimums, as findings show them.</param>
    /// <param name="figures">The figures of its kind that stand beside them.</param>
    public void HaveOwnNames(JsonNode node, IEnumerable<string> parts, params ReadOnlySpan<FigureName> figures)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (var figure in figures)
        {
            taken.Add(figure.Name);
        }

        foreach (var repeated in parts.Where(name => !taken.Add(name)))
        {
            Problems.Error(
                "ER2009",
                node,
                $"`{Where}` has two figures named `{JsonNode.Short(repeated)}`",
                "give each sub-minimum an `id` of its own"
            );
        }
    }

    /// <summary>The degree at a member, if it is given.</summary>
    public static Degree? Degree(JsonNode node, string name) => node.Closed<Degree>(name, ClosedCodes.Degrees);
}
