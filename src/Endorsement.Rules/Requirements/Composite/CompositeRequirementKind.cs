using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Remedies;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>One requirement of several (S2, S3, S4).</summary>
internal abstract class CompositeRequirementKind<TComposite> : RequirementKind<TComposite>
    where TComposite : CompositeRequirement
{
    protected override void Write(TComposite requirement, RequirementWriter writer)
    {
        writer.Number("count", requirement is AtLeastRequirement some ? some.Count : null);
        writer.Parts("parts", requirement.Parts);
    }

    protected override void Doubt(TComposite requirement, JsonNode node, Doubts doubts)
    {
        var titles = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var title in node["parts"]!.Items.Select(part => part["title"]).OfType<JsonNode>().Where(title => !titles.Add(title.Text)))
        {
            doubts.Warn(
                "ER2219",
                $"`{doubts.Where}` has two parts with the title `{JsonNode.Short(title.Text)}`: nobody who reads of one knows which",
                "give each part a title of its own",
                title
            );
        }
    }

    /// <summary>Parts have their own.</summary>
    protected override IReadOnlyList<Parameter<TComposite>> Table => [];

    public override Requirement WithParts(Requirement requirement, Sequence<Requirement> parts) =>
        (TComposite)requirement with
        {
            Parts = parts,
        };

    public override bool IsGroup => true;

    public override bool MayNotConcern(Requirement requirement) => requirement.Children.All(RequirementProof.CanBeLeftOut);

    /// <summary>Parts within parts are added on their own.</summary>
    protected override void AddCodes(TComposite requirement, NamedCodes codes) { }

    public override int? PartsToMeet(Requirement requirement) => ((TComposite)requirement).Needed;

    protected override IEnumerable<RemedyWay> Ways(TComposite requirement, RemedySetting setting) => [];

    protected override RequirementPlan Compile(TComposite requirement, ConditionPlan? when, RequirementCompiler compiler) =>
        new CompositePlan([.. requirement.Parts.Select(compiler.Compile)], requirement.Needed, NeedsEveryPart)
        {
            Requirement = requirement,
            When = when,
        };

    public override int? PartsWanted(Finding finding) => NeedsEveryPart ? null : (int?)finding.Required[Figures.Parts];

    protected static Sequence<Requirement> ReadParts(JsonNode node, RequirementReader reader) =>
        node["parts"]!.Items.Select(reader.Part).OfType<Requirement>().ToSequence();
}

/// <summary>The form that composites share.</summary>
internal static class PartList
{
    public static ListShape Form { get; } = new("part", KindForm.Requirement) { AtLeast = 1 };
}

/// <summary>`all`: every part must be met (S2).</summary>
internal sealed class AllRequirementKind : CompositeRequirementKind<AllRequirement>
{
    public override ImmutableArray<Reason> Reasons => CompositeReasons.All;

    public override KindForm Form { get; } = new("all", [Required("parts", PartList.Form, "every part must be met")]);

    public override bool NeedsEveryPart => true;

    public override AllRequirement Read(JsonNode node, RequirementReader reader) => new() { Parts = ReadParts(node, reader) };
}

/// <summary>`any`: one part must be met (S3).</summary>
internal sealed class AnyRequirementKind : CompositeRequirementKind<AnyRequirement>
{
    public override ImmutableArray<Reason> Reasons => CompositeReasons.All;

    public override KindForm Form { get; } = new("any", [Required("parts", PartList.Form, "one part must be met")]);

    public override AnyRequirement Read(JsonNode node, RequirementReader reader) => new() { Parts = ReadParts(node, reader) };
}

/// <summary>`at-least`: so many parts must be met (S4).</summary>
internal sealed class AtLeastRequirementKind : CompositeRequirementKind<AtLeastRequirement>
{
    public override ImmutableArray<Reason> Reasons => CompositeReasons.All;

    public override KindForm Form { get; } =
        new(
            "at-least",
            [Required("count", new WholeShape(1, 100), "so many parts must be met"), Required("parts", PartList.Form, "the parts")]
        );

    protected override IReadOnlyList<Parameter<AtLeastRequirement>> Table { get; } =
    [
        Parameters<AtLeastRequirement>.Count(
            "count",
            Direction.Tightens,
            r => r.Count,
            (r, v) => r with { Count = v.GetValueOrDefault() },
            _ => 1,
            r => r.Parts.Length
        ),
    ];

    public override AtLeastRequirement Read(JsonNode node, RequirementReader reader)
    {
        var (parts, count, written) = (ReadParts(node, reader), node.Whole("count")!.Value, node["parts"]!.Items.Count);
        if (count > written)
        {
            reader.Problems.Error(
                "ER2104",
                node["count"]!,
                $"`{reader.Where}` asks for {node.Text("count")} of {written} parts",
                "ask for fewer, or add parts"
            );
        }

        return new AtLeastRequirement { Parts = parts, Count = count };
    }
}
