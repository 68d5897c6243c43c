using NodaTime;
using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Degrees, work, memberships, signatures, examinations and endorsements that are to be had.</summary>
/// <param name="spanish">The language.</param>
internal sealed class RecordPlanWords(SpanishLanguage spanish)
{
    /// <summary>Below this, work is told in days; from it on by the day on which it is enough.</summary>
    private const int FewDays = 45;

    public string Of(EducationEntry education, RemedyFacts facts)
    {
        if (education.Credential == CredentialKind.Coursework && education.Competencies is { IsEmpty: false } areas)
        {
            return $"Cursos académicos sobre {spanish.Labels.And(CodeKind.Competencies, areas)}.";
        }

        var text = Capital(Credential(education.Credential));
        text += education.RelatedField == true ? " en un campo relacionado" : "";
        text += education.FocusSpecific == true ? " que corresponda a su enfoque" : "";
        var by = education.Conferred is { } day && day.Last > facts.Plan.Now.AsOf ? $", a más tardar {DateWords.The(day)}" : "";
        return $"{text}{by}. Si ya cuenta con {(text.StartsWith("Una ", StringComparison.Ordinal) ? "ella" : "ello")} y no figura en su expediente, envíenos {(education.Transcript == Transcript.Official ? "el certificado oficial de estudios" : "el certificado de estudios")}.";
    }

    public string Of(WorkEntry work, RemedyFacts facts)
    {
        var leaf = facts.Leaf("experience");
        if (work.Competencies is { IsEmpty: false } areas && leaf is null)
        {
            return $"Trabajo que respalde {spanish.Labels.And(CodeKind.Competencies, areas)}.";
        }

        if (leaf is null && facts.Sessions is not null)
        {
            return "Las sesiones deben tener lugar durante un trabajo que cuente.";
        }

        var filter =
            facts.Asked<ExperienceRequirement>(leaf) is { } asked && spanish.Works.Filter(asked.Work) is { Length: > 0 } counts
                ? $": {counts}"
                : "";
        var families = facts.RaisesFamilies ? "" : Families(leaf);
        if (families.Length > 0 && leaf?.Shortfall.Find(Figures.Days) is null)
        {
            return $"{Capital(families)}, con atención en un trabajo que cuente{filter}.";
        }

        var serving = families.Length == 0 ? "" : $" Debe atender a {families}.";
        return (work.From, work.To) is not ({ } from, { } to) || to.Last < from.First || leaf?.Shortfall.Find(Figures.Days) is null
                ? $"Trabajo que cuente{filter}.{serving}"
            : Period.DaysBetween(from.First, to.Last) + 1 is < FewDays and var days
                ? $"{Capital(SpokenWords.Count(days, "un día más", "días más"))} de trabajo que cuente{filter}.{serving}"
            : $"Trabajo que cuente{filter}. Si empieza {DateWords.On(from)}, alcanza la duración que se pide {DateWords.On(to)}.{serving}";
    }

    public string Of(Membership membership, RemedyFacts facts)
    {
        var needed = facts.Plan.Date ?? facts.Plan.Now.AsOf;
        if (facts.IsMeanwhile && facts.MembershipEnds is { } ends)
        {
            return $"Su membresía termina el {DateWords.Day(ends)}. Renuévela, para que siga vigente también el {DateWords.Day(needed)}.";
        }

        var kind = membership.Kind == MembershipKind.Individual ? "una membresía individual" : "una membresía";
        var asked = facts.Asked<MembershipRequirement>(facts.Leaf("membership"));
        var from = membership.From is { } day ? $", que esté vigente a partir {CodeWords.Of(DateWords.The(day))}" : "";
        var renewed = facts.Plan.File.Memberships is { IsEmpty: false } ? "Renueve u obtenga" : "Obtenga";
        return $"{renewed}, por favor, {kind} de {spanish.Labels.Associations(asked?.Associations)}{from}. Si ya tiene una que no figura en su expediente, envíenos el recibo.";
    }

    public string Of(Agreement agreement, RemedyFacts facts)
    {
        var by = facts.Plan.Dates is { } dates ? $", a más tardar el {DateWords.Day(dates.LastCure)}," : "";
        var copy = facts.Plan.File.Agreements is null ? " Si ya lo ha firmado, envíenos una copia." : "";
        return $"Firme{by} {spanish.Labels.Of(CodeKind.Agreements, agreement.Kind)}, por favor, y envíenos el documento.{copy}";
    }

    /// <summary>All parts of it together.</summary>
    public string Examination(RemedyFacts facts)
    {
        var examinations = facts.Added.OfType<Examination>().ToArray();
        string[] parts = [.. examinations.Select(examination => examination.Part).OfType<string>()];
        var name = spanish.Labels.Of(CodeKind.Examinations, examinations[0].Kind);
        return parts.Length == 0 ? $"Falta aprobar {name}." : $"Falta aprobar {name}: {spanish.Labels.And(CodeKind.Parts, parts)}.";
    }

    public string Of(HeldEndorsement held, RemedyFacts facts)
    {
        if (held.Status != EndorsementStatus.Active)
        {
            return $"Esto es para una acreditación como {spanish.Labels.Category(held.Category)} que esté {Status(held.Status)}. Pregúntenos, por favor, qué vía le corresponde.";
        }

        var name = $"la acreditación como {spanish.Labels.Category(held.Category)}";
        return facts.Remedy.By is { } by && held.From is { } from && by > from.First
                ? $"Primero, {name}, y después mantenerla hasta el {DateWords.Day(by)}."
            : facts.Plan.Now.Pathway.HasCycle() ? $"Esto es para quienes tienen {name}. Pregúntenos, por favor, qué vía le corresponde."
            : $"Primero, {name}. Consúltenos, por favor.";
    }

    /// <summary>The families that are missing beside the length of the work.</summary>
    public static string Families(Finding? leaf)
    {
        string[] missing =
        [
            .. (leaf?.Shortfall ?? [])
                .Where(figure => Figures.AgesOf(figure.Name) is not null)
                .Select(figure =>
                    figure.Value is FigureValue.Count count
                        ? $"{SpokenWords.Count(count.Number, "una familia más", "familias más")}{FamilyWords.Child(figure.Name)}"
                        : ""
                )
                .Where(text => text.Length > 0),
        ];
        return And(missing);
    }
}
