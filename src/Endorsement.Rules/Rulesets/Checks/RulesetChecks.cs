using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets.Checks;

/// <summary>What can be read and is hardly meant: each check is a small class of its own, and this is the table of them.</summary>
/// <remarks>
/// An error is told where nobody could ever meet what is asked; everything else is a warning: the file is taken, and somebody should look. Shipped
/// rulesets have passed, and are not looked at again.
/// </remarks>
internal static class RulesetChecks
{
    private static readonly ImmutableArray<IRequirementCheck> Table =
    [
        new KindCheck(),
        new ConditionCheck(),
        new CodeCheck(),
        new TitleCheck(),
    ];

    /// <summary>Looks at every requirement that was read.</summary>
    /// <param name="document">The file of the author.</param>
    /// <param name="resolved">The same with everything carried out.</param>
    /// <param name="written">The requirements, those of definitions that no rule uses among them.</param>
    /// <param name="ledger">Where doubts are told.</param>
    public static void Run(JsonNode document, JsonNode resolved, IEnumerable<WrittenRequirement> written, DoubtLedger ledger)
    {
        var known = new KnownCodes(resolved);
        var (from, until) = (document["effective"]?.Day("from") ?? VersionUse.Earliest, document["effective"]?.Day("until"));
        foreach (var one in written)
        {
            var id = one.Requirement.Id;
            var pathway = id.Split('.') is [_, var name, ..] && PathwayCodes.TryRead(name, out var named) ? named : (Pathway?)null;
            var doubts = new Doubts(ledger, new VersionUse(from, until, pathway), one.Name);
            foreach (var check in Table)
            {
                check.Check(one, known, doubts);
            }
        }

        ledger.Settle();
    }
}

/// <summary>Something that is looked at in every requirement.</summary>
internal interface IRequirementCheck
{
    /// <param name="written">The requirement.</param>
    /// <param name="known">The codes that vocabularies list.</param>
    /// <param name="doubts">Where it is told.</param>
    void Check(WrittenRequirement written, KnownCodes known, Doubts doubts);
}
