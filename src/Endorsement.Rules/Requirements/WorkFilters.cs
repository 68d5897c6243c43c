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

    /// <summary>The most filters of which one is enough.</summary>
    public const int Most = 16;

    private static readonly TextOrShape One = new(Code, Named);

    /// <summary>A filter, the name of one that `definitions` holds, or a list of these: what one of them takes.</summary>
    public static OneOrManyShape Form { get; } = new(One);

    public static Sequence<WorkFilter> Read(JsonNode node, RequirementReader reader)
    {
        if (node.Kind != JsonKind.Array)
        {
            return [ReadOne(node, reader)];
        }

        if (node.Items.Count is 0 or > Most)
        {
            reader.Problems.Error(
                "ER2109",
                node,
                FormattableString.Invariant($"`{reader.Where}`: {node.Items.Count} work filters; a list has 1 to {Most}"),
                "put activities that share everything else into one filter"
            );
        }

        return [.. node.Items.Select(item => ReadOne(item, reader))];
    }

    private static WorkFilter ReadOne(JsonNode node, RequirementReader reader) =>
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

    /// <summary>One filter as itself, several as a list; nothing where work is not read.</summary>
    public static void Write(string name, Sequence<WorkFilter>? filters, RuleWriter writer)
    {
        if (filters is not { } known)
        {
            return;
        }

        if (known is [{ } only])
        {
            writer.Member(name, work => Write(only, work));
        }
        else
        {
            writer.Members(name, known, (work, filter) => Write(filter, work));
        }
    }

    private static void Write(WorkFilter? filter, RuleWriter writer)
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

    public static void AddCodes(Sequence<WorkFilter> filters, NamedCodes codes)
    {
        foreach (var filter in filters)
        {
            AddCodes(filter, codes);
        }
    }

    private static void AddCodes(WorkFilter filter, NamedCodes codes)
    {
        codes[CodeKind.Activities].UnionWith(filter.Activities ?? []);
        codes[CodeKind.Attested].UnionWith(filter.Attested ?? []);
        PeopleRows.AddCodes(filter.Supervisor, codes);
    }

    public static WorkPlan Compile(Sequence<WorkFilter> filters, RequirementCompiler compiler) =>
        new([.. filters.Select(filter => Compile(filter, compiler))]);

    private static WorkFilterPlan Compile(WorkFilter filter, RequirementCompiler compiler) =>
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
