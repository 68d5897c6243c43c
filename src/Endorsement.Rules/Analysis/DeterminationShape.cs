using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Findings;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Analysis;

/// <summary>The determination document, described once: the reader of saved determinations and the JSON Schema both come from here.</summary>
internal static class DeterminationShape
{
    private static readonly ClosedCodeShape Outcome = new("an outcome", ClosedCodes.Outcomes);
    private static readonly MapShape Figures = new("figures", new AnyShape());
    private static readonly ListShape Findings = new("finding", new NamedShape("finding", () => Finding!));
    private static readonly WholeShape Place = new(0, int.MaxValue);

    private static readonly ObjectShape SetAside = new()
    {
        Noun = "an entry that is set aside",
        Members =
        [
            Required("id", FreeText, "the entry's id, or its place where it has none"),
            Required("reason", Code, "a stable code"),
            Optional("attribute", FreeText, "open or incomplete: the member that is missing"),
            Optional("on", FreeText, "in the future: its date"),
            Optional("brings", Figures, "in the future: what it would bring"),
        ],
    };

    private static readonly ObjectShape PartCounted = new()
    {
        Noun = "how much of it counts",
        Members =
        [
            Required("counted", new WholeShape(0, int.MaxValue), "how many count; 0: it only lets more of others count"),
            Required("cut", new WholeShape(1, int.MaxValue), "how many are cut off"),
            Optional("onLeave", new WholeShape(1, int.MaxValue), "how many of those are days of leave"),
        ],
    };

    private static readonly ObjectShape Partly = new()
    {
        Noun = "an entry that counts in part",
        Members =
        [
            Required("id", FreeText, "the entry's id, or its place where it has none"),
            Optional("minutes", PartCounted, "clock minutes"),
            Optional("days", PartCounted, "days"),
        ],
        OneOf =
        [
            ["minutes", "days"],
        ],
        Exclusive =
        [
            ["minutes", "days"],
        ],
    };

    private static readonly ObjectShape Open = new()
    {
        Noun = "an open fact",
        Members =
        [
            Required("id", FreeText, "the entry's id; `candidate`, a section or a requirement where no entry is concerned"),
            Required("attribute", FreeText, "the member that is missing"),
            Required("who", new ClosedCodeShape("somebody who settles it", SettledByCodes.All), "who settles it"),
        ],
    };

    private static readonly ObjectShape Assignment = new()
    {
        Noun = "an assignment",
        Members =
        [
            Required("slots", new MapShape("slots", FreeText), "slot and the id of the rating that fills it"),
            Required("unslotted", new ListShape("id", FreeText), "further ratings chosen"),
        ],
    };

    private static readonly ObjectShape Blocking = new()
    {
        Noun = "what stands in the way",
        Members =
        [
            Required("slots", new ListShape("slot", FreeText), "slots that cannot all be filled"),
            Required("people", new ListShape("id", FreeText), "the people who can fill any of them"),
            Required("among", new ListShape("clause", FreeText), "among-clauses that stay unmet"),
        ],
    };

    private static readonly ObjectShape Reason = new()
    {
        Noun = "a reason",
        Members = [Required("code", Code, "a stable code"), Required("text", FreeText, "the same in words, which may be improved")],
    };

    private static readonly ObjectShape Citation = new()
    {
        Noun = "a citation",
        Members = [Required("source", FreeText, "a key of the ruleset's sources"), Required("locator", FreeText, "where in that source")],
    };

    private static readonly ObjectShape Rule = new()
    {
        Noun = "a place",
        Members =
        [
            Required("file", FreeText, "the ruleset's file"),
            Required("line", Place, "the line, from 1"),
            Required("column", Place, "the column, from 1"),
            Required("pointer", FreeText, "the JSON Pointer within the file"),
        ],
    };

    private static readonly ObjectShape Changed = new()
    {
        Noun = "a change",
        Members =
        [
            Required("by", Code, "the ruleset that changed it"),
            Required("text", FreeText, "who changed it, and what is printed where"),
        ],
    };

    private static readonly ObjectShape Without = new()
    {
        Noun = "what was found without an exception",
        Members =
        [
            Required("outcome", Outcome, "the outcome"),
            Required(
                "reason",
                new ObjectShape { Noun = "a reason", Members = [Required("code", Code, "a stable code")] },
                "why the outcome is what it is"
            ),
            Required("shortfall", Figures, "what is short"),
        ],
    };

    private static readonly ObjectShape Exception = new()
    {
        Noun = "an exception",
        Members =
        [
            Required("id", FreeText, "its place in the candidate's file"),
            Required("kind", new ClosedCodeShape("a kind of exception", ClosedCodes.ExceptionKinds), "waived or extended"),
            Optional("until", Day, "of an extension: its last day"),
            Required("decidedBy", FreeText, "who decided"),
            Required("decided", Day, "the day of the decision"),
            Optional("expires", Day, "the last day on which it is in force"),
            Optional("without", Without, "what was found without it, where it changes the outcome"),
        ],
    };

    private static readonly ObjectShape Finding = new()
    {
        Description = "What was found of one requirement.",
        Noun = "a finding",
        Members =
        [
            Required("id", Code, "the requirement's id"),
            Required("kind", Code, "the kind of requirement"),
            Required("level", new ClosedCodeShape("a level", ["required", "recommended", "administrative"]), "how much it binds"),
            Required("outcome", Outcome, "the outcome"),
            Required("title", FreeText, "what it asks, in the ruleset's words"),
            Required("required", Figures, "what is asked"),
            Required("actual", Figures, "what was found, certain and possible"),
            Required("shortfall", Figures, "what is short"),
            Required("counted", new ListShape("id", FreeText), "the entries that count"),
            Optional("partly", new ListShape("entry", Partly), "those of them that count in part"),
            Optional("late", new ListShape("id", FreeText), "of these, the ones signed after the due date, within the stated grace"),
            Required("setAside", new ListShape("entry", SetAside), "the entries that do not count, and why"),
            Optional(
                "judgement",
                new ListShape("judgement", new NamedShape("judgement", () => JudgementForm.Shape)),
                "what reviewers have judged of the entries that were looked at"
            ),
            Required("open", new ListShape("fact", Open), "what would decide it"),
            Optional("alternative", Code, "the alternative that was met, or the nearest one"),
            Optional("assignment", Assignment, "who fills which slot"),
            Optional("blocking", Blocking, "what stands in the way"),
            Optional("exception", Exception, "an exception that is in force"),
            Required("reason", Reason, "why the outcome is what it is"),
            Required("citation", Citation, "where the rule is published"),
            Required(
                "provenance",
                new ClosedCodeShape("a provenance", ["stated", "inherited", "inferred", "local"]),
                "how the ruleset came by it"
            ),
            Optional("changed", Changed, "a figure that was changed without a source, and what is printed"),
            Optional("note", FreeText, "the reading chosen, and its alternative"),
            Required("rule", Rule, "where the rule is written"),
            Required("requirements", Findings, "the findings of its parts"),
        ],
    };

    private static readonly ObjectShape Ruleset = new()
    {
        Noun = "the ruleset",
        Members =
        [
            Required("association", Code, "the association's id"),
            Required("version", Code, "the version"),
            Required("hash", Code, "the hash over what decides in its canonical resolved form"),
            Optional("wordsHash", Code, "the hash over its titles, notes, labels and citations"),
            Required("selected", FreeText, "why it was this version"),
        ],
    };

    private static readonly ObjectShape Cycle = new()
    {
        Noun = "a renewal cycle",
        Members =
        [
            Required("from", Day, "its first day"),
            Required("to", Day, "its last day"),
            Required("due", Day, "the day on which renewal is due"),
        ],
    };

    private static readonly ObjectShape Standing = new()
    {
        Noun = "a standing",
        Members =
        [
            Required("status", new ClosedCodeShape("a standing", StandingCodes.All), "held, lapsed, or removed from the registry"),
            Required("since", Day, "the first day on which it stands so"),
            Required("text", FreeText, "the same in words, which may be improved"),
        ],
    };

    private static readonly ObjectShape JustEnded = new()
    {
        Noun = "a cycle that has just ended",
        Members =
        [
            .. Cycle.Members,
            Optional("lateUntil", Day, "the last day of the stated grace"),
            Required("cycleYear", Place, "the year by which it is asked for"),
            Required("text", FreeText, "the same in words, which may be improved"),
        ],
    };

    private static readonly ObjectShape Warning = new()
    {
        Noun = "a warning",
        Members =
        [
            Required("code", Code, "a stable code"),
            Required("pointer", FreeText, "the JSON Pointer in the candidate"),
            Required("message", FreeText, "what nobody reads"),
            Optional("help", FreeText, "what may have been meant"),
        ],
    };

    private static readonly ObjectShape Determination = new()
    {
        Description = "The answer to one question about one candidate.",
        Noun = "a determination",
        Members =
        [
            Required("candidate", Code, "the candidate's id"),
            Required("ruleset", Ruleset, "the ruleset that decided"),
            Optional("engine", Code, "the version of the library that decided"),
            Required("category", Code, "the category code"),
            Required("pathway", new ClosedCodeShape("a pathway", PathwayCodes.Codes), "the pathway"),
            Required("asOf", Day, "the determination date"),
            Optional("cycle", Cycle, "at renewal, the cycle that was looked at"),
            Optional("justEnded", JustEnded, "at renewal, the cycle that has just ended, when it is another one"),
            Optional("standing", Standing, "at renewal, how the endorsement of the category stands on the determination date"),
            Required("outcome", Outcome, "the outcome of the pathway"),
            Required("requirements", Findings, "one finding per requirement"),
            Required("warnings", new ListShape("warning", Warning), "codes that no rule knows"),
        ],
    };

    private static readonly ObjectShape RowError = new()
    {
        Noun = "why a row was not decided",
        Members =
        [
            Required("code", Code, "a stable code"),
            Required("text", FreeText, "the same in words"),
            Optional("help", FreeText, "what there is instead"),
        ],
    };

    /// <summary>One saved determination by itself.</summary>
    public static Shape One { get; } = new NamedShape("determination", () => Determination);

    /// <summary>A result row of a batch that holds whole determinations.</summary>
    public static Shape Row { get; } =
        new ObjectShape
        {
            Noun = "a result row",
            Members =
            [
                Required("candidate", Code, "the candidate's id"),
                Optional("ruleset", Code, "the ruleset that decided"),
                Optional("asOf", Day, "the determination date"),
                Optional("determinations", new ListShape("determination", One), "whole determinations"),
                Optional("warnings", new ListShape("warning", Warning), "codes that no rule knows"),
                Optional("error", RowError, "why nothing was decided"),
            ],
        };

    public static Shape Document { get; } =
        new OneOrManyShape(new NamedShape("determination", () => Determination))
        {
            Description = "One determination, or a list of them: what `endorse evaluate --format json` writes.",
        };
}
