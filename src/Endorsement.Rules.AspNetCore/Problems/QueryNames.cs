namespace Endorsement.Rules.AspNetCore.Problems;

/// <summary>What the parameters of an address are called.</summary>
internal static class QueryNames
{
    public const string Category = "category";
    public const string Pathway = "pathway";
    public const string AsOf = "asOf";
    public const string Cycle = "cycle";
    public const string Association = "association";
    public const string Ruleset = "ruleset";
    public const string Lang = "lang";
    public const string HoursAMonth = "hoursAMonth";
    public const string Format = "format";
}
