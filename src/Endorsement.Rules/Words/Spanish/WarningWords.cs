using Endorsement.Rules.Text;
using static Endorsement.Rules.DeterminationWarning;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Warnings: what is wrong, and what to do.</summary>
internal sealed class WarningWords : IWarningWords
{
    public string Message(DeterminationWarning warning) =>
        warning switch
        {
            UnknownCode code => $"ninguna regla conoce `{JsonNode.Short(code.Word)}` entre los códigos de `{code.Kind.Name}`; nada lo lee",
            MisspeltCode code =>
                $"`{JsonNode.Short(code.Word)}` no se escribe como ninguno de los códigos de `{code.Kind.Name}`; queda pendiente",
            Further further => FormattableString.Invariant($"hay {further.Count} avisos más que no se muestran"),
            LongDay day => $"{HourWords.Clock(HourWords.Number(day.Hours))} llevan la fecha del {DateWords.Day(day.Day)}; un día tiene 24",
            LongRscDay day =>
                $"{HourWords.Clock(HourWords.Number(day.Hours))} de supervisión reflexiva llevan la fecha del {DateWords.Day(day.Day)}; más de 12 no son probables",
            LongWeek week =>
                $"el trabajo del {DateWords.Day(week.Day)} suma {HourWords.Hours(HourWords.Number(week.Hours))} por semana; una semana tiene 168",
            SamePerson same =>
                $"`{JsonNode.Short(same.One)}` y `{JsonNode.Short(same.Other)}` {Shared(same.Shared)}; pueden ser la misma persona",
            LongAgo old => FormattableString.Invariant(
                $"{DateWords.Day(old.Date)}: más de {old.Years} años antes del {DateWords.Day(old.AsOf)}"
            ),
            RemovedAndActive held =>
                $"`{JsonNode.Short(held.Category)}` consta como retirada y activa a la vez el {DateWords.Day(held.Day)}",
            OwnRating own => $"`{JsonNode.Short(own.Reference)}` es una evaluación de la propia persona candidata",
            AfterDay later => $"{DateWords.Day(later.Date)} es posterior al {DateWords.Day(later.AsOf)}: hasta entonces no cuenta",
            SameEntry { IsSure: true } => "lo mismo está escrito dos veces; cuenta una vez",
            SameEntry => "puede ser lo mismo que otro registro; entonces cuenta una vez",
            UnknownRequirement unknown =>
                $"ningún requisito de estas reglas se llama `{JsonNode.Short(unknown.Word)}`; la excepción no tiene efecto",
            OldRequirement old =>
                $"`{JsonNode.Short(old.Word)}` se llama ahora `{JsonNode.Short(old.Renamed)}`; la excepción está en vigor",
            EndingException ending => $"la excepción para `{JsonNode.Short(ending.Word)}` termina el {DateWords.Day(ending.LastDay)}",
            NeedlessException needless => $"la excepción ya no hace falta: sin ella `{JsonNode.Short(needless.Id)}` no pide nada más",
            UnknownItem item => $"ninguna tarifa de estas reglas tiene un concepto `{JsonNode.Short(item.Item)}`; el pago no paga nada",
            OtherCurrency other => $"`{JsonNode.Short(other.Item)}` no se pide en `{JsonNode.Short(other.Currency)}`; el pago no cuenta",
            Saved saved => saved.Message,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string? Help(DeterminationWarning warning) =>
        warning switch
        {
            UnknownCode { Near: { } near } => $"¿quería decir `{near}`?",
            UnknownCode => null,
            MisspeltCode code => $"¿quería decir `{code.Meant}`?",
            Further => "corrija primero estos y evalúe de nuevo",
            LongDay => "revise las fechas y las horas; para varios días hay `from` y `to`",
            LongRscDay => "revise las fechas y las horas; un bloque de sesiones tiene `from` y `to`",
            LongWeek => "revise las fechas y `hoursPerWeek`",
            SamePerson => "incluya a cada persona una sola vez",
            LongAgo => "revise el año",
            RemovedAndActive => "termine una de las dos con `to`",
            OwnRating => "nombre a la persona que evaluó",
            AfterDay => "revise la fecha",
            SameEntry { IsSure: true } => "quite uno de los dos, o diga en qué se distinguen",
            SameEntry => "quite uno de los dos, o escriba lo que los distingue: el día, las horas, el título",
            UnknownRequirement { Near: { } near } => $"¿quería decir `{near}`?",
            UnknownRequirement => "los identificadores tienen la forma `categoría.vía.nombre`, o `*.vía.nombre` para todas las categorías",
            OldRequirement => "escriba el identificador nuevo",
            EndingException => "decida a tiempo si debe continuar",
            NeedlessException => "termínela con `expires`, o déjela como constancia",
            UnknownItem { Near: { } near } => $"¿quería decir `{near}`?",
            UnknownItem => "nombre el concepto como lo hace el manual",
            OtherCurrency => "escriba a cuánto equivalía en la moneda de la tarifa",
            Saved saved => saved.Help,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Shared(SharedTrait trait) =>
        trait switch
        {
            SharedTrait.Name => "tienen el mismo nombre",
            SharedTrait.Endorsement => "comparten una acreditación con fecha",
            SharedTrait.Vetting => "comparten un aval con fecha",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
