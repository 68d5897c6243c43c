using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Remedies;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Requirements;

/// <summary>`training`: at least so many clock hours (S23 to S26).</summary>
internal sealed class TrainingRequirementKind : RequirementKind<TrainingRequirement>
{
    public override ImmutableArray<Reason> Reasons => TrainingReasons.All;

    public override KindForm Form { get; } = TrainingForm.Form;

    public override IEnumerable<Figure> Terms(Requirement requirement) => FrameTerms.Of(((TrainingRequirement)requirement).In);

    public override TrainingRequirement Read(JsonNode node, RequirementReader reader)
    {
        var requirement = new TrainingRequirement
        {
            Hours = node.Hours("hours", null),
            Steps = AskedHoursForms.ReadSteps(node, reader),
            HoursPerYearHeld = AskedHoursForms.ReadPerYear(node, reader),
            InEvery = InEveryForms.Read(node, reader),
            CarryOver = CarryOverForms.Read(node, reader),
            Counts = node["counts"] is { } counts ? TrainingMatches.Read(counts) : new TrainingFilter(),
            In = EvidenceTimes.Read(node["in"], reader),
            Within = [.. (node["within"]?.Items ?? []).Select((part, index) => ReadPart(part, index, reader))],
            Additional = [.. (node["additional"]?.Items ?? []).Select((part, index) => ReadPart(part, index, reader))],
            Caps = [.. (node["caps"]?.Items ?? []).Select(cap => ReadCap(cap, reader))],
        };
        reader.HaveOwnNames(
            node,
            requirement.Within.Concat(requirement.Additional).Select(part => part.Id).Concat(requirement.Caps.Select(TrainingPlan.CapName)),
            [.. AskedHoursForms.OwnFigures, Figures.CarriedOver, Figures.CappedAs, Figures.UncappedHours]
        );
        return requirement;
    }

    protected override void Doubt(TrainingRequirement requirement, JsonNode node, Doubts doubts) =>
        TrainingDoubts.Tell(requirement, node, doubts);

    protected override PartCount Parts(TrainingRequirement requirement) =>
        new(new[] { requirement.Within.Length, requirement.Additional.Length, requirement.Caps.Length }.Max(), TrainingTally.MostParts);

    protected override void Write(TrainingRequirement requirement, RequirementWriter writer)
    {
        AskedHoursForms.Write(writer, requirement.Hours, requirement.Steps, requirement.HoursPerYearHeld);
        writer.Some("counts", counts => TrainingMatches.Write(requirement.Counts, counts));
        EvidenceTimes.Write(requirement.In, writer);
        InEveryForms.Write(requirement.InEvery, writer);
        CarryOverForms.Write(requirement.CarryOver, writer);
        writer.SomeMembers("within", requirement.Within, WritePart);
        writer.SomeMembers("additional", requirement.Additional, WritePart);
        writer.SomeMembers("caps", requirement.Caps, WriteCap);
    }

    /// <summary>Who has held it for no whole year is asked for nothing (S53b).</summary>
    public override bool MayNotConcern(Requirement requirement) => requirement is TrainingRequirement { HoursPerYearHeld: not null };

    protected override IReadOnlyList<Parameter<TrainingRequirement>> Table => TrainingParameters.Table;

    protected override void AddCodes(TrainingRequirement requirement, NamedCodes codes)
    {
        TrainingMatches.AddCodes(requirement.Counts, codes);
        foreach (var part in requirement.Within.Concat(requirement.Additional))
        {
            TrainingMatches.AddCodes(part.Match, codes);
            codes.Add(part.When);
        }

        foreach (var cap in requirement.Caps)
        {
            codes[CodeKind.As].UnionWith(cap.As);
            codes.Add(cap.When);
        }
    }

    public override IEnumerable<PartName> NamesOfParts(Requirement requirement) =>
        requirement is TrainingRequirement asked
            ? asked.Within.Concat(asked.Additional).Select(part => new PartName(CodeKind.Minimums, part.Id, part.Title))
            : [];

    public override bool Grows(Requirement requirement) => requirement is TrainingRequirement { InEvery: not null };

    protected override IEnumerable<RemedyWay> Ways(TrainingRequirement requirement, RemedySetting setting) =>
        TrainingWays.Of(requirement, setting);

    protected override RequirementPlan Compile(TrainingRequirement requirement, ConditionPlan? when, RequirementCompiler compiler) =>
        new TrainingPlan
        {
            Requirement = requirement,
            When = when,
            Asked = new AskedHours(requirement.Hours?.Minutes ?? 1, requirement.Steps, requirement.HoursPerYearHeld),
            InEvery = requirement.InEvery,
            MostCarried = requirement.CarryOver?.Most.Minutes ?? 0,
            ReadsHours =
                requirement.Hours is not null
                || requirement.HoursPerYearHeld is not null
                || requirement.Within.Any(part => part.Hours is not null),
            Counted = TrainingMatches.Compile(requirement.Counts, compiler),
            Frame = RequirementCompiler.Frame(requirement.In),
            Within = [.. requirement.Within.Select(part => CompilePart(part, compiler))],
            Additional = [.. requirement.Additional.Select(part => CompilePart(part, compiler))],
            Caps =
            [
                .. requirement.Caps.Select(c => new TrainingCapPlan(
                    c,
                    compiler.Vocabulary[CodeKind.As].Mask(c.As),
                    compiler.Conditions.Optional(c.When)
                )),
            ],
        };

    private static TrainingPartPlan CompilePart(TrainingMinimum part, RequirementCompiler compiler) =>
        new(part, TrainingMatches.Compile(part.Match, compiler), compiler.Conditions.Optional(part.When));

    private static TrainingMinimum ReadPart(JsonNode node, int index, RequirementReader reader)
    {
        var match = TrainingMatches.Read(node);
        return new()
        {
            Id = node.Text("id") ?? match.Topics?.FirstOrDefault() ?? RequirementReader.PartName(index),
            Title = node.Text("title"),
            Match = match,
            Hours = node.Hours("hours", null),
            When = reader.Condition(node, "when"),
        };
    }

    private static TrainingCap ReadCap(JsonNode node, RequirementReader reader) =>
        new()
        {
            Id = node.Text("id") ?? node.Codes("as")!.Value[0],
            As = node.Codes("as")!.Value,
            Hours = node.Hours("hours", null),
            Percent = node.Whole("percent"),
            Of = node.Text("of") switch
            {
                "counted" => CapBase.Counted,
                "submitted" => CapBase.Submitted,
                _ => CapBase.Required,
            },
            When = reader.Condition(node, "when"),
        };

    private static void WritePart(RuleWriter writer, TrainingMinimum part)
    {
        writer.Text("id", part.Id);
        writer.Text("title", part.Title);
        TrainingMatches.Write(part.Match, writer);
        writer.Hours("hours", part.Hours);
        writer.Yes("some", part.Hours is null);
        writer.Condition("when", part.When);
    }

    private static void WriteCap(RuleWriter writer, TrainingCap cap)
    {
        writer.Text("id", cap.Id);
        writer.Codes("as", cap.As);
        writer.Hours("hours", cap.Hours);
        writer.Number("percent", cap.Percent);
        writer.Text(
            "of",
            cap.Of switch
            {
                CapBase.Required => null,
                CapBase.Counted => "counted",
                _ => "submitted",
            }
        );
        writer.Condition("when", cap.When);
    }
}
