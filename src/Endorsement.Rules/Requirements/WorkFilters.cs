using Endorsement.Rules.Conditions;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>Which work counts, wherever a kind asks it: form, reading, codes and plan.</summary>
internal static class WorkFilters
{
    private static readonly ObjectShape Filter = new()
    {
        Description = "Which work counts; what is not named is not read.",
        Noun = "a work filter",
        Members =
        [
            Optional("activities", SomeCodes, "one of these activities"),
            Optional("paid", Flag, "paid, or not"),
            Optional("supervised", Flag, "supervised, or not"),
            Optional("ages", RuleForms.Ages, "one of these ages served"),
            Optional("scope", new ClosedCodeShape("a scope", ClosedCodes.Scopes), "the least scope of leadership"),
            Optional("attested", SomeCodes, "every one of these qualities"),
            Optional("peopleSupervised", new WholeShape(1, 100_000), "at least so many people supervised"),
            Optional("supervisor", PeopleRows.Form, "what the supervisor must be"),
        ],
    };

    public static NamedShape Named { get; } = new("workFilter", () => Filter);

    /// <summary>A filter, or the name of one that `definitions` holds.</summary>
    public static TextOrShape Form { get; } = new(Code, Named);

    public static WorkFilter Read(JsonNode node, RequirementReader reader) =>
        new()
        {
            Activities = node.Codes("activities"),
            Paid = node.Flag("paid"),
            Supervised = node.Flag("supervised"),
            Ages = node.ClosedList<AgeGroup>("ages", ClosedCodes.Ages),
            Scope = node.Closed<LeadershipScope>("scope", ClosedCodes.Scopes),
            Attested = node.Codes("attested"),
            PeopleSupervised = node.Whole("peopleSupervised"),
            Supervisor = PeopleRows.Read(node["supervisor"], reader),
        };

    public static void Write(WorkFilter? filter, RuleWriter writer)
    {
        writer.Codes("activities", filter?.Activities);
        writer.Flag("paid", filter?.Paid);
        writer.Flag("supervised", filter?.Supervised);
        writer.Codes<AgeGroup>("ages", filter?.Ages, ClosedCodes.Spell);
        writer.Text("scope", filter?.Scope?.Spell());
        writer.Codes("attested", filter?.Attested);
        writer.Number("peopleSupervised", filter?.PeopleSupervised);
        writer.Members("supervisor", filter?.Supervisor, PeopleRows.Write);
    }

    public static void AddCodes(WorkFilter filter, NamedCodes codes)
    {
        codes[CodeKind.Activities].UnionWith(filter.Activities ?? []);
        codes[CodeKind.Attested].UnionWith(filter.Attested ?? []);
        PeopleRows.AddCodes(filter.Supervisor, codes);
    }

    public static WorkFilterPlan Compile(WorkFilter filter, RequirementCompiler compiler) =>
        new()
        {
            Activities = compiler.Vocabulary[CodeKind.Activities].Mask(filter.Activities ?? []),
            ReadsActivities = filter.Activities is not null,
            Paid = filter.Paid,
            Supervised = filter.Supervised,
            Ages = RequirementCompiler.Ages(filter.Ages),
            Attested = compiler.Vocabulary[CodeKind.Attested].Mask(filter.Attested ?? []),
            Scope = filter.Scope is { } scope ? (int)scope : -1,
            PeopleSupervised = filter.PeopleSupervised ?? 0,
            Supervisor = PeopleRows.Compile(filter.Supervisor, compiler),
        };
}
