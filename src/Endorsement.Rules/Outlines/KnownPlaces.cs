using System.Collections.Immutable;

namespace Endorsement.Rules.Outlines;

/// <summary>Places that forms offer by name; any other ISO 3166-2 code may be written too.</summary>
internal static class KnownPlaces
{
    private static readonly string[] States =
    [
        "AL",
        "AK",
        "AZ",
        "AR",
        "CA",
        "CO",
        "CT",
        "DC",
        "DE",
        "FL",
        "GA",
        "HI",
        "IA",
        "ID",
        "IL",
        "IN",
        "KS",
        "KY",
        "LA",
        "MA",
        "MD",
        "ME",
        "MI",
        "MN",
        "MO",
        "MS",
        "MT",
        "NC",
        "ND",
        "NE",
        "NH",
        "NJ",
        "NM",
        "NV",
        "NY",
        "OH",
        "OK",
        "OR",
        "PA",
        "PR",
        "RI",
        "SC",
        "SD",
        "TN",
        "TX",
        "UT",
        "VA",
        "VT",
        "WA",
        "WI",
        "WV",
        "WY",
    ];

    public static ImmutableArray<string> Codes { get; } = [.. States.Select(state => $"US-{state}")];
}
