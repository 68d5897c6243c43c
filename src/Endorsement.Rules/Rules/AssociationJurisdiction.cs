namespace Endorsement.Rules;

/// <summary>Where another association endorses, as far as a ruleset asks for the association of the candidate's residence.</summary>
/// <param name="Association">The association's id, e.g. <c>mi-aimh</c>; not the ruleset's own.</param>
/// <param name="Places">ISO 3166-2 codes; at least one.</param>
public sealed record AssociationJurisdiction(string Association, Sequence<string> Places);
