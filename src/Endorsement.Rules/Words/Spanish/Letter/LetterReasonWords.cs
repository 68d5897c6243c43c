using Endorsement.Rules.Requirements;
using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Why a requirement is not met yet, to the candidate: what is needed, what the file holds, and what of it does not count.</summary>
/// <param name="spanish">The language.</param>
internal sealed class LetterReasonWords(SpanishLanguage spanish)
{
    private const int MostParts = 2;

    private readonly LetterSessionWords _sessions = new(spanish);
    private readonly LetterWorkWords _work = new(spanish);

    public string Of(Finding finding, LetterFacts facts)
    {
        var leaves = Distance.NearestLeaves(finding).Take(MostParts).ToArray();
        var said = string.Join(
            ' ',
            (leaves.Length == 0 ? [finding] : leaves)
                .SelectMany(leaf => Leaf(leaf, facts))
                .Where(text => text.Length > 0)
                .Distinct(StringComparer.Ordinal)
        );
        return !LetterFacts.IsReading(finding) ? said
            : facts.IsFirstReading(finding)
                ? $"{said} Esto se basa en nuestra lectura de un texto poco claro; consúltenos, por favor, si usted lo lee de otro modo."
            : $"{said} También esto es nuestra lectura.";
    }

    private IEnumerable<string> Leaf(Finding leaf, LetterFacts facts) =>
        leaf.Outcome == Outcome.NotMet
            ? leaf.Kind switch
            {
                "supervision" => _sessions.Of(leaf, facts),
                "training" => Training(leaf, facts),
                "experience" => [.. _work.Of(leaf, facts), .. Aside(leaf, facts)],
                "membership" => [Membership(leaf), .. Aside(leaf, facts)],
                "references" => [Ratings(leaf), Usable(leaf) ?? Sentence(leaf), .. Aside(leaf, facts)],
                "credential" => [Sentence(leaf), .. Aside(leaf, facts)],
                "examination" => [Examination(leaf)],
                _ => [Sentence(leaf)],
            }
        : (leaf.Reason == SupervisionReasons.Open || leaf.Reason == TrainingReasons.Open) && Possible(leaf, facts) is { } possible
            ? [possible]
        : leaf.Reason == ExperienceReasons.Open && LetterWorkWords.Open(leaf) is { } work ? [work]
        : [Sentence(leaf)];

    private string Sentence(Finding leaf) => Capital(SpokenWords.You(spanish.Sentence(leaf)));

    /// <summary>Of what the kind would take, why it does not count: "BSW del 3 de mayo de 2014: el certificado de estudios no es oficial."</summary>
    private IEnumerable<string> Aside(Finding leaf, LetterFacts facts) =>
        LetterFacts
            .Aside(leaf)
            .Take(MostParts)
            .Select(aside =>
            {
                var entry = Capital(spanish.Entries.Of(aside.Id, FileEntries.Of(leaf.Kind)));
                return aside.Reason == SetAsideReason.NotActive ? $"{entry}: no incluye ese tiempo."
                    : aside.Reason == SetAsideReason.Future
                        ? $"{entry}: esto es posterior al {DateWords.Day(facts.Now.AsOf)}, el día de esta carta."
                    : aside is { Attribute: { } missing } && aside.Reason == SetAsideReason.Incomplete && MemberWords.Knows(missing)
                        ? $"{entry}: su expediente no dice con claridad {MemberWords.OfEntry(missing)}."
                    : $"{entry}: {SpokenWords.You(spanish.Findings.SetAside(aside, leaf))}.";
            });

    /// <summary>How much counts for certain, and how much may; <see langword="null"/>: it is not known in hours.</summary>
    private static string? Possible(Finding leaf, LetterFacts facts)
    {
        if (
            leaf.Required[Figures.Hours] is not { } needed
            || leaf.Actual[Figures.Hours] is not { } certain
            || leaf.Actual[Figures.PossibleHours] is not { Minutes: > 0 } possible
        )
        {
            return null;
        }

        var what = leaf.Kind == "supervision" ? "supervisión reflexiva" : "capacitación";
        var when =
            facts.Now.Cycle is { } cycle && leaf.Terms[Figures.Frame] == "cycle" ? $" {SpokenWords.During(cycle.From, cycle.To)}" : "";
        var sure =
            certain.Minutes == 0
                ? "Ninguna cuenta con seguridad"
                : $"Con seguridad {SpokenWords.Verb(certain, "cuenta", "cuentan")} {SpokenWords.Hours(certain)}";
        return $"{SpokenWords.Verb(needed, "Se pide", "Se piden")} {SpokenWords.Hours(needed)} de {what}{when}. {sure}, y {(OpenHours.Are(leaf) ? "pueden contar más: de algunas su expediente no dice las horas" : $"{SpokenWords.Verb(possible, "puede", "pueden")} contar {SpokenWords.Hours(possible)}")}.";
    }

    private IEnumerable<string> Training(Finding leaf, LetterFacts facts)
    {
        if (AmountWords.AsksSome(leaf) || leaf.Required[Figures.Hours] is not { } needed)
        {
            yield return Sentence(leaf);
            yield break;
        }

        var when =
            facts.Now.Cycle is { } cycle && leaf.Terms[Figures.Frame] == "cycle" ? $" {SpokenWords.During(cycle.From, cycle.To)}" : "";
        yield return $"{SpokenWords.Verb(needed, "Se pide", "Se piden")} {SpokenWords.Hours(needed)} de capacitación{when}{spanish.Minimums.Asked(leaf)}.";
        yield return leaf.Actual[Figures.Hours] is { Minutes: > 0 } have
            ? $"En su expediente {SpokenWords.Verb(have, "cuenta", "cuentan")} {SpokenWords.Hours(have)}."
            : "En su expediente no hay ninguna que cuente.";
        if (Capped(leaf, facts) is { } capped)
        {
            yield return capped;
        }

        if (leaf.Actual[Figures.Hours] is { Minutes: > 0 })
        {
            yield return $"{Capital(Short(leaf))}.";
        }

        if (facts.NearMissOf(leaf) is { } remedy)
        {
            yield return spanish.Plans.Nearest(remedy, facts.Plan) ?? "";
        }
    }

    /// <summary>"3½ horas de presentación o servicio a la asociación pasan de lo que puede contar."</summary>
    private string? Capped(Finding leaf, LetterFacts facts)
    {
        if (leaf.Actual[Figures.CappedAs] is not { IsEmpty: false } full)
        {
            return null;
        }

        var cut = facts.OverCap(leaf);
        return cut.Minutes == 0
            ? null
            : $"{Capital(SpokenWords.Hours(cut))} de {spanish.Labels.Or(CodeKind.As, full)} {SpokenWords.Verb(cut, "pasa", "pasan")} de lo que puede contar.";
    }

    /// <summary>"falta una hora sobre diversidad, equidad e inclusión", "faltan 3½ horas, de ellas 1 sobre ética".</summary>
    private string Short(Finding leaf)
    {
        var parts = AmountWords.Parts(leaf);
        return leaf.Shortfall[Figures.Hours] is { } hours && hours.Minutes > AmountWords.MostOf(parts)
            ? parts.Length == 0
                ? $"{SpokenWords.Verb(hours, "falta", "faltan")} {SpokenWords.Hours(hours)}"
                : $"{SpokenWords.Verb(hours, "falta", "faltan")} {SpokenWords.Hours(hours)}, de ellas {spanish.Minimums.Each(leaf, parts)}"
            : parts is [{ Value: FigureValue.Hours only }]
                ? $"{SpokenWords.Verb(only.Amount, "falta", "faltan")} {SpokenWords.Hours(only.Amount)} {spanish.Labels.Minimum(parts[0].Name, leaf)}"
                : parts.Length > 0
                    ? $"faltan {spanish.Minimums.Several(leaf, parts)}"
                    : "falta más";
    }

    private static string Membership(Finding leaf) =>
        leaf.Actual.Find(Figures.UncoveredYear) is { } year
            ? $"En su expediente no consta ninguna membresía vigente algún día del {FigureWords.Of(year)}."
        : leaf.Actual.Find(Figures.Uncovered) is { } day ? $"En su expediente no consta ninguna membresía vigente el {FigureWords.Of(day)}."
        : leaf.Required.Find(Figures.On) is { } on ? $"En su expediente no consta ninguna membresía vigente el {FigureWords.Of(on)}."
        : "En su expediente no consta ninguna membresía que cuente.";

    /// <summary>"Falta aprobar: casos breves."</summary>
    private string Examination(Finding leaf) =>
        leaf.Required[Figures.ExaminationParts] is { IsEmpty: false } parts
            ? $"Falta aprobar: {spanish.Labels.And(CodeKind.Parts, parts.Except(leaf.Actual[Figures.Passed] ?? [], StringComparer.Ordinal))}."
            : "El examen todavía no está aprobado.";

    private static string Ratings(Finding leaf) =>
        leaf.Required[Figures.Count] is { } count and > 1
            ? $"Se piden {FigureWords.Number(count)} evaluaciones de referencia, cada una de una persona distinta."
            : "";

    /// <summary>How many ratings can be used, where there are too few; <see langword="null"/>: something else is wrong.</summary>
    private static string? Usable(Finding leaf) =>
        leaf.Reason != ReferencesReasons.TooFew || leaf.Required[Figures.Count] is not > 1 ? null
        : leaf.Actual[Figures.PossiblyUsable] is > 0 and var usable
            ? $"En su expediente {(usable == 1 ? "puede utilizarse una" : $"pueden utilizarse {FigureWords.Number(usable)}")}."
        : "En su expediente no hay ninguna que pueda utilizarse.";
}
