using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Remedies;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using static Endorsement.Rules.Requirements.Direction;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>`fee`: what is to be paid; shown with its facts (S5).</summary>
internal sealed class FeeRequirementKind : RequirementKind<FeeRequirement>
{
    private static readonly ObjectShape Item = new()
    {
        Noun = "a fee",
        Members =
        [
            Required("item", FreeText, "what is paid for"),
            Required("amount", new MoneyShape(), "the amount"),
            Required("currency", Code, "ISO 4217"),
            Optional("submittedFrom", Day, "for applications submitted from this day"),
            Optional("submittedUntil", Day, "for applications submitted until this day"),
            Optional("when", RuleForms.Condition, "due only where this is true"),
            Optional("after", RuleForms.AnyDay, "due only after this day"),
            Optional("paidBy", FreeText, "who pays it in place of the candidate: it is shown, and not owed"),
            Optional("note", FreeText, "anything to add"),
        ],
    };

    public override ImmutableArray<Reason> Reasons => [];

    public override KindForm Form { get; } = new("fee", [Required("items", new ListShape("fee", Item) { AtLeast = 1 }, "what is paid")]);

    public override bool IsAdministrative => true;

    public override FeeRequirement Read(JsonNode node, RequirementReader reader) =>
        new()
        {
            Items =
            [
                .. node["items"]!.Items.Select(i => new FeeItem
                {
                    Item = i.Text("item")!,
                    Amount = i.Number("amount")!.Value,
                    Currency = i.Text("currency")!,
                    SubmittedFrom = i.Day("submittedFrom"),
                    SubmittedUntil = i.Day("submittedUntil"),
                    When = reader.Condition(i, "when"),
                    After = reader.Day(i, "after"),
                    PaidBy = i.Text("paidBy"),
                    Note = i.Text("note"),
                }),
            ],
        };

    public override IEnumerable<PayableItem> ItemsToPay(Requirement requirement) =>
        ((FeeRequirement)requirement).Items.Select(item => new PayableItem(item.Item, item.Currency));

    protected override void Write(FeeRequirement requirement, RequirementWriter writer) =>
        writer.Members("items", requirement.Items, WriteItem);

    protected override IReadOnlyList<Parameter<FeeRequirement>> Table { get; } =
    [
        Parameters<FeeRequirement>.Rows(
            "items",
            Neither,
            r => r.Items,
            (r, v) => r with { Items = v ?? [] },
            [
                Parameters<FeeItem>.Fixed<string>("item", ParameterForm.Text, i => i.Item, (i, v) => i with { Item = v! }),
                Parameters<FeeItem>.Fixed<string>("currency", ParameterForm.Text, i => i.Currency, (i, v) => i with { Currency = v! }),
                Parameters<FeeItem>.Fixed<string>("paidBy", ParameterForm.Text, i => i.PaidBy, (i, v) => i with { PaidBy = v }),
                Parameters<FeeItem>.When("when", Neither, i => i.When, (i, v) => i with { When = v }),
                Parameters<FeeItem>.Words("note", i => i.Note, (i, v) => i with { Note = v }),
                Parameters<FeeItem>.Money("amount", i => i.Amount, (i, v) => i with { Amount = v.GetValueOrDefault() }),
                Parameters<FeeItem>.Date("submittedFrom", Neither, i => i.SubmittedFrom, (i, v) => i with { SubmittedFrom = v }),
                Parameters<FeeItem>.Date("submittedUntil", Neither, i => i.SubmittedUntil, (i, v) => i with { SubmittedUntil = v }),
                Parameters<FeeItem>.Day("after", Neither, i => i.After, (i, v) => i with { After = v }),
            ]
        ),
    ];

    protected override void AddCodes(FeeRequirement requirement, NamedCodes codes)
    {
        foreach (var item in requirement.Items)
        {
            codes.Add(item.When);
        }
    }

    public override IEnumerable<string?> OwnWords(Requirement requirement) =>
        ((FeeRequirement)requirement).Items.SelectMany(item => new[] { item.Item, item.PaidBy, item.Note });

    protected override IEnumerable<RemedyWay> Ways(FeeRequirement requirement, RemedySetting setting) => [];

    protected override RequirementPlan Compile(FeeRequirement requirement, ConditionPlan? when, RequirementCompiler compiler) =>
        new FeePlan([
            .. requirement.Items.Select(item => new FeeItemPlan(
                item,
                compiler.Conditions.Unread(item.When),
                ConditionCompiler.Day(item.After)
            )),
        ])
        {
            Requirement = requirement,
            When = when,
        };

    private static void WriteItem(RuleWriter writer, FeeItem item)
    {
        writer.Text("item", item.Item);
        writer.Number("amount", item.Amount);
        writer.Text("currency", item.Currency);
        writer.Day("submittedFrom", item.SubmittedFrom);
        writer.Day("submittedUntil", item.SubmittedUntil);
        writer.Condition("when", item.When);
        writer.Day("after", item.After);
        writer.Text("paidBy", item.PaidBy);
        writer.Text("note", item.Note);
    }
}
