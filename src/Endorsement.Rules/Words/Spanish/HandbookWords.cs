using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>The words of a handbook around what the requirements ask.</summary>
/// <param name="spanish">The language.</param>
internal sealed class HandbookWords(SpanishLanguage spanish) : IHandbookWords
{
    public string Legend =>
        "*Heredado*: tomado de la asociación licenciante. *Lectura nuestra*: la fuente no lo resuelve; la nota al pie nombra la alternativa.";

    public IReadOnlyList<string> Columns { get; } = ["Requisito", "Qué se pide", "Fuente"];

    public string Sources => "Fuentes";

    public string Title(string association, string version) => $"{association}: requisitos de acreditación, versión {version}";

    public string Listing(Ruleset ruleset) => $"{ruleset.Name}, versión {ruleset.Version} ({ruleset.Key})";

    public IEnumerable<string> Facts(Ruleset ruleset) => Told(ruleset).Select(fact => fact.Line);

    public IEnumerable<DecidingFact> Decides(Ruleset ruleset) =>
        Told(ruleset)
            .Where(fact => fact.Decides is not null)
            .Select(fact => new DecidingFact(fact.Decides!.Value, fact.Line))
            .Prepend(new DecidingFact(RuleChangeKind.Jurisdiction, $"Para {And(ruleset.Jurisdiction.Select(PlaceWords.Of))}."));

    private IEnumerable<(RuleChangeKind? Decides, string Line)> Told(Ruleset ruleset)
    {
        yield return (
            null,
            $"En vigor {Range(ruleset.EffectiveFrom, ruleset.EffectiveUntil)}, para {And(ruleset.Jurisdiction.Select(PlaceWords.Of))}."
        );
        if (!ruleset.Jurisdictions.IsEmpty)
        {
            var others = ruleset.Jurisdictions.Select(other =>
                $"{spanish.Labels.Named([other.Association])} ({And(other.Places.Select(PlaceWords.Of))})"
            );
            yield return (
                RuleChangeKind.OtherJurisdictions,
                $"En otros lugares, cuando una regla pide la asociación del lugar de residencia: {And(others)}."
            );
        }

        if (ruleset.Extends is { } below)
        {
            yield return (null, $"Basado en {below}.");
        }

        if (ruleset.Cycle is { } cycle)
        {
            yield return (RuleChangeKind.Cycle, Cycle(cycle));
        }

        if (ruleset.Exceptions is { } granted)
        {
            yield return (
                RuleChangeKind.Exceptions,
                granted.IsEmpty
                    ? "No se conceden excepciones."
                    : $"Solo se conceden excepciones para {FigureWords.And([.. granted.Select(name => Excepted(name, ruleset)).Distinct()])}."
            );
        }

        foreach (var alike in ruleset.Equivalents)
        {
            yield return (RuleChangeKind.Equivalents, $"{And(alike.Select(spanish.Labels.Category))} valen la una por la otra.");
        }

        foreach (var compound in ruleset.Compounds)
        {
            yield return (
                RuleChangeKind.Compounds,
                $"{And(compound.Is.Select(spanish.Labels.Category))}, tenidas a la vez, valen por {spanish.Labels.Category(compound.Category)}."
            );
        }

        if (ruleset.Note is { } note)
        {
            yield return (null, spanish.Names.Note(note));
        }

        if (ruleset.Contact is { } contact)
        {
            string?[] ways = [contact.Name, contact.Email, contact.Telephone, contact.Address];
            yield return (null, $"Preguntas: {string.Join(", ", ways.OfType<string>())}.");
        }

        yield return (null, $"Huella del contenido {ruleset.Hash}.");
        yield return (null, $"Huella de las palabras {ruleset.WordsHash}.");
    }

    public string Pathway(string name) => Capital(Way(name));

    public string Pathway(RulesetCategory category, string name) => $"{spanish.Names.Category(category)} ({category.Code}), {Way(name)}";

    /// <summary>A pathway by its code.</summary>
    private static string Way(string name) =>
        name switch
        {
            "initial" => "primera acreditación",
            "renewal" => "renovación",
            "emerging" => "acreditación emergente",
            "reinstatement" => "restablecimiento",
            _ => name,
        };

    public string Level(RequirementLevel level) =>
        level switch
        {
            RequirementLevel.Required => "",
            RequirementLevel.Recommended => " (recomendado)",
            RequirementLevel.Administrative => " (a título informativo)",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Provenance(Provenance provenance) =>
        provenance switch
        {
            Rules.Provenance.Stated => "",
            Rules.Provenance.Inherited => "heredado",
            Rules.Provenance.Inferred => "lectura nuestra",
            Rules.Provenance.Local => "modificado aquí",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Note(string note) => $"nota: {spanish.Names.Note(note)}";

    public string Source(string source) => $"fuente: {source}";

    public string Published(string when) => $", publicado: {DateWords.Published(when)}";

    public string Changed(string by, string source, string printed) =>
        $"modificado por {by}; publicado en {source}: {(printed.Length > 0 ? printed : "nada de esto")}";

    public string OnlyWhere(string clause) => $"Solo cuando {clause}.";

    /// <summary>A requirement by its title and pathway; the category is said only where it is not every one.</summary>
    private string Excepted(string name, Ruleset ruleset)
    {
        var every = name.StartsWith("*.", StringComparison.Ordinal);
        var requirement = every
            ? ruleset.Requirements.FirstOrDefault(r => r.Id.EndsWith(name[1..], StringComparison.Ordinal))
            : ruleset.Find(name);
        var parts = name.Split('.');
        var title = requirement is null ? name : spanish.Labels.Title(requirement.Title);
        return $"{title} ({Way(parts.ElementAtOrDefault(1) ?? "")}{(every ? "" : $" de {parts[0]}")})";
    }

    private static string Cycle(RenewalCycle cycle)
    {
        if (cycle.Ends is not { } ends)
        {
            return $"Un ciclo de renovación dura {FigureWords.Count(cycle.Years, "año")}, contados desde la acreditación.";
        }

        var length =
            cycle.Years == 1 ? "es el año que termina" : FormattableString.Invariant($"abarca los {cycle.Years} años que terminan");
        var due =
            cycle.Due is { } day && day != ends ? $"la renovación vence el {DateWords.Day(day)} siguiente" : "la renovación vence ese día";
        return $"Un ciclo de renovación {length} el {DateWords.Day(ends)}; {due}.";
    }
}
