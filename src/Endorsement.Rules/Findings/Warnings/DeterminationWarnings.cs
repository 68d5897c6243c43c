using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;
using NodaTime;

namespace Endorsement.Rules.Findings;

/// <summary>What somebody should look at in a candidate; it decides nothing by itself.</summary>
internal static class DeterminationWarnings
{
    /// <returns>First the codes that are not known (S49), then what is not plausible (S52), each in the order of the document.</returns>
    public static ImmutableArray<DeterminationWarning> Find(Candidate candidate, Vocabulary vocabulary, LocalDate asOf)
    {
        var found = new WarningList();
        new CodeWarnings(vocabulary, found).Look(candidate);
        HourWarnings.Look(candidate, found);
        PeopleWarnings.Look(candidate, found);
        RecordWarnings.Look(candidate, asOf, found);
        return found.ToImmutable();
    }
}
