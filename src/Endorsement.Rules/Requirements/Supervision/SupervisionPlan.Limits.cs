using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <content>The sizes beyond which RS/C is left to a reviewer (S53).</content>
internal sealed partial class SupervisionPlan
{
    /// <summary>What there is too much of, and in which section; null where it can be decided.</summary>
    private (string Section, Reason Limit)? LimitOf(Case facts)
    {
        var dossier = facts.Dossier;
        var sessions = dossier.Sessions.Entries;
        if ((Majority || MaxProviders > 0) && (sessions.Length > Limits.ConcentratedSessions || HasTooManyChoices(sessions)))
        {
            return ("reflectiveSupervision", LimitReasons.Concentration);
        }

        if (WindowMax is not null && WhileServing is not null && HasTooManyStretches(dossier))
        {
            return ("work", LimitReasons.Work);
        }

        if (!AsksProviders)
        {
            return null;
        }

        var most = 0;
        foreach (ref readonly var person in dossier.People.Entries)
        {
            most = Math.Max(most, person.HeldCount + person.VettingCount);
        }

        return most > Limits.Standings || HasTooManyBlocks(dossier, most) ? ("people", LimitReasons.Standings) : null;
    }

    private static bool HasTooManyStretches(Dossier dossier)
    {
        var sessions = 0L;
        foreach (ref readonly var session in dossier.Sessions.Entries)
        {
            sessions += session.Occurred.IsDay || session.Occurred.IsBlock ? 0 : 1;
        }

        return sessions * (dossier.Work.Entries.Length + dossier.Leaves.Entries.Length) > Limits.WorkStretches;
    }

    private bool AsksProviders
    {
        get
        {
            foreach (var part in Within)
            {
                if (part.Providers is not null)
                {
                    return true;
                }
            }

            return Providers is not null;
        }
    }

    /// <summary>What one decision looks at; see <see cref="Limits.CaseEntries"/>.</summary>
    public override long Weight(Case facts)
    {
        var dossier = facts.Dossier;
        var sessions = dossier.Sessions.Entries;
        if (Majority || MaxProviders > 0)
        {
            return (long)sessions.Length * sessions.Length;
        }

        var weight = (long)sessions.Length;
        foreach (ref readonly var session in sessions)
        {
            weight += session.Occurred.IsDay ? 0 : 1 + Dates(dossier, in session);
        }

        return weight;
    }

    private static int Dates(Dossier dossier, in SessionFacts session)
    {
        if (session.Provider == Dossier.Missing)
        {
            return 0;
        }

        ref readonly var person = ref dossier.People.Entries[session.Provider];
        return person.HeldCount + person.VettingCount;
    }

    private static bool HasTooManyBlocks(Dossier dossier, int most)
    {
        if ((long)most * most * dossier.Sessions.Entries.Length <= Limits.BlockStandings)
        {
            return false;
        }

        var squares = 0L;
        foreach (ref readonly var session in dossier.Sessions.Entries)
        {
            long dates = session.Occurred.IsDay ? 0 : Dates(dossier, in session);
            squares += dates * dates;
        }

        return squares > Limits.BlockStandings;
    }

    /// <summary>With sub-minimums every set of providers is looked at; somebody who is not named may be somebody else each time.</summary>
    private bool HasTooManyChoices(ReadOnlySpan<SessionFacts> sessions)
    {
        if (Within.IsEmpty)
        {
            return false;
        }

        if (Majority && Within.Length > Limits.ConcentratedParts)
        {
            return true;
        }

        var named = new HashSet<int>();
        var providers = 0L;
        foreach (ref readonly var session in sessions)
        {
            providers += session.Provider == Dossier.Missing || named.Add(session.Provider) ? 1 : 0;
        }

        var allowed = MaxProviders == 0 ? providers : Math.Min(MaxProviders, providers);
        var most = Majority && Within.Length > 2 ? Limits.ConcentrationPrograms : Limits.ConcentrationChoices;
        var choices = sessions.Length * (Majority ? Math.Max(1, allowed) : 1);

        // Times the sets of so many out of all, up to where it is too much.
        for (var i = 1L; i <= Math.Min(allowed, providers - allowed) && choices <= most; i++)
        {
            choices = choices * (providers - i + 1) / i;
        }

        return choices > most;
    }
}
