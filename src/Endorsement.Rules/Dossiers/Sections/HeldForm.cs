using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using It = Endorsement.Rules.Dossiers.It<Endorsement.Rules.HeldEndorsement, Endorsement.Rules.Dossiers.HeldFacts>;

namespace Endorsement.Rules.Dossiers;

internal struct HeldFacts : IEntry
{
    public int Entry { get; set; }

    /// <summary>Where the category stands, as it is written.</summary>
    public TextAt CategoryText;
    public CodeSet CategoryCode;
    public CodeSet AssociationCode;
    public TextAt AssociationText;
    public DayRange Submitted;
    public DayRange From;

    /// <summary>The last day; of one that was removed, the day before that at the latest.</summary>
    public DayRange To;

    /// <summary>The day of its removal.</summary>
    public DayRange Removed;
    public EndorsementStatus Status;

    /// <summary>An endorsement has no id; it is named by its place.</summary>
    readonly TextAt IEntry.Id => default;

    /// <summary>The member that would tell its last day.</summary>
    public readonly string EndMember => Removed is { IsGiven: true, IsDay: false } ? "removed" : "to";

    /// <summary>The bit of the category; 0 when no rule names it.</summary>
    public readonly ulong Category => CategoryCode.Bits;

    /// <summary>The bits of the categories that a misspelt code may have meant (S49).</summary>
    public readonly ulong MisspeltCategory => CategoryCode.Misspelt;

    /// <summary>The bit of the association; 0 when no rule names it. Where it is misspelt, what it may have meant, and it is not given.</summary>
    public readonly ulong Association => AssociationCode.Bits | AssociationCode.Misspelt;

    public readonly bool HasAssociation => AssociationCode is { IsGiven: true, Misspelt: 0 };

    /// <summary>The category, and what a misspelt one may have meant.</summary>
    public readonly ulong PossibleCategory => Category | MisspeltCategory;

    /// <summary>Whether it is surely another association's; of none that is asked for each is.</summary>
    public readonly bool IsNotOf(ulong associations) => associations == 0 || (AssociationCode.IsGiven && (Association & associations) == 0);

    /// <summary>Whether no association is named at all.</summary>
    public readonly bool LacksAssociation => !AssociationCode.IsGiven;
}

/// <summary>An endorsement that the candidate or somebody else holds or held, described once.</summary>
internal static class HeldForm
{
    public static ObjectForm<HeldEndorsement, HeldFacts> Form { get; } =
        new(
            "an endorsement",
            Make,
            [
                It.Code(
                    "category",
                    "the category code as the association prints it",
                    CodeKind.Categories,
                    e => e.Category,
                    (ref f) => ref f.CategoryCode,
                    (ref f) => ref f.CategoryText,
                    isRequired: true
                ),
                It.Code(
                    "association",
                    "the association that awarded it",
                    CodeKind.Associations,
                    e => e.Association,
                    (ref f) => ref f.AssociationCode,
                    (ref f) => ref f.AssociationText
                ),
                It.Date("submitted", "when the application for it was submitted", e => e.Submitted, (ref f) => ref f.Submitted),
                It.Date("from", "the first day on which it was held", e => e.From, (ref f) => ref f.From),
                It.Date("to", "the last day on which it was held; absent: still held", e => e.To, (ref f) => ref f.To),
                It.Closed(
                    "status",
                    "a status",
                    "its standing over these dates; `active` when absent",
                    ClosedCodes.Statuses,
                    e => e.Status.Spell(),
                    (ref f) => ref f.Status,
                    EndorsementStatus.Active,
                    code => (EndorsementStatus)code
                ),
                It.Date(
                    "removed",
                    "the day on which it was removed, later than the first; it was held until the day before; absent: not removed",
                    e => e.Removed,
                    (ref f) => ref f.Removed
                ),
                It.Evidence(entry => entry.Evidence),
                It.Serves(),
            ]
        )
        {
            Complete = static (ref f) =>
            {
                var isInOrder = f.From.IsInOrderWith(f.To) && (!f.From.IsGiven || !f.Removed.IsGiven || f.Removed.Last > f.From.First);
                f.To = Ended(f.To, f.Removed);
                return isInOrder;
            },
        };

    /// <summary>The last day of what was removed: the day before, unless it had ended before that.</summary>
    public static DayRange Ended(DayRange to, DayRange removed) =>
        !removed.IsGiven ? to
        : !to.IsGiven ? new(removed.First - 1, removed.Last - 1)
        : new(Math.Min(to.First, removed.First - 1), Math.Min(to.Last, removed.Last - 1));

    private static HeldEndorsement Make(JsonNode node) =>
        new()
        {
            Category = node.Text("category")!,
            Association = node.Text("association"),
            Submitted = node.Date("submitted"),
            From = node.Date("from"),
            To = node.Date("to"),
            Removed = node.Date("removed"),
            Status = node.Closed<EndorsementStatus>("status", ClosedCodes.Statuses) ?? EndorsementStatus.Active,
            Evidence = node.Codes("evidence"),
        };
}
