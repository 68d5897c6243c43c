namespace Endorsement.Rules.Spreadsheets;

/// <summary>What a workbook was made for, as its first sheet says: whoever reads it need not be told again.</summary>
/// <remarks>As it is written there; nothing says that such rules are at hand.</remarks>
/// <param name="Association">The association's id.</param>
/// <param name="Category">The category's code; <see langword="null"/>: it is for a registry, and asks for everything.</param>
/// <param name="Pathway">The pathway of that category.</param>
public sealed record WorkbookPurpose(string Association, string? Category = null, Pathway Pathway = Pathway.Initial);
