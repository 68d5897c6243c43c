using System.Collections.Immutable;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>Which training matches: form, reading, codes and plan.</summary>
internal static class TrainingMatches
{
    public static ImmutableArray<MemberShape> Members { get; } =
    [
        Optional("topics", new ListShape("code", Code), "one of these topics; empty or absent: any"),
        Optional("as", SomeCodes, "in one of these parts"),
        Optional("didactic", Flag, "didactic, or not"),
        Optional("dated", RuleForms.DayRange, "dated in this range"),
    ];

    public static TrainingFilter Read(JsonNode node) =>
        new()
        {
            Topics = node.Codes("topics") is { IsEmpty: false } topics ? topics : null,
            As = node.Codes("as"),
            Didactic = node.Flag("didactic"),
            From = node["dated"]?.Day("from"),
            Until = node["dated"]?.Day("until"),
        };

    public static void Write(TrainingFilter? match, RuleWriter writer)
    {
        writer.Codes("topics", match?.Topics);
        writer.Codes("as", match?.As);
        writer.Flag("didactic", match?.Didactic);
        writer.Days("dated", match?.From, match?.Until);
    }

    public static void AddCodes(TrainingFilter match, NamedCodes codes)
    {
        codes[CodeKind.Topics].UnionWith(match.Topics ?? []);
        codes[CodeKind.As].UnionWith(match.As ?? []);
    }

    public static TrainingMatchPlan Compile(TrainingFilter match, RequirementCompiler compiler) =>
        new()
        {
            Topics = compiler.Vocabulary[CodeKind.Topics].Mask(match.Topics ?? []),
            ReadsTopics = match.Topics is not null,
            As = compiler.Vocabulary[CodeKind.As].Mask(match.As ?? []),
            ReadsAs = match.As is not null,
            Didactic = match.Didactic,
            From = match.From is { } from ? Days.Of(from) : Days.None,
            Until = match.Until is { } until ? Days.Of(until) : int.MaxValue,
        };
}
