using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>What a rater must be: form, reading, codes and plan.</summary>
internal static class RaterRows
{
    public static ImmutableArray<MemberShape> Members { get; } =
    [
        Optional("roles", SomeCodes, "one of these roles"),
        Optional("current", Yes, "in that role at the time"),
        Optional("who", PeopleRows.Form, "what the person must be when the rating is received"),
    ];

    public static RaterCriteria Read(JsonNode node, RequirementReader reader) =>
        new()
        {
            Roles = node.Codes("roles"),
            Current = node.Flag("current") ?? false,
            Who = PeopleRows.Read(node["who"], reader),
        };

    public static void Write(RaterCriteria? rater, RuleWriter writer)
    {
        writer.Codes("roles", rater?.Roles);
        writer.Yes("current", rater?.Current == true);
        writer.Members("who", rater?.Who, PeopleRows.Write);
    }

    public static void AddCodes(RaterCriteria? rater, NamedCodes codes)
    {
        codes[CodeKind.Roles].UnionWith(rater?.Roles ?? []);
        PeopleRows.AddCodes(rater?.Who, codes);
    }

    public static RaterPlan Compile(RaterCriteria rater, RequirementCompiler compiler) =>
        new()
        {
            Roles = compiler.Vocabulary[CodeKind.Roles].Mask(rater.Roles ?? []),
            ReadsRoles = rater.Roles is not null,
            Current = rater.Current,
            Who = PeopleRows.Compile(rater.Who, compiler),
        };
}
