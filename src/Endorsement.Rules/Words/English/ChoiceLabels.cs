using System.Collections.Frozen;

namespace Endorsement.Rules.Words.English;

/// <summary>Closed codes as choices, by the column that offers them.</summary>
internal static class ChoiceLabels
{
    private static readonly FrozenDictionary<string, string> Labels = new Dictionary<string, string>
    {
        ["credential cda"] = "Child Development Associate (CDA)",
        ["credential associate"] = "associate's degree",
        ["credential bachelor"] = "bachelor's degree",
        ["credential master"] = "master's degree",
        ["credential doctorate"] = "doctorate",
        ["credential certificate"] = "certificate",
        ["credential license"] = "license",
        ["credential coursework"] = "coursework",
        ["highestDegree none"] = "no degree",
        ["highestDegree associate"] = "associate's degree",
        ["highestDegree bachelor"] = "bachelor's degree",
        ["highestDegree master"] = "master's degree",
        ["highestDegree doctorate"] = "doctorate",
        ["transcript none"] = "not handed in",
        ["transcript unofficial"] = "unofficial",
        ["transcript official"] = "official",
        ["ages prenatal"] = "before birth",
        ["ages infant-toddler"] = "0 to 3 years",
        ["ages early-childhood"] = "3 to 6 years",
        ["scope local"] = "local",
        ["scope regional"] = "regional",
        ["scope state"] = "state",
        ["scope national"] = "national",
        ["format individual"] = "individual",
        ["format group"] = "group",
        ["format peer"] = "peers",
        ["status active"] = "active",
        ["status emerging"] = "emerging",
        ["status inactive"] = "inactive",
        ["status removed"] = "removed",
        ["result failed"] = "not passed",
        ["result passed"] = "passed",
        ["memberships/kind individual"] = "individual",
        ["memberships/kind organizational"] = "organizational",
        ["exceptions/kind waived"] = "waived",
        ["exceptions/kind extended"] = "extended",
        ["attribute relatedField"] = "field is related",
        ["attribute focusSpecific"] = "degree is specific to the focus",
        ["attribute attested"] = "qualities of the work",
        ["attribute vetted"] = "vetting",
        ["attribute meetsCriteriaFor"] = "meets the criteria of",
        ["attribute result"] = "result of the review",
        ["attribute date"] = "day of the review",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string? Of(string column, string code) => Labels.GetValueOrDefault($"{column} {code}");
}
