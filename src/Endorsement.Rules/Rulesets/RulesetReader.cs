using Endorsement.Rules.Conditions;
using Endorsement.Rules.Rulesets.Checks;
using Endorsement.Rules.Rulesets.Prepared;
using Endorsement.Rules.Text;
using Endorsement.Rules.Words.English;

namespace Endorsement.Rules.Rulesets;

/// <summary>JSON text to a <see cref="Ruleset"/>, or to every problem at once.</summary>
internal static class RulesetReader
{
    /// <summary>Parses and checks the shape. What is wrong in it becomes a gap, so that the rest can be read further.</summary>
    /// <returns><see langword="null"/>: it is no JSON object, and nothing more can be said of it.</returns>
    public static JsonNode? ReadDocument(JsonText source, Problems problems)
    {
        if (JsonParser.Parse(source, problems)?.WithoutComments(problems) is not { } root)
        {
            return null;
        }

        new ShapeValidator(problems, leavesGaps: true).Check(root, RulesetShape.Document);
        if (root["effective"] is { } effective && effective.Day("from") is { } from && effective.Day("until") is { } until && until < from)
        {
            problems.Error("ER2110", effective["until"]!, "the version ends before it begins", "check both dates");
            effective.BecomeGap();
        }

        ReservedNames.Check(root, problems);
        return root.IsGap ? null : root;
    }

    /// <summary>The ruleset of a document, or every problem of it.</summary>
    /// <param name="document">The document, of which what is wrong in shape has been told.</param>
    /// <param name="parent">The document that it extends.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="use">
    /// Which definitions are used; whoever has read every ruleset settles it. <see langword="null"/>: it ships with the library, whose tests have read it,
    /// and what it says is not doubted again.
    /// </param>
    public static RulesetReading Read(JsonNode document, ExtendedDocument? parent, Problems problems, DefinitionUse? use)
    {
        if (parent?.Generations >= RulesetLineage.MostGenerations)
        {
            RulesetLineage.TooMany(document["extends"]!, problems);
            return RulesetReading.Nothing;
        }

        if (parent is null && document["extends"] is { } extends)
        {
            if (!extends.IsGap)
            {
                problems.Error(
                    "ER2001",
                    extends,
                    $"`{JsonNode.Short(extends.Text)}` is not a ruleset that is loaded",
                    "write association@version of a ruleset in the same catalogue, e.g. mi-aimh@2011"
                );
            }

            parent = ExtendedDocument.Unseen(extends, document);
        }

        var resolver = new RulesetResolver(document, parent, use, problems);
        var resolved = resolver.Resolve();
        if (resolver.IsExhausted)
        {
            return RulesetReading.Nothing;
        }

        Compounds.Check(resolved, problems);
        var mayChangeMore = RulesetResolver.MayChangeMore(document);
        var binder = new RulesetBinder(resolved, problems, mayLack: mayChangeMore, isProven: use is null);
        var categories = binder.Categories();
        var cycle = binder.Cycle();
        var extended = new ExtendedDocument(resolved, document, parent)
        {
            IsSound = !problems.HasErrors && parent is not { IsSound: false },
        };
        if (use is not null)
        {
            Doubt(extended, resolver, binder, use, problems);
        }

        if (parent is not null && !mayChangeMore)
        {
            new LicensorTitles(document, parent, problems).Check(resolved);
        }

        var sound = problems.HasErrors ? WithoutGaps(resolved) : resolved;
        var ruleset = Bind(new Lazy<ExtendedDocument>(extended), sound, categories, cycle, binder.Places());
        if (use is not null)
        {
            ruleset.CheckLimits(problems, (kind, code) => use.LeftOut.Mentions(code) || !new KnownCodes(resolved).AreAllSeen(kind));
        }

        return new RulesetReading(extended, problems.HasErrors ? null : ruleset);
    }

    /// <summary>What an author can hardly have meant, of what is sound.</summary>
    private static void Doubt(
        ExtendedDocument extended,
        RulesetResolver resolver,
        RulesetBinder binder,
        DefinitionUse use,
        Problems problems
    )
    {
        var (document, resolved) = (extended.Written!, extended.Resolved);
        var ledger = new DoubtLedger(problems, document.Source, use.LeftOut.Holds);
        var aside = new RulesetBinder(resolved, problems);
        new UnusedDefinitions(resolver, aside, use, problems).Look(document, resolved, ledger);
        use.LeftOut.AddAll(binder.LeftOut.Concat(aside.LeftOut));
        use.LeftOut.AddUnreadable(binder.Unreadable.Concat(aside.Unreadable));
        if (problems.HasErrors)
        {
            use.LeftOut.AddGaps(document);
        }

        RulesetChecks.Run(document, resolved, binder.Written.Concat(aside.Written), ledger);
    }

    /// <summary>What is sound of a document, for what can be said of it as a whole.</summary>
    private static JsonNode WithoutGaps(JsonNode node) =>
        node.Kind switch
        {
            JsonKind.Object => JsonEdit.ObjectAt(
                node,
                node.Members.Where(member => !member.Value.IsGap && member.Name != "categories")
                    .Select(member => member with { Value = WithoutGaps(member.Value) })
            ),
            JsonKind.Array => JsonEdit.ListAt(node, node.Items.Where(item => !item.IsGap).Select(WithoutGaps)),
            _ => node,
        };

    /// <summary>Classes of categories that stand for one another.</summary>
    public static Sequence<Sequence<string>> Equivalents(JsonNode resolved) =>
        (resolved["equivalents"]?.Items ?? [])
            .Where(group => group.Kind == JsonKind.Array)
            .Select(group => group.Items.Select(code => code.Text).ToSequence())
            .ToSequence();

    /// <summary>The ruleset of its parts.</summary>
    /// <param name="document">The document that it was read from.</param>
    /// <param name="resolved">What it says as a whole, with nothing left to look up.</param>
    /// <param name="categories">Its categories.</param>
    /// <param name="cycle">Its renewal cycle.</param>
    /// <param name="places">Where it is written.</param>
    /// <param name="prepared">What is known of its requirements before they are read.</param>
    public static Ruleset Bind(
        Lazy<ExtendedDocument> document,
        JsonNode resolved,
        Sequence<RulesetCategory> categories,
        RenewalCycle? cycle,
        RulePlaces places,
        PreparedFacts? prepared = null
    )
    {
        var effective = resolved["effective"];
        return new Ruleset(categories, places)
        {
            LaterDocument = document,
            Prepared = prepared,
            Association = resolved.Text("association") ?? "",
            Name = resolved.Text("name") ?? resolved.Text("association") ?? "",
            Version = resolved.Text("version") ?? "",
            Jurisdiction = resolved.Codes("jurisdiction") ?? [],
            Jurisdictions =
            [
                .. (resolved["jurisdictions"]?.Members ?? [])
                    .OrderBy(other => other.Name, StringComparer.Ordinal)
                    .Select(other => new AssociationJurisdiction(other.Name, [.. other.Value.Items.Select(place => place.Text)])),
            ],
            EffectiveFrom = effective?.Day("from") ?? VersionUse.Earliest,
            EffectiveUntil = effective?.Day("until"),
            Extends = resolved.Text("extends"),
            Note = resolved.Text("note"),
            Cycle = cycle,
            Contact = LabelForm.ReadContact(resolved["contact"]),
            Labels = LabelForm.Read(resolved["labels"]),
            SaidTitles = LabelForm.ReadTitles(resolved["labels"]),
            MonthlyHours = resolved.Hours("monthlyHours", minutes: null),
            Equivalents = Equivalents(resolved),
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
                    s.Value.Text("title") ?? "",
                    s.Value.Text("published"),
                    s.Value.Text("address"),
                    s.Value.Text("note")
                )),
            ],
        };
    }
}
