using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using It = Endorsement.Rules.Dossiers.It<Endorsement.Rules.Membership, Endorsement.Rules.Dossiers.MembershipFacts>;

namespace Endorsement.Rules.Dossiers;

internal struct MembershipFacts : IEntry
{
    public int Entry { get; set; }
    public TextAt Id;
    public CodeSet AssociationCode;
    public Truth Individual;
    public DayRange From;
    public DayRange To;
    public Truth Lifetime;

    readonly TextAt IEntry.Id => Id;

    /// <summary>As in <see cref="HeldFacts"/>.</summary>
    public readonly ulong Association => AssociationCode.Bits | AssociationCode.Misspelt;

    public readonly bool HasAssociation => AssociationCode is { IsGiven: true, Misspelt: 0 };

    /// <summary>Whether it is surely another association's.</summary>
    public readonly bool IsNotOf(ulong associations) => associations == 0 || (AssociationCode.IsGiven && (Association & associations) == 0);
}

/// <summary>A membership in an association, described once.</summary>
internal static class MembershipForm
{
    public static ObjectForm<Membership, MembershipFacts> Form { get; } =
        new(
            "a membership",
            Make,
            [
                It.OptionalId(e => e.Id, (ref f) => ref f.Id),
                It.Code("association", "the association", CodeKind.Associations, e => e.Association, (ref f) => ref f.AssociationCode),
                It.Closed(
                    "kind",
                    "a kind of membership",
                    "individual or organizational",
                    ClosedCodes.MembershipKinds,
                    e => e.Kind?.Spell(),
                    (ref f) => ref f.Individual,
                    Truth.Unknown,
                    code => Truths.Of(code == (int)MembershipKind.Individual)
                ),
                It.Date("from", "the first day", e => e.From, (ref f) => ref f.From),
                It.Date("to", "the last day; absent: unknown", e => e.To, (ref f) => ref f.To),
                It.Yes("lifetime", "for life, instead of a last day", e => e.Lifetime, (ref f) => ref f.Lifetime),
                It.Evidence(entry => entry.Evidence),
                It.Serves(),
            ],
            [
                ["to", "lifetime"],
            ]
        )
        {
            Complete = static (ref f) =>
            {
                f.To = f.Lifetime == Truth.Yes ? new(Days.Never, Days.Never) : f.To;
                return f.From.IsInOrderWith(f.To);
            },
        };

    private static Membership Make(JsonNode node) =>
        new()
        {
            Id = node.Text("id"),
            Association = node.Text("association"),
            Kind = node.Closed<MembershipKind>("kind", ClosedCodes.MembershipKinds),
            From = node.Date("from"),
            To = node.Date("to"),
            Lifetime = node.Flag("lifetime") ?? false,
            Evidence = node.Codes("evidence"),
        };
}
