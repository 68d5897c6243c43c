using System.Collections.Frozen;

namespace Endorsement.Rules.Spreadsheets.Words.English;

/// <summary>Examples of what may stand in a column, by table and path or by path alone.</summary>
internal static class SheetExamples
{
    private static readonly FrozenDictionary<string, string> Values = new Dictionary<string, string>
    {
        ["candidate/id"] = "A-1042",
        ["candidate/name"] = "Maria Hall",
        ["residence"] = "Michigan",
        ["worksIn"] = "Michigan",
        ["education/name"] = "BSW",
        ["field"] = "Social work",
        ["employer"] = "Lakeside Early Head Start",
        ["title"] = "Attachment in the first year",
        ["people/name"] = "Ana Reyes",
        ["evidence"] = "certificate.pdf",
        ["provider"] = "Ana Reyes",
        ["supervisor"] = "Ana Reyes",
        ["person"] = "Ana Reyes",
        ["entry"] = "education-5",
        ["value"] = "yes",
        ["by"] = "J. Moore",
        ["reason"] = "Coursework in child development",
        ["decidedBy"] = "Endorsement committee",
        ["item"] = "processing",
        ["amount"] = "100",
        ["currency"] = "USD",
        ["cycle"] = "2025",
        ["hoursPerWeek"] = "37.5",
        ["peopleSupervised"] = "4",
        ["notEnoughInformation"] = "0",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string? Of(string column) => Values.GetValueOrDefault(column);
}
