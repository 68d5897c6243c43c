using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Bulk;

/// <summary>The document of an impact, described once: its summary, which names nobody.</summary>
internal static class ImpactShape
{
    private static readonly WholeShape Count = new(0, int.MaxValue);
    private static readonly ClosedCodeShape Outcome = new("an outcome", ClosedCodes.Outcomes);

    private static readonly ObjectShape Rules = new()
    {
        Noun = "a ruleset",
        Members =
        [
            Required("association", Code, "the association"),
            Required("version", FreeText, "the version"),
            Required("hash", FreeText, "of what decides"),
        ],
    };

    private static readonly ObjectShape Flow = new()
    {
        Noun = "from one outcome to another",
        Members =
        [
            Required("category", Code, "the category, as the first ruleset calls it"),
            Required("before", Outcome, "under the first"),
            Required("after", Outcome, "under the second"),
            Required("count", Count, "how many answers"),
        ],
    };

    private static readonly ObjectShape Requirement = new()
    {
        Noun = "a requirement that is found otherwise",
        Members =
        [
            Required("id", Code, "the requirement"),
            Required("metBefore", Count, "changed answers in which it is met under the first alone"),
            Required("metAfter", Count, "changed answers in which it is met under the second alone"),
        ],
    };

    private static readonly ObjectShape Change = new()
    {
        Noun = "a difference that brings changes",
        Members =
        [
            Required("id", FreeText, "the stable id of the difference"),
            Required("alone", Count, "changed answers that it brings by itself"),
            Required("together", Count, "changed answers that it brings together with others"),
        ],
    };

    public static ObjectShape Document { get; } =
        new()
        {
            Description = "Whose outcome a change of the rules changes, in figures.",
            Noun = "an impact",
            Members =
            [
                Required("before", Rules, "the first ruleset"),
                Required("after", Rules, "the second ruleset"),
                Required("pathway", new ClosedCodeShape("a pathway", PathwayCodes.Codes), "what was asked"),
                Required("asOf", Day, "the determination date"),
                Optional("category", Code, "the category that was asked; absent: every one"),
                Optional("cycle", new WholeShape(1900, 2200), "the year in which the renewal cycle ends"),
                Required("byDate", Flag, "whether only those were judged for whom the dates choose the second ruleset"),
                Required("candidates", Count, "rows that could be read"),
                Required("rejected", Count, "rows that could not be read"),
                Required("ofOtherVersions", Count, "candidates for whom the dates choose another version"),
                Required("answers", Count, "candidates times categories"),
                Required("unanswered", Count, "candidates times categories of whom one of the rulesets says nothing"),
                Required("changed", Count, "candidates of whom an outcome changes"),
                Required("changedWithin", Count, "candidates of whom no outcome changes, and some requirement is found otherwise"),
                Required("changedAnswers", Count, "answers that change"),
                Required("byMany", Count, "changed answers that no three differences bring"),
                Required("near", Count, "answers that lack a single requirement"),
                Required("onlyBefore", Codes, "categories that only the first ruleset has"),
                Required("onlyAfter", Codes, "categories that only the second ruleset has"),
                Required("flows", new ListShape("flow", Flow), "from what to what"),
                Required("requirements", new ListShape("requirement", Requirement), "which requirements are found otherwise"),
                Required("changes", new ListShape("change", Change), "which differences bring it"),
            ],
        };
}
