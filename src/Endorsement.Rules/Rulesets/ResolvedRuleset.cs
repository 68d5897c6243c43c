using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>A ruleset beside the document on which further documents build (S44).</summary>
/// <remarks>
/// Only a document keeps what a value has no more: definitions by name, and what means something else where another association's ruleset extends it.
/// </remarks>
/// <param name="Ruleset">The ruleset.</param>
/// <param name="Document">Its document.</param>
internal sealed record ResolvedRuleset(Ruleset Ruleset, ExtendedDocument Document)
{
    /// <summary>
    /// A ruleset that a program hands over. One that was read has its document; of one that was made, what it says is its document. Its own association and jurisdiction are those of whoever extends it, as
    /// they are where documents write `this` or nothing.
    /// </summary>
    public static ResolvedRuleset Of(Ruleset ruleset)
    {
        if (ruleset.Document is { } read)
        {
            return new(ruleset, read);
        }

        var document = RulesetWriter.Write(ruleset);
        var heritable = document.With("categories", Heritable(document["categories"]!, ruleset));
        return new(ruleset, new ExtendedDocument(heritable, null, null));
    }

    private static JsonNode Heritable(JsonNode node, Ruleset ruleset) =>
        node.Kind switch
        {
            JsonKind.Object => JsonEdit.ObjectAt(
                node,
                node.Members.Where(member => !IsOwnJurisdiction(member, ruleset))
                    .Select(member =>
                        member with
                        {
                            Value = member.Name == "associations" ? Named(member.Value, ruleset) : Heritable(member.Value, ruleset),
                        }
                    )
            ),
            JsonKind.Array => JsonEdit.ListAt(node, node.Items.Select(item => Heritable(item, ruleset))),
            _ => node,
        };

    private static bool IsOwnJurisdiction(JsonMember member, Ruleset ruleset) =>
        member.Name == "jurisdiction" && member.Value.Items.Select(place => place.Text).SequenceEqual(ruleset.Jurisdiction);

    private static JsonNode Named(JsonNode associations, Ruleset ruleset) =>
        JsonEdit.ListAt(
            associations,
            associations.Items.Select(code => code.Text == ruleset.Association ? JsonEdit.TextAt(code, RuleNames.This) : code)
        );
}
