using System.Collections.Frozen;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Places by their names; of most of the world the code, which is what the ruleset and the file say.</summary>
internal static class PlaceWords
{
    private static readonly FrozenDictionary<string, string> States = new Dictionary<string, string>
    {
        ["US-AL"] = "Alabama",
        ["US-AK"] = "Alaska",
        ["US-AZ"] = "Arizona",
        ["US-AR"] = "Arkansas",
        ["US-CA"] = "California",
        ["US-CO"] = "Colorado",
        ["US-CT"] = "Connecticut",
        ["US-DC"] = "the District of Columbia",
        ["US-DE"] = "Delaware",
        ["US-FL"] = "Florida",
        ["US-GA"] = "Georgia",
        ["US-HI"] = "Hawaii",
        ["US-IA"] = "Iowa",
        ["US-ID"] = "Idaho",
        ["US-IL"] = "Illinois",
        ["US-IN"] = "Indiana",
        ["US-KS"] = "Kansas",
        ["US-KY"] = "Kentucky",
        ["US-LA"] = "Louisiana",
        ["US-MA"] = "Massachusetts",
        ["US-MD"] = "Maryland",
        ["US-ME"] = "Maine",
        ["US-MI"] = "Michigan",
        ["US-MN"] = "Minnesota",
        ["US-MO"] = "Missouri",
        ["US-MS"] = "Mississippi",
        ["US-MT"] = "Montana",
        ["US-NC"] = "North Carolina",
        ["US-ND"] = "North Dakota",
        ["US-NE"] = "Nebraska",
        ["US-NH"] = "New Hampshire",
        ["US-NJ"] = "New Jersey",
        ["US-NM"] = "Nuevo México",
        ["US-NV"] = "Nevada",
        ["US-NY"] = "New York",
        ["US-OH"] = "Ohio",
        ["US-OK"] = "Oklahoma",
        ["US-OR"] = "Oregon",
        ["US-PA"] = "Pennsylvania",
        ["US-PR"] = "Puerto Rico",
        ["US-RI"] = "Rhode Island",
        ["US-SC"] = "South Carolina",
        ["US-SD"] = "South Dakota",
        ["US-TN"] = "Tennessee",
        ["US-TX"] = "Texas",
        ["US-UT"] = "Utah",
        ["US-VA"] = "Virginia",
        ["US-VT"] = "Vermont",
        ["US-WA"] = "Washington",
        ["US-WI"] = "Wisconsin",
        ["US-WV"] = "West Virginia",
        ["US-WY"] = "Wyoming",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Of(string code) => States.GetValueOrDefault(code, code);
}
