using System.Collections.Frozen;

namespace Endorsement.Rules.Spreadsheets.Words.Spanish;

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
        ["field"] = "Trabajo social",
        ["employer"] = "Lakeside Early Head Start",
        ["title"] = "El apego en el primer año",
        ["people/name"] = "Ana Reyes",
        ["evidence"] = "certificado.pdf",
        ["provider"] = "Ana Reyes",
        ["supervisor"] = "Ana Reyes",
        ["person"] = "Ana Reyes",
        ["entry"] = "education-5",
        ["value"] = "sí",
        ["by"] = "J. Moore",
        ["reason"] = "Cursos de desarrollo infantil",
        ["decidedBy"] = "Comité de acreditación",
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
