using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Remedies;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Requirements.Direction;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>`credential`: any of a list of acceptable credentials (S15).</summary>
internal sealed class CredentialRequirementKind : RequirementKind<CredentialRequirement>
{
    private static readonly ObjectShape Row = new()
    {
        Noun = "a credential row",
        Members =
        [
            Optional(
                "credential",
                new ListShape("credential", new ClosedCodeShape("a credential", ClosedCodes.Credentials)) { AtLeast = 1 },
                "one of these"
            ),
            Optional(
                "degree",
                new ObjectShape { Noun = "a degree", Members = [Required("atLeast", RuleForms.Degree, "the least level")] },
                "a degree at or above a level"
            ),
            Optional("related", Yes, "in a related field"),
            Optional("focusSpecific", Yes, "specific to the person's focus"),
            Optional("transcript", new ClosedCodeShape("a transcript", ["official"]), "with an official transcript"),
            Optional("eligible", Yes, "also before it is conferred"),
        ],
        Exclusive =
        [
            ["credential", "degree"],
        ],
        OneOf =
        [
            ["credential", "degree"],
        ],
    };

    public override ImmutableArray<Reason> Reasons => CredentialReasons.All;

    public override KindForm Form { get; } =
        new("credential", [Required("anyOf", new ListShape("credential", Row) { AtLeast = 1 }, "the acceptable credentials")]);

    /// <summary>S17: work and sessions may count from the first credential that it accepts.</summary>
    public override bool IsBeginning => true;

    public override CredentialRequirement Read(JsonNode node, RequirementReader reader) =>
        new() { AnyOf = [.. node["anyOf"]!.Items.Select(ReadRow)] };

    protected override void Doubt(CredentialRequirement requirement, JsonNode node, Doubts doubts)
    {
        for (var i = 0; i < requirement.AnyOf.Length; i++)
        {
            var (row, at) = (requirement.AnyOf[i], node["anyOf"]!.Items[i]);
            var isNever = row.FocusSpecific && !row.Accepted.Any(c => c is CredentialKind.Master or CredentialKind.Doctorate);
            doubts.Row(
                at,
                isNever
                    ? $"`{doubts.Where}`: nothing can ever count by this row: only a degree above bachelor is specific to a focus"
                    : null,
                "take `focusSpecific` away, or ask for `master`"
            );
            if (!isNever && Rows.IsCovered(requirement.AnyOf, i, Covers))
            {
                doubts.Warn(
                    "ER2214",
                    $"`{doubts.Where}`: an earlier row accepts everything that this one accepts",
                    "take this row away, or ask for more in the earlier one",
                    at
                );
            }
        }
    }

    /// <summary>Whether the one row accepts everything that the other accepts.</summary>
    private static bool Covers(CredentialRow wide, CredentialRow narrow) =>
        narrow.Accepted.All(credential => wide.Accepted.Contains(credential))
        && (!wide.Related || narrow.Related)
        && (!wide.FocusSpecific || narrow.FocusSpecific)
        && (!wide.OfficialTranscript || narrow.OfficialTranscript)
        && (wide.Eligible || !narrow.Eligible);

    protected override void Write(CredentialRequirement requirement, RequirementWriter writer) =>
        writer.Members("anyOf", requirement.AnyOf, WriteRow);

    protected override IReadOnlyList<Parameter<CredentialRequirement>> Table { get; } =
    [
        Parameters<CredentialRequirement>.Rows(
            "anyOf",
            Loosens,
            r => r.AnyOf,
            (r, v) => r with { AnyOf = v ?? [] },
            [
                Parameters<CredentialRow>.Either(
                    Parameters<CredentialRow>.Codes<CredentialKind>(
                        "credentials",
                        Loosens,
                        c => c.Credentials,
                        (c, v) => c with { Credentials = v },
                        ClosedCodes.Spell
                    )
                ),
                Parameters<CredentialRow>.Either(
                    SharedParameters.Level<CredentialRow>("atLeast", c => c.AtLeast, (c, v) => c with { AtLeast = v })
                ),
                Parameters<CredentialRow>.Flag("related", Tightens, c => c.Related, (c, v) => c with { Related = v.GetValueOrDefault() }),
                Parameters<CredentialRow>.Flag(
                    "focusSpecific",
                    Tightens,
                    c => c.FocusSpecific,
                    (c, v) => c with { FocusSpecific = v.GetValueOrDefault() }
                ),
                Parameters<CredentialRow>.Flag(
                    "officialTranscript",
                    Tightens,
                    c => c.OfficialTranscript,
                    (c, v) => c with { OfficialTranscript = v.GetValueOrDefault() }
                ),
                Parameters<CredentialRow>.Flag("eligible", Loosens, c => c.Eligible, (c, v) => c with { Eligible = v.GetValueOrDefault() }),
            ],
            takes: Covers
        ),
    ];

    protected override void AddCodes(CredentialRequirement requirement, NamedCodes codes) { }

    protected override IEnumerable<RemedyWay> Ways(CredentialRequirement requirement, RemedySetting setting) =>
        CredentialWays.Of(requirement, setting);

    protected override RequirementPlan Compile(CredentialRequirement requirement, ConditionPlan? when, RequirementCompiler compiler) =>
        new CredentialPlan([.. requirement.AnyOf.Select(CompileRow)]) { Requirement = requirement, When = when };

    private static CredentialRow ReadRow(JsonNode node) =>
        new()
        {
            AtLeast = node["degree"] is { } degree ? RequirementReader.Degree(degree, "atLeast") : null,
            Credentials = node.ClosedList<CredentialKind>("credential", ClosedCodes.Credentials),
            Related = node.Flag("related") ?? false,
            FocusSpecific = node.Flag("focusSpecific") ?? false,
            OfficialTranscript = node["transcript"] is not null,
            Eligible = node.Flag("eligible") ?? false,
        };

    private static CredentialRowPlan CompileRow(CredentialRow row) =>
        new(
            row.Accepted.Aggregate(0, (mask, credential) => mask | (1 << (int)credential)),
            row.Related,
            row.FocusSpecific,
            row.OfficialTranscript,
            row.Eligible
        );

    private static void WriteRow(RuleWriter writer, CredentialRow row)
    {
        writer.Codes<CredentialKind>("credential", row.Credentials, ClosedCodes.Spell);
        if (row.AtLeast is { } level)
        {
            writer.Member("degree", degree => degree.Text("atLeast", level.Spell()));
        }

        writer.Yes("related", row.Related);
        writer.Yes("focusSpecific", row.FocusSpecific);
        writer.Text("transcript", row.OfficialTranscript ? "official" : null);
        writer.Yes("eligible", row.Eligible);
    }
}
