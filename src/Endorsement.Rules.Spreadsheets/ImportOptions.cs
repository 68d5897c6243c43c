using NodaTime;

namespace Endorsement.Rules.Spreadsheets;

/// <summary>How workbooks and CSV files are read.</summary>
public sealed record ImportOptions
{
    /// <summary>The rulesets whose labels stand for codes; the built-in ones by default.</summary>
    public RulesetCatalog Catalog { get; init; } = RulesetCatalog.BuiltIn;

    /// <summary>The language of problems; headings and labels are read in every language whatever it is.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>The day on which it is read, to tell what is dated later or long ago; <see langword="null"/>: neither is told.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>How large the input may be.</summary>
    public SheetLimits Limits { get; init; } = SheetLimits.Default;
}
