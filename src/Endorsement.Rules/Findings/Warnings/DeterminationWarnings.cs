using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using NodaTime;

namespace Endorsement.Rules.Findings;

/// <summary>What somebody should look at in a candidate; it decides nothing by itself. Where there is nothing, nothing is allocated.</summary>
internal static class DeterminationWarnings
{
    /// <param name="dossier">The candidate, read by the ruleset's vocabulary.</param>
    /// <param name="vocabulary">The codes that the rules read.</param>
    /// <param name="named">What exceptions and payments may name.</param>
    /// <param name="asOf">The determination date.</param>
    /// <param name="found">A list that may be used again for the next candidate.</param>
    /// <returns>First the codes that are not known (S49), then what is not plausible (S52), then exceptions and payments (S51, S51b), each in the order of the document.</returns>
    public static ImmutableArray<DeterminationWarning> Find(
        Dossier dossier,
        Vocabulary vocabulary,
        NamedInFiles named,
        LocalDate asOf,
        WarningList found
    )
    {
        CodeWarnings.Look(dossier, vocabulary, found);
        HourWarnings.Look(dossier, found);
        PeopleWarnings.Look(dossier, found);
        RecordWarnings.Look(dossier, asOf, found);
        ExceptionWarnings.Look(dossier, named.Excepted, found);
        PaymentWarnings.Look(dossier, named.Paid, found);
        return found.ToImmutable();
    }
}
