using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using It = Endorsement.Rules.Dossiers.It<Endorsement.Rules.Vetting, Endorsement.Rules.Dossiers.VettingFacts>;

namespace Endorsement.Rules.Dossiers;

internal struct VettingFacts : IEntry
{
    public int Entry { get; set; }
    public CodeSet AssociationCode;
    public TextAt AssociationText;
    public CodeSet Categories;
    public DayRange From;
    public DayRange To;

    readonly TextAt IEntry.Id => default;

    /// <summary>As in <see cref="HeldFacts"/>.</summary>
    public readonly ulong Association => AssociationCode.Bits | AssociationCode.Misspelt;

    public readonly bool HasAssociation => AssociationCode is { IsGiven: true, Misspelt: 0 };

    /// <summary>Whether its association is given, and misspelt (S49).</summary>
    public readonly bool IsMisspelt => AssociationCode.Misspelt != 0;

    /// <summary>Whether it is surely for one of the categories; one that names none is for all.</summary>
    public readonly bool IsFor(ulong categories) => !Categories.IsGiven || Categories.Any(categories);

    /// <summary>Whether it is surely another association's; of none that is asked for each is.</summary>
    public readonly bool IsNotOf(ulong associations) => associations == 0 || (AssociationCode.IsGiven && (Association & associations) == 0);
}

/// <summary>An association's vetting of a person, described once.</summary>
internal static class VettingForm
{
    public static ObjectForm<Vetting, VettingFacts> Form { get; } =
        new(
            "a vetting",
            Make,
            [
                It.Code(
                    "association",
                    "the association that vetted",
                    CodeKind.Associations,
                    e => e.Association,
                    (ref f) => ref f.AssociationCode,
                    (ref f) => ref f.AssociationText
                ),
                It.Codes(
                    "categories",
                    "the categories for which the person is vetted; absent: for all",
                    CodeKind.Categories,
                    e => e.Categories,
                    (ref f) => ref f.Categories
                ),
                It.Date("from", "the first day of its validity", e => e.From, (ref f) => ref f.From),
                It.Date("to", "the last day of its validity; absent: unknown", e => e.To, (ref f) => ref f.To),
            ]
        )
        {
            Complete = static (ref f) => f.From.IsInOrderWith(f.To),
        };

    private static Vetting Make(JsonNode node) =>
        new()
        {
            Association = node.Text("association"),
            Categories = node.Codes("categories"),
            From = node.Date("from"),
            To = node.Date("to"),
        };
}
