using Endorsement.Rules.Conditions;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Rulesets;

/// <summary>The ruleset document as authors write it, described once.</summary>
internal static class RulesetShape
{
    private static readonly ObjectShape Definitions = new()
    {
        Noun = "the definitions",
        Members =
        [
            Optional("work", new MapShape("named work filters", WorkFilters.Named), "work filters by name"),
            Optional("people", new MapShape("named people lists", PeopleRows.List), "people lists by name"),
            .. Kinds.All.SelectMany(kind => kind.Definitions),
            Optional(
                "requirements",
                new MapShape("named requirements", new NamedShape("requirementPatch", () => RequirementForm.Partial(isOverride: false))),
                "requirements by name; a part's id is its own"
            ),
        ],
    };

    private static readonly ObjectShape Category = new()
    {
        Noun = "a category",
        Members =
        [
            Required("title", FreeText, "the category's name"),
            Optional("like", Code, "takes the pathways of this category"),
            Optional(
                "pathways",
                new MapShape("pathways", new ListShape("requirement", KindForm.Requirement) { AtLeast = 1 }) { Keys = PathwayCodes.Codes },
                "lists of requirements by pathway"
            ),
            Optional("note", FreeText, "anything to add"),
        ],
    };

    private static readonly ObjectShape Cycle = new()
    {
        Noun = "a cycle",
        Members =
        [
            Optional("ends", MonthAndDay, "the last day of the cycle"),
            Optional("due", MonthAndDay, "renewal is due on the first such day on or after the end; absent: on the last day"),
            Optional("years", new WholeShape(1, 10), "length in years; one when absent"),
            Optional("of", RuleForms.Year, "a year in which a cycle of several years ends"),
            Optional("since", new ClosedCodeShape("a beginning", ["award"]), "cycles run from the award"),
        ],
        OneOf =
        [
            ["ends", "since"],
        ],
        Exclusive =
        [
            ["ends", "since"],
        ],
    };

    public static ObjectShape Document { get; } =
        new()
        {
            Description = "One association, one version of its endorsement rules, effective over a range of dates.",
            Noun = "a ruleset",
            Members =
            [
                Optional("$schema", FreeText, "the JSON Schema of this document, for editors"),
                Required("association", Code, "the association's id"),
                Optional("name", FreeText, "the association's name"),
                Required("jurisdiction", SomeCodes, "ISO 3166-2 places"),
                Optional(
                    "jurisdictions",
                    new MapShape("jurisdictions", SomeCodes),
                    "ISO 3166-2 places of other associations by their ids, for rules that ask for the association of-residence"
                ),
                Required("version", Code, "the version"),
                Optional("note", FreeText, "anything to add"),
                Required(
                    "effective",
                    new ObjectShape
                    {
                        Noun = "an effective range",
                        Members = [Required("from", Day, "the first day"), Optional("until", Day, "the last day; absent: still in force")],
                    },
                    "when the version is in force"
                ),
                Optional(
                    "sources",
                    new MapShape(
                        "sources",
                        new ObjectShape
                        {
                            Noun = "a source",
                            Members =
                            [
                                Required("title", FreeText, "its title in our words"),
                                Optional("published", FreeText, "when it was published"),
                                Optional("address", FreeText, "where it is found"),
                                Optional("note", FreeText, "anything to add"),
                            ],
                        }
                    ),
                    "what the requirements are cited from, by key"
                ),
                Optional("extends", Code, "association@version of the ruleset to start from"),
                Optional(
                    "inherit",
                    new ObjectShape
                    {
                        Noun = "what is inherited",
                        Members = [Optional("categories", SomeCodes, "only these"), Optional("pathways", SomeCodes, "only these")],
                    },
                    "with `extends`: what is taken; everything when absent"
                ),
                Optional("cycle", Cycle, "the renewal cycle"),
                Optional(
                    "equivalents",
                    new ListShape(
                        "class of categories",
                        new ListOrObjectShape(new ListShape("code", Code) { AtLeast = 2 }, Compounds.Form)
                    ),
                    "categories that stand for one another, and categories that stand together for another"
                ),
                Optional("vocabulary", Vocabulary(), "codes that are known though no rule names them"),
                Optional(
                    "exceptions",
                    new TextOrShape(new ClosedCodeShape("what is granted", ["none"]), SomeCodes),
                    "requirements for which exceptions are granted: `none`, or their ids; absent: any"
                ),
                Optional("renamed", new MapShape("renamed requirements", Code), "ids of earlier versions, and what each is called now"),
                Optional("definitions", Definitions, "named parts that requirements share"),
                Optional("categories", new MapShape("categories", Category), "categories by code"),
                Optional("additions", new ListShape("requirement", KindForm.Requirement), "requirements added to pathways that exist"),
                Optional(
                    "overrides",
                    new ListShape("override", new NamedShape("override", () => RequirementForm.Partial(isOverride: true))),
                    "changes to requirements by id"
                ),
            ],
        };

    private static ObjectShape Vocabulary() =>
        new()
        {
            Noun = "a vocabulary",
            Members =
            [
                .. CodeKind.All.Where(kind => kind.IsDeclared).Select(kind => Optional(kind.Name, Codes, $"further codes of {kind.Name}")),
            ],
        };
}
