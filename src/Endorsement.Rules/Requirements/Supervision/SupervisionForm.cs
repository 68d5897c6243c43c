using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Requirements;

/// <summary>`supervision` as documents write it.</summary>
internal static class SupervisionForm
{
    private static readonly ObjectShape Part = new()
    {
        Noun = "a sub-minimum",
        Members =
        [
            Optional("id", Code, "its name in the figures; absent: its first subject"),
            Optional("title", FreeText, "what to call it"),
            Optional("about", SomeCodes, "about one of these"),
            Optional("formats", RuleForms.Formats, "in one of these formats"),
            Optional("ages", RuleForms.Ages, "concerning families of these ages"),
            Optional("providers", ProviderRows.Form, "from such a provider"),
            Optional("hours", RuleForms.Hours, "the least hours of it"),
            Optional("some", Yes, "some of it is enough"),
            Optional("when", RuleForms.Condition, "only under this condition"),
        ],
        OneOf =
        [
            ["hours", "some"],
        ],
        Exclusive =
        [
            ["hours", "some"],
        ],
    };

    private static readonly ObjectShape Concentration = new()
    {
        Noun = "a concentration",
        Members =
        [
            Optional("majority", Yes, "more than half from one provider"),
            Optional("maxProviders", new WholeShape(1, 5), "at most so many providers"),
        ],
        OneOf =
        [
            ["majority", "maxProviders"],
        ],
    };

    public static KindForm Form { get; } =
        new(
            "supervision",
            [
                .. AskedHoursForms.Members,
                Optional("windowMax", Period, "from the first counted session to the last, at most"),
                Optional("minSpan", Period, "from the first counted session to the last, at least"),
                Optional("in", EvidenceTimes.Form, "ever (when absent), in the cycle, or in a last period"),
                Optional("inEvery", InEveryForms.Form, "so many hours in every calendar month or year of that time"),
                Optional("carryOver", CarryOverForms.Form, "hours beyond what the cycle just before asked are added"),
                Optional("after", Beginnings.Form, "sessions count from then"),
                Optional("whileServing", WorkFilters.Form, "only sessions during such work"),
                Optional("formats", RuleForms.Formats, "only these formats"),
                Optional("about", SomeCodes, "only about one of these"),
                Optional("ages", RuleForms.Ages, "only concerning families of these ages"),
                Optional("providers", ProviderRows.Form, "who may provide it"),
                Optional("within", new ListShape("sub-minimum", Part) { AtLeast = 1 }, "sub-minimums inside the hours"),
                Optional("concentration", Concentration, "how many providers may share the hours"),
            ]
        )
        {
            OneOf = AskedHoursForms.OneOf,
            Exclusive =
            [
                .. AskedHoursForms.Exclusive,
                ["some", "windowMax"],
                ["some", "minSpan"],
                ["some", "concentration"],
                ["some", "inEvery"],
                ["some", "carryOver"],
                ["windowMax", "inEvery"],
                ["concentration", "inEvery"],
                ["windowMax", "carryOver"],
                ["concentration", "carryOver"],
            ],
        };
}
