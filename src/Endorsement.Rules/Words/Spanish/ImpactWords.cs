using System.Globalization;
using NodaTime;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>The impact of a change of the rules, in Spanish.</summary>
internal sealed class ImpactWords : IImpactWords
{
    private static readonly BatchWords Batches = new();

    public string Kicker(LocalDate asOf, Pathway pathway) => Batches.Kicker(asOf, pathway);

    public string Heading(long changed, long candidates) =>
        candidates == 0 ? "No se juzgó a nadie: a ninguna de las personas dadas se le pregunta con estas reglas"
        : changed == 0 ? $"El cambio no cambia a nadie: {Candidates(candidates)}, los mismos resultados"
        : changed == 1 ? $"Una de {Candidates(candidates)} se decide de otro modo"
        : $"{Number(changed)} de {Candidates(candidates)} se deciden de otro modo";

    public string Lead(string first, string second, bool isByDate) =>
        isByDate
            ? $"Las personas a quienes sus fechas asignan {second} se juzgan con {first} y con {second}, para el mismo día y la misma solicitud."
            : $"Todas las personas se juzgan con {first} y con {second}, para el mismo día y la misma solicitud, digan lo que digan sus fechas.";

    public string OfOtherVersions(long count, long candidates) =>
        count == 1
            ? $"A una de {Candidates(candidates)} sus fechas le asignan otra versión; para ella nada cambia."
            : $"A {Number(count)} de {Candidates(candidates)} sus fechas les asignan otra versión; para ellas nada cambia.";

    public string Rejected(long count) =>
        count == 1 ? "Una fila no se pudo leer y no se cuenta." : $"{Number(count)} filas no se pudieron leer y no se cuentan.";

    public string Unanswered(long count, long all) =>
        $"{Number(count)} de {Number(all)} respuestas no se pueden dar con ambas, porque no existe ese ciclo de renovación.";

    public string NotCompared(IEnumerable<string> categories, string ruleset) =>
        $"Sin comparar, porque solo las tiene {ruleset}: {FigureWords.And([.. categories])}.";

    public string ChangedWithin(long count, long candidates) =>
        count == 0
            ? "De nadie más cambia ningún requisito."
            : $"De {Number(count)} más de {Candidates(candidates)} el resultado queda igual y algún requisito cambia: puede cambiar lo que se les dice que hagan.";

    public string Near(long count, long answers) =>
        $"{Number(count)} de {Number(answers)} respuestas no se cumplen con ninguna de las dos, y con las reglas cambiadas les falta un solo requisito.";

    public string Flow(Outcome first, Outcome second, long count, long answers) =>
        $"{Number(count)} de {Number(answers)} respuestas ({Share(count, answers)}): antes {Name(first)}, después {Name(second)}";

    public string ByMany(long count, long changed) =>
        $"{Number(count)} de {Number(changed)} respuestas cambiadas se deben a más de tres diferencias juntas.";

    public string Change(string said, long alone, long together, long changed) =>
        (alone, together) switch
        {
            (_, 0) => $"{Number(alone)} de {Number(changed)} respuestas cambiadas, por sí sola: {said}",
            (0, _) => $"{Number(together)} de {Number(changed)} respuestas cambiadas, junto con otra diferencia: {said}",
            _ =>
                $"{Number(alone)} de {Number(changed)} respuestas cambiadas por sí sola, y {Number(together)} junto con otra diferencia: {said}",
        };

    public string Requirement(string title, long before, long after, long changed) =>
        (before, after) switch
        {
            (_, 0) => $"{title}: se cumplía antes y después no, en {Number(before)} de {Number(changed)} respuestas cambiadas",
            (0, _) => $"{title}: se cumple después y antes no, en {Number(after)} de {Number(changed)} respuestas cambiadas",
            _ =>
                $"{title}: de {Number(changed)} respuestas cambiadas, en {Number(before)} se cumplía solo antes y en {Number(after)} solo después",
        };

    public string GainLabel => "Ahora se cumple";

    public string LossLabel => "Ya no se cumple";

    public string OtherLabel => "Otros cambios";

    public string NearLabel => "A un requisito";

    public string Of(long count, long all) => $"de {Number(all)} respuestas";

    public string Part(ImpactPart part) =>
        part switch
        {
            ImpactPart.Flows => "De qué a qué",
            ImpactPart.Changes => "Qué diferencias lo causan",
            ImpactPart.Requirements => "Qué requisitos cambian",
            ImpactPart.Categories => "Categoría por categoría",
            ImpactPart.Made => "Cómo se hizo",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Column(ImpactColumn column) =>
        column switch
        {
            ImpactColumn.Category => "Categoría",
            ImpactColumn.Before => "Antes",
            ImpactColumn.After => "Después",
            ImpactColumn.Count => "Respuestas",
            ImpactColumn.Share => "Proporción",
            ImpactColumn.Requirement => "Requisito",
            ImpactColumn.MetBefore => "Solo antes",
            ImpactColumn.MetAfter => "Solo después",
            ImpactColumn.Change => "Diferencia",
            ImpactColumn.Alone => "Por sí sola",
            ImpactColumn.Together => "Con otras",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Nothing => "Aquí nada cambia.";

    public string FlowsTitle(long changed, long answers) =>
        changed == 0
            ? $"Las {Number(answers)} respuestas quedan como están"
            : $"Cambian {Number(changed)} de {Number(answers)} respuestas ({Share(changed, answers)})";

    public string FlowsSeen(string first, string second) =>
        $"A la izquierda los resultados con {first}, a la derecha los de {second}; cada banda es tan ancha como las respuestas que pasan de uno a otro.";

    public string Command(string command) => $"Hecho con: {command}";

    public string NobodyIsNamed => "Aquí no se nombra a nadie. Una persona puede contarse en varias categorías.";

    public string Foot(string first, string second) => $"{first} comparada con {second}.";

    private static string Name(Outcome outcome) => Language.Spanish.Of(outcome);

    private static string Candidates(long count) => count == 1 ? "una persona" : $"{Number(count)} personas";

    private static string Number(long number) => FigureWords.Whole(number);

    private static string Share(long count, long all) =>
        all == 0 ? "ninguna"
        : count * 1000 < all && count > 0 ? "menos del 0.1 %"
        : string.Create(CultureInfo.InvariantCulture, $"{100m * count / all:0.#} %");
}
