using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Requirements;

/// <summary>One row of a provider list, ready to be asked; everything that it names must hold (S32).</summary>
internal sealed class ProviderRowPlan
{
    public required PersonRowPlan Who { get; init; }

    public ulong Formats { get; init; }

    public ConditionPlan? Candidate { get; init; }

    public bool AtSession { get; init; }

    public int SessionsFrom { get; init; } = Days.None;

    public int SessionsUntil { get; init; } = int.MaxValue;

    public ConditionPlan? Applications { get; init; }

    /// <summary>Whether nothing but the provider's endorsements on the day decides.</summary>
    public bool ReadsOnlyEndorsements =>
        Formats == 0
        && Candidate is null
        && Applications is null
        && SessionsFrom == Days.None
        && SessionsUntil == int.MaxValue
        && Who.ReadsOnlyEndorsements;

    /// <summary>Whether this row accepts a session on one day.</summary>
    /// <param name="hand">Whose session it is.</param>
    /// <param name="session">The session.</param>
    /// <param name="at">The day, and what the candidate is taken to have been then.</param>
    /// <param name="notes">Takes down what it lacks.</param>
    public Grade Ask(QuestionInHand hand, in SessionFacts session, AtSession at, EntryNotes? notes)
    {
        var grade = Grade.Yes;
        if (Formats != 0)
        {
            grade &= notes.AnyOf(session.Format, Formats, "format", SetAsideReason.Format);
        }

        if (Applications is not null && !grade.IsNo)
        {
            grade &= Applications.Ask(hand).ToGrade();
        }

        if (Candidate is not null && !grade.IsNo)
        {
            grade &= Candidate.Ask(hand, at).ToGrade();
        }

        if ((SessionsFrom != Days.None || SessionsUntil != int.MaxValue) && !grade.IsNo)
        {
            grade &= Grade.Of(SessionsFrom <= at.Day && at.Day <= SessionsUntil);
        }

        if (Who.ReadsPerson && !grade.IsNo)
        {
            grade &=
                session.Provider == Dossier.Missing ? notes.Lack("provider") : Who.Ask(hand.Case, session.Provider, at.Day, at.Day, notes);
        }

        return grade;
    }
}
