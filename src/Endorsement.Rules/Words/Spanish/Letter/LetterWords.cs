using NodaTime;
using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>A letter in Spanish: short sentences, "usted", no blame and no cheer.</summary>
/// <param name="spanish">The language.</param>
internal sealed class LetterWords(SpanishLanguage spanish) : ILetterWords
{
    private readonly LetterReasonWords _reasons = new(spanish);
    private readonly LetterCheckWords _checks = new(spanish);

    public string Title(LetterFacts facts)
    {
        var (missing, unknown, reviewed) = (facts.NotMet.Count(), facts.Unknown.Count(), facts.Reviewed.Count());
        var outcome =
            missing > 0 ? $"{SpokenWords.Count(missing, "un requisito todavía no se cumple", "requisitos todavía no se cumplen")}"
            : unknown > 0 ? $"{SpokenWords.Count(unknown, "un requisito está todavía pendiente", "requisitos están todavía pendientes")}"
            : reviewed > 0 ? "falta la decisión de una persona revisora"
            : facts.Asked.IsEmpty ? "no se le pide nada"
            : "se cumplen todos los requisitos";
        return $"{Subject(facts)}: {outcome}";
    }

    /// <remarks>No file says how somebody is to be addressed; a title before the name does.</remarks>
    public string Greeting(string? name) =>
        name is null ? "A la persona solicitante:"
        : Addressed(name, "Ms. ", "Ms ", "Mrs. ", "Mrs ", "Sra. ") is { } her ? $"Estimada Sra. {her}:"
        : Addressed(name, "Mr. ", "Mr ", "Sr. ") is { } him ? $"Estimado Sr. {him}:"
        : Addressed(name, "Dra. ") is { } doctor ? $"Estimada Dra. {doctor}:"
        : $"A la atención de {name}:";

    private static string? Addressed(string name, params string[] titles) =>
        titles.FirstOrDefault(title => name.StartsWith(title, StringComparison.Ordinal)) is { } title ? name[title.Length..] : null;

    public string Opening(LetterFacts facts)
    {
        var sentences = new List<string> { Looked(facts), Counted(facts) };
        if (facts.NotMet.ToArray() is { Length: > 0 } missing)
        {
            sentences.Add(
                missing.Length == 1
                    ? $"Queda uno por cumplir: {Named(missing)}."
                    : $"Quedan {FigureWords.Number(missing.Length)} por cumplir: {Named(missing)}."
            );
        }

        if (facts.Unknown.ToArray() is { Length: > 0 } unknown)
        {
            sentences.Add(
                unknown.Length == 1
                    ? $"De uno necesitamos saber más: {Named(unknown)}."
                    : $"De {FigureWords.Number(unknown.Length)} necesitamos saber más: {Named(unknown)}."
            );
        }

        if (facts.Reviewed.ToArray() is { Length: > 0 } reviewed)
        {
            sentences.Add(
                reviewed.Length == 1
                    ? $"Uno espera la decisión de una persona revisora: {Named(reviewed)}."
                    : $"{Capital(FigureWords.Number(reviewed.Length))} esperan la decisión de una persona revisora: {Named(reviewed)}."
            );
        }

        if (facts.Plan.Dates is { } dates && facts.Now.Pathway == Pathway.Renewal)
        {
            sentences.Add($"Su renovación {(dates.Due < facts.Now.AsOf ? "vencía" : "vence")} el {DateWords.Day(dates.Due)}.");
            sentences.Add(
                dates.LastCure > dates.Due
                    ? $"Lo que se firme a más tardar el {DateWords.Day(dates.LastCure)} todavía se acepta, como tardío."
                    : ""
            );
            sentences.Add(spanish.Plans.Earlier(facts.Plan) ?? "");
        }

        return Joined(sentences);
    }

    public string Heading(LetterPart part) =>
        part switch
        {
            LetterPart.Missing => "Qué falta.",
            LetterPart.Unknown => "Qué necesitamos saber.",
            LetterPart.Steps => "Qué puede hacer.",
            LetterPart.Check => "Revise, por favor, su expediente.",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Reason(Finding finding, LetterFacts facts) => _reasons.Of(finding, facts);

    public string Check(LetterNotice notice, LetterFacts facts) => _checks.Of(notice, facts);

    public string MoreToCheck(int count) => LetterCheckWords.More(count);

    public string More(int count) =>
        count == 1 ? "Y uno más, que figura en el registro." : $"Y {FigureWords.Number(count)} más, que figuran en el registro.";

    public string? Done(LetterFacts facts) =>
        facts.Plan.Date is { } date && facts.IsLater && facts.Untold == 0 && facts.Told.Length > 1
            ? PlanText.RestsOn(facts.Plan) == PlanRests.OnDoing
                ? $"Con todo esto hecho, todo se cumple el {DateWords.Day(date)}."
                : $"Con todo esto hecho, todo puede cumplirse el {DateWords.Day(date)}, si las respuestas son las que hacen falta."
            : null;

    public RepeatedName Supervision { get; } = new("RS/C", "supervisión reflexiva y consulta");

    public LetterSaid? Closed(LetterFacts facts)
    {
        string[] told =
        [
            .. facts.Closed.Select(remedy =>
                $"«{spanish.Labels.Title(PlanText.TitleOf(facts.Plan, remedy.RequirementId))}»: {SpokenWords.Lower(spanish.Plans.Remedy(remedy, facts.Plan, StepBefore.Nothing).Text)}"
            ),
        ];
        return told.Length == 0
            ? null
            : LetterSaid.Of(
                "Qué ya no puede recuperarse.",
                $"{string.Join(' ', told)} Consúltenos, por favor, antes de enviar o pagar nada: le diremos qué vía le queda."
            );
    }

    public LetterSaid? Fees(LetterFacts facts)
    {
        var sure = facts.Fees.Where(fee => fee.IsSure).ToArray();
        var asked = facts.Fees.Where(fee => !fee.IsSure).ToArray();
        var paid = facts.File.Payments is null ? "Si ya pagó, no tenga en cuenta este punto." : "";
        return sure.Length + asked.Length == 0
            ? null
            : LetterSaid.Of(
                "Qué hay que pagar.",
                Joined([
                    sure.Length == 0 ? "" : $"{Capital(string.Join("; ", sure.Select(Fee)))}.",
                    LetterFee.Total(sure) is { } total ? $"En total son {FigureWords.Of(total)}." : "",
                    asked.Length == 0
                        ? ""
                        : $"Consúltenos, por favor, si {(sure.Length == 0 ? "" : "también ")}hay que pagar esto, ya que las reglas no lo dicen con claridad: {And(asked.Select(fee => $"{SpokenWords.Title(spanish.Labels.Title(fee.Item))} ({FigureWords.Of(fee.Owed)})"))}.",
                    paid,
                ])
            );
    }

    public LetterSaid? Deadlines(LetterFacts facts)
    {
        string[] told = [.. facts.Deadlines.Select(Deadline)];
        return told.Length == 0 ? null : LetterSaid.Of("Hasta cuándo.", string.Join(' ', told));
    }

    private string Deadline(LetterDeadline deadline)
    {
        var title = spanish.Labels.Title(deadline.Title);
        var surcharge = deadline.Surcharge is { Amount: > 0 } more ? $", por {FigureWords.Of(more)} más" : "";
        return deadline switch
        {
            { HasPassed: true } =>
                $"{title}: {DateWords.Day(deadline.LateUntil ?? deadline.Due)}. Ese día ya pasó; pregúntenos, por favor, cuál es el próximo.",
            { LateUntil: { } late } =>
                $"{title}: {DateWords.Day(deadline.Due)}; se acepta con atraso hasta el {DateWords.Day(late)}{surcharge}.",
            _ => $"{title}: {DateWords.Day(deadline.Due)}.",
        };
    }

    public LetterSaid? Reviewed(LetterFacts facts)
    {
        var words = spanish.Plans;
        string[] told =
        [
            .. facts.Judged.Select(remedy => words.Remedy(remedy, facts.Plan, StepBefore.Nothing).Text).Distinct(StringComparer.Ordinal),
        ];
        return told.Length == 0 ? null : LetterSaid.Of("Qué decide todavía una persona revisora.", string.Join(' ', told));
    }

    public LetterSaid? Fine(LetterFacts facts)
    {
        var met = facts.Met.Count();
        var ending =
            facts.MembershipEnding is { } last
            && !facts.Meanwhile.Any(each => each.Finding?.Kind == "membership" && each.MembershipEnds is not null)
                ? $"Su membresía termina el {DateWords.Day(last)} y debe renovarse."
                : null;
        if (met == 0 || met == facts.Asked.Length || facts.Untold > 0)
        {
            return ending is null ? null : new LetterSaid(ending);
        }

        if (!facts.IsLater)
        {
            return LetterSaid.Of("Todo lo demás se cumple.", ending ?? "");
        }

        var examined = facts.Examined is { } day ? $", incluido su examen de {DateWords.Month(day)}," : "";
        string[] meanwhile = [.. facts.Meanwhile.Select(Renewed)];
        var renewed = meanwhile.Length == 0 ? "" : $"; {And(meanwhile)}";
        return ending is null
            ? new LetterSaid("Todo lo demás se cumple", $"{examined} y sigue valiendo mientras tanto{renewed}.")
            : new LetterSaid("Todo lo demás se cumple", $"{examined.TrimEnd(',')}{renewed}. {ending}");
    }

    public LetterSaid? Next(LetterFacts facts)
    {
        if (facts.Now.Outcome != Outcome.Met)
        {
            return null;
        }

        if (facts.Now.Cycle is { } cycle)
        {
            var next = cycle.To.PlusDays(1);
            return next <= facts.Now.AsOf
                ? LetterSaid.Of(
                    "Qué sigue.",
                    $"El ciclo siguiente empezó el {DateWords.Day(next)}. Lo que ha hecho desde entonces cuenta para él."
                )
                : LetterSaid.Of(
                    "Qué sigue.",
                    $"El ciclo siguiente empieza el {DateWords.Day(next)}. Lo que haga desde ese día cuenta para él."
                );
        }

        var holds =
            facts.Holds is { } span && facts.LapsesThen is { IsEmpty: false } lapses
                ? Lapsing(span.To, lapses, facts)
                : "Por ahora no hace falta que envíe nada más.";
        return facts.Rules?.Has(Pathway.Renewal) == true
            ? LetterSaid.Of(
                "Qué sigue.",
                $"{holds} La acreditación se renueva cada cierto tiempo; conserve, por favor, los comprobantes de su capacitación y de su supervisión reflexiva."
            )
            : LetterSaid.Of("Qué sigue.", holds);
    }

    /// <summary>Until when all is met, and what ends then.</summary>
    private string Lapsing(LocalDate last, IReadOnlyList<Finding> lapses, LetterFacts facts) =>
        lapses is [{ Kind: "membership" }]
            ? $"Todo se cumple hasta el {DateWords.Day(last)}, cuando termina su membresía. Renuévela, por favor, antes de esa fecha{(facts.Now.Pathway == Pathway.Initial ? ", si para entonces no se ha decidido su acreditación" : "")}."
            : $"Todo se cumple hasta el {DateWords.Day(last)}. Desde el día siguiente ya no se cumple: {And(lapses.Select(Said))}.";

    public string Closing(RulesetContact? contact)
    {
        string[] ways = [.. new[] { contact?.Email, contact?.Telephone, contact?.Address }.OfType<string>()];
        var name =
            contact?.Name is { } whom ? spanish.Names.Title(whom)
            : ways.Length == 0 ? "su coordinador(a) de acreditación"
            : null;
        return $"Preguntas: {string.Join(", ", ways.Prepend(name).OfType<string>())}. Se adjunta el registro completo.";
    }

    private string Subject(LetterFacts facts) =>
        facts.Now.Pathway switch
        {
            Pathway.Renewal when facts.Now.Cycle is { } cycle => $"{Category(facts)}, renovación de {DateWords.Year(cycle.To)}",
            Pathway.Renewal => $"{Category(facts)}, renovación",
            Pathway.Reinstatement => $"{Category(facts)}, restablecimiento",
            Pathway.Emerging => $"{Category(facts)}, acreditación emergente",
            _ => Category(facts),
        };

    private string Category(LetterFacts facts) => facts.Rules is { } category ? spanish.Names.Category(category) : facts.Category;

    private string Said(Finding finding) => SpokenWords.Title(spanish.Labels.Title(finding.Title));

    private static string Looked(LetterFacts facts)
    {
        var stand = $", según su expediente al {DateWords.Day(facts.Now.AsOf)}";
        return facts.Now.Pathway switch
        {
            Pathway.Renewal when facts.Now.Cycle is { } cycle => $"Revisamos su renovación {Period(cycle)}{stand}.",
            Pathway.Renewal => $"Revisamos su renovación{stand}.",
            Pathway.Reinstatement => $"Revisamos su solicitud de restablecimiento{stand}.",
            _ => facts.File.Application?.Submitted is { } day
                ? $"Revisamos su solicitud {CodeWords.Of(DateWords.The(day))}{stand}."
                : $"Revisamos su expediente al {DateWords.Day(facts.Now.AsOf)}.",
        };
    }

    /// <summary>"de 2023", "del ciclo del 1 de julio de 2021 al 30 de junio de 2024".</summary>
    private static string Period(RenewalPeriod cycle) =>
        cycle.From.Year == cycle.To.Year ? $"de {DateWords.Year(cycle.To)}" : $"del ciclo del {DateWords.Days(cycle.From, cycle.To)}";

    private static string Counted(LetterFacts facts)
    {
        var (met, all) = (facts.Met.Count(), facts.Asked.Length);
        return all == 0 ? "Aquí no se le pide nada."
            : all == 1 && met == 1 ? "El único requisito se cumple."
            : all == 1 ? ""
            : met == all ? $"Se cumplen los {FigureWords.Number(all)} requisitos."
            : met == 0 ? $"Todavía no se cumple ninguno de los {FigureWords.Number(all)} requisitos."
            : $"{(met == 1 ? "Se cumple" : "Se cumplen")} {SpokenWords.Alone(met)} de los {FigureWords.Number(all)} requisitos.";
    }

    /// <summary>Requirements by their titles; of many the first ones.</summary>
    private string Named(Finding[] findings)
    {
        string[] titles = [.. findings.Take(LetterFacts.MostNamed).Select(Said)];
        return findings.Length > titles.Length
            ? $"{string.Join("; ", titles)}; y {FigureWords.Number(findings.Length - titles.Length)} más"
            : string.Join("; ", titles);
    }

    private string Renewed(RemedyFacts facts) =>
        facts.Finding?.Kind == "membership" && facts.MembershipEnds is { } ends
            ? $"su membresía termina el {DateWords.Day(ends)} y debe renovarse para volver a presentar la solicitud"
            : $"«{(facts.Finding is { } finding ? spanish.Labels.Title(finding.Title) : "")}» debe renovarse antes de esa fecha";

    private string Fee(LetterFee fee) =>
        fee.Owed == fee.Asked
            ? $"{spanish.Labels.Title(fee.Item)}: {FigureWords.Of(fee.Owed)}"
            : $"{spanish.Labels.Title(fee.Item)}: {FigureWords.Of(fee.Owed)} de {FigureWords.Of(fee.Asked)}";

    private static string Joined(IEnumerable<string> sentences) => string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
}
