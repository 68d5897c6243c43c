using Endorsement.Rules.Conditions;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Differences;

/// <summary>What holds for a ruleset as a whole and decides otherwise.</summary>
internal static class WholeRuleset
{
    public static void Compare(Ruleset before, Ruleset after, DifferenceDraft draft)
    {
        Add(RuleChangeKind.EffectiveDates, ruleset => RulesetWriter.Write(ruleset)["effective"]);
        Add(RuleChangeKind.Jurisdiction, ruleset => Codes(ruleset.Jurisdiction));
        Add(
            RuleChangeKind.OtherJurisdictions,
            ruleset =>
                RuleWriter.Object(writer =>
                {
                    foreach (var other in ruleset.Jurisdictions)
                    {
                        writer.Add(other.Association, Codes(other.Places));
                    }
                })
        );
        Add(RuleChangeKind.Cycle, ruleset => RulesetWriter.Write(ruleset)["cycle"]);
        Add(RuleChangeKind.Equivalents, ruleset => Sorted(ruleset.Equivalents.Select(codes => Codes(codes))));
        Add(
            RuleChangeKind.Compounds,
            ruleset =>
                Sorted(
                    ruleset.Compounds.Select(compound =>
                        RuleWriter.Object(writer =>
                        {
                            writer.Text("category", compound.Category);
                            writer.Add("is", Codes(compound.Is));
                        })
                    )
                )
        );
        Add(RuleChangeKind.Exceptions, ruleset => ruleset.Exceptions is { } names ? Codes(names) : null);
        Add(RuleChangeKind.MonthlyHours, ruleset => RulesetWriter.Write(ruleset)["monthlyHours"]);
        Add(
            RuleChangeKind.KnownCodes,
            ruleset =>
                RuleWriter.Object(writer =>
                {
                    foreach (var declared in ruleset.Vocabulary)
                    {
                        writer.Add(declared.Kind.Name, Codes(declared.Codes));
                    }
                })
        );

        void Add(RuleChangeKind kind, Func<Ruleset, JsonNode?> part) => draft.Add(kind, part(before), part(after));
    }

    private static JsonNode Codes(IEnumerable<string> codes) =>
        RuleWriter.List(codes.Order(StringComparer.Ordinal).Select(RuleWriter.Word));

    private static JsonNode Sorted(IEnumerable<JsonNode> items) => RuleWriter.List(items.OrderBy(JsonWriting.Text, StringComparer.Ordinal));
}
