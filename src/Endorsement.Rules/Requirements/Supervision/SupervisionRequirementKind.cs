using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Remedies;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>`supervision`: reflective supervision/consultation, RS/C (S27 to S35).</summary>
internal sealed class SupervisionRequirementKind : RequirementKind<SupervisionRequirement>
{
    /// <summary>A session's parts are bits of one number.</summary>
    private const int MostParts = 64;

    public override ImmutableArray<Reason> Reasons => SupervisionReasons.All;

    public override IEnumerable<Figure> Terms(Requirement requirement) => FrameTerms.Of(((SupervisionRequirement)requirement).In);

    public override KindForm Form { get; } = SupervisionForm.Form;

    public override ImmutableArray<MemberShape> Definitions { get; } =
    [Optional("providers", new MapShape("named provider lists", ProviderRows.List), "provider lists by name")];

    public override SupervisionRequirement Read(JsonNode node, RequirementReader reader)
    {
        var concentration = node["concentration"];
        var requirement = new SupervisionRequirement
        {
            Hours = node.Hours("hours", null),
            Steps = AskedHoursForms.ReadSteps(node, reader),
            HoursPerYearHeld = AskedHoursForms.ReadPerYear(node, reader),
            InEvery = InEveryForms.Read(node, reader),
            CarryOver = CarryOverForms.Read(node, reader),
            WindowMax = node.Period("windowMax"),
            MinSpan = node.Period("minSpan"),
            In = EvidenceTimes.Read(node["in"], reader),
            After = Beginnings.Read(node),
            WhileServing = node["whileServing"] is { } serving ? WorkFilters.Read(serving, reader) : null,
            Formats = node.ClosedList<SessionFormat>("formats", ClosedCodes.Formats),
            About = node.Codes("about"),
            Ages = node.ClosedList<AgeGroup>("ages", ClosedCodes.Ages),
            Providers = ProviderRows.Read(node["providers"], reader),
            Within = [.. (node["within"]?.Items ?? []).Select((part, index) => ReadPart(part, index, reader))],
            Majority = concentration?.Flag("majority") ?? false,
            MaxProviders = concentration?.Whole("maxProviders"),
        };
        reader.HaveOwnNames(
            node,
            requirement.Within.Select(part => part.Id),
            [.. AskedHoursForms.OwnFigures, Figures.CarriedOver, Figures.WindowMax, Figures.MinSpan, Figures.Window, Figures.Span]
        );
        return requirement;
    }

    protected override void Doubt(SupervisionRequirement requirement, JsonNode node, Doubts doubts) =>
        SupervisionDoubts.Tell(requirement, node, doubts);

    public override JsonNode? Using(string definitions, JsonNode defined) =>
        definitions == "providers" ? defined.Requirement(Form.Code, ("hours", defined.Number(1)), ("providers", defined)) : null;

    protected override PartCount Parts(SupervisionRequirement requirement) => new(requirement.Within.Length, MostParts);

    protected override IEnumerable<StartingPoint> CountsFrom(SupervisionRequirement requirement) =>
        requirement.After is { } after ? [after] : [];

    protected override void Write(SupervisionRequirement requirement, RequirementWriter writer)
    {
        AskedHoursForms.Write(writer, requirement.Hours, requirement.Steps, requirement.HoursPerYearHeld);
        writer.Length("windowMax", requirement.WindowMax);
        writer.Length("minSpan", requirement.MinSpan);
        EvidenceTimes.Write(requirement.In, writer);
        InEveryForms.Write(requirement.InEvery, writer);
        CarryOverForms.Write(requirement.CarryOver, writer);
        Beginnings.Write(requirement.After, writer);
        WorkFilters.Write("whileServing", requirement.WhileServing, writer);

        writer.Codes<SessionFormat>("formats", requirement.Formats, ClosedCodes.Spell);
        writer.Codes("about", requirement.About);
        writer.Codes<AgeGroup>("ages", requirement.Ages, ClosedCodes.Spell);
        writer.Members("providers", requirement.Providers, ProviderRows.Write);
        writer.SomeMembers("within", requirement.Within, WritePart);
        writer.Some(
            "concentration",
            concentration =>
            {
                concentration.Yes("majority", requirement.Majority);
                concentration.Number("maxProviders", requirement.MaxProviders);
            }
        );
    }

    /// <summary>Who has held it for no whole year is asked for nothing (S53b).</summary>
    public override bool MayNotConcern(Requirement requirement) => requirement is SupervisionRequirement { HoursPerYearHeld: not null };

    protected override bool Implies(SupervisionRequirement strict, SupervisionRequirement loose) => SupervisionProof.Implies(strict, loose);

    protected override IReadOnlyList<Parameter<SupervisionRequirement>> Table => SupervisionParameters.Table;

    protected override void AddCodes(SupervisionRequirement requirement, NamedCodes codes)
    {
        codes[CodeKind.About].UnionWith(requirement.About ?? []);
        if (requirement.WhileServing is { } serving)
        {
            WorkFilters.AddCodes(serving, codes);
        }

        ProviderRows.AddCodes(requirement.Providers, codes);
        foreach (var part in requirement.Within)
        {
            codes[CodeKind.About].UnionWith(part.About ?? []);
            ProviderRows.AddCodes(part.Providers, codes);
            codes.Add(part.When);
        }
    }

    public override IEnumerable<PartName> NamesOfParts(Requirement requirement) =>
        requirement is SupervisionRequirement asked
            ? asked.Within.Select(part => new PartName(CodeKind.Minimums, part.Id, part.Title))
            : [];

    public override RemedyReason? Incurable => RemedyReason.Pace;

    public override ImmutableArray<string> FixedLengths => ["windowMax", "minSpan"];

    public override bool Grows(Requirement requirement) => requirement is SupervisionRequirement { InEvery: not null };

    protected override IEnumerable<RemedyWay> Ways(SupervisionRequirement requirement, RemedySetting setting) =>
        SupervisionWays.Of(requirement, setting);

    protected override RequirementPlan Compile(SupervisionRequirement requirement, ConditionPlan? when, RequirementCompiler compiler) =>
        new SupervisionPlan
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
            WindowMax = RequirementCompiler.Span(requirement.WindowMax),
            MinSpan = RequirementCompiler.Span(requirement.MinSpan),
            Frame = RequirementCompiler.Frame(requirement.In),
            After = compiler.After(requirement.After),
            WhileServing = requirement.WhileServing is { } serving ? WorkFilters.Compile(serving, compiler) : null,
            Formats = RequirementCompiler.Formats(requirement.Formats),
            About = compiler.Vocabulary[CodeKind.About].Mask(requirement.About ?? []),
            Ages = RequirementCompiler.Ages(requirement.Ages),
            Providers = ProviderRows.Compile(requirement.Providers, compiler),
            Within = [.. requirement.Within.Select(part => CompilePart(part, compiler))],
            Majority = requirement.Majority,
            MaxProviders = requirement.MaxProviders ?? 0,
        };

    private static SupervisionMinimum ReadPart(JsonNode node, int index, RequirementReader reader) =>
        new()
        {
            Id = node.Text("id") ?? node.Codes("about")?.FirstOrDefault() ?? RequirementReader.PartName(index),
            Title = node.Text("title"),
            About = node.Codes("about"),
            Formats = node.ClosedList<SessionFormat>("formats", ClosedCodes.Formats),
            Ages = node.ClosedList<AgeGroup>("ages", ClosedCodes.Ages),
            Providers = ProviderRows.Read(node["providers"], reader),
            Hours = node.Hours("hours", null),
            When = reader.Condition(node, "when"),
        };

    private static SupervisionPartPlan CompilePart(SupervisionMinimum part, RequirementCompiler compiler) =>
        new()
        {
            Part = part,
            About = compiler.Vocabulary[CodeKind.About].Mask(part.About ?? []),
            Formats = RequirementCompiler.Formats(part.Formats),
            Ages = RequirementCompiler.Ages(part.Ages),
            Providers = ProviderRows.Compile(part.Providers, compiler),
            When = compiler.Conditions.Optional(part.When),
        };

    private static void WritePart(RuleWriter writer, SupervisionMinimum part)
    {
        writer.Text("id", part.Id);
        writer.Text("title", part.Title);
        writer.Codes("about", part.About);
        writer.Codes<SessionFormat>("formats", part.Formats, ClosedCodes.Spell);
        writer.Codes<AgeGroup>("ages", part.Ages, ClosedCodes.Spell);
        writer.Members("providers", part.Providers, ProviderRows.Write);
        writer.Hours("hours", part.Hours);
        writer.Yes("some", part.Hours is null);
        writer.Condition("when", part.When);
    }
}
