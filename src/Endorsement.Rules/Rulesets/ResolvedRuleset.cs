using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>A ruleset beside the document on which further documents build (S44).</summary>
/// <remarks>
/// Only a document keeps what a value has no more: definitions by name, and what means something else where another association's ruleset extends it.
/// </remarks>
/// <param name="ruleset">The ruleset.</param>
internal sealed class ResolvedRuleset(Ruleset ruleset)
{
    private readonly Lazy<ExtendedDocument> _document = new(() => ruleset.Document ?? Made(ruleset));

    public Ruleset Ruleset => ruleset;

    /// <summary>Its document: that from which it was read; of one that a program has made, what it says.</summary>
    public ExtendedDocument Document => _document.Value;

    /// <summary>
    /// What a ruleset says that a program has made. Its own association and jurisdiction are those of whoever extends it, as they are where documents write
    /// `this` or nothing.
    /// </summary>
    private static ExtendedDocument Made(Ruleset ruleset)
    {
        var document = RulesetWriter.Write(ruleset);
        var heritable = document.With("categories", Heritable(document["categories"]!, ruleset));
        return new ExtendedDocument(heritable, null, null);
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
