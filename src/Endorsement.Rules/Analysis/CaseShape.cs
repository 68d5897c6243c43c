using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Analysis;

/// <summary>The case document, described once.</summary>
internal static class CaseShape
{
    private static readonly ClosedCodeShape Outcome = new("an outcome", ClosedCodes.Outcomes);
    private static readonly MapShape Figures = new("figures", new AnyShape());

    private static readonly ObjectShape ExpectedRequirement = new()
    {
        Noun = "an expected requirement",
        Members =
        [
            Optional("outcome", Outcome, "the outcome"),
            Optional("required", Figures, "figures that are required"),
            Optional("actual", Figures, "figures that were found"),
            Optional("shortfall", Figures, "figures that are short"),
            Optional("counted", Codes, "the ids that count: exactly these"),
            Optional("partly", new ListShape("entry", new AnyShape()), "entries that count in part: at least these"),
            Optional("setAside", new ListShape("entry", new AnyShape()), "entries that are set aside: at least these"),
            Optional("open", new ListShape("fact", new AnyShape()), "what is open: at least these"),
            Optional("alternative", Code, "the alternative named"),
            Optional("assignment", new AnyShape(), "who fills which slot"),
            Optional("blocking", new AnyShape(), "what stands in the way"),
            Optional("exception", new AnyShape(), "the exception in force"),
            Optional("judgement", new ListShape("judgement", new AnyShape()), "what reviewers settled: at least these"),
            Optional("reason", new AnyShape(), "the reason"),
            Optional("level", Code, "the level"),
            Optional("title", FreeText, "the title"),
            Optional("citation", new AnyShape(), "where the rule is published"),
            Optional("provenance", Code, "whose rule it is"),
            Optional("note", FreeText, "the note"),
        ],
    };

    public static ObjectShape Document { get; } =
        new()
        {
            Description =
                "A candidate, a question and what must come out. What `expect` names must be so; what it does not name is not looked at.",
            Noun = "a case",
            Members =
            [
                Optional("$schema", FreeText, "the JSON Schema of this document, for editors"),
                Required("name", FreeText, "what the case shows, as a sentence"),
                Optional("note", FreeText, "anything to add"),
                Optional("base", Code, "a case file of the same folder that says whatever this one leaves out"),
                Optional("boundary", FreeText, "which figure it stands at, and on which side"),
                Optional("because", FreeText, "why it is there"),
                Optional("ruleset", Code, "association@version"),
                Optional("association", Code, "in place of `ruleset`: the dates choose the version, as for anybody"),
                Optional("category", Code, "the category code"),
                Optional("pathway", new ClosedCodeShape("a pathway", PathwayCodes.Codes), "initial when absent"),
                Optional("asOf", Day, "the determination date"),
                Optional("cycle", new WholeShape(1900, 2200), "the year in which the renewal cycle ends"),
                Optional("candidate", new NamedShape("candidate", () => CandidateForm.Form.Shape), "the candidate"),
                Optional("with", new AnyShape(), "a JSON merge patch (RFC 7386) on the candidate of the base"),
                Required(
                    "expect",
                    new ObjectShape
                    {
                        Noun = "an expectation",
                        Members =
                        [
                            Optional("outcome", Outcome, "the outcome of the pathway"),
                            Optional("ruleset", new AnyShape(), "the version that decided: `{ \"version\": \"2019\" }`"),
                            Optional("cycle", new AnyShape(), "the renewal cycle that was looked at"),
                            Optional("standing", new AnyShape(), "how the endorsement stands that is to be renewed"),
                            Optional("requirements", new MapShape("expected requirements", ExpectedRequirement), "by full id"),
                            Optional("warnings", new ListShape("warning", new AnyShape()), "at least these warnings"),
                        ],
                    },
                    "what must come out"
                ),
            ],
            OneOf =
            [
                ["candidate", "base"],
            ],
            Exclusive =
            [
                ["candidate", "base"],
                ["ruleset", "association"],
            ],
        };
}
