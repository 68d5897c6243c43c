using System.Collections.Immutable;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Analysis;

/// <summary>A saved determination as a value again: its facts come from the document, what was asked from the ruleset that decided.</summary>
internal static class DeterminationReader
{
    /// <returns>The determination; <see langword="null"/> when there is a problem, which is then said.</returns>
    public static Determination? Read(JsonText source, RulesetCatalog catalog, Problems problems)
    {
        if (JsonParser.Parse(source, problems) is not { } document)
        {
            return null;
        }

        new ShapeValidator(problems).Check(document, DeterminationShape.One);
        return problems.HasErrors || RulesetOf(document["ruleset"]!, catalog, problems) is not { } ruleset
            ? null
            : Determination(document, ruleset, problems);
    }

    private static Ruleset? RulesetOf(JsonNode decided, RulesetCatalog catalog, Problems problems)
    {
        var key = $"{decided.Text("association")}@{decided.Text("version")}";
        if (catalog.Find(key) is not { } ruleset)
        {
            problems.Error(
                "ER4001",
                decided,
                $"the ruleset `{JsonNode.Short(key)}` that decided is not at hand",
                Suggestion.Help(key, [.. catalog.Rulesets.Select(r => r.Key)], "at hand")
            );
            return null;
        }

        if (decided.Text("hash") != ruleset.Hash)
        {
            problems.Error(
                "ER4004",
                decided["hash"]!,
                $"other rules decided than those of `{key}` that are at hand",
                "give a catalogue that holds the rules of that time, or ask the question again"
            );
            return null;
        }

        return ruleset;
    }

    private static Determination? Determination(JsonNode document, Ruleset ruleset, Problems problems)
    {
        var findings = Findings(document, ruleset, problems);
        ImmutableArray<DeterminationWarning> warnings = [.. document["warnings"]!.Items.Select(Warning)];
        return problems.HasErrors
            ? null
            : new Determination(() => warnings)
            {
                CandidateId = document.Text("candidate")!,
                Ruleset = ruleset,
                Engine = document.Text("engine"),
                Selected = SelectionReason.Told(document["ruleset"]!.Text("selected")!),
                Category = document.Text("category")!,
                Pathway = document.Closed<Pathway>("pathway", PathwayCodes.Codes)!.Value,
                AsOf = document.Day("asOf")!.Value,
                Cycle = document["cycle"] is { } cycle
                    ? new RenewalPeriod(cycle.Day("from")!.Value, cycle.Day("to")!.Value, cycle.Day("due")!.Value)
                    : null,
                JustEnded = document["justEnded"] is { } ended
                    ? new EndedCycle(ended.Day("from")!.Value, ended.Day("to")!.Value, ended.Day("due")!.Value, ended.Day("lateUntil"))
                    : null,
                Outcome = document.Closed<Outcome>("outcome", ClosedCodes.Outcomes)!.Value,
                Requirements = findings,
            };
    }

    private static Sequence<Finding> Findings(JsonNode owner, Ruleset ruleset, Problems problems) =>
        [.. owner["requirements"]!.Items.Select(node => Finding(node, ruleset, problems)).OfType<Finding>()];

    private static Finding? Finding(JsonNode node, Ruleset ruleset, Problems problems)
    {
        var parts = Findings(node, ruleset, problems);
        if (ruleset.Find(node.Text("id")!) is not { } requirement)
        {
            problems.Error("ER4005", node["id"]!, $"`{ruleset.Key}` has no requirement `{JsonNode.Short(node.Text("id")!)}`");
            return null;
        }

        var words = node["reason"]!;
        var reason = Reasons.Of(words.Text("code")!);
        var rule = node["rule"]!;
        var location = new RuleLocation(rule.Text("file")!, rule.Whole("line") ?? 0, rule.Whole("column") ?? 0, rule.Text("pointer")!);
        return Endorsement.Rules.Finding.Of(requirement, location, [.. Kinds.Of(requirement).Terms(requirement)]) with
        {
            Outcome = node.Closed<Outcome>("outcome", ClosedCodes.Outcomes)!.Value,
            Required = FigureReader.Read(node["required"]),
            Actual = FigureReader.Read(node["actual"]),
            Shortfall = FigureReader.Read(node["shortfall"]),
            Counted = node.Codes("counted") ?? [],
            Partly = node.Section("partly", Partly) ?? [],
            SetAside = node.Section("setAside", Aside) ?? [],
            Late = node.Codes("late") ?? [],
            Open = node.Section("open", Open) ?? [],
            Reason = reason,
            Told = reason.IsKnown ? null : words.Text("text"),
            Alternative = node.Text("alternative"),
            Assignment = node["assignment"] is { } assignment
                ? new Assignment(
                    [.. assignment["slots"]!.Members.Select(slot => new FilledSlot(slot.Name, slot.Value.Text))],
                    assignment.Codes("unslotted")!.Value
                )
                : null,
            Blocking = node["blocking"] is { } blocking
                ? new Blocking(blocking.Codes("slots")!.Value, blocking.Codes("people")!.Value, blocking.Codes("among")!.Value)
                : null,
            Requirements = parts,
        };
    }

    private static CountedInPart Partly(JsonNode node)
    {
        var (unit, amount) = node["minutes"] is { } minutes ? (PartUnit.Minutes, minutes) : (PartUnit.Days, node["days"]!);
        return new CountedInPart(node.Text("id")!, unit, amount.Whole("counted") ?? 0, amount.Whole("cut") ?? 0);
    }

    private static SetAside Aside(JsonNode node) =>
        new(node.Text("id")!, SetAsideReason.Of(node.Text("reason")!), node.Text("attribute"))
        {
            On = node.Date("on"),
            Brings = FigureReader.Read(node["brings"]) is [var brings] ? brings : null,
        };

    private static OpenFact Open(JsonNode node) =>
        new(node.Text("id")!, node.Text("attribute")!, node.Text("who") == "reviewer" ? SettledBy.Reviewer : SettledBy.Candidate);

    private static DeterminationWarning Warning(JsonNode node) =>
        new DeterminationWarning.Saved(node.Text("code")!, node.Text("pointer")!, node.Text("message")!, node.Text("help"));
}
