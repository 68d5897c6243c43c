using Endorsement.Rules.Requirements;
using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>What changes from one ruleset to another, as release notes.</summary>
/// <param name="spanish">The language.</param>
internal sealed class DifferenceWords(SpanishLanguage spanish) : IDifferenceWords
{
    public string Whole => "Las reglas en su conjunto";

    public string Wording => "Redacción y fuentes";

    public string Replaced => "Se pide de otro modo:";

    public IReadOnlyList<string> Columns { get; } = ["Requisito", "Qué cambia", "Para quien solicita"];

    public string Title(Ruleset before, Ruleset after) =>
        before.Association == after.Association
            ? $"{after.Name}: la versión {after.Version} comparada con la versión {before.Version}"
            : $"{after.Name}, versión {after.Version}, comparada con {before.Name}, versión {before.Version}";

    public string Count(int changes, bool areDaysOthers, int words)
    {
        if ((changes, areDaysOthers, words) == (0, false, 0))
        {
            return "No hay ninguna diferencia.";
        }

        var asked = changes == 0 ? "No se pide nada distinto" : $"{FigureWords.Count(changes, "cambio", "cambios")} en lo que se pide";
        var days = areDaysOthers ? "; otros días de vigencia" : "";
        return words == 0 ? $"{asked}{days}." : $"{asked}{days}; {Worded(words)}.";
    }

    public string Earlier(Ruleset before, Ruleset after) =>
        before.Association != after.Association ? $"en la versión {before.Version} de {spanish.Labels.Named([before.Association])}"
        : before.IsFollowedBy(after) ? "hasta ahora"
        : $"en la versión {before.Version}";

    public string Days => "Días de vigencia";

    public string InForce(Ruleset before, Ruleset after) =>
        before.Association == after.Association
            ? $"Versión {after.Version}: {Range(after.EffectiveFrom, after.EffectiveUntil)}; versión {before.Version}: {Range(before.EffectiveFrom, before.EffectiveUntil)}."
            : $"{after.Name}, versión {after.Version}: {Range(after.EffectiveFrom, after.EffectiveUntil)}; {before.Name}, versión {before.Version}: {Range(before.EffectiveFrom, before.EffectiveUntil)}.";

    public string Whom(IReadOnlyList<ConcernedPathway> whom)
    {
        var parts = whom.GroupBy(Categories, StringComparer.Ordinal)
            .Select(same => $"{same.Key}, {And(same.Select(one => Way(one.Pathway)))}");
        return Capital(string.Join("; ", parts));
    }

    private static string Categories(ConcernedPathway one) =>
        !one.IsMost ? And(one.Titles)
        : one.Others.IsEmpty ? "todas las categorías"
        : $"todas las categorías menos {And(one.Others)}";

    public string Setting(RuleChange change, Ruleset before, Ruleset after) =>
        change.Kind switch
        {
            RuleChangeKind.MonthlyHours =>
                $"Un plan cuenta con {Hours(after.MonthlyHours ?? Usual)} de supervisión/consulta reflexiva al mes en lugar de {Hours(before.MonthlyHours ?? Usual)}.",
            RuleChangeKind.KnownCodes => "Se conocen otros códigos que ninguna regla nombra.",
            _ => "Las reglas en su conjunto dicen otra cosa.",
        };

    public string Came(RuleChange change, IEnumerable<string> categories) => Came(change.Kind, And(categories), change.Pathway);

    private static string Came(RuleChangeKind kind, string category, Pathway? pathway) =>
        kind switch
        {
            RuleChangeKind.CategoryAdded => $"Categoría nueva: {category}.",
            RuleChangeKind.CategoryRemoved => $"Deja de ser una categoría: {category}.",
            RuleChangeKind.PathwayAdded => $"Nuevo para {category}: {Way(pathway!.Value)}.",
            _ => $"Deja de existir para {category}: {Way(pathway!.Value)}.",
        };

    public string Added(RequirementLevel level) =>
        level switch
        {
            RequirementLevel.Required => "Ahora se pide.",
            RequirementLevel.Recommended => "Ahora se recomienda.",
            _ => "Nuevo, a título informativo.",
        };

    public string Removed(RequirementLevel level) =>
        level switch
        {
            RequirementLevel.Required => "Ya no se pide.",
            RequirementLevel.Recommended => "Ya no se recomienda.",
            _ => "Ya no se indica.",
        };

    public string Renamed(string before, string after, bool isMoved) =>
        isMoved
            ? $"Está en otro lugar entre los requisitos ({before} es ahora {after})."
            : $"Tiene otro nombre en los archivos ({before} es ahora {after}).";

    public string AddedItem(string list, string item) => $"{ListWords.Now(list)}: {Ended(item)}";

    public string RemovedItem(string list, string item) => $"{ListWords.NoLonger(list)}: {Ended(item)}";

    public string ChangedItem(string list, string before, string after, string earlier) =>
        $"{ListWords.Other(list)}: {Bare(after)}; {earlier}: {Ended(before)}";

    public string SameCategory => "la misma categoría";

    public string? InItem(Edit edit) => new EditWords(spanish).InItem(edit);

    public string Within(string item, IEnumerable<string> edits) => $"{Capital(item)}: {string.Join("; ", edits)}.";

    public string? Leaf(Edit edit) => new EditWords(spanish).Of(edit);

    public string Level(RequirementLevel before, RequirementLevel after) => $"{Capital(Binds(after))} en lugar de {Binds(before)}.";

    public string Instead(string before, string after, string earlier) => $"{after} {Capital(earlier)}: {before}";

    public string New(string line) => $"Nuevo: {line}";

    public string Gone(string line) => $"Ya no: {line}";

    public string Unsaid(string before, string after) => $"Cambia un detalle ({before} es ahora {after}).";

    public string Compared(RuleComparison comparison, bool asksNoLess, bool asksNoMore) =>
        comparison switch
        {
            RuleComparison.Equivalent => "no cambia nada para nadie",
            RuleComparison.Stricter => "pide más",
            RuleComparison.Looser => "pide menos",
            RuleComparison.Incomparable => "más para unas personas, menos para otras",
            _ when asksNoLess => "no pide menos",
            _ when asksNoMore => "no pide más",
            _ => "no está resuelto si más o menos",
        };

    public string Found(string title, string outcome, string version) => $"{title}: {outcome} según la versión {version}";

    public string Shows(IEnumerable<string> changes) => $"Muestra {And(changes.Select(id => $"el cambio {id}"))}";

    public string Witnesses => "Personas que muestran los cambios";

    public IReadOnlyList<string> WitnessColumns { get; } = ["Identificador", "Cambio", "Quién lo muestra"];

    public string ShownBy(bool isOlder, string cases) =>
        isOlder ? $"Alguien lo cumple solo sin este cambio: {cases}." : $"Alguien lo cumple solo con este cambio: {cases}.";

    public string ShownByNobody(bool isOlder, NoWitness reason) =>
        (reason, isOlder) switch
        {
            (NoWitness.Proved, true) => "Quien lo cumple sin este cambio lo cumple también con él.",
            (NoWitness.Proved, false) => "Quien lo cumple con este cambio lo cumple también sin él.",
            (NoWitness.Hidden, true) => "Alguien lo cumpliría solo sin este cambio; otros cambios lo ocultan.",
            (NoWitness.Hidden, false) => "Alguien lo cumpliría solo con este cambio; otros cambios lo ocultan.",
            (_, true) => "No se encontró a nadie que lo cumpla solo sin este cambio; puede haber alguien.",
            _ => "No se encontró a nadie que lo cumpla solo con este cambio; puede haber alguien.",
        };

    public string ShownByNobody(NoWitness reason) =>
        reason switch
        {
            NoWitness.Proved => "Por sí solo no cambia nada para nadie: está demostrado.",
            NoWitness.AsksNothing => "No impide nada a nadie: lo que recomienda o informa lo cumple cualquiera.",
            NoWitness.DaysInForce => "Dice cuándo rigen las reglas, y no qué piden.",
            NoWitness.Plans => "Solo lo leen los planes.",
            NoWitness.Warnings => "Solo da lugar a advertencias.",
            NoWitness.Exceptions => "Trata de excepciones, y las personas se comparan sin ninguna.",
            NoWitness.OneSide => "Solo una de las dos lo tiene, y no se compara nada.",
            NoWitness.OtherId => "Se pide lo mismo con otro nombre en los archivos.",
            NoWitness.NotAlone => "No puede hacerse sin los demás cambios.",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Words(string sort, int count) =>
        sort switch
        {
            "title" => $"{FigureWords.Count(count, "título", "títulos")}.",
            "note" => $"{FigureWords.Count(count, "nota", "notas")}.",
            "citation" => $"{FigureWords.Count(count, "cita", "citas")}.",
            "sources" => $"{FigureWords.Count(count, "fuente", "fuentes")}.",
            "labels" => $"{FigureWords.Count(count, "etiqueta", "etiquetas")}.",
            "spelling" => $"{FigureWords.Count(count, "lugar", "lugares")} donde lo mismo se escribe de otro modo.",
            "provenance" => $"{FigureWords.Count(count, "indicación", "indicaciones")} sobre el origen de una regla.",
            _ => $"{FigureWords.Count(count, "texto más", "textos más")}.",
        };

    public string Retitled(string? before, string? after) =>
        (before, after) switch
        {
            ({ } was, { } now) => $"«{now}» en lugar de «{was}».",
            (null, { } now) => $"Título nuevo: «{now}».",
            _ => $"Ya no tiene título: «{before}».",
        };

    private static string Worded(int words) =>
        words == 1 ? "1 cosa se dice de otro modo" : $"{FigureWords.Count(words, "cosa", "cosas")} se dicen de otro modo";

    private static ClockHours Usual { get; } = new(240);

    private static string Way(Pathway pathway) =>
        pathway switch
        {
            Pathway.Initial => "primera acreditación",
            Pathway.Renewal => "renovación",
            Pathway.Emerging => "acreditación emergente",
            Pathway.Reinstatement => "restablecimiento",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Binds(RequirementLevel level) =>
        level switch
        {
            RequirementLevel.Required => "obligatorio",
            RequirementLevel.Recommended => "recomendado",
            _ => "a título informativo",
        };

    private static string Ended(string text) => text.EndsWith('.') || text.EndsWith(".)", StringComparison.Ordinal) ? text : $"{text}.";

    private static string Bare(string text) => text.TrimEnd('.');
}
