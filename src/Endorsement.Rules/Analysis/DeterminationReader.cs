using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Findings;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Analysis;

/// <summary>A saved determination as a value again: all of it comes from the document. The rules that decided, where they are at hand, lend words.</summary>
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
        return problems.HasErrors ? null : Determination(document, Rules(document["ruleset"]!, catalog));
    }

    /// <summary>The rules that decided, where they are at hand: another hash is other rules.</summary>
    private static Ruleset? Rules(JsonNode decided, RulesetCatalog catalog) =>
        catalog.Find($"{decided.Text("association")}@{decided.Text("version")}") is { } ruleset && ruleset.Hash == decided.Text("hash")
            ? ruleset
            : null;

    private static Determination Determination(JsonNode document, Ruleset? rules)
    {
        var decided = document["ruleset"]!;
        ImmutableArray<DeterminationWarning> warnings = [.. document["warnings"]!.Items.Select(Warning)];
        return new Determination(() => warnings)
        {
            CandidateId = document.Text("candidate")!,
            DecidedBy = new RulesetIdentity(
                decided.Text("association")!,
                decided.Text("version")!,
                decided.Text("hash")!,
                decided.Text("wordsHash")
            ),
            Ruleset = rules,
            Engine = document.Text("engine"),
            Selected = SelectionReason.Told(decided.Text("selected")!),
            Category = document.Text("category")!,
            Pathway = document.Closed<Pathway>("pathway", PathwayCodes.Codes)!.Value,
            AsOf = document.Day("asOf")!.Value,
            Cycle = document["cycle"] is { } cycle
                ? new RenewalPeriod(cycle.Day("from")!.Value, cycle.Day("to")!.Value, cycle.Day("due")!.Value)
                : null,
            JustEnded = document["justEnded"] is { } ended
                ? new EndedCycle(ended.Day("from")!.Value, ended.Day("to")!.Value, ended.Day("due")!.Value, ended.Day("lateUntil"))
                : null,
            Standing = document["standing"] is { } standing
                ? new RegistryStanding(standing.Closed<StandingKind>("status", StandingCodes.All)!.Value, standing.Day("since")!.Value)
                : null,
            Outcome = document.Closed<Outcome>("outcome", ClosedCodes.Outcomes)!.Value,
            Requirements = Findings(document, rules),
        };
    }

    private static Sequence<Finding> Findings(JsonNode owner, Ruleset? rules) =>
        [.. owner["requirements"]!.Items.Select(node => Finding(node, rules))];

    private static Finding Finding(JsonNode node, Ruleset? rules)
    {
        var (words, citation, rule, changed) = (node["reason"]!, node["citation"]!, node["rule"]!, node["changed"]);
        var reason = Reasons.Of(words.Text("code")!);

        // What the document does not say of the rule its sentences say; they are kept where the rule cannot be asked.
        var requirement = rules?.Find(node.Text("id")!) is { } asked && asked.Kind == node.Text("kind") ? asked : null;
        return new Finding
        {
            Id = node.Text("id")!,
            Kind = node.Text("kind")!,
            Level = node.Closed<RequirementLevel>("level", RuleCodes.Levels)!.Value,
            Title = node.Text("title")!,
            Outcome = node.Closed<Outcome>("outcome", ClosedCodes.Outcomes)!.Value,
            Required = FigureReader.Read(node["required"]),
            Actual = FigureReader.Read(node["actual"]),
            Shortfall = FigureReader.Read(node["shortfall"]),
            Counted = node.Codes("counted") ?? [],
            Partly = node.Section("partly", Partly) ?? [],
            SetAside = node.Section("setAside", Aside) ?? [],
            Late = node.Codes("late") ?? [],
            Judgements = node.Section("judgement", JudgementForm.Make) ?? [],
            Open = node.Section("open", Open) ?? [],
            Reason = reason,
            Told = reason.IsKnown && requirement is not null ? null : words.Text("text"),
            Terms = requirement is null ? [] : [.. Kinds.Of(requirement).Terms(requirement)],
            Citation = new Citation(citation.Text("source")!, citation.Text("locator")!),
            Provenance = node.Closed<Provenance>("provenance", RuleCodes.Provenances)!.Value,
            ChangedBy = changed?.Text("by"),
            ToldChange = changed?.Text("text"),
            Note = node.Text("note"),
            Location = new RuleLocation(rule.Text("file")!, rule.Whole("line") ?? 0, rule.Whole("column") ?? 0, rule.Text("pointer")!),
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
            ExceptionInForce = ExceptionReader.Read(node["exception"]),
            Requirements = Findings(node, rules),
        };
    }

    private static CountedInPart Partly(JsonNode node)
    {
        var (unit, amount) = node["minutes"] is { } minutes ? (PartUnit.Minutes, minutes) : (PartUnit.Days, node["days"]!);
        return new CountedInPart(node.Text("id")!, unit, amount.Whole("counted") ?? 0, amount.Whole("cut") ?? 0)
        {
            OnLeave = amount.Whole("onLeave") ?? 0,
        };
    }

    private static SetAside Aside(JsonNode node) =>
        new(node.Text("id")!, SetAsideReason.Of(node.Text("reason")!), node.Text("attribute"))
        {
            On = node.Date("on"),
            Brings = FigureReader.Read(node["brings"]) is [var brings] ? brings : null,
        };

    private static OpenFact Open(JsonNode node) =>
        OpenFact.Of(node.Text("id")!, node.Text("attribute")!, (SettledBy)SettledByCodes.All.IndexOf(node.Text("who")!));

    private static DeterminationWarning Warning(JsonNode node) =>
        new DeterminationWarning.Saved(node.Text("code")!, node.Text("pointer")!, node.Text("message")!, node.Text("help"));
}
