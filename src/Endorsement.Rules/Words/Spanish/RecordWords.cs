using NodaTime;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>The words of the record around the findings.</summary>
/// <param name="spanish">The language.</param>
internal sealed class RecordWords(SpanishLanguage spanish) : IRecordWords
{
    public string Recommended => " (recomendado)";

    public string Inherited => " (heredado)";

    public string OurReading => "lectura nuestra; la fuente no lo dice";

    public string Label(RecordLabel label) =>
        label switch
        {
            RecordLabel.Candidate => "persona",
            RecordLabel.Rules => "reglas",
            RecordLabel.Cycle => "ciclo",
            RecordLabel.JustEnded => "recién terminado",
            RecordLabel.Standing => "situación",
            RecordLabel.Note => "nota",
            RecordLabel.Warning => "aviso",
            RecordLabel.Source => "fuente",
            RecordLabel.Figure => "cifra",
            RecordLabel.Applies => "se aplica",
            RecordLabel.Reading => "lectura",
            RecordLabel.Filled => "ocupado",
            RecordLabel.Chosen => "elegido",
            RecordLabel.Counted => "contado",
            RecordLabel.InPart => "en parte",
            RecordLabel.Late => "con atraso",
            RecordLabel.Exception => "excepción",
            RecordLabel.SetAside => "no contado",
            RecordLabel.Judged => "valorado",
            RecordLabel.Open => "pendiente",
            RecordLabel.ToDo => "por hacer",
            RecordLabel.Advice => "se sugiere",
            RecordLabel.TooLate => "fuera de plazo",
            RecordLabel.Question => "pregunta",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Title(string? title, string category, Pathway pathway, Outcome outcome, string missing)
    {
        var said = outcome == Outcome.NotMet ? "todavía no se cumple" : FindingWords.Name(outcome);
        return $"{(title is null ? category : $"{title} ({category})")}, {Of(pathway)}: {said}{(missing.Length > 0 ? $"; {missing}" : "")}";
    }

    public string Missing(IReadOnlyList<Lack> lacks, int more, int open, int reviewed)
    {
        var parts = new List<string>();
        if (lacks.Count + more > 0)
        {
            var subjects = lacks.Select(lack => lack.Text);
            subjects = more > 0 ? subjects.Append($"{more} requisitos más") : subjects;
            var isPlural = lacks.Count + more > 1 || lacks.Any(lack => lack.IsPlural);
            parts.Add($"{(isPlural ? "faltan" : "falta")} {FigureWords.Apart(subjects, "y")}");
        }

        if (open > 0)
        {
            parts.Add($"{FigureWords.Count(open, "requisito está pendiente", "requisitos están pendientes")}");
        }

        if (reviewed > 0)
        {
            parts.Add($"una persona revisora decide sobre {FigureWords.Count(reviewed, "requisito")}");
        }

        return string.Join("; ", parts);
    }

    public string SetOff(string sentence) => Backticks.With(sentence, '«', '»');

    public string Candidate(string name, LocalDate asOf) => $"{name}, al {DateWords.Day(asOf)}";

    public string Undecided(RulesetContact? contact)
    {
        string?[] ways = [contact?.Name, contact?.Email, contact?.Telephone, contact?.Address];
        return string.Join(", ", ways.OfType<string>()) is { Length: > 0 } whom
            ? $"Es una lectura de un texto poco claro; puede consultarse a {whom}."
            : "Es una lectura de un texto poco claro; puede consultarse a la asociación.";
    }

    private static string Of(Pathway pathway) =>
        pathway switch
        {
            Pathway.Initial => "primera acreditación",
            Pathway.Renewal => "renovación",
            Pathway.Emerging => "acreditación emergente",
            Pathway.Reinstatement => "restablecimiento",
            _ => pathway.Code(),
        };

    public string Rules(string name, string version, string selected) => $"{name}, versión {version}: {selected}";

    public string Selected(SelectionReason selected) => SelectionWords.Of(selected);

    public string Cycle(RenewalPeriod cycle) =>
        $"del {DateWords.Day(cycle.From)} al {DateWords.Day(cycle.To)}, vence el {DateWords.Day(cycle.Due)}";

    public string JustEnded(EndedCycle ended)
    {
        var late = ended.LateUntil is { } until ? $", con plazo tardío hasta el {DateWords.Day(until)}" : "";
        return FormattableString.Invariant(
            $"el ciclo que terminó el {DateWords.Day(ended.To)} vencía el {DateWords.Day(ended.Due)}{late}; se consulta como el ciclo de {ended.To.Year}"
        );
    }

    public string Registered(RegistryStanding standing) =>
        standing.Kind switch
        {
            StandingKind.Held => $"vigente desde el {DateWords.Day(standing.Since)}",
            StandingKind.Lapsed => $"caducada: no vigente desde el {DateWords.Day(standing.Since)}",
            StandingKind.Removed => $"retirada del registro el {DateWords.Day(standing.Since)}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Granted(ExceptionInForce exception) => ExceptionWords.Of(exception);

    public string Standing(Finding finding) =>
        finding.Reason == ExceptionReasons.Waived ? (finding.Level == RequirementLevel.Administrative ? "eximido" : "se cumple, eximido")
        : finding.Reason == ExceptionReasons.Extended ? "se cumple por ahora, prorrogado"
        : finding.Level != RequirementLevel.Administrative ? FindingWords.Name(finding.Outcome)
        : finding.Reason == DeadlineReasons.Late ? "con atraso"
        : finding.Reason == DeadlineReasons.Passed ? "el último día ya pasó"
        : "a título informativo";

    public string OnlyWhere(string clause) => $"solo cuando {clause}";

    public string As(string clause) => $"porque {clause}";

    public string Filled(FilledSlot filled, Finding finding) =>
        $"{spanish.Labels.Place(filled.Slot, finding.Id)}: {spanish.Entries.Of(filled.Reference, FileSection.References)}";

    public string WithinGrace(string ids) => $"{ids}: con firma posterior al vencimiento, dentro del plazo de gracia";

    public string MoreEntries(int count) => $"y {FigureWords.Count(count, "entrada más", "entradas más")}";

    public string MoreFacts(int count) => $"y {FigureWords.Count(count, "dato más", "datos más")}";

    public string MoreJudgements(int count) => $"y {FigureWords.Count(count, "valoración más", "valoraciones más")}";
}
