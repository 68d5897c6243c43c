using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>One remedy: what to tell, what a reviewer decides, what to do, what time brings, or why nothing cures it.</summary>
/// <param name="spanish">The language.</param>
internal sealed class RemedyWords(SpanishLanguage spanish)
{
    private readonly AdditionWords _additions = new(spanish);
    private readonly AskingWords _asking = new(spanish);

    public string Of(RemedyFacts facts) => string.Join(' ', Sentences(facts).Where(sentence => sentence.Length > 0));

    private IEnumerable<string> Sentences(RemedyFacts facts)
    {
        foreach (var sentence in facts.Remedy.Facts.Select(fact => _asking.Of(fact, facts)).Distinct(StringComparer.Ordinal))
        {
            yield return sentence;
        }

        var isSettledByReview = facts.Remedy.Kind == RemedyKind.Judge && facts.Leaf("competencies") is { Outcome: Outcome.NotMet };
        if (isSettledByReview && facts.Leaf("competencies")!.Shortfall[Figures.MissingAreas] is { IsEmpty: false } areas)
        {
            yield return $"Si tiene constancia de {spanish.Labels.And(CodeKind.Competencies, areas)}, envíenosla. También lo resuelve la decisión de la persona revisora sobre el portafolio.";
            yield break;
        }

        foreach (var sentence in _additions.Of(facts))
        {
            yield return sentence;
        }

        if (facts.Added.IsEmpty && facts.Shared is { } shared)
        {
            yield return facts.Remedy.Kind == RemedyKind.Judge
                ? $"La decisión sobre «{Title(facts, shared.RequirementId)}» resuelve también «{Title(facts, facts.Remedy.RequirementId)}»."
                : $"Lo que haga para «{Title(facts, shared.RequirementId)}» sirve también para esto.";
        }

        if (facts.Remedy is { Kind: RemedyKind.Wait, By: { } day })
        {
            yield return facts.Leaf("experience") is { Outcome: not Outcome.Met }
                ? $"Si su trabajo sigue como hasta ahora, alcanza la duración que se pide el {DateWords.Day(day)}. Aquí no hace falta nada más."
                : $"Basta con que pase el tiempo: se cumple el {DateWords.Day(day)}, si todo lo demás sigue igual.";
        }

        if (facts.Remedy.Reason is { } reason)
        {
            yield return Why(reason, facts);
        }

        yield return Ways(facts);
    }

    private string Why(RemedyReason reason, RemedyFacts facts) =>
        reason switch
        {
            RemedyReason.Over when facts.Plan.Now.Cycle is { } cycle =>
                $"El ciclo terminó el {DateWords.Day(cycle.To)}: lo que se haga desde ahora ya no puede sumarse a él. Lo que haga ahora cuenta para el ciclo siguiente.{Reinstated(facts)}",
            RemedyReason.Over => "Los días en que debía hacerse ya pasaron: lo que se haga desde ahora no puede sumarse a ellos.",
            RemedyReason.KnownOtherwise => Known(facts),
            RemedyReason.Conflict => "Lo que resolvería esto deshace otra cosa que se pide. Consúltenos, por favor.",
            RemedyReason.Undecided => "La asociación no publica qué pide aquí, y lo decide ella misma.",
            RemedyReason.Pace when facts.Plan.Now.Cycle is { } cycle =>
                $"El ciclo termina el {DateWords.Day(cycle.To)}. A {SpokenWords.Hours(facts.Plan.MonthlyHours)} por mes es demasiado pronto para las horas que faltan.{Faster(facts)} Consúltenos, por favor.",
            RemedyReason.Pace =>
                $"A {SpokenWords.Hours(facts.Plan.MonthlyHours)} por mes no se alcanza mientras las horas todavía cuentan. Con más horas por mes sí.",
            RemedyReason.Limit => "En su expediente hay más de lo que puede decidirse automáticamente. Lo mira una persona revisora.",
            RemedyReason.NotInTime => "No encontramos nada que pueda hacerse desde ahora. Consúltenos, por favor.",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>What it would take: "Con seis horas por mes hasta entonces se completarían."</summary>
    private static string Faster(RemedyFacts facts) =>
        facts.NeededPace is { } pace ? $" Con {SpokenWords.Hours(pace)} por mes hasta entonces se completarían." : "";

    private static string Reinstated(RemedyFacts facts) =>
        facts.Plan.Now.RulesOfCategory?.Has(Pathway.Reinstatement) == true ? " Una acreditación que ha caducado puede restablecerse." : "";

    /// <summary>What is known and is not so; where somebody lives, with the association of that place.</summary>
    private string Known(RemedyFacts facts)
    {
        if (facts.Leaf("residence") is not { } leaf || leaf.Actual[Figures.Residence] is not { } place)
        {
            return "Se basa en un hecho conocido. Nada de lo que haga lo cambia.";
        }

        var other = facts.Plan.Now.Ruleset?.Jurisdictions.FirstOrDefault(one => one.Places.Contains(place));
        var next = other is null
            ? $"Pregúntenos, por favor, qué asociación atiende a {PlaceWords.Of(place)}."
            : $"Puede presentar su solicitud a {spanish.Labels.Named([other.Association])}, que atiende a {PlaceWords.Of(place)}.";
        return $"Esto lo decide el lugar donde vive. {next}";
    }

    /// <summary>Of several ways, those that were not planned and can be gone.</summary>
    private string Ways(RemedyFacts facts)
    {
        string[] ways =
        [
            .. facts
                .Remedy.OtherWays.Where(way => way.Date is not null)
                .Select(way =>
                    way.Date > facts.Plan.Now.AsOf
                        ? $"«{Title(facts, way.RequirementId)}» (no antes del {DateWords.Day(way.Date!.Value)})"
                        : $"«{Title(facts, way.RequirementId)}»"
                ),
        ];
        return ways.Length switch
        {
            0 => "",
            1 => $"Otra vía es {ways[0]}.",
            _ => $"Otras vías son {And(ways)}.",
        };
    }

    private string Title(RemedyFacts facts, string requirement) => spanish.Labels.Title(PlanText.TitleOf(facts.Plan, requirement));
}
