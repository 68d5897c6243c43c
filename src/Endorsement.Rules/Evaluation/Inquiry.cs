using System.Diagnostics;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation.Solvers;
using Endorsement.Rules.Requirements;

namespace Endorsement.Rules.Evaluation;

/// <summary>One question in hand: whose dossier, as of when, in which cycle, and what conditions are taken to be (S7).</summary>
/// <remarks>Holds every buffer that deciding needs, so that deciding allocates nothing once warm. Not for two threads at once.</remarks>
internal sealed class Inquiry
{
    /// <summary>One for each composite that a finding is inside of, and one more.</summary>
    private readonly Stack<FindingDraft> _drafts = new();

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

    /// <summary>What each condition of the pathway is taken to be, by its index.</summary>
    public Truth[] Atoms { get; set; } = [];

    /// <summary>While a provider row asks a condition at the session: its days and the candidate's degree then.</summary>
    public Dating Session { get; set; }

    public int SessionDegree { get; set; }

    /// <summary>Days on which a provider is known to be accepted; most sessions of a portfolio come from one or two people.</summary>
    public ProviderStanding Standing { get; set; }

    /// <summary>Notes for the entry that a finding tells of.</summary>
    public EntryNotes Notes { get; } = new();

    public DayUnion WorkCertain { get; } = new();

    public DayUnion WorkPossible { get; } = new();

    /// <summary>What days of work weigh, where they are weighed or credits fill them.</summary>
    public DayWeights Weights { get; } = new();

    public DayUnion HeldCertain { get; } = new();

    public DayUnion HeldPossible { get; } = new();

    public StandingDays Standings { get; } = new();

    public DayUnion ServingCertain { get; } = new();

    public DayUnion ServingPossible { get; } = new();

    public WindowScan Windows { get; } = new();

    public ProviderDays ProviderDays { get; } = new();

    /// <summary>The same for a rater whose rating came on an unknown day.</summary>
    public ProviderDays RaterDays { get; } = new();

    public RaterTable Raters { get; } = new();

    public TrainingTally Training { get; } = new();

    public FamilyTally Families { get; } = new();

    /// <summary>The bits of the competency areas, where a finding names those that are missing.</summary>
    public CodeBits? CompetencyBits { get; set; }

    public FindingDraft TakeDraft() => _drafts.TryPop(out var draft) ? draft : new FindingDraft(this);

    public void GiveBack(FindingDraft draft) => _drafts.Push(draft);

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
