using Endorsement.Rules.Text;
using static Endorsement.Rules.DeterminationWarning;
using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>What may be a slip in the file, to the candidate, and what to do if it is one.</summary>
/// <param name="spanish">The language.</param>
internal sealed class LetterCheckWords(SpanishLanguage spanish)
{
    public static string More(int count) =>
        count == 1 ? "Y una cosa más, que figura en el registro." : $"Y {FigureWords.Number(count)} cosas más, que figuran en el registro.";

    public string Of(LetterNotice notice, LetterFacts facts) =>
        notice switch
        {
            { Warning: { } warning } => Of(warning, notice),
            { Reason: { } reason } when reason == SetAsideReason.Future =>
                $"{Entry(notice)}: esto es posterior al {DateWords.Day(facts.Now.AsOf)}, el día de esta carta, y todavía no cuenta. Si la fecha no es correcta, indíquenos cuál es.",
            _ =>
                $"{Entry(notice)}: esto figura dos veces en su expediente y cuenta una sola vez. Si son dos cosas distintas, indíquenos en qué se diferencian.",
        };

    private string Of(DeterminationWarning warning, LetterNotice notice) =>
        warning switch
        {
            UnknownCode { Near: { } near } code =>
                $"{Where(notice)}nuestras reglas no conocen «{JsonNode.Short(code.Word)}», así que nada se contó por ello. ¿Se trata de «{spanish.Labels.Of(code.Kind, near)}»? Indíquenoslo, por favor.",
            UnknownCode code =>
                $"{Where(notice)}nuestras reglas no conocen «{JsonNode.Short(code.Word)}», así que nada se contó por ello. Indíquenos, por favor, qué significa.",
            MisspeltCode code =>
                $"{Where(notice)}«{JsonNode.Short(code.Word)}» parece mal escrito. ¿Se trata de «{spanish.Labels.Of(code.Kind, code.Meant)}»? Indíquenoslo, por favor.",
            LongDay day =>
                $"{Capital(SpokenWords.Hours(day.Hours))} de capacitación y supervisión reflexiva llevan la fecha del {DateWords.Day(day.Day)}, y un día tiene 24. Revíselo, por favor. Si algo duró varios días, indíquenos el primero y el último.",
            LongRscDay day =>
                $"{Capital(SpokenWords.Hours(day.Hours))} de supervisión reflexiva llevan la fecha del {DateWords.Day(day.Day)}, más de lo que parece probable. Si fueron varias sesiones, indíquenos los días.",
            LongWeek week =>
                $"Su trabajo del {DateWords.Day(week.Day)} suma {SpokenWords.Hours(week.Hours)} por semana, y una semana tiene 168. Revise, por favor, las fechas y las horas por semana.",
            SamePerson same =>
                $"{Capital(Person(same.One))} y {Person(same.Other)} pueden ser la misma persona. Si lo son, indíquenoslo, por favor.",
            LongAgo old =>
                $"{Where(notice)}la fecha del {DateWords.Day(old.Date)} es de hace más de {old.Years} años. Revise el año, por favor.",
            RemovedAndActive held =>
                $"Según su expediente, su acreditación como {spanish.Labels.Category(held.Category)} estaba a la vez retirada y activa el {DateWords.Day(held.Day)}. Indíquenos, por favor, cuál de las dos cosas es correcta.",
            OwnRating => $"{Entry(notice)}: según su expediente, esta evaluación la hizo usted. Indíquenos, por favor, quién la hizo.",
            _ => $"{Where(notice)}{spanish.Warnings.Message(warning)}.",
        };

    private string Person(string id) => spanish.Entries.Of(id, FileSection.People);

    /// <summary>The entry, and a colon; where it is about none, the file.</summary>
    private string Where(LetterNotice notice) => notice.Entry.Length == 0 ? "En su expediente, " : $"{Entry(notice)}: ";

    private string Entry(LetterNotice notice) => Capital(spanish.Entries.Of(notice.Entry, notice.Section));
}
