using System.CommandLine;

namespace Endorsement.Rules.Cli.Verbs;

/// <summary>`endorse rulesets`: what versions there are, what they ask, whether files are in order, and the schemas.</summary>
internal static class RulesetsVerb
{
    private const string Examples = """
          endorse rulesets list                                             every version that is built in
          endorse rulesets show mi-aimh@2018 --category IMHS                what it asks of one category
          endorse rulesets show mi-aimh@2018 --format markdown > wall.md    the handbook page, each figure with its source
          endorse rulesets validate ours.json                               every problem of a ruleset file at once
          endorse rulesets format ours.json                                 the file in the canonical layout, comments kept
          endorse rulesets new bay@2027 --from bay@2026 --effective 2027-01-01 --rulesets bay
                                                                            the next version begun, the one before closed
          endorse rulesets schema --out schema/                             JSON Schemas for an editor
        """;

    public static Verb Create(ToolIo io) =>
        new("rulesets", "Lists, shows, checks, formats and begins rulesets; writes the JSON Schemas.", Examples)
        {
            RulesetsListVerb.Create(io),
            RulesetsShowVerb.Create(io),
            RulesetsValidateVerb.Create(io),
            RulesetsFormatVerb.Create(io),
            RulesetsNewVerb.Create(io),
            RulesetsSchemaVerb.Create(io),
        };
}
