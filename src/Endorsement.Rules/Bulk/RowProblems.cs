using System.Globalization;
using System.Text;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Bulk;

/// <summary>What is wrong with a row besides its document.</summary>
internal static class RowProblems
{
    public static Diagnostic TooLong(DocumentLimits limits) =>
        Problem(
            "ER1003",
            string.Create(CultureInfo.InvariantCulture, $"the row has more than {limits.MaxBytes} bytes, which is the most that are read"),
            "split it, or check that it is the row meant"
        );

    public static Diagnostic Fault() =>
        Problem(
            "ER5004",
            "deciding this row met a fault of the program; it was not decided, and no other row was touched by it",
            "please report it, with the row"
        );

    public static Diagnostic NoAssociation(ReadOnlySpan<byte> residence) =>
        residence.IsEmpty
            ? Problem(
                "ER5001",
                "which association is meant is not known: `residence` is not given",
                "give the residence, or name the association"
            )
            : Problem(
                "ER5001",
                $"`{JsonNode.Short(Encoding.UTF8.GetString(residence))}` lies in the jurisdiction of no association that is at hand",
                "name the association"
            );

    private static Diagnostic Problem(string code, string message, string? help) => new(code, Severity.Error, message, help, "", 0, 0, "");
}
