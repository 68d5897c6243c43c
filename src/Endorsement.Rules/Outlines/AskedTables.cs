using System.Collections.Frozen;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Outlines;

/// <summary>Which tables and columns the rules of one pathway ask for.</summary>
/// <remarks>
/// The rules say so themselves: a table or a column is asked for where one of its words is a member or a code of a requirement. Whatever has no words here
/// is asked for wherever its table is, so that a new member of the candidate is in every form until somebody says which rules read it.
/// </remarks>
internal sealed class AskedTables
{
    private static readonly FrozenDictionary<string, string[]> Words = new Dictionary<string, string[]>
    {
        ["education"] = ["credential", "competencies", "degree", "education"],
        ["work"] = ["experience", "competencies", "work", "whileServing"],
        ["training"] = ["training", "competencies"],
        ["reflectiveSupervision"] = ["supervision", "reflectiveSupervision"],
        ["people"] = ["supervision", "references", "supervisor", "people", "reflectiveSupervision"],
        ["people/vetted"] = ["vetted"],
        ["references"] = ["references"],
        ["memberships"] = ["membership", "memberships"],
        ["agreements"] = ["agreement", "agreements"],
        ["examinations"] = ["examination", "examinations"],
        ["reviews"] = ["review", "reviews"],
        ["endorsements"] = ["endorsement-held", "endorsements", "holds", "awarded", "awardSubmitted", "membership"],
        ["payments"] = ["fee"],
        ["families"] = ["families"],
        ["providesReflectiveSupervision"] = ["providesReflectiveSupervision"],
        ["education/relatedField"] = ["related"],
        ["education/focusSpecific"] = ["focusSpecific"],
        ["education/transcript"] = ["transcript"],
        ["education/competencies"] = ["competencies"],
        ["work/paid"] = ["paid"],
        ["work/supervised"] = ["supervised"],
        ["work/families"] = ["families"],
        ["work/attested"] = ["attested"],
        ["work/supervisor"] = ["supervisor"],
        ["work/peopleSupervised"] = ["peopleSupervised"],
        ["work/scope"] = ["scope"],
        ["work/competencies"] = ["competencies"],
        ["training/didactic"] = ["didactic"],
        ["training/competencies"] = ["competencies"],
        ["reflectiveSupervision/about"] = ["about"],
        ["reflectiveSupervision/ages"] = ["ages"],
        ["people/meetsCriteriaFor"] = ["meetsCriteriaFor"],
        ["references/notEnoughInformation"] = ["maxNotEnoughInformation"],
        ["references/knownSince"] = ["acquaintance"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const string Circumstances = "circumstances/";

    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    public AskedTables(RulesetPathway pathway)
    {
        foreach (var requirement in pathway.Requirements)
        {
            Hear(RequirementWriter.Write(requirement));
        }

        if (pathway.Pathway != Pathway.Initial)
        {
            // A cycle, a lapse and what was granted for the time being are of an endorsement that is or was held.
            _said.Add("endorsements");
        }
    }

    /// <summary>The table with the columns that are asked for; <see langword="null"/>: it is not.</summary>
    public CandidateTable? Of(CandidateTable table) =>
        table.Path is "judgements" or "exceptions" || !IsAsked(table.Path) || (table.Within is { } section && !IsAsked(section))
            ? null
            : table with
            {
                Columns = [.. table.Columns.Where(IsAsked)],
            };

    private bool IsAsked(CandidateColumn column) =>
        column.Path.StartsWith(Circumstances, StringComparison.Ordinal) ? _said.Contains(column.Path[Circumstances.Length..])
        : column.Path.Split('/')[0] is var first && first == "evidence" ? false
        : IsAsked(column.Table.Length == 0 ? first : $"{column.Table}/{first}");

    private bool IsAsked(string path) => !Words.TryGetValue(path, out var words) || words.Any(_said.Contains);

    private void Hear(JsonNode node)
    {
        foreach (var member in node.Members.Where(member => member.Name is not ("title" or "note" or "citation" or "changed")))
        {
            _said.Add(member.Name);
            Hear(member.Value);
        }

        foreach (var item in node.Items)
        {
            Hear(item);
        }

        if (node.Kind == JsonKind.String)
        {
            _said.Add(node.Text);
        }
    }
}
