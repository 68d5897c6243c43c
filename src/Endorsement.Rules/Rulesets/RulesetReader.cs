using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Rulesets;

/// <summary>JSON text to a <see cref="Ruleset"/>, or to every problem at once.</summary>
internal static class RulesetReader
{
    /// <summary>Parses and checks the shape; what extends another cannot be read further without it.</summary>
    public static JsonNode? ReadDocument(JsonText source, Problems problems)
    {
        if (JsonParser.Parse(source, problems)?.WithoutComments(problems) is not { } root)
        {
            return null;
        }

        new ShapeValidator(problems).Check(root, RulesetShape.Document);
        if (root["effective"] is { } effective && effective.Day("from") is { } from && effective.Day("until") is { } until && until < from)
        {
            problems.Error("ER2110", effective["until"]!, "the version ends before it begins", "check both dates");
        }

        if (!problems.HasErrors)
        {
            ReservedNames.Check(root, problems);
        }

        return problems.HasErrors ? null : root;
    }

    /// <summary>The ruleset of a document, or every problem that only its names and figures have.</summary>
    /// <param name="document">The document; its shape is sound.</param>
    /// <param name="parent">The document that it extends.</param>
    /// <param name="problems">Where problems go.</param>
    public static ResolvedRuleset? Read(JsonNode document, ExtendedDocument? parent, Problems problems)
    {
        if (document["extends"] is { } extends && parent is null)
        {
            problems.Error(
                "ER2001",
                extends,
                $"`{JsonNode.Short(extends.Text)}` is not a ruleset that is loaded",
                "write association@version of a ruleset in the same catalogue, e.g. mi-aimh@2011"
            );
            return null;
        }

        if (parent?.Generations >= RulesetLineage.MostGenerations)
        {
            RulesetLineage.TooMany(document["extends"]!, problems);
            return null;
        }

        var resolved = new RulesetResolver(document, parent, problems).Resolve();
        if (problems.HasErrors)
        {
            return null;
        }

        Compounds.Check(resolved, problems);
        var binder = new RulesetBinder(resolved, problems);
        var categories = binder.Categories();
        var cycle = binder.Cycle();
        if (problems.HasErrors)
        {
            return null;
        }

        if (parent is not null)
        {
            new LicensorTitles(document, parent, problems).Check(resolved);
        }

        var extended = new ExtendedDocument(resolved, document, parent);
        return new ResolvedRuleset(Bind(extended, categories, cycle, binder.Places()), extended);
    }

    private static Ruleset Bind(ExtendedDocument document, Sequence<RulesetCategory> categories, RenewalCycle? cycle, RulePlaces places)
    {
        var resolved = document.Resolved;
        var effective = resolved["effective"]!;
        return new Ruleset(categories, places)
        {
            Document = document,
            Association = resolved.Text("association")!,
            Name = resolved.Text("name") ?? resolved.Text("association")!,
            Version = resolved.Text("version")!,
            Jurisdiction = resolved.Codes("jurisdiction")!.Value,
            Jurisdictions =
            [
                .. (resolved["jurisdictions"]?.Members ?? [])
                    .OrderBy(other => other.Name, StringComparer.Ordinal)
                    .Select(other => new AssociationJurisdiction(other.Name, [.. other.Value.Items.Select(place => place.Text)])),
            ],
            EffectiveFrom = effective.Day("from")!.Value,
            EffectiveUntil = effective.Day("until"),
            Extends = resolved.Text("extends"),
            Note = resolved.Text("note"),
            Cycle = cycle,
            Equivalents = (resolved["equivalents"]?.Items ?? [])
                .Where(group => group.Kind == JsonKind.Array)
                .Select(group => group.Items.Select(code => code.Text).ToSequence())
                .ToSequence(),
            Compounds = Compounds.Of(resolved),
            Vocabulary =
            [
                .. (resolved["vocabulary"]?.Members ?? [])
                    .OrderBy(kind => kind.Name, StringComparer.Ordinal)
                    .Select(kind => new DeclaredCodes(CodeKind.Of(kind.Name), [.. kind.Value.Items.Select(code => code.Text)])),
            ],
            Exceptions = resolved["exceptions"] is { } exceptions ? [.. exceptions.Items.Select(name => name.Text)] : null,
            Renamed = [.. (resolved["renamed"]?.Members ?? []).Select(m => new RenamedRequirement(m.Name, m.Value.Text))],
            Sources =
            [
                .. (resolved["sources"]?.Members ?? []).Select(s => new RulesetSource(
                    s.Name,
                    s.Value.Text("title")!,
                    s.Value.Text("published"),
                    s.Value.Text("address"),
                    s.Value.Text("note")
                )),
            ],
        };
    }
}
