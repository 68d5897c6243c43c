using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Remedies;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;
using NodaTime;

namespace Endorsement.Rules.Requirements;

/// <summary>`experience`: work of a length or of so many hours (S16 to S22).</summary>
internal sealed class ExperienceRequirementKind : RequirementKind<ExperienceRequirement>
{
    private const string Weighed = "full-time-equivalent";

    public override ImmutableArray<Reason> Reasons => ExperienceReasons.All;

    public override KindForm Form { get; } = ExperienceForm.Form;

    public override ExperienceRequirement Read(JsonNode node, RequirementReader reader)
    {
        var isWeighed = node.Text("measure") == Weighed;
        var credits = (node["credit"]?.Items ?? [])
            .Select(c => new WorkCredit
            {
                Work = WorkFilters.Read(c["work"]!, reader),
                After = Beginnings.Read(c),
                UpTo = c.Period("upTo")!,
                IsWeighed = (c.Text("measure") ?? node.Text("measure")) == Weighed,
            })
            .ToSequence();
        Check(node, isWeighed || credits.Any(c => c.IsWeighed), credits.Length, reader);
        return new ExperienceRequirement
        {
            Period = node.Period("period"),
            Hours = node.Hours("hours", null),
            Work = WorkFilters.Read(node["work"]!, reader),
            IsWeighed = isWeighed,
            FullTimeWeek = node.Hours("fullTimeWeek", null),
            After = Beginnings.Read(node),
            Families =
            [
                .. (node["families"]?.Items ?? []).Select(f => new FamilyMinimum(
                    f.ClosedList<AgeGroup>("ages", ClosedCodes.Ages)!.Value,
                    f.Whole("minimum")!.Value
                )),
            ],
            Credit = credits,
            Within = node.Period("within"),
        };
    }

    protected override void Doubt(ExperienceRequirement requirement, JsonNode node, Doubts doubts)
    {
        if (Lengths.IsLonger(requirement.Period, requirement.Within))
        {
            doubts.Warn(
                "ER2212",
                $"`{doubts.Where}`: `{Doubts.Said(node["period"])}` of work must lie within the last `{Doubts.Said(node["within"])}`: nobody can reach them",
                "check `period` and `within`; the second one is the longer one",
                node["within"],
                node["period"]
            );
        }
    }

    public override JsonNode? Using(string definitions, JsonNode defined) =>
        definitions == "work" ? defined.Requirement(Form.Code, ("period", JsonEdit.TextAt(defined, "P1D")), ("work", defined)) : null;

    protected override IEnumerable<StartingPoint> CountsFrom(ExperienceRequirement requirement) =>
        requirement.Credit.Select(c => c.After).Prepend(requirement.After).OfType<StartingPoint>();

    protected override void Write(ExperienceRequirement requirement, RequirementWriter writer)
    {
        writer.Length("period", requirement.Period);
        writer.Hours("hours", requirement.Hours);
        writer.Yes("some", requirement.Period is null && requirement.Hours is null);
        WorkFilters.Write("work", requirement.Work, writer);
        writer.Text("measure", requirement.IsWeighed ? Weighed : null);
        writer.Hours("fullTimeWeek", requirement.FullTimeWeek);
        Beginnings.Write(requirement.After, writer);
        writer.SomeMembers("families", requirement.Families, WriteFamilies);
        writer.SomeMembers("credit", requirement.Credit, (member, credit) => WriteCredit(member, credit, requirement.IsWeighed));
        writer.Length("within", requirement.Within);
    }

    protected override IReadOnlyList<Parameter<ExperienceRequirement>> Table => ExperienceParameters.Table;

    protected override void AddCodes(ExperienceRequirement requirement, NamedCodes codes)
    {
        WorkFilters.AddCodes(requirement.Work, codes);
        foreach (var credit in requirement.Credit)
        {
            WorkFilters.AddCodes(credit.Work, codes);
        }
    }

    public override bool Grows(Requirement requirement) => true;

    protected override IEnumerable<RemedyWay> Ways(ExperienceRequirement requirement, RemedySetting setting) =>
        ExperienceWays.Of(requirement, setting);

    protected override RequirementPlan Compile(ExperienceRequirement requirement, ConditionPlan? when, RequirementCompiler compiler)
    {
        var families = Distinct(requirement.Families);
        return new ExperiencePlan
        {
            Requirement = requirement,
            When = when,
            Ways =
            [
                new WorkWay(WorkFilters.Compile(requirement.Work, compiler), compiler.After(requirement.After), requirement.IsWeighed),
                .. requirement.Credit.Select(c => new WorkWay(WorkFilters.Compile(c.Work, compiler), compiler.After(c.After), c.IsWeighed)),
            ],
            Credits = [.. requirement.Credit.Select(c => CalendarSpan.Of(c.UpTo))],
            // Some work is work on a day.
            Period = RequirementCompiler.Span(requirement is { Period: null, Hours: null } ? Period.FromDays(1) : requirement.Period),
            Minutes = requirement.Hours?.Minutes ?? 0,
            FullTimeWeek = (int)(requirement.FullTimeWeek?.Minutes ?? 0),
            Families =
            [
                .. families.Select(f => new FamilyPlan(
                    f.Ages.Contains(AgeGroup.Prenatal),
                    f.Ages.Contains(AgeGroup.InfantToddler),
                    f.Ages.Contains(AgeGroup.EarlyChildhood),
                    f.Minimum
                )),
            ],
            FamilyNames = [.. families.Select(f => FamilyNames.Of(f, isOnly: families.Length == 1))],
            Within = RequirementCompiler.Span(requirement.Within),
        };
    }

    /// <summary>Of several minimums for the same ages the highest one holds the others, and is told alone.</summary>
    private static ImmutableArray<FamilyMinimum> Distinct(Sequence<FamilyMinimum> families) =>
        [.. families.GroupBy(f => Figures.FamiliesOf(f.Ages)).Select(same => same.MaxBy(f => f.Minimum)!)];

    private static void Check(JsonNode node, bool isFullTime, int credits, RequirementReader reader)
    {
        if (isFullTime != node["fullTimeWeek"] is not null || (isFullTime && node["period"] is null))
        {
            reader.Problems.Error(
                "ER2109",
                node,
                $"`{reader.Where}`: `fullTimeWeek` goes with `measure: full-time-equivalent` and a `period`",
                "give all, or none of the first two"
            );
        }

        if (credits > ExperienceRequirement.MostCredits)
        {
            reader.Problems.Error(
                "ER2109",
                node["credit"]!,
                FormattableString.Invariant(
                    $"`{node.Text("id")}`: {credits} credits; a requirement has at most {ExperienceRequirement.MostCredits}"
                ),
                "put activities that share a limit into one credit"
            );
        }
    }

    private static void WriteFamilies(RuleWriter writer, FamilyMinimum families)
    {
        writer.Codes<AgeGroup>("ages", families.Ages, ClosedCodes.Spell);
        writer.Number("minimum", families.Minimum);
    }

    private static void WriteCredit(RuleWriter writer, WorkCredit credit, bool isWeighed)
    {
        WorkFilters.Write("work", credit.Work, writer);
        Beginnings.Write(credit.After, writer);
        writer.Length("upTo", credit.UpTo);
        writer.Text(
            "measure",
            credit.IsWeighed == isWeighed ? null
                : credit.IsWeighed ? Weighed
                : "calendar"
        );
    }
}
