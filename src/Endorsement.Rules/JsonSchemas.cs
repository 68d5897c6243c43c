using Endorsement.Rules.Analysis;
using Endorsement.Rules.Bulk;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Text;

namespace Endorsement.Rules;

/// <summary>The JSON Schemas (2020-12) of the documents, for editors and for other systems.</summary>
/// <remarks>
/// They are written from the descriptions that the strict readers check documents against, so that schema and reader cannot drift. A schema
/// says what a schema can say: that a name leads somewhere, or that 29 February exists in that year, only the reader knows.
/// </remarks>
public static class JsonSchemas
{
    /// <summary>The schema of a candidate document.</summary>
    /// <returns>One JSON object in UTF-8, ended by LF; the same bytes on every call.</returns>
    public static byte[] Candidate() => SchemaWriter.Write("Candidate", CandidateForm.Form.Shape);

    /// <summary>The schema of a ruleset document.</summary>
    /// <inheritdoc cref="Candidate" path="/returns"/>
    public static byte[] Ruleset() => SchemaWriter.Write("Ruleset", RulesetShape.Document, allowsComments: true);

    /// <summary>The schema of a case document.</summary>
    /// <inheritdoc cref="Candidate" path="/returns"/>
    public static byte[] Case() => SchemaWriter.Write("Case", CaseShape.Document, allowsComments: true);

    /// <summary>The schema of a worklist: judgements that are asked for, and filled in.</summary>
    /// <inheritdoc cref="Candidate" path="/returns"/>
    public static byte[] Worklist() => SchemaWriter.Write("Worklist", WorklistShape.Document);

    /// <summary>The schema of what one ruleset asks otherwise than another (<see cref="RulesetComparison.ToJson"/>).</summary>
    /// <inheritdoc cref="Candidate" path="/returns"/>
    public static byte[] Difference() => SchemaWriter.Write("Difference", DifferenceShape.Document);

    /// <summary>The schema of whose outcome a change of the rules changes (<see cref="RulesetImpact.ToJson"/>).</summary>
    /// <inheritdoc cref="Candidate" path="/returns"/>
    public static byte[] Impact() => SchemaWriter.Write("Impact", ImpactShape.Document);

    /// <summary>The schema of a determination document: one determination, or a list of them.</summary>
    /// <inheritdoc cref="Candidate" path="/returns"/>
    public static byte[] Determination() => SchemaWriter.Write("Determination", DeterminationShape.Document);
}
