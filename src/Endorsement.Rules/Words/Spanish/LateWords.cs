using System.Collections.Immutable;
using NodaTime;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>What is said where a cycle is over: nothing from now on counts, and whether something is missing in the file.</summary>
internal static class LateWords
{
    public const string Ask = "La asociación puede decir qué es posible ahora.";

    /// <param name="cycle">The cycle, which has ended.</param>
    /// <param name="what">What was asked in it.</param>
    /// <param name="need">What of it is missing.</param>
    public static ImmutableArray<ToDoLine> Over(RenewalPeriod cycle, string what, string need) =>
        [
            new(
                RecordLabel.TooLate,
                $"el ciclo de renovación terminó el {Text(cycle.To)}: las horas que se reciban desde ahora no cuentan para él. {Ask}"
            ),
            new(
                RecordLabel.Question,
                $"¿hubo {what} entre el {Text(cycle.From)} y el {Text(cycle.To)} que no conste en el expediente? Entonces debe documentarse: {need}."
            ),
        ];

    public static string Text(LocalDate day) => DateWords.Day(day);
}
