using System.Diagnostics;
using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>The facts of one question: whose dossier, for which category, as of when, in which cycle. Read only while the question is decided.</summary>
internal sealed class Case
{
    public Dossier Dossier { get; set; } = new();

    public int AsOf { get; set; }

    /// <summary>Whether the pathway looks at a renewal cycle and its dates are known.</summary>
    public bool HasCycle { get; set; }

    public int CycleFirst { get; set; }

    public int CycleLast { get; set; }

    public int CycleDue { get; set; }

    /// <summary>The last day on which a signature counts for the cycle: its due date, or the end of the stated grace after it (S36).</summary>
    public int CycleSigned { get; set; }

    public int CycleYear { get; set; }

    /// <summary>The bit of the category asked.</summary>
    public ulong Category { get; set; }

    /// <summary>The bits of the competency areas, where a finding names those that are missing.</summary>
    public CodeBits? CompetencyBits { get; set; }

    /// <summary>The application's submission; the as-of date stands in (S32, S37).</summary>
    public DayRange SubmittedOrAsOf => Dossier.Submitted.IsGiven ? Dossier.Submitted : new DayRange(AsOf, AsOf);

    /// <summary>The candidate's highest degree on a day: the least and the most that it may be.</summary>
    public (int Least, int Most) DegreeOn(int first, int last)
    {
        if (!Dossier.Education.IsGiven)
        {
            return ((int)Degree.None, (int)Degree.Doctorate);
        }

        var (least, most) = (0, 0);
        foreach (ref readonly var entry in Dossier.Education.Entries)
        {
            if (DegreeOf(entry.Credential) is var level && level > 0 && entry.Conferred.IsGiven && entry.Conferred.First <= AsOf)
            {
                least = entry.Conferred.Last <= first && entry.Conferred.Last <= AsOf ? Math.Max(least, level) : least;
                most = entry.Conferred.First <= last ? Math.Max(most, level) : most;
            }
        }

        return (least, most);
    }

    public static int DegreeOf(CredentialKind credential) =>
        credential switch
        {
            CredentialKind.Associate => (int)Degree.Associate,
            CredentialKind.Bachelor => (int)Degree.Bachelor,
            CredentialKind.Master => (int)Degree.Master,
            CredentialKind.Doctorate => (int)Degree.Doctorate,
            CredentialKind.Cda or CredentialKind.Certificate or CredentialKind.License or CredentialKind.Coursework => 0,
            _ => throw new UnreachableException(),
        };
}
