using System.Globalization;
using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Lo que se dice de reglas cambiadas y de lo que los casos saben de ellas.</summary>
internal sealed class MutationWords : IMutationWords
{
    public string Sentence(MutationFacts change, MutationKnown known)
    {
        var where = Where(change.Title, change.Requirement, change.More);
        return known switch
        {
            MutationKnown.Noticed => $"Un caso lo nota si {where} {Otherwise(change)}.",
            MutationKnown.NotNoticed => $"Nada lo nota si {where} {Otherwise(change)}.",
            MutationKnown.NotAsked => $"Ningún caso lo pregunta, así que nada lo nota si {where} {Otherwise(change)}.",
            MutationKnown.Same => $"Nadie podría notarlo si {where} {Otherwise(change)}: pide lo mismo.",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public string Summary(string ruleset, int cases, int noticed, int counted, string percent) =>
        $"{ruleset}: de {FigureWords.Count(counted, "cambio", "cambios")}, {FigureWords.Count(cases, "caso", "casos")} {(cases == 1 ? "nota" : "notan")} {noticed.ToString(CultureInfo.InvariantCulture)} ({percent} %)";

    public string NotShown(ShownFacts shown)
    {
        var where = Where(shown.Title, shown.Requirement, shown.More);
        return shown.Sort switch
        {
            CoverageSort.Met => $"Ningún caso muestra que se cumpla {where}.",
            CoverageSort.NotMet => $"Ningún caso muestra que no se cumpla {where}.",
            CoverageSort.JustMet =>
                $"Ningún caso cumple por poco {shown.Line} ({(shown.IsOfHours ? "al minuto" : "sin un paso de más")}): {where}.",
            CoverageSort.JustMissed =>
                $"A ningún caso le falta por poco {shown.Line} ({(shown.IsOfHours ? "por un minuto" : "por un paso")}): {where}.",
            CoverageSort.StepUp => $"Ningún caso está en {shown.Line}; un paso más no cambiaría nada: {where}.",
            CoverageSort.StepDown => $"Ningún caso está en {shown.Line}; un paso menos no cambiaría nada: {where}.",
            CoverageSort.Row or CoverageSort.Slot or CoverageSort.Clause => $"Ningún caso necesita {shown.Line}: {where}.",
            CoverageSort.ConditionTrue => $"En ningún caso {shown.Line}: {where}.",
            CoverageSort.ConditionFalse => $"En todos los casos {shown.Line}: {where}.",
            CoverageSort.ExceptionInForce => $"En ningún caso rige una excepción: {where}.",
            CoverageSort.ExceptionRefused => $"Ningún caso muestra que no se conceda ninguna excepción: {where}.",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public string Coverage(string ruleset, int cases, int shown, int points, string percent) =>
        $"{ruleset}: de {FigureWords.Count(points, "punto", "puntos")}, {FigureWords.Count(cases, "caso", "casos")} {(cases == 1 ? "muestra" : "muestran")} {shown.ToString(CultureInfo.InvariantCulture)} ({percent} %)";

    public string NotNoticed(MutationFacts change) => $"No se nota si {Otherwise(change)}.";

    public string CaseName(MutationFacts change) =>
        change switch
        {
            { IsLeftOut: true } => $"{change.Title}: se pide",
            { IsAdvised: true } => $"{change.Title}: se exige y no solo se aconseja",
            { IsAdvised: false } => $"{change.Title}: se aconseja y no se exige",
            { Code: { } code } => $"{change.Title}: con «{code}»",
            { Lost.IsEmpty: false } => $"{change.Title}: {Said(change.Lost)}",
            { Gained.IsEmpty: false } => $"{change.Title}: nada de {Said(change.Gained)}",
            _ => $"{change.Title}: se nota si {Otherwise(change)}",
        };

    public string Because(MutationFacts change) =>
        $"sin este caso nada lo nota si {Where(change.Title, change.Requirement, change.More)} {Otherwise(change)}";

    public string PageTitle(IReadOnlyList<string> rulesets) => $"Lo que los casos saben de {FigureWords.And(rulesets)}";

    public string PageLead =>
        "El manual, línea por línea. Una línea está en verde donde todo cambio que se probó hace fallar un caso, y en rojo donde alguno no hace fallar ninguno.";

    public string PageFoot(IReadOnlyList<string> rulesets) =>
        $"Hecho a partir de {FigureWords.And(rulesets)} y de sus casos, cambiando una cosa cada vez, donde está escrita.";

    public string Part(KnownPart part) => part == KnownPart.Changes ? "Cambios que un caso nota" : "Puntos que un caso muestra";

    public string Line(KnownLine known) =>
        known switch
        {
            KnownLine.Noticed => "todo cambio se nota",
            KnownLine.NotNoticed => "algún cambio no se nota",
            KnownLine.NotAsked => "ningún caso lo pregunta",
            KnownLine.NothingToChange => "aquí no hay nada que cambiar",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string AndMore(int count) => $"Y {FigureWords.Count(count, "cambio", "cambios")} más.";

    public string NotNeeded(int cases) =>
        $"{FigureWords.Count(cases, "caso", "casos")} no {(cases == 1 ? "muestra ni nota" : "muestran ni notan")} nada que no muestre o note otro; {(cases == 1 ? "podría quitarse:" : "cada uno podría quitarse, aunque no todos a la vez:")}";

    private static string Where(string title, string requirement, int more) =>
        $"{title} ({requirement}{(more > 0 ? $" y {FigureWords.Number(more)} más" : "")})";

    private static string Otherwise(MutationFacts change) =>
        change switch
        {
            { IsLeftOut: true } => "no se pidiera en absoluto",
            { IsAdvised: true } => "solo se recomendara",
            { IsAdvised: false } => "se exigiera, en lugar de solo recomendarse",
            { Lost.IsEmpty: false, Gained.IsEmpty: false } => $"dijera {Said(change.Gained)} en lugar de {Said(change.Lost)}",
            { Lost.IsEmpty: false } => $"no dijera {Said(change.Lost)}",
            { Gained.IsEmpty: false } => $"dijera además {Said(change.Gained)}",
            { After.Length: 0 } => $"no tuviera `{change.Member}` ({change.Before})",
            { Before.Length: 0 } => $"tuviera además `{change.Member}`: {change.After}",
            _ => $"tuviera {change.After} en lugar de {change.Before} en `{change.Member}`",
        };

    public string Quoted(string line) => Quote(line);

    private static string Quote(string line) => $"«{line.TrimEnd('.')}»";

    private static string Said(Sequence<string> lines) => string.Join(" ", lines.Select(Quote));
}
