using System.Text;
using Endorsement.Rules.Text;
using It = Endorsement.Rules.Dossiers.It<Endorsement.Rules.ExceptionGrant, Endorsement.Rules.Dossiers.ExceptionFacts>;

namespace Endorsement.Rules.Dossiers;

internal struct ExceptionFacts : IEntry
{
    public int Entry { get; set; }

    /// <summary>The id of the requirement, as it is written.</summary>
    public TextAt Requirement;

    /// <summary>Whether that is asked at renewal, so that a cycle must be named.</summary>
    public bool IsOfCycle;
    public CodeSet AssociationCode;
    public TextAt Association;
    public int Cycle;
    public ExceptionKind Kind;
    public int Until;
    public TextAt DecidedBy;
    public int Decided;
    public int Expires;

    /// <summary>An exception has no id; it is named by its place.</summary>
    readonly TextAt IEntry.Id => default;
}

/// <summary>An exception that was granted, described once (S51).</summary>
internal static class ExceptionForm
{
    public static ObjectForm<ExceptionGrant, ExceptionFacts> Form { get; } =
        new(
            "an exception",
            Make,
            [
                new ExceptedMember(
                    Shapes.Required(
                        "requirement",
                        Shapes.Code,
                        "the id of the requirement or part, or `*.renewal.training` for every category"
                    )
                ),
                It.Code(
                    "association",
                    "the association that decided",
                    CodeKind.Associations,
                    e => e.Association,
                    (ref f) => ref f.AssociationCode,
                    (ref f) => ref f.Association,
                    isRequired: true
                ),
                It.Whole(
                    "cycle",
                    "at renewal: the year in which the cycle ends for which it is granted",
                    DocumentedDate.MaxYear,
                    e => e.Cycle,
                    (ref f) => ref f.Cycle,
                    least: DocumentedDate.MinYear
                ),
                It.Closed(
                    "kind",
                    "a kind of exception",
                    "waived, or extended until a day",
                    ClosedCodes.ExceptionKinds,
                    e => e.Kind.Spell(),
                    (ref f) => ref f.Kind,
                    ExceptionKind.Waived,
                    code => (ExceptionKind)code,
                    isRequired: true
                ),
                It.Day("until", "of an extension: its last day", e => e.Until, (ref f) => ref f.Until),
                It.Name("decidedBy", "who decided, as people say it", e => e.DecidedBy, (ref f) => ref f.DecidedBy),
                It.Day("decided", "the day of the decision", e => e.Decided, (ref f) => ref f.Decided, isRequired: true),
                It.SomeText("reason", "why it was granted: for people, never read by a rule", e => e.Because),
                It.Day("expires", "the last day on which it is in force; absent: for good", e => e.Expires, (ref f) => ref f.Expires),
            ]
        )
        {
            Complete = static (ref f) =>
                (f.Kind == ExceptionKind.Extended) == (f.Until != Dossier.Missing) && (!f.IsOfCycle || f.Cycle != Dossier.Missing),
        };

    /// <summary>Whether the pathway in the id of a requirement looks at a renewal cycle.</summary>
    public static bool IsOfCycle(string requirement) =>
        requirement.Split('.', 3) is [_, var name, _] && PathwayCodes.TryRead(name, out var pathway) && pathway.HasCycle();

    private static ExceptionGrant Make(JsonNode node) =>
        new()
        {
            RequirementId = node.Text("requirement")!,
            Association = node.Text("association")!,
            Cycle = node.Whole("cycle"),
            Kind = node.Closed<ExceptionKind>("kind", ClosedCodes.ExceptionKinds)!.Value,
            Until = node.Day("until"),
            DecidedBy = node.Text("decidedBy")!,
            Decided = node.Day("decided")!.Value,
            Because = node.Text("reason")!,
            Expires = node.Day("expires"),
        };

    /// <summary>The requirement that is excepted.</summary>
    private sealed class ExceptedMember(MemberShape shape) : MemberForm<ExceptionGrant, ExceptionFacts>(shape)
    {
        public override void Read(ref LineScanner scan, DossierReader reader, ref ExceptionFacts facts)
        {
            facts.Requirement = scan.Code();
            facts.IsOfCycle = !scan.IsOdd && IsOfCycle(Encoding.UTF8.GetString(facts.Requirement.In(scan.Texts)));
        }

        public override void Write(DocumentWriter json, ExceptionGrant entry) => json.Text(Written, entry.RequirementId);
    }
}
